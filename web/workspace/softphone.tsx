import { Alert, Button, Select, Toggle } from '@cloudscape-design/components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgentSnapshot } from '../../local/workspace/protocol.ts';
import { laptop } from '../shared/laptop.ts';
import { useLaptopNow } from '../shared/laptop-clock.ts';
import { ContactCard } from './contact-card.tsx';
import { problemText, statusText, t } from './messages.ts';
import { useRingTone } from './ring-tone.ts';

const lights: Readonly<Record<string, string>> = { Available: 'light-free', Offline: 'light-off' };

const Who = ({ seat }: { seat: AgentSnapshot }) => (
  <header className="who">
    <span className="who-face" aria-hidden="true">
      {seat.name.slice(-1)}
    </span>
    <p>
      <b>{seat.name}</b>
      <span className="who-number">{t('serviceNumber', { number: seat.serviceNumber })}</span>
    </p>
    <i className={`light ${lights[seat.status] ?? 'light-busy'}`} />
  </header>
);

const Idle = () => (
  <div className="idle">
    <b>{t('idle')}</b>
    <p>{t('idleHint')}</p>
  </div>
);

/** Whatever was pressed last in the panel, and what was refused of it. */
const useDeed = () => useMutation({ mutationFn: (act: () => Promise<unknown>) => act() });

interface ContactsProps {
  readonly seat: AgentSnapshot;
  readonly deed: ReturnType<typeof useDeed>;
}

const Contacts = ({ seat, deed }: ContactsProps) => {
  const now = useLaptopNow();
  return (
    <div className="contacts">
      {seat.contacts.length === 0 ? <Idle /> : null}
      {seat.contacts.map((contact) => (
        <ContactCard
          key={contact.contactId}
          contact={contact}
          quickConnects={seat.queues.find(({ arn }) => arn === contact.queueArn)?.quickConnects ?? []}
          now={now}
          isBusy={deed.isPending}
          onDeed={(wanted) => deed.mutate(() => laptop.act(seat.userId, contact.contactId, wanted))}
          onTransfer={(to) => deed.mutate(() => laptop.transfer(seat.userId, contact.contactId, to))}
        />
      ))}
    </div>
  );
};

const option = (value: string) => ({ value, label: statusText(value) });

/** The contact control panel: status, and the contact's buttons. In the cloud this part is Amazon's. */
export const Softphone = ({ seat, onSignOut }: { seat: AgentSnapshot; onSignOut: () => void }) => {
  const [hasTone, setTone] = useState(false);
  const deed = useDeed();
  useRingTone(hasTone && seat.contacts.some(({ state }) => state === 'CONNECTING'));
  return (
    <aside className="softphone" aria-label={t('softphone')}>
      <Who seat={seat} />
      <Select
        ariaLabel={t('status')}
        options={seat.statuses.map(option)}
        selectedOption={option(seat.status)}
        onChange={({ detail }) =>
          deed.mutate(() => laptop.setStatus(seat.userId, detail.selectedOption.value ?? seat.status))
        }
      />
      {deed.isError ? <Alert type="warning">{problemText(deed.error)}</Alert> : null}
      <Contacts seat={seat} deed={deed} />
      <footer>
        <Toggle checked={hasTone} onChange={({ detail }) => setTone(detail.checked)}>
          {t('ringTone')}
        </Toggle>
        <Button variant="inline-link" onClick={onSignOut}>
          {t('signOut')}
        </Button>
      </footer>
    </aside>
  );
};
