import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LaptopState, Staff } from '../../local/web/protocol.ts';
import { type AgentSnapshot, seatNewsSchema } from '../../local/workspace/protocol.ts';
import { useEventStream } from '../shared/event-stream.ts';
import { pageLanguage } from '../shared/i18n.ts';
import { laptop } from '../shared/laptop.ts';
import { useLaptopNow, useLaptopState } from '../shared/laptop-clock.ts';
import { keepSession, onSession, readSession, sessionText } from '../shared/session.ts';
import { localDate, localTime, weekday } from '../shared/time.ts';
import { FramedApp } from './host/framed-app.tsx';
import { problemText, t } from './messages.ts';
import { SignIn } from './sign-in.tsx';
import { Softphone } from './softphone.tsx';

const TopBar = ({ timeZone }: { timeZone: string }) => {
  const now = useLaptopNow();
  const date = localDate(now, timeZone);
  return (
    <header className="top-bar">
      <p>
        <b>{t('product')}</b> {t('tagline')}
        <small>{t('simulated')}</small>
      </p>
      <nav>
        <time>
          {date} {weekday(date)} {localTime(now, timeZone)}
        </time>
        <a href="/phone/" target="phone">
          {t('openPhone')}
        </a>
        <a href={pageLanguage() === 'en' ? '?' : '?lang=en'}>{t('otherLanguage')}</a>
      </nav>
    </header>
  );
};

/** A seat that the laptop has forgotten (it was restarted) is taken again; one that is taken already stays as it is. */
const useSeat = (person: Staff) => {
  const [seat, setSeat] = useState<AgentSnapshot>();
  const { isUp } = useEventStream(laptop.seatEvents(person.userId), seatNewsSchema, ({ snapshot }) =>
    setSeat(snapshot),
  );
  useEffect(() => {
    laptop.signIn(person.userId).catch(() => undefined);
  }, [person.userId]);
  return { seat, isUp };
};

const Workspace = ({ person }: { person: Staff }) => {
  const { seat, isUp } = useSeat(person);
  const leave = () => {
    keepSession(undefined);
    laptop.signOut(person.userId).catch(() => undefined);
  };
  if (seat === undefined) return <Starting />;
  return (
    <main className="workspace">
      <Softphone seat={seat} onSignOut={leave} />
      <section className="apps" aria-label={t('apps')}>
        {isUp ? null : <Alert type="warning">{t('lineLost')}</Alert>}
        <p className="app-tab">{t('agentApp')}</p>
        <FramedApp seat={seat} title={t('agentApp')} />
      </section>
    </main>
  );
};

const Starting = () => (
  <main className="welcome">
    <p>
      <Spinner /> {t('starting')}
    </p>
  </main>
);

const Inside = ({ state }: { state: LaptopState }) => {
  useSyncExternalStore(onSession, sessionText);
  const session = readSession();
  const person = state.staff.find(({ username }) => username === session?.username);
  return person ? <Workspace key={person.userId} person={person} /> : <SignIn state={state} />;
};

/** A simulated Amazon Connect Agent Workspace: softphone at the left, the agent app in its frame. Source: X-09. */
export const WorkspacePage = () => {
  const { data: state, error, refetch } = useLaptopState();
  return (
    <div className="page">
      <TopBar timeZone={state?.timeZone ?? 'Asia/Shanghai'} />
      {error && !state ? (
        <main className="welcome">
          <Alert type="error" action={<Button onClick={() => refetch()}>{t('retry')}</Button>}>
            {problemText(error)}
          </Alert>
        </main>
      ) : null}
      {state ? <Inside state={state} /> : null}
    </div>
  );
};
