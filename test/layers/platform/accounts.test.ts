import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { instant } from '#domain/kernel';
import { findAccount } from '#platform/accounts';
import type { TenantData } from '#platform/tenant-data';

const morning = Date.parse('2025-03-04T02:00:00Z');
const key = 'k'.repeat(64);
const [secrets, tables] = [mockClient(SecretsManagerClient), mockClient(DynamoDBClient)];
const dataOf = (tenant: string): TenantData => ({
  ...{ tenant, dynamo: new DynamoDBClient({}), kms: new KMSClient({}) },
  credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
});
const find = (tenant: string, minutes = 0) =>
  findAccount(dataOf(tenant), 'message-gateway', instant(morning + minutes * 60_000));

const holds = (secret: object) => secrets.on(GetSecretValueCommand).resolves({ SecretString: JSON.stringify(secret) });
const fileSays = (tenant: string, addresses: object) =>
  tables.on(BatchGetItemCommand).resolves({
    Responses: { [`hutong.${tenant}.records`]: [marshall({ pk: 'SETTINGS', sk: 'ACCOUNTS', addresses })] },
  });

beforeEach(() => {
  secrets.reset();
  tables.reset();
});

describe('an account outside', () => {
  test('has its key in the secret and its address in the settings: it moves within five minutes and keeps the key', async () => {
    holds({ key });
    fileSays('aa', { 'message-gateway': 'https://old.example/messages' });
    expect(await find('aa')).toEqual({ url: 'https://old.example/messages', key });
    fileSays('aa', { 'message-gateway': 'https://new.example/messages' });
    expect(await find('aa', 4)).toEqual({ url: 'https://old.example/messages', key });
    expect(await find('aa', 5)).toEqual({ url: 'https://new.example/messages', key });
  });

  test('is where its secret says, when an operator put an address there', async () => {
    holds({ key, url: 'https://standby.example/messages' });
    fileSays('bb', { 'message-gateway': 'https://sms.example/messages' });
    expect(await find('bb')).toEqual({ url: 'https://standby.example/messages', key });
  });

  test('that has left the file is none, though its secret is kept', async () => {
    holds({ key });
    fileSays('cc', { maps: 'https://maps.example' });
    expect(await find('cc')).toBeUndefined();
  });

  test('that was never there is none', async () => {
    secrets.on(GetSecretValueCommand).rejects(new ResourceNotFoundException({ message: 'no', $metadata: {} }));
    expect(await find('dd')).toBeUndefined();
  });
});
