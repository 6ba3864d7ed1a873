const TENANT_OF_STREAM = /:table\/hutong\.([a-z0-9]+)\.journal\/stream\//;

/**
 * Whose journal a stream belongs to.
 *
 * @throws when it is no journal's
 * @example tenantOfStream('arn:…:table/hutong.gx.journal/stream/2025-03-04T00:00:00.000') // 'gx'
 */
export const tenantOfStream = (streamArn: string): string => {
  const tenant = TENANT_OF_STREAM.exec(streamArn)?.[1];
  if (tenant === undefined) throw new Error(`${streamArn} is not the stream of a journal`);
  return tenant;
};
