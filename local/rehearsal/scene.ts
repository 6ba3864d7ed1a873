import type { PhoneCall, Ring } from '../connect/interface.ts';
import type { TextMessage } from '../messages/protocol.ts';
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

/** What a telephone does when it is rung up, and its name in the story. */
export interface Standing {
  readonly phone: string;
  readonly does: 'answers' | 'rejects' | 'does not answer';
}

/** Everything a step may look at while the story is played. */
export interface Scene {
  readonly stage: Stage;
  readonly rehearsal: Rehearsal;
  readonly phones: Map<string, Phone>;
  /** By number (E.164). */
  readonly standing: Map<string, Standing>;
  /** How many texts of a phone the story has read, by its number. */
  readonly textsRead: Map<string, number>;
  readonly happenings: Happening[];
  /** What the story has kept of answers of the API, by the names that it gave. */
  readonly remembered: Map<string, unknown>;
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

const wordsOfText = ({ direction, port, text }: TextMessage): string =>
  `${direction === 'TO_PHONE' ? 'texted by' : 'texts'} ${port}: ${text}`;

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

/** A telephone that the story says nothing about just rings. */
const behave = (ring: Ring, standing: Standing | undefined, { takeUp, note }: Pick<Scene, 'takeUp' | 'note'>): void => {
  note(standing?.phone ?? ring.number, `is rung up by ${ring.from}`);
  if (standing === undefined) return;
  takeUp(standing.phone, ring.call);
  if (standing.does === 'answers') ring.answer();
  if (standing.does === 'rejects') ring.reject();
};

const nobodyThere = (name: string): never => {
  throw new StepFailed(`the phone "${name}" has neither dialled nor been rung up yet`);
};

/** Opens the scene: listens to the bus and to the flows from now on. */
export const openScene = (stage: Stage, rehearsal: Rehearsal): Scene => {
  const transcript: Line[] = [];
  const happenings: Happening[] = [];
  const phones = new Map<string, Phone>();
  const note: Scene['note'] = (who, text, at = stage.now()) => {
    transcript.push({ at, who, text });
  };
  const standing = new Map<string, Standing>();
  const takeUp: Scene['takeUp'] = (name, call) => {
    const hearing = createHearing();
    phones.set(name, { call, hearing });
    stops.push(listenTo(call, hearing, (words, at) => note(name, words, at)));
  };
  const stops = [
    stage.onRing((ring) => behave(ring, standing.get(ring.number), { takeUp, note })),
    stage.onHappening((happening) => {
      happenings.push(happening);
      note('journal', `${happening.tenant} ${happening.type}`);
    }),
    stage.onTrace(({ who, text, at }) => note(who, text, at)),
    stage.onText((text) => note(text.phone.replace(/^\+86/, ''), wordsOfText(text), Date.parse(text.at))),
  ];
  return {
    stage,
    rehearsal,
    phones,
    standing,
    textsRead: new Map(),
    happenings,
    remembered: new Map(),
    faults: [],
    transcript,
    note,
    takeUp,
    phone: (name) => phones.get(name) ?? nobodyThere(name),
    close: () => {
      for (const stop of stops) stop();
    },
  };
};

/** The transcript as people read it. */
export const transcriptText = (lines: readonly Line[]): string =>
  lines.map(({ at, who, text }) => `${localTime(at)}  ${who.padEnd(10)} ${text}`).join('\n');
