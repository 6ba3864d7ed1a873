import { type KeyboardEvent, useState } from 'react';
import type { StoryLine } from './call-story.ts';
import { t } from './messages.ts';
import { useReadAloud } from './read-aloud.ts';
import { PhoneNumber, Texts } from './texts.tsx';
import { ReadAloud, Transcript } from './transcript.tsx';
import { useTexts } from './use-texts.ts';

const panels = ['CALL', 'TEXTS'] as const;
type Panel = (typeof panels)[number];

const other: Readonly<Record<Panel, Panel>> = { CALL: 'TEXTS', TEXTS: 'CALL' };
const tabId = (panel: Panel): string => `tab-${panel}`;

interface TabsProps {
  readonly open: Panel;
  readonly unread: number;
  readonly onOpen: (panel: Panel) => void;
}

const Badge = ({ unread }: { unread: number }) => (
  <span className="badge" aria-live="polite">
    {unread > 0 ? <b aria-hidden="true">{unread}</b> : null}
    {unread > 0 ? <span className="visually-hidden">{t('unread', { count: unread })}</span> : null}
  </span>
);

/** Arrow keys go from tab to tab, as everywhere. */
const Tabs = ({ open, unread, onOpen }: TabsProps) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    onOpen(other[open]);
    document.getElementById(tabId(other[open]))?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={t('panels')}>
      {panels.map((panel) => (
        <button
          key={panel}
          id={tabId(panel)}
          type="button"
          role="tab"
          aria-selected={panel === open}
          aria-controls={`panel-${panel}`}
          tabIndex={panel === open ? 0 : -1}
          className={panel === open ? 'tab tab-open' : 'tab'}
          onClick={() => onOpen(panel)}
          onKeyDown={onKey}
        >
          {t(panel === 'CALL' ? 'transcript' : 'texts')}
          {panel === 'TEXTS' ? <Badge unread={unread} /> : null}
        </button>
      ))}
    </div>
  );
};

interface PanelsProps {
  readonly lines: readonly StoryLine[];
  /** The mobile that texts come to, unless another is typed. */
  readonly mobile: string;
  readonly timeZone: string;
}

/** What is heard, and what is written: two leaves of one card. */
export const Panels = ({ lines, mobile, timeZone }: PanelsProps) => {
  const [open, setOpen] = useState<Panel>('CALL');
  const [typed, setTyped] = useState<string>();
  const [seen, setSeen] = useState(0);
  const [isRead, setRead] = useState(false);
  useReadAloud(isRead, lines);
  const number = typed ?? mobile;
  const held = useTexts(number);
  const received = held.texts.filter(({ direction }) => direction === 'TO_PHONE').length;
  const turnTo = (panel: Panel) => {
    setSeen(received);
    setOpen(panel);
  };
  const unread = open === 'TEXTS' ? 0 : Math.max(0, received - seen);
  return (
    <section className="card transcript" aria-label={t('panels')}>
      <header>
        <Tabs open={open} unread={unread} onOpen={turnTo} />
        {open === 'CALL' ? (
          <ReadAloud isOn={isRead} onChange={setRead} />
        ) : (
          <PhoneNumber number={number} onNumber={setTyped} />
        )}
      </header>
      <div className="leaf" id="panel-CALL" role="tabpanel" aria-labelledby={tabId('CALL')} hidden={open !== 'CALL'}>
        <Transcript lines={lines} timeZone={timeZone} />
      </div>
      <div className="leaf" id="panel-TEXTS" role="tabpanel" aria-labelledby={tabId('TEXTS')} hidden={open !== 'TEXTS'}>
        <Texts held={held} number={number} timeZone={timeZone} />
      </div>
    </section>
  );
};
