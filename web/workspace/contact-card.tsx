import { parsePhoneNumber } from '#domain/kernel';
import type { ContactDeed, ContactState, SeatContact, SeatQueue } from '../../local/workspace/protocol.ts';
import { spanText } from '../shared/time.ts';
import { t } from './messages.ts';

interface Button {
  readonly deed: ContactDeed;
  readonly label: string;
  readonly look: 'go' | 'stop' | 'plain';
}

/** What the panel offers in each state of a contact. */
const buttons = {
  CONNECTING: [
    { deed: 'accept', label: t('accept'), look: 'go' },
    { deed: 'reject', label: t('reject'), look: 'stop' },
  ],
  CONNECTED: [
    { deed: 'hold', label: t('hold'), look: 'plain' },
    { deed: 'hang-up', label: t('hang-up'), look: 'stop' },
  ],
  ONHOLD: [
    { deed: 'resume', label: t('resume'), look: 'go' },
    { deed: 'hang-up', label: t('hang-up'), look: 'stop' },
  ],
  ENDED: [{ deed: 'finish', label: t('finish'), look: 'plain' }],
  MISSED: [{ deed: 'finish', label: t('clear'), look: 'plain' }],
} satisfies Record<ContactState, readonly Button[]>;

const shownNumber = (customerNumber: string): string => {
  const read = parsePhoneNumber(customerNumber);
  return read.ok ? read.value.shown : t('withheld');
};

interface TransferProps {
  readonly quickConnects: SeatQueue['quickConnects'];
  readonly isBusy: boolean;
  readonly onTransfer: (arn: string) => void;
}

/** Where the contact's queue may be handed over to, as the real panel lists it behind 转接. */
const Transfer = ({ quickConnects, isBusy, onTransfer }: TransferProps) => (
  <details className="quick-connects">
    <summary>{t('transfer')}</summary>
    {quickConnects.map(({ arn, name }) => (
      <button key={arn} type="button" className="deed deed-plain" disabled={isBusy} onClick={() => onTransfer(arn)}>
        {name}
      </button>
    ))}
  </details>
);

const canBeTransferred = (state: ContactState): boolean => state === 'CONNECTED' || state === 'ONHOLD';

interface ContactCardProps {
  readonly contact: SeatContact;
  readonly quickConnects: SeatQueue['quickConnects'];
  readonly now: number;
  readonly isBusy: boolean;
  readonly onDeed: (deed: ContactDeed) => void;
  readonly onTransfer: (quickConnectArn: string) => void;
}

/** A contact in the softphone: who, from which queue, how long, and what one can do. */
export const ContactCard = ({ contact, quickConnects, now, isBusy, onDeed, onTransfer }: ContactCardProps) => (
  <article className={`contact contact-${contact.state.toLowerCase()}`} aria-live="polite">
    <p className="contact-state">
      <span>{t(`state${contact.state}`)}</span>
      <time>{spanText(now - Date.parse(contact.since))}</time>
    </p>
    <p className="contact-number">{shownNumber(contact.customerNumber)}</p>
    <p className="contact-queue">
      {t('queue')} {contact.queue}
    </p>
    <div className="contact-buttons">
      {buttons[contact.state].map(({ deed, label, look }) => (
        <button key={deed} type="button" className={`deed deed-${look}`} disabled={isBusy} onClick={() => onDeed(deed)}>
          {label}
        </button>
      ))}
    </div>
    {canBeTransferred(contact.state) && quickConnects.length > 0 ? (
      <Transfer quickConnects={quickConnects} isBusy={isBusy} onTransfer={onTransfer} />
    ) : null}
  </article>
);
