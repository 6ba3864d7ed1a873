/** The condition under which a row of a version may be written: it still has the version that the decision was made of; 0 = there is none. */
export const versionCondition = (expectedVersion: number) =>
  expectedVersion === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :expected',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expected': { N: String(expectedVersion) } },
      };

const ROUNDS = 5;

/**
 * Reads, decides and writes; when somebody else was faster, all of it again with what that one wrote. Of equal commands one writes and all
 * get its answer; of different ones with the same version the decision refuses the second. Source: X-37.
 *
 * @param subject for the error: `ORDER#<id>`
 * @param turn reads, decides and writes once; undefined when another was faster
 * @throws when others were faster six times
 */
export const untilWritten = async <T>(subject: string, turn: () => Promise<T | undefined>, round = 0): Promise<T> => {
  const written = await turn();
  if (written !== undefined) return written;
  if (round >= ROUNDS) throw new Error(`${subject} changed faster than we could write it`);
  return untilWritten(subject, turn, round + 1);
};
