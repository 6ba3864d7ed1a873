import { Button } from '@cloudscape-design/components';
import { useState } from 'react';
import { ApplicationForm } from './application-form.tsx';
import { t } from './messages.ts';
import type { Wanted } from './provider-api.ts';
import { ProviderList } from './provider-list.tsx';
import { ProviderPage } from './provider-page.tsx';
import './providers.css';

/** What the tab shows: the list, one provider, or the form for a new one. */
type Place = { readonly shows: 'LIST' | 'FORM' } | { readonly shows: 'PROVIDER'; readonly providerId: string };

/** 服务商: who may be given orders, with papers, credit and letters. Source: ORDER-45, ORDER-46, X-52. */
export const ProvidersTab = ({ first = '' }: { first?: string }) => {
  const [place, setPlace] = useState<Place>(
    first === '' ? { shows: 'LIST' } : { shows: 'PROVIDER', providerId: first },
  );
  const [wanted, setWanted] = useState<Wanted>({ category: '', status: '', name: '' });
  const open = (providerId: string) => setPlace({ shows: 'PROVIDER', providerId });
  if (place.shows === 'LIST') {
    return (
      <ProviderList wanted={wanted} onWant={setWanted} onOpen={open} onApply={() => setPlace({ shows: 'FORM' })} />
    );
  }
  return (
    <div className="ticket-view">
      <div>
        <Button iconName="arrow-left" variant="inline-link" onClick={() => setPlace({ shows: 'LIST' })}>
          {t('back')}
        </Button>
      </div>
      {place.shows === 'PROVIDER' ? (
        <ProviderPage key={place.providerId} providerId={place.providerId} />
      ) : (
        <ApplicationForm onDone={open} />
      )}
    </div>
  );
};
