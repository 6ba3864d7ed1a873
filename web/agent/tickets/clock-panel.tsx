import { ExpandableSection, StatusIndicator, type StatusIndicatorProps } from '@cloudscape-design/components';
import type { ClockState, TicketCard } from '#domain/tickets';
import { pageLanguage } from '../../shared/i18n.ts';
import { usePlace } from '../place.ts';
import { CountdownText } from './countdown-text.tsx';
import { t } from './messages.ts';
import { lengthText, whenText } from './ticket-words.ts';

type ClockView = TicketCard['clocks'][number];

const looks = {
  RUNNING: 'in-progress',
  PAUSED: 'stopped',
  MET: 'success',
  LATE: 'warning',
  BREACHED_OPEN: 'error',
  CANCELLED: 'stopped',
} as const satisfies Record<ClockState, StatusIndicatorProps.Type>;

const stillCounts = (state: ClockState): boolean => state === 'RUNNING' || state === 'BREACHED_OPEN';

/** The counted days and the skipped ones with their reasons. Source: X-11. */
export const Proof = ({ clock, isOpen = false }: { clock: ClockView; isOpen?: boolean }) => (
  <ExpandableSection headerText={t('proof')} defaultExpanded={isOpen} variant="inline">
    <ol className="proof">
      {clock.proof[pageLanguage() === 'en' ? 'en' : 'zh'].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </ExpandableSection>
);

const Facts = ({ clock }: { clock: ClockView }) => {
  const { timeZone } = usePlace();
  return (
    <dl className="clock-facts">
      <dt>{t('started')}</dt>
      <dd>{whenText(clock.startedAt, timeZone)}</dd>
      {clock.due === undefined ? null : (
        <>
          <dt>{t('due')}</dt>
          <dd>
            <b>{whenText(clock.due, timeZone)}</b>
          </dd>
        </>
      )}
      {clock.lastClosing === undefined || clock.lastClosing === clock.due ? null : (
        <>
          <dt>{t('lastClosing')}</dt>
          <dd>{whenText(clock.lastClosing, timeZone)}</dd>
        </>
      )}
      {clock.pausedSeconds === 0 ? null : (
        <>
          <dt>{t('pausedFor')}</dt>
          <dd>{lengthText(clock.pausedSeconds)}</dd>
        </>
      )}
    </dl>
  );
};

/** One promise of a ticket: how it stands, until when, and why then. */
export const ClockPanel = ({ clock, now }: { clock: ClockView; now: number }) => (
  <li className="clock-panel">
    <header>
      <b>
        {t(`clock${clock.name}`)}
        {clock.cycle > 1 ? ` · ${t('clockCycle', { cycle: clock.cycle })}` : null}
      </b>
      <StatusIndicator type={looks[clock.state]}>{t(`clockState${clock.state}`)}</StatusIndicator>
      {stillCounts(clock.state) ? <CountdownText due={clock.due} now={now} /> : null}
    </header>
    <Facts clock={clock} />
    <Proof clock={clock} />
  </li>
);
