/** One timer that waits in the heap. `place` is where it stands, -1 once it has fired or was cancelled. */
interface Waiting {
  readonly due: number;
  readonly fire: () => void;
  place: number;
}

/** Timers in order of their due instant; those of one instant in the order in which they were set. */
export interface Timers {
  /** O(log n); nearly O(1) when timers are set with rising due instants, as prompts and announcements are. */
  add(due: number, fire: () => void): { cancel(): void };
  /** Due instant of the next timer. */
  next(): number | undefined;
  /** Takes the next timer out and gives what it fires. */
  take(): (() => void) | undefined;
  readonly size: number;
}

/** A 4-ary heap. Due instants and order stand in arrays of their own, so that a comparison touches one packed array, not two objects. */
interface Heap {
  readonly dues: number[];
  readonly orders: number[];
  readonly timers: Waiting[];
  set: number;
}

const arity = 4;

const comesFirst = (heap: Heap, left: number, right: number): boolean => {
  const difference = (heap.dues[left] ?? 0) - (heap.dues[right] ?? 0);
  return difference === 0 ? (heap.orders[left] ?? 0) < (heap.orders[right] ?? 0) : difference < 0;
};

const swap = (heap: Heap, left: number, right: number): void => {
  const [one, other] = [heap.timers[left], heap.timers[right]];
  if (one === undefined || other === undefined) return;
  const [due, order] = [heap.dues[left] ?? 0, heap.orders[left] ?? 0];
  heap.dues[left] = heap.dues[right] ?? 0;
  heap.orders[left] = heap.orders[right] ?? 0;
  heap.timers[left] = other;
  heap.dues[right] = due;
  heap.orders[right] = order;
  heap.timers[right] = one;
  other.place = left;
  one.place = right;
};

const rise = (heap: Heap, start: number): void => {
  for (let place = start; place > 0; ) {
    const parent = Math.trunc((place - 1) / arity);
    if (!comesFirst(heap, place, parent)) return;
    swap(heap, place, parent);
    place = parent;
  }
};

const firstChild = (heap: Heap, place: number): number => {
  const from = place * arity + 1;
  const to = Math.min(from + arity, heap.timers.length);
  let first = from;
  for (let child = from + 1; child < to; child += 1) if (comesFirst(heap, child, first)) first = child;
  return first;
};

const sink = (heap: Heap, start: number): void => {
  for (let place = start; place * arity + 1 < heap.timers.length; ) {
    const child = firstChild(heap, place);
    if (!comesFirst(heap, child, place)) return;
    swap(heap, place, child);
    place = child;
  }
};

const removeAt = (heap: Heap, place: number): void => {
  const last = heap.timers.length - 1;
  swap(heap, place, last);
  const removed = heap.timers.pop();
  heap.dues.pop();
  heap.orders.pop();
  if (removed !== undefined) removed.place = -1;
  if (place >= last) return;
  rise(heap, place);
  sink(heap, place);
};

const insert = (heap: Heap, due: number, fire: () => void): { cancel(): void } => {
  const timer: Waiting = { due, fire, place: heap.timers.length };
  heap.set += 1;
  heap.dues.push(due);
  heap.orders.push(heap.set);
  heap.timers.push(timer);
  rise(heap, timer.place);
  return {
    cancel: () => {
      if (timer.place >= 0) removeAt(heap, timer.place);
    },
  };
};

/**
 * An empty set of timers.
 *
 * @example
 * const timers = createTimers();
 * timers.add(2000, ring);
 * timers.next(); // 2000
 */
export const createTimers = (): Timers => {
  const heap: Heap = { dues: [], orders: [], timers: [], set: 0 };
  return {
    add: (due, fire) => insert(heap, due, fire),
    next: () => heap.dues[0],
    take: () => {
      const [timer] = heap.timers;
      if (timer !== undefined) removeAt(heap, 0);
      return timer?.fire;
    },
    get size() {
      return heap.timers.length;
    },
  };
};
