import { expect, test } from 'vitest';
import { imageSchema } from '../../../local/events/stream-image.ts';

test('A map that DynamoDB Local emptied on the way through its stream arrives as an empty map, at any depth', () => {
  const sent = {
    pk: { S: '' },
    data: { M: {} },
    in: { M: { list: { L: [{ M: {} }, { L: [] }] }, off: { BOOL: false } } },
  };
  const streamed = { pk: { S: '' }, data: {}, in: { M: { list: { L: [{}, { L: [] }] }, off: { BOOL: false } } } };
  expect(imageSchema.parse(streamed)).toEqual(sent);
});
