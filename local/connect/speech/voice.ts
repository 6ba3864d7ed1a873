import type { Clock } from '../../clock/clock.ts';
import type { Menu, PromptLoop, Stage } from '../flow/action.ts';
import type { SpeechMode } from '../interface.ts';
import { type Run, waiting } from '../model.ts';
import { tell } from '../phone.ts';
import type { Utterance } from './utterance.ts';

/** A prompt that is repeated lasts at least so long, or a loop would never let time pass. */
const leastLoopMs = 1000;

/** How long a recorded piece of music plays before the next message of a loop. */
const musicMs = 120_000;

export interface VoiceSettings {
  readonly clock: Clock;
  readonly speech: SpeechMode;
  readonly iso: () => string;
  readonly resume: (run: Run, ticket: number, branch: number) => void;
}

/** What a flow says and hears. */
export interface Voice extends Pick<Stage, 'say' | 'listen' | 'loop' | 'pause'> {
  /** A block that waited is left: its music stops. */
  leave(run: Pick<Run, 'contact' | 'side'>): void;
  /** Music that no prompt loop plays: the default queue and hold flows. */
  music(run: Pick<Run, 'contact' | 'side'>): void;
}

const tellHeard = (settings: VoiceSettings, run: Run, { text, speech }: Utterance, milliseconds: number): void => {
  if (text === '' && speech === '') return;
  if (run.side === 'AGENT') run.contact.whispered = [...run.contact.whispered, text];
  else tell(run.contact.call, { type: 'heard', at: settings.iso(), text, speech, seconds: milliseconds / 1000 });
};

/** In instant speech a block that speaks again while no time has passed goes round in a loop; so does the next round, a second later. */
const repeats = (run: Run, now: number): boolean => {
  const before = run.spokenAt === now ? run.spoken : [];
  const again = before.includes(run.block);
  run.spoken = again ? [run.block] : [...before, run.block];
  run.spokenAt = again ? now + leastLoopMs : now;
  return again;
};

const durationOf =
  ({ speech }: VoiceSettings) =>
  (utterance: Utterance): number =>
    speech.mode === 'instant'
      ? 0
      : Math.ceil((utterance.speech.length / speech.charactersPerSecond + utterance.pauses) * 1000);

const startMusic = (settings: VoiceSettings, { contact, side }: Pick<Run, 'contact' | 'side'>): void => {
  if (side === 'AGENT' || contact.call.music) return;
  contact.call.music = true;
  tell(contact.call, { type: 'music', at: settings.iso() });
};

const listen = (settings: VoiceSettings, run: Run, menu: Menu, milliseconds: number): number => {
  const { ticket } = run;
  const take = (branch: number): void => settings.resume(run, ticket, branch);
  const due = settings.clock.now() + milliseconds + menu.seconds * 1000;
  run.ear = (key) => {
    // A caller who presses keys is not a loop: the same words may come again at once.
    run.spoken = [];
    take(menu.branchOf(key));
  };
  run.timer = settings.clock.at(due, () => take(menu.late));
  tellHeard(settings, run, menu.utterance, milliseconds);
  if (run.ticket === ticket && !run.over)
    tell(run.contact.call, { type: 'listening', at: settings.iso(), keys: menu.keys, seconds: menu.seconds });
  return waiting;
};

const loopMessages = (
  settings: VoiceSettings,
  run: Run,
  loop: PromptLoop,
  duration: (utterance: Utterance) => number,
): void => {
  const { ticket } = run;
  const speak = (place: number): void => {
    if (run.ticket !== ticket || run.over) return;
    const utterance = loop.messages[place % loop.messages.length];
    const milliseconds = utterance === undefined ? musicMs : Math.max(leastLoopMs, duration(utterance));
    run.beat = settings.clock.at(settings.clock.now() + milliseconds, () => speak(place + 1));
    if (utterance === undefined) startMusic(settings, run);
    else {
      run.contact.call.music = false;
      tellHeard(settings, run, utterance, milliseconds);
    }
  };
  if (loop.messages.every((utterance) => utterance === undefined)) startMusic(settings, run);
  else speak(0);
};

/** Speech in the given mode. Keys pressed while nothing listens are lost. */
export const createVoice = (settings: VoiceSettings): Voice => {
  const { clock, resume } = settings;
  const duration = durationOf(settings);
  const pause: Voice['pause'] = (run, milliseconds, branch) => {
    const { ticket } = run;
    run.timer = clock.at(clock.now() + milliseconds, () => resume(run, ticket, branch));
    return waiting;
  };
  return {
    pause,
    say: (run, utterance, branch) => {
      const again = repeats(run, clock.now());
      const milliseconds = Math.max(duration(utterance), again ? leastLoopMs : 0);
      tellHeard(settings, run, utterance, milliseconds);
      return milliseconds === 0 ? branch : pause(run, milliseconds, branch);
    },
    listen: (run, menu) => listen(settings, run, menu, duration(menu.utterance)),
    loop: (run, loop) => {
      if (loop.interruptMs !== undefined) pause(run, loop.interruptMs, loop.interrupted);
      loopMessages(settings, run, loop, duration);
      return waiting;
    },
    music: (run) => startMusic(settings, run),
    leave: ({ contact, side }) => {
      if (side === 'AGENT' || !contact.call.music) return;
      contact.call.music = false;
      tell(contact.call, { type: 'quiet', at: settings.iso() });
    },
  };
};
