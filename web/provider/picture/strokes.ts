/** A place on the pad, in its own pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}
/** From where the pen came down to where it went up. */
export type Stroke = readonly Dot[];

const lengthOf = (stroke: Stroke): number =>
  stroke.reduce((sum, dot, i) => {
    const before = stroke[i - 1] ?? dot;
    return sum + Math.hypot(dot.x - before.x, dot.y - before.y);
  }, 0);

/** A name is longer than a slip of the thumb. */
const least = 60;

/**
 * Whether what was drawn can be a signature.
 *
 * @example
 * isSigned([[{ x: 0, y: 0 }]]) // false: a dot
 */
export const isSigned = (strokes: readonly Stroke[]): boolean =>
  strokes.reduce((sum, stroke) => sum + lengthOf(stroke), 0) >= least;
