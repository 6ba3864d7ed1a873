import { useSyncExternalStore } from 'react';
import { useConfig } from '../shared/app-config.ts';
import { onSession, sessionText } from '../shared/session.ts';
import { t } from './messages.ts';
import { PlaceProvider } from './place.ts';
import { Portal } from './portal.tsx';
import { signedIn } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { Notice } from './ui/notice.tsx';
import { Waiting } from './ui/waiting.tsx';

/** The provider portal: configuration, then sign-in, then the work. Source: ORDER-47. */
export const App = () => {
  const config = useConfig();
  useSyncExternalStore(onSession, sessionText);
  const signed = signedIn();
  if (config.data === undefined) {
    return (
      <main className="starting">
        {config.isError ? (
          <Notice kind="ERROR" title={t('configTitle')} action={{ label: t('retry'), onAct: () => config.refetch() }}>
            {t('configHint')}
          </Notice>
        ) : (
          <Waiting />
        )}
      </main>
    );
  }
  return (
    <PlaceProvider value={config.data}>
      {signed === 'NOBODY' || signed === 'STAFF' ? (
        <SignIn isStaff={signed === 'STAFF'} />
      ) : (
        <Portal key={signed.username} signed={signed} />
      )}
    </PlaceProvider>
  );
};
