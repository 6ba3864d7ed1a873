import { Button, FormField, Input, StatusIndicator } from '@cloudscape-design/components';
import { useState } from 'react';
import { loginSchema, type ProviderCard } from '#domain/providers';
import { readSession } from '../../shared/session.ts';
import { Sure } from '../../shared/sure.tsx';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { useProviderDeed } from './use-provider-deed.ts';

type Account = ProviderCard['accounts'][number];

/** A login as it is typed at the portal: with the tenant of whoever is signed in here. */
const usernameOf = (login: string): string => `${readSession()?.username.split('-')[0] ?? ''}-${login}`;

/** The form for a new account: what is written, what is wrong with it, and how it is sent. */
const useOpening = (card: ProviderCard) => {
  const [isOpening, setOpening] = useState(false);
  const [written, write] = useState({ login: '', name: '' });
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [isChecked, setChecked] = useState(false);
  const [opened, setOpened] = useState<string>();
  const sending = useProviderDeed(card, () => {
    setOpened(written.login.trim());
    write({ login: '', name: '' });
    setOpening(false);
    setChecked(false);
  });
  const [login, name] = [written.login.trim(), written.name.trim()];
  const isGood = loginSchema.safeParse(login).success && name !== '' && name.length <= 64;
  return {
    ...{ sending, written, opened, isOpening },
    isWrong: (field: 'login' | 'name'): boolean =>
      isChecked && (field === 'login' ? !loginSchema.safeParse(login).success : name === '' || name.length > 64),
    edit: (part: Partial<typeof written>) => {
      write({ ...written, ...part });
      setCommandId(crypto.randomUUID());
    },
    begin: () => {
      setOpened(undefined);
      setOpening(true);
    },
    putAway: () => setOpening(false),
    submit: () => {
      setChecked(true);
      if (isGood) sending.send({ deed: 'open-account', login, name }, commandId);
    },
  };
};
type Opening = ReturnType<typeof useOpening>;

const OpeningFields = ({ form }: { form: Opening }) => (
  <div className="deed-fields">
    <FormField
      label={t('fieldlogin')}
      constraintText={t('loginHint', { username: usernameOf('p906') })}
      errorText={form.isWrong('login') ? t('loginWrong') : ''}
      stretch
    >
      <Input
        value={form.written.login}
        autoComplete={false}
        autoFocus
        onChange={({ detail }) => form.edit({ login: detail.value })}
      />
    </FormField>
    <FormField label={t('fieldperson')} errorText={form.isWrong('name') ? t('troubleMISSING') : ''} stretch>
      <Input
        value={form.written.name}
        autoComplete={false}
        onChange={({ detail }) => form.edit({ name: detail.value })}
      />
    </FormField>
  </div>
);

const OpeningForm = ({ form }: { form: Opening }) => (
  <form
    className="deed-form"
    aria-label={t('openAccount')}
    onKeyDown={(event) => event.key === 'Escape' && form.putAway()}
    onSubmit={(event) => {
      event.preventDefault();
      form.submit();
    }}
  >
    <RefusalAlert sending={form.sending} />
    <OpeningFields form={form} />
    <div className="deed-buttons">
      <Button formAction="none" onClick={form.putAway}>
        {t('cancel')}
      </Button>
      <Button variant="primary" formAction="submit" loading={form.sending.isSending}>
        {t('openAccount')}
      </Button>
    </div>
  </form>
);

interface RowProps {
  readonly account: Account;
  readonly deeds: readonly string[];
  readonly isSending: boolean;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

const Row = ({ account: { login, name, opened, closed }, deeds, isSending, onClose, onOpen }: RowProps) => {
  const { timeZone } = usePlace();
  const username = usernameOf(login);
  return (
    <li>
      <b>{username}</b>
      <span>{name}</span>
      <StatusIndicator type={closed ? 'stopped' : 'success'}>
        {t(closed ? 'accountClosed' : 'accountOpen')}
      </StatusIndicator>
      <small className="quiet">{whenText((closed ?? opened).at, timeZone)}</small>
      {!closed && deeds.includes('close-account') ? (
        <Button ariaLabel={t('closeAccountOf', { username })} loading={isSending} onClick={onClose}>
          {t('closeAccount')}
        </Button>
      ) : null}
      {closed && deeds.includes('open-account') ? (
        <Button ariaLabel={t('reopenAccountOf', { username })} loading={isSending} onClick={onOpen}>
          {t('reopenAccount')}
        </Button>
      ) : null}
    </li>
  );
};

const Accounts = ({ card }: { card: ProviderCard }) => {
  const [closing, ask] = useState<string>();
  const sending = useProviderDeed(card, () => ask(undefined));
  const isSending = (login: string) =>
    sending.sent !== undefined && 'login' in sending.sent && sending.sent.login === login;
  return (
    <>
      <RefusalAlert sending={sending} />
      {card.accounts.length === 0 ? <p className="quiet">{t('noAccounts')}</p> : null}
      <ul className="provider-rows">
        {card.accounts.map((account) => (
          <Row
            key={account.login}
            account={account}
            deeds={card.deeds}
            isSending={isSending(account.login)}
            onClose={() => ask(account.login)}
            onOpen={() => {
              const { login, name } = account;
              sending.send({ deed: 'open-account', login, name }, crypto.randomUUID());
            }}
          />
        ))}
      </ul>
      {closing === undefined ? null : (
        <Sure
          question={t('sureClose', { username: usernameOf(closing) })}
          yes={t('closeAccount')}
          no={t('cancel')}
          isSending={sending.isSending}
          onNo={() => ask(undefined)}
          onYes={() => sending.send({ deed: 'close-account', login: closing }, crypto.randomUUID())}
        >
          <p className="quiet">{t('sureCloseHint')}</p>
        </Sure>
      )}
    </>
  );
};

/** Who of the provider's people may sign in to the portal. Source: ORDER-45, ORDER-47. */
export const AccountsPanel = ({ card }: { card: ProviderCard }) => {
  const form = useOpening(card);
  const mayOpen = card.deeds.includes('open-account');
  if (!mayOpen && card.accounts.length === 0) return null;
  return (
    <section className="panel provider-documents" aria-label={t('accounts')}>
      <h3>{t('accounts')}</h3>
      <Accounts card={card} />
      <p className="deed-news" aria-live="polite">
        {form.opened === undefined ? '' : t('accountOpened', { username: usernameOf(form.opened) })}
      </p>
      {form.isOpening ? <OpeningForm form={form} /> : null}
      {!form.isOpening && mayOpen ? (
        <div>
          <Button onClick={form.begin}>{t('openAccount')}</Button>
        </div>
      ) : null}
    </section>
  );
};
