import type { Line } from '../model.ts';

/** Something that can stand in a line. */
interface Standing<T> {
  older: T | undefined;
  newer: T | undefined;
  inLine: boolean;
  /** The lower, the sooner. */
  order: number;
}

export const createLine = <T>(): Line<T> => ({ head: undefined, tail: undefined, size: 0 });

const link = <T extends Standing<T>>(line: Line<T>, older: T | undefined, newer: T | undefined): void => {
  if (older === undefined) line.head = newer;
  else older.newer = newer;
  if (newer === undefined) line.tail = older;
  else newer.older = older;
};

/**
 * Puts one into the line at the place of its `order`. Who comes last or goes back to the very front, as nearly all do, is placed at once;
 * so a line costs the same whether ten or a hundred thousand wait in it.
 */
export const join = <T extends Standing<T>>(line: Line<T>, one: T): void => {
  if (one.inLine) return;
  const [head, tail] = [line.head, line.tail];
  const last = tail === undefined || tail.order <= one.order;
  const newer = last ? undefined : firstAfter(head, one.order);
  const older = last ? tail : newer?.older;
  link(line, older, one);
  link(line, one, newer);
  one.inLine = true;
  line.size += 1;
};

const firstAfter = <T extends Standing<T>>(head: T | undefined, order: number): T | undefined => {
  let place = head;
  while (place !== undefined && place.order <= order) place = place.newer;
  return place;
};

/** Takes one out of the line, wherever it stands. */
export const leave = <T extends Standing<T>>(line: Line<T>, one: T): void => {
  if (!one.inLine) return;
  link(line, one.older, one.newer);
  one.older = undefined;
  one.newer = undefined;
  one.inLine = false;
  line.size -= 1;
};
