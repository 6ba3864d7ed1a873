import { useEffect, useEffectEvent } from 'react';
import { spanText } from '../shared/time.ts';
import type { CallStory } from './call-story.ts';
import { Handset, Sound } from './icons.tsx';
import { Keypad } from './keypad.tsx';
import { stageText, t } from './messages.ts';
import type { HeldCall } from './use-call.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** The computer's number keys are the telephone's, unless one is typing somewhere. */
const useTelephoneKeys = (press: (key: string) => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (isPlain && /^[0-9*#]$/.test(event.key) && !isTyping(event.target)) press(event.key);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    globalThis.addEventListener('keydown', listen);
    return () => globalThis.removeEventListener('keydown', listen);
  }, []);
};

const Countdown = ({ story, now }: { story: CallStory; now: number }) => {
  if (story.stage !== 'KEYS' || story.keysUntil === undefined) return null;
  const left = Math.max(0, story.keysUntil - now);
  const share = Math.min(1, left / ((story.keySeconds ?? 1) * 1000));
  return (
    <div className="countdown">
      <div className="countdown-bar" style={{ transform: `scaleX(${share})` }} />
      <span>{t('secondsLeft', { seconds: Math.ceil(left / 1000) })}</span>
    </div>
  );
};

const Stage = ({ story }: { story: CallStory }) => (
  <p className={`stage stage-${story.stage.toLowerCase()}`} aria-live="polite">
    {story.stage === 'ANNOUNCEMENT' ? <Sound /> : null}
    {story.stage === 'MUSIC' || story.stage === 'HELD' ? <Sound calm /> : null}
    {stageText(story.stage)}
  </p>
);

/** The last sentence stays in sight on the handset itself, where the transcript may be a scroll away. */
const Caption = ({ story }: { story: CallStory }) => {
  const last = story.lines.findLast((line) => line.kind === 'heard');
  return last && story.stage !== 'ENDED' ? <p className="caption">{last.text}</p> : null;
};

const lengthOf = ({ startedAt, endedAt }: CallStory, now: number): string =>
  spanText(startedAt === undefined ? 0 : (endedAt ?? now) - startedAt);

const After = ({ call }: { call: HeldCall }) => (
  <div className="deeds">
    <button type="button" className="pill" onClick={call.putDown}>
      {t('newCall')}
    </button>
    <button type="button" className="pill pill-call" onClick={() => call.dialled && call.dial(call.dialled)}>
      {t('callAgain')}
    </button>
  </div>
);

const HangUp = ({ call }: { call: HeldCall }) => (
  <div className="deeds">
    <span />
    <button type="button" className="round round-hang-up" aria-label={t('hangUp')} onClick={call.hangUp}>
      <Handset down />
    </button>
    <span />
  </div>
);

interface InCallProps {
  readonly call: HeldCall;
  readonly label: string;
  readonly now: number;
}

/** During a call: who is there, how long, which keys; afterwards the way back. */
export const InCall = ({ call, label, now }: InCallProps) => {
  const { story, dialled } = call;
  const isOver = story.stage === 'ENDED';
  useTelephoneKeys(call.press);
  return (
    <div className="in-call">
      <header>
        <p className="in-call-label">{label}</p>
        <p className="in-call-number">{dialled?.dialled}</p>
        <Stage story={story} />
        {story.agent && !isOver ? (
          <p className="in-call-agent">
            {t('agentName', { number: story.agent.serviceNumber, name: story.agent.name })}
          </p>
        ) : null}
        <p className="in-call-time">{lengthOf(story, now)}</p>
        <Countdown story={story} now={now} />
        <Caption story={story} />
      </header>
      {isOver ? <div className="in-call-rest" /> : <Keypad open={story.keys} onKey={call.press} />}
      {isOver ? <After call={call} /> : <HangUp call={call} />}
    </div>
  );
};
