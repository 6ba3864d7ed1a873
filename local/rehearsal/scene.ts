import type { PhoneCall } from '../connect/interface.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { localTime } from './moments.ts';
import type { Rehearsal } from './schema.ts';
import type { Happening, Stage } from './stage.ts';

/** A step that did not come true. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/** One line of the transcript. */
export interface Line {
  readonly at: number;
  readonly who: string;
  readonly text: string;
}

export interface Phone {
  readonly call: PhoneCall;
  readonly hearing: Hearing;
}

/** Everything a step may look at while the story is played. */
export interface Scene {
  readonly stage: Stage;
  readonly rehearsal: Rehearsal;
  readonly phones: Map<string, Phone>;
  readonly happenings: Happening[];
  /** Faults that the story has set, each with how often it has still to happen. */
  readonly faults: { readonly target: string; readonly left: () => number }[];
  readonly transcript: Line[];
  readonly note: (who: string, text: string, at?: number) => void;
  readonly takeUp: (name: string, call: PhoneCall) => void;
  readonly phone: (name: string) => Phone;
  readonly close: () => void;
}

const wordsOf = (event: PhoneCall['events'][number]): string | undefined => {
  switch (event.type) {
    case 'heard':
      return `hears  ${event.text}`;
    case 'pressed':
      return `presses ${event.key}`;
    case 'agent':
      return `talks to ${event.serviceNumber} ${event.name}`;
    case 'ended':
      return `ended by ${event.by}: ${event.reason}`;
    default:
      return undefined;
  }
};

/** Hears what a call has said so far and will say; gives back how to stop. */
const listenTo = (call: PhoneCall, hearing: Hearing, note: (words: string, at: number) => void): (() => void) => {
  const listen = (event: PhoneCall['events'][number]): void => {
    hearing.listen(event);
    const words = wordsOf(event);
    if (words !== undefined) note(words, Date.parse(event.at));
  };
  call.events.forEach(listen);
  return call.subscribe(listen);
};

/** Opens the scene: listens to the bus and to the flows from now on. */
export const openScene = (stage: Stage, rehearsal: Rehearsal): Scene => {
  const transcript: Line[] = [];
  const happenings: Happening[] = [];
  const phones = new Map<string, Phone>();
  const note: Scene['note'] = (who, text, at = stage.now()) => {
    transcript.push({ at, who, text });
  };
  const stops = [
    stage.onHappening((happening) => {
      happenings.push(happening);
      note('journal', `${happening.tenant} ${happening.type}`);
    }),
    stage.onTrace(({ who, text, at }) => note(who, text, at)),
  ];
  return {
    stage,
    rehearsal,
    phones,
    happenings,
    faults: [],
    transcript,
    note,
    takeUp: (name, call) => {
      const hearing = createHearing();
      phones.set(name, { call, hearing });
      stops.push(listenTo(call, hearing, (words, at) => note(name, words, at)));
    },
    phone: (name) => {
      const phone = phones.get(name);
      if (phone === undefined) throw new StepFailed(`the phone "${name}" has not dialled yet`);
      return phone;
    },
    close: () => {
      for (const stop of stops) stop();
    },
  };
};

/** The transcript as people read it. */
export const transcriptText = (lines: readonly Line[]): string =>
  lines.map(({ at, who, text }) => `${localTime(at)}  ${who.padEnd(10)} ${text}`).join('\n');
