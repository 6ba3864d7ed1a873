import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { NotSignedIn, signIn } from '../shared/cognito.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';
import { Field } from './ui/field.tsx';
import { Notice } from './ui/notice.tsx';

const textOf = (error: unknown): string => t(`signIn${error instanceof NotSignedIn ? error.refusal : 'UNREACHABLE'}`);

interface Entered {
  readonly username: string;
  readonly password: string;
}

const Fields = ({ entered, onEnter }: { entered: Entered; onEnter: (entered: Entered) => void }) => (
  <>
    <Field label={t('username')}>
      {(props) => (
        <input
          {...props}
          value={entered.username}
          placeholder={t('usernamePlaceholder')}
          autoComplete="username"
          autoCapitalize="none"
          onChange={({ target }) => onEnter({ ...entered, username: target.value.trim() })}
        />
      )}
    </Field>
    <Field label={t('password')}>
      {(props) => (
        <input
          {...props}
          type="password"
          value={entered.password}
          autoComplete="current-password"
          onChange={({ target }) => onEnter({ ...entered, password: target.value })}
        />
      )}
    </Field>
  </>
);

/** A provider's people sign in with the account that the tenant gave them. */
export const SignIn = ({ isStaff }: { isStaff: boolean }) => {
  const place = usePlace();
  const [entered, setEntered] = useState<Entered>({ username: '', password: '' });
  const { username, password } = entered;
  const signingIn = useMutation({ mutationFn: () => signIn(place, username, password) });
  const isWhole = username !== '' && password !== '';
  return (
    <main className="sign-in">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && !signingIn.isPending) signingIn.mutate();
        }}
      >
        <p className="sign-in-brand">
          <b>{t('product')}</b> {t('tagline')}
        </p>
        <h1>{t('signInTitle')}</h1>
        <p className="quiet">{t('signInHint')}</p>
        {isStaff && !signingIn.isPending ? <Notice kind="WARNING">{t('signedInAsStaff')}</Notice> : null}
        {signingIn.isError ? <Notice kind="ERROR">{textOf(signingIn.error)}</Notice> : null}
        <Fields entered={entered} onEnter={setEntered} />
        <button type="submit" className="button button-primary" disabled={!isWhole || signingIn.isPending}>
          {t(signingIn.isPending ? 'signingIn' : 'signIn')}
        </button>
      </form>
    </main>
  );
};
