// A process that lives orders: `node worker.ts <url of DynamoDB> <base64 key> <first> <end> <step>`; it says `done <i>` after each.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { unlogged } from '#platform/http';
import type { TenantData } from '#platform/tenant-data';
import { live } from './live.ts';

const [url = '', key = '', ...range] = process.argv.slice(2);
const [first = 0, end = 0, step = 1] = range.map(Number);
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const region = 'ap-northeast-1';
const kms = new KMSClient({ region, credentials });
mockClient(kms)
  .on(DecryptCommand)
  .resolves({ Plaintext: Buffer.from(key, 'base64') });

const data: TenantData = {
  tenant: 'gx',
  dynamo: unlogged(new DynamoDBClient({ endpoint: url, region, credentials, maxAttempts: 8 })),
  kms,
  credentials: async () => credentials,
};

const atOnce = 12;
const next = { i: first };

const lane = async (): Promise<void> => {
  while (next.i < end) {
    const i = next.i;
    next.i += step;
    await live(data, i);
    process.stdout.write(`done ${i}\n`);
  }
};

await Promise.all(Array.from({ length: atOnce }, lane));
