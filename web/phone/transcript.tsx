import { Toggle } from '@cloudscape-design/components';
import { useEffect, useRef } from 'react';
import { localTime } from '../shared/time.ts';
import type { StoryLine } from './call-story.ts';
import { noteText, t } from './messages.ts';

const Time = ({ at, timeZone }: { at: string; timeZone: string }) => (
  <time dateTime={at}>{localTime(Date.parse(at), timeZone)}</time>
);

const Line = ({ line, timeZone }: { line: StoryLine; timeZone: string }) => {
  const time = <Time at={line.at} timeZone={timeZone} />;
  if (line.kind === 'heard')
    return (
      <li className="said">
        <p>{line.text}</p>
        {time}
      </li>
    );
  if (line.kind === 'pressed')
    return (
      <li className="pressed">
        <p>
          {t('you')} <kbd>{line.key}</kbd>
        </p>
        {time}
      </li>
    );
  return (
    <li className={`note note-${line.note}`}>
      {noteText(line.note, line.agent && { number: line.agent.serviceNumber, name: line.agent.name })}
      {time}
    </li>
  );
};

const Nothing = () => (
  <div className="transcript-empty">
    <svg viewBox="0 0 64 64" width="72" height="72" aria-hidden="true">
      <path
        d="M12 14h40a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H32L20 56V46h-8a6 6 0 0 1-6-6V20a6 6 0 0 1 6-6z"
        fill="#e6eef8"
        stroke="#9dbbdd"
        strokeWidth="1.5"
      />
      <path d="M20 31v-4m8 8V23m8 14V21m8 11v-6" stroke="#0b5cad" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
    <p>{t('transcriptHint')}</p>
    <p className="transcript-tip">{t('transcriptTip')}</p>
  </div>
);

interface ReadAloudProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const ReadAloud = ({ isOn, onChange }: ReadAloudProps) => (
  <span title={t('readAloudHint')}>
    <Toggle checked={isOn} onChange={({ detail }) => onChange(detail.checked)}>
      {t('readAloud')}
    </Toggle>
  </span>
);

/** The running text of all that is heard and pressed. */
export const Transcript = ({ lines, timeZone }: { lines: readonly StoryLine[]; timeZone: string }) => {
  const scroller = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is the reason to scroll
  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [lines.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div ref={scroller} className="transcript-scroll" role="log" tabIndex={0} aria-label={t('transcript')}>
      {lines.length === 0 ? <Nothing /> : null}
      <ol>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <Line key={index} line={line} timeZone={timeZone} />
        ))}
      </ol>
    </div>
  );
};
