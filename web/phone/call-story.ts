import type { PhoneEvent } from '../../local/connect/protocol.ts';

/** Where a call stands, as its caller notices it. */
export type CallStage = 'CALLING' | 'ANNOUNCEMENT' | 'KEYS' | 'MUSIC' | 'RINGING' | 'TALKING' | 'HELD' | 'ENDED';

/** One line of the running text. `at` is ISO 8601. */
export type StoryLine =
  | { readonly kind: 'heard'; readonly at: string; readonly text: string; readonly speech: string }
  | { readonly kind: 'pressed'; readonly at: string; readonly key: string }
  | { readonly kind: 'note'; readonly at: string; readonly note: Note; readonly agent?: Agent };

export type Note =
  | 'connected'
  | 'music'
  | 'ringing'
  | 'agent'
  | 'held'
  | 'resumed'
  | 'transferred'
  | 'ended-caller'
  | 'ended-agent'
  | 'ended-system'
  | 'not-in-use';

export interface Agent {
  readonly name: string;
  readonly serviceNumber: string;
}

/** A call told from its events. `keysUntil` and `startedAt`, `endedAt` are epoch milliseconds of the laptop's clock. */
export interface CallStory {
  readonly stage: CallStage;
  readonly lines: readonly StoryLine[];
  readonly keys: readonly string[];
  readonly keysUntil?: number;
  readonly keySeconds?: number;
  readonly agent?: Agent;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

export const untold: CallStory = { stage: 'CALLING', lines: [], keys: [] };

type EventOf<Kind extends PhoneEvent['type']> = Extract<PhoneEvent, { type: Kind }>;
type Chapter<Kind extends PhoneEvent['type']> = (story: CallStory, event: EventOf<Kind>) => CallStory;

const add = (story: CallStory, line: StoryLine): readonly StoryLine[] => [...story.lines, line];
const note = (story: CallStory, event: PhoneEvent, name: Note, agent?: Agent) =>
  add(story, { kind: 'note', at: event.at, note: name, ...(agent ? { agent } : {}) });

/** Music between two announcements of a queue is one wait, so it is noted once until something else is said by a person. */
const musicIsNew = (story: CallStory): boolean => {
  const notes = story.lines.filter((line) => line.kind === 'note');
  return notes.at(-1)?.note !== 'music';
};

const endings = { CALLER: 'ended-caller', AGENT: 'ended-agent', SYSTEM: 'ended-system' } as const;

const chapters = {
  connected: (story, event) => ({
    ...story,
    stage: 'ANNOUNCEMENT',
    startedAt: Date.parse(event.at),
    lines: note(story, event, 'connected'),
  }),
  heard: (story, event) => ({
    ...story,
    stage: story.stage === 'TALKING' ? 'TALKING' : 'ANNOUNCEMENT',
    lines: add(story, { kind: 'heard', at: event.at, text: event.text, speech: event.speech }),
  }),
  listening: (story, event) => ({
    ...story,
    stage: 'KEYS',
    keys: event.keys,
    keySeconds: event.seconds,
    keysUntil: Date.parse(event.at) + event.seconds * 1000,
  }),
  pressed: (story, event) => ({ ...story, lines: add(story, { kind: 'pressed', at: event.at, key: event.key }) }),
  music: (story, event) => ({
    ...story,
    stage: 'MUSIC',
    lines: musicIsNew(story) ? note(story, event, 'music') : story.lines,
  }),
  quiet: (story) => story,
  'ringing-agent': (story, event) => ({ ...story, stage: 'RINGING', lines: note(story, event, 'ringing') }),
  agent: (story, { at, name, serviceNumber }) => {
    const agent = { name, serviceNumber };
    return { ...story, stage: 'TALKING', agent, lines: add(story, { kind: 'note', at, note: 'agent', agent }) };
  },
  held: (story, event) => ({ ...story, stage: 'HELD', lines: note(story, event, 'held') }),
  resumed: (story, event) => ({ ...story, stage: 'TALKING', lines: note(story, event, 'resumed') }),
  transferred: ({ agent: _gone, ...story }, event) => ({
    ...story,
    stage: 'ANNOUNCEMENT',
    lines: note(story, event, 'transferred'),
  }),
  ended: (story, event) => ({
    ...story,
    stage: 'ENDED',
    endedAt: Date.parse(event.at),
    lines: note(story, event, event.reason === 'NUMBER_NOT_IN_USE' ? 'not-in-use' : endings[event.by]),
  }),
} satisfies { [Kind in PhoneEvent['type']]: Chapter<Kind> };

const withoutKeys = ({ keys: _keys, keysUntil: _until, keySeconds: _seconds, ...rest }: CallStory): CallStory => ({
  ...rest,
  keys: [],
});

/**
 * Continues a call's story by one event. Keys are open only until the next event of any kind.
 *
 * @example
 * tell(untold, { type: 'listening', at: '2025-03-04T02:00:00Z', keys: ['1', '9'], seconds: 5 }).stage // 'KEYS'
 */
export const tell = (story: CallStory, event: PhoneEvent): CallStory => {
  const before = withoutKeys(story);
  switch (event.type) {
    case 'connected':
      return chapters.connected(before, event);
    case 'heard':
      return chapters.heard(before, event);
    case 'listening':
      return chapters.listening(before, event);
    case 'pressed':
      return chapters.pressed(before, event);
    case 'music':
      return chapters.music(before, event);
    case 'quiet':
      return chapters.quiet(before);
    case 'ringing-agent':
      return chapters['ringing-agent'](before, event);
    case 'agent':
      return chapters.agent(before, event);
    case 'held':
      return chapters.held(before, event);
    case 'resumed':
      return chapters.resumed(before, event);
    case 'transferred':
      return chapters.transferred(before, event);
    case 'ended':
      return chapters.ended(before, event);
  }
};
