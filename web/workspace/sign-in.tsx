import { Alert, Button, FormField, Input } from '@cloudscape-design/components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { agentAppConfigSchema, type LaptopState, type Staff } from '../../local/web/protocol.ts';
import { NotSignedIn, signIn } from '../shared/cognito.ts';
import { laptop } from '../shared/laptop.ts';
import { t } from './messages.ts';

const signInAs = async (person: Staff, password: string): Promise<void> => {
  const response = await fetch('/app/agent/config.json');
  await signIn(agentAppConfigSchema.parse(await response.json()), person.username, password);
  await laptop.signIn(person.userId);
};

const textOf = (error: unknown): string => t(`signIn${error instanceof NotSignedIn ? error.refusal : 'UNREACHABLE'}`);

interface StaffListProps {
  readonly state: LaptopState;
  readonly chosen: string | undefined;
  readonly onChoose: (username: string) => void;
}

const StaffList = ({ state, chosen, onChoose }: StaffListProps) => (
  <fieldset className="staff">
    <legend className="visually-hidden">{t('staff')}</legend>
    {state.tenants.map(({ id, name }) => (
      <div key={id}>
        <h2>{name}</h2>
        {state.staff
          .filter(({ tenant }) => tenant === id)
          .map((person) => (
            <label key={person.userId} className={chosen === person.username ? 'person person-chosen' : 'person'}>
              <input
                type="radio"
                name="person"
                checked={chosen === person.username}
                onChange={() => onChoose(person.username)}
              />
              <b>{person.name}</b>
              <span>{t('serviceNumber', { number: person.serviceNumber })}</span>
            </label>
          ))}
      </div>
    ))}
  </fieldset>
);

/** Signs one of the tenants' staff in: to Cognito for the app, and to the softphone. */
export const SignIn = ({ state }: { state: LaptopState }) => {
  const wanted = new URLSearchParams(globalThis.location.search).get('user');
  const [chosen, setChosen] = useState(wanted ?? state.staff[0]?.username);
  const [password, setPassword] = useState(state.demoPassword);
  const person = state.staff.find(({ username }) => username === chosen);
  const signingIn = useMutation({ mutationFn: (who: Staff) => signInAs(who, password) });
  return (
    <main className="welcome">
      <form
        className="welcome-card"
        onSubmit={(event) => {
          event.preventDefault();
          if (person) signingIn.mutate(person);
        }}
      >
        <h1>{t('signInTitle')}</h1>
        <p>{t(state.staff.length === 0 ? 'noStaff' : 'signInHint')}</p>
        <StaffList state={state} chosen={chosen} onChoose={setChosen} />
        <FormField label={t('password')} stretch>
          <Input
            type="password"
            value={password}
            autoComplete="current-password"
            onChange={({ detail }) => setPassword(detail.value)}
          />
        </FormField>
        {signingIn.isError ? <Alert type="error">{textOf(signingIn.error)}</Alert> : null}
        <Button variant="primary" formAction="submit" fullWidth loading={signingIn.isPending} disabled={!person}>
          {t('signIn')}
        </Button>
      </form>
    </main>
  );
};
