import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useSyncExternalStore } from 'react';
import { useConfig } from '../shared/app-config.ts';
import { onSession, readSession, sessionText } from '../shared/session.ts';
import type { Desk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { t } from './messages.ts';
import { PlaceProvider } from './place.ts';
import { SignIn } from './sign-in.tsx';

/** The agent app: configuration, then sign-in, then the desk. */
export const App = ({ desk }: { desk: Desk }) => {
  const config = useConfig();
  useSyncExternalStore(onSession, sessionText);
  const session = readSession();
  if (config.data === undefined) {
    return (
      <main className="starting">
        {config.isError ? (
          <Alert
            type="error"
            header={t('configTitle')}
            action={<Button onClick={() => config.refetch()}>{t('retry')}</Button>}
          >
            {t('configHint')}
          </Alert>
        ) : (
          <Spinner size="large" />
        )}
      </main>
    );
  }
  return (
    <PlaceProvider value={config.data}>
      {session ? <DeskPage key={session.username} desk={desk} username={session.username} /> : <SignIn />}
    </PlaceProvider>
  );
};
