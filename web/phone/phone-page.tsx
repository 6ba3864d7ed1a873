import { Alert, Button } from '@cloudscape-design/components';
import { useState } from 'react';
import type { Dial, LaptopState } from '../../local/web/protocol.ts';
import { pageLanguage } from '../shared/i18n.ts';
import { LaptopRefusal } from '../shared/laptop.ts';
import { useLaptopNow, useLaptopState } from '../shared/laptop-clock.ts';
import { localTime } from '../shared/time.ts';
import { Dialler, emptyPad } from './dialler.tsx';
import { InCall } from './in-call.tsx';
import { Incoming } from './incoming.tsx';
import { mobileOfLine } from './line-picker.tsx';
import { numberText, refusalText, t } from './messages.ts';
import { Panels } from './panels.tsx';
import { TimeMachine } from './time-machine.tsx';
import { type HeldCall, useCall } from './use-call.ts';

const TopBar = () => (
  <header className="top-bar">
    <p className="brand">
      <b>{t('product')}</b>
      <span>{t('tagline')}</span>
    </p>
    <nav>
      <a href="/agent/">{t('openWorkspace')}</a>
      <a href="/app/provider/">{t('openPortal')}</a>
      <a href={pageLanguage() === 'en' ? '?' : '?lang=en'}>{t('otherLanguage')}</a>
    </nav>
  </header>
);

interface TroubleProps {
  readonly call: HeldCall;
  readonly laptopError: Error | null;
  readonly onRetry: () => void;
}

const Trouble = ({ call, laptopError, onRetry }: TroubleProps) => {
  const unreachable = laptopError instanceof LaptopRefusal ? laptopError : undefined;
  const refusal = unreachable ?? call.refusal;
  if (refusal === undefined && call.isUp) return null;
  if (refusal === undefined) return <Alert type="warning">{t('lineLost')}</Alert>;
  return (
    <Alert
      type="error"
      header={unreachable ? undefined : t('errorTitle')}
      action={<Button onClick={unreachable ? onRetry : call.putDown}>{t(unreachable ? 'retry' : 'newCall')}</Button>}
    >
      {refusalText(refusal)}
    </Alert>
  );
};

/** 广西电信 · 法律: whom one is calling. */
const labelOf = ({ numbers, tenants }: LaptopState, { dialled, tenant }: Dial): string => {
  const number = numbers.find((each) => each.shortCode === dialled && each.tenant === (tenant ?? each.tenant));
  const name = tenants.find(({ id }) => id === number?.tenant)?.name;
  return [name, number && numberText(number)].filter(Boolean).join(' · ');
};

const isFree = ({ dialled, story }: HeldCall): boolean => dialled === undefined || story.stage === 'ENDED';

/** The telephone on a page: a handset at the left, what is heard and written at the right, and the time machine. */
export const PhonePage = () => {
  const call = useCall();
  const [pad, setPad] = useState(emptyPad);
  const now = useLaptopNow();
  const { data: state, error, refetch } = useLaptopState();
  const timeZone = state?.timeZone ?? 'Asia/Shanghai';
  const labelFrom = (dialled: Dial): string => (state ? labelOf(state, dialled) : '');
  return (
    <div className="phone-page">
      <TopBar />
      <main>
        <section className="handset-frame" aria-label={t('tagline')}>
          <div className={call.dialled ? 'screen screen-dark' : 'screen'}>
            <div className="status-bar" aria-hidden="true">
              <span>{localTime(now, timeZone).slice(0, 5)}</span>
              <span className="island" />
              <span>5G</span>
            </div>
            {isFree(call) ? <Incoming line={pad.line} labelOf={labelFrom} onAnswer={call.answer} /> : null}
            {call.dialled ? (
              <InCall call={call} now={now} label={labelFrom(call.dialled)} />
            ) : (
              <Dialler state={state} pad={pad} onPad={setPad} onDial={call.dial} />
            )}
          </div>
        </section>
        <div className="side">
          <Trouble call={call} laptopError={error} onRetry={() => refetch()} />
          <Panels lines={call.story.lines} mobile={mobileOfLine(pad.line)} timeZone={timeZone} />
          <TimeMachine now={now} timeZone={timeZone} isVirtual={state?.mode === 'virtual'} />
        </div>
      </main>
    </div>
  );
};
