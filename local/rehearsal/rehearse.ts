import type { Script } from './read.ts';
import { type Line, openScene, type Scene, StepFailed } from './scene.ts';
import type { Stage } from './stage.ts';
import { play } from './steps.ts';

/** How a rehearsal went. */
export interface Performance {
  readonly file: string;
  readonly story: string;
  readonly requirements: readonly string[];
  readonly passed: boolean;
  /** The step that did not come true: where it stands and what went wrong. */
  readonly failure?: { readonly line: number; readonly message: string };
  readonly transcript: readonly Line[];
  /** Real milliseconds. */
  readonly took: number;
}

/**
 * Plays a story on a stage whose clock already stands at the story's beginning.
 * A step that fails ends the story; anything else that is thrown is a bug and passes through.
 *
 * @example (await rehearse(script, stage)).passed // true
 */
export const rehearse = async (script: Script, stage: Stage): Promise<Performance> => {
  const start = performance.now();
  const scene = openScene(stage, script.rehearsal);
  const { story, requirements } = script.rehearsal;
  const failure = await firstFailure(script, scene).finally(scene.close);
  return {
    file: script.file,
    story,
    requirements,
    passed: failure === undefined,
    ...(failure === undefined ? {} : { failure }),
    transcript: scene.transcript.toSorted((a, b) => a.at - b.at),
    took: performance.now() - start,
  };
};

const firstFailure = async (script: Script, scene: Scene): Promise<Performance['failure']> => {
  for (const [index, step] of script.rehearsal.steps.entries()) {
    try {
      await play(step, scene);
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      return { line: script.lines[index] ?? 0, message: error.message };
    }
  }
  return faultThatNeverCame(script, scene);
};

/** A story about a failure that did not happen proves nothing. */
const faultThatNeverCame = (script: Script, scene: Scene): Performance['failure'] => {
  const waiting = scene.faults.find(({ left }) => left() > 0);
  if (waiting === undefined) return undefined;
  const step = script.rehearsal.steps.findLastIndex(({ fault }) => fault && [fault.at].flat().includes(waiting.target));
  return { line: script.lines[step] ?? 0, message: `the fault at ${waiting.target} has not happened` };
};
