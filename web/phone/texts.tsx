import { useEffect, useRef, useState } from 'react';
import type { TextMessage } from '../../local/messages/protocol.ts';
import { localDate, localTime } from '../shared/time.ts';
import { refusalText, t, textStateText } from './messages.ts';
import { isMobile, portsOf, showText } from './text-thread.ts';
import type { HeldTexts } from './use-texts.ts';

/** 03-04 10:00:00: the time machine passes days quickly. */
const momentText = (at: number, timeZone: string): string =>
  `${localDate(at, timeZone).slice(5)} ${localTime(at, timeZone)}`;

const Text = ({ text, timeZone }: { text: TextMessage; timeZone: string }) => {
  const { signature, words } = showText(text.text);
  return (
    <li className={text.direction === 'TO_PHONE' ? 'text' : 'text text-own'}>
      <p className="text-from">
        {text.direction === 'TO_PHONE' ? text.port : t('textTo', { port: text.port })}
        {signature ? <b>{signature}</b> : null}
      </p>
      <p className="text-words">{words}</p>
      <p className="text-fate">
        <time dateTime={text.at}>{momentText(Date.parse(text.at), timeZone)}</time>
        {textStateText(text.state)}
      </p>
    </li>
  );
};

const Nothing = ({ number }: { number: string }) => (
  <div className="transcript-empty">
    <svg viewBox="0 0 64 64" width="72" height="72" aria-hidden="true">
      <rect x="8" y="14" width="48" height="36" rx="6" fill="#e6eef8" stroke="#9dbbdd" strokeWidth="1.5" />
      <path d="M12 20l20 15 20-15" fill="none" stroke="#0b5cad" strokeWidth="2.5" strokeLinejoin="round" />
    </svg>
    <p>{isMobile(number) ? t('textsEmpty', { number }) : t('textsOnlyMobile')}</p>
    <p className="transcript-tip">{t('textsTip')}</p>
  </div>
);

interface PortProps {
  readonly port: string;
  readonly known: readonly string[];
  readonly onPort: (port: string) => void;
}

/** To whom one answers: who texted last, unless another is chosen. */
const Port = ({ port, known, onPort }: PortProps) => (
  <>
    <input
      className="reply-port"
      inputMode="numeric"
      list="text-ports"
      aria-label={t('replyPort')}
      placeholder={t('replyPort')}
      value={port}
      onChange={({ target }) => onPort(target.value.trim())}
    />
    <datalist id="text-ports">
      {known.map((each) => (
        <option key={each} value={each} />
      ))}
    </datalist>
  </>
);

const Reply = ({ held }: { held: HeldTexts }) => {
  const [port, setPort] = useState<string>();
  const [words, setWords] = useState('');
  const ports = portsOf(held.texts);
  const to = port ?? ports[0] ?? '';
  const isWhole = /^\d{3,20}$/.test(to) && words.trim() !== '';
  return (
    <form
      className="reply"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !held.isSending) held.send({ to, text: words.trim() }, () => setWords(''));
      }}
    >
      <Port port={to} known={ports} onPort={setPort} />
      <input
        className="reply-words"
        maxLength={500}
        aria-label={t('replyWords')}
        placeholder={t('replyWords')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <button type="submit" className="reply-send" disabled={!isWhole || held.isSending}>
        {t('replySend')}
      </button>
      {held.refusal ? (
        <p className="reply-error" role="alert">
          {refusalText(held.refusal)}
        </p>
      ) : null}
    </form>
  );
};

interface TextsProps {
  readonly held: HeldTexts;
  readonly number: string;
  readonly timeZone: string;
  readonly onNumber: (number: string) => void;
}

/** Whose phone it is; what is typed counts as soon as it is a number. */
export const PhoneNumber = ({ number, onNumber }: Pick<TextsProps, 'number' | 'onNumber'>) => (
  <label className="texts-number">
    <span>{t('textsOf')}</span>
    <input inputMode="tel" maxLength={11} value={number} onChange={({ target }) => onNumber(target.value.trim())} />
  </label>
);

/** The texts on a phone, oldest first, and the box to answer them. */
export const Texts = ({ held, number, timeZone }: Omit<TextsProps, 'onNumber'>) => {
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is the reason to scroll
  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [held.texts.length]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div ref={scroller} className="transcript-scroll" role="log" tabIndex={0} aria-label={t('texts')}>
        {held.texts.length === 0 ? <Nothing number={number} /> : null}
        <ol>
          {held.texts.map((text) => (
            <Text key={text.id} text={text} timeZone={timeZone} />
          ))}
        </ol>
      </div>
      {isMobile(number) ? <Reply key={number} held={held} /> : null}
    </>
  );
};
