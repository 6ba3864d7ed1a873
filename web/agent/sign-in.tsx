import { Alert, Button, Container, FormField, Header, Input, SpaceBetween } from '@cloudscape-design/components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { NotSignedIn, signIn } from '../shared/cognito.ts';
import { t } from './messages.ts';
import { usePlace } from './place.ts';

const textOf = (error: unknown): string => t(`signIn${error instanceof NotSignedIn ? error.refusal : 'UNREACHABLE'}`);

interface Entered {
  readonly username: string;
  readonly password: string;
}

const Fields = ({ entered, onEnter }: { entered: Entered; onEnter: (entered: Entered) => void }) => (
  <>
    <FormField label={t('username')}>
      <Input
        value={entered.username}
        placeholder={t('usernamePlaceholder')}
        autoComplete="username"
        autoFocus
        onChange={({ detail }) => onEnter({ ...entered, username: detail.value.trim() })}
      />
    </FormField>
    <FormField label={t('password')}>
      <Input
        value={entered.password}
        type="password"
        autoComplete="current-password"
        onChange={({ detail }) => onEnter({ ...entered, password: detail.value })}
      />
    </FormField>
  </>
);

/** The app's own sign-in; on a laptop the workspace has done it already. */
export const SignIn = () => {
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
          if (isWhole) signingIn.mutate();
        }}
      >
        <Container header={<Header description={t('signInHint')}>{t('signInTitle')}</Header>}>
          <SpaceBetween size="m">
            {signingIn.isError ? <Alert type="error">{textOf(signingIn.error)}</Alert> : null}
            <Fields entered={entered} onEnter={setEntered} />
            <Button variant="primary" formAction="submit" fullWidth loading={signingIn.isPending} disabled={!isWhole}>
              {t('signIn')}
            </Button>
          </SpaceBetween>
        </Container>
      </form>
    </main>
  );
};
