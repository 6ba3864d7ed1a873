import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { directoryKeys } from '#domain/directory';
import { toItem } from './codec.ts';
import type { Register } from './tenant-register.ts';

/** A port of a gateway. */
export interface GatewayPort {
  readonly gateway: string;
  readonly port: string;
}

const keyOf = ({ gateway, port }: GatewayPort) => ({
  pk: directoryKeys.gateway(gateway),
  sk: directoryKeys.port(port),
});

const unlessAnothers = async (request: Promise<unknown>): Promise<boolean> => {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const ifOwn = (tenant: string) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #tenant = :tenant',
  ExpressionAttributeNames: { '#tenant': 'tenant' },
  ExpressionAttributeValues: toItem({ ':tenant': tenant }),
});

/** Enters a port under its tenant: from then on, texts to it are that tenant's. @throws when it is another tenant's */
export const enterPort = async ({ dynamo, table }: Register, tenant: string, port: GatewayPort): Promise<void> => {
  const Item = toItem({ ...keyOf(port), tenant });
  const request = dynamo.send(new PutItemCommand({ TableName: table, Item, ...ifOwn(tenant) }));
  if (!(await unlessAnothers(request)))
    throw new Error(`The port ${port.port} of ${port.gateway} belongs to another tenant`);
};

/** Removes a port that a tenant has given up, unless another has it by now. */
export const dropPort = async ({ dynamo, table }: Register, tenant: string, port: GatewayPort): Promise<void> => {
  await unlessAnothers(
    dynamo.send(new DeleteItemCommand({ TableName: table, Key: toItem(keyOf(port)), ...ifOwn(tenant) })),
  );
};
