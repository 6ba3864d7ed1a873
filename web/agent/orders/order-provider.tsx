import { Button } from '@cloudscape-design/components';
import type { OrderView } from '#domain/orders';
import { showProvider } from '#functions/providers/show/definition';
import { ListFailure } from '../deeds/list-failure.tsx';
import { mayAsk } from '../staff-roles.ts';
import { t } from './messages.ts';
import { useOrderProvider } from './order-queries.ts';

interface OrderProviderProps {
  readonly order: OrderView;
  readonly onOpen: (providerId: string) => void;
}

/** Who has the order or is asked, and where it is rung up, to coordinate or to urge. Source: ORDER-21, ORDER-22, X-40. */
export const OrderProvider = ({ order: { orderId, version, providerId }, onOpen }: OrderProviderProps) => {
  const { data, error, refetch } = useOrderProvider(orderId, version);
  if (error !== null) return <ListFailure title={t('providerFailed')} error={error} onRetry={refetch} />;
  const provider = data?.provider;
  if (providerId === undefined || provider === undefined) return null;
  return (
    <section className="panel call-back" aria-label={t('factProvider')}>
      <header>
        <h3>{t('factProvider')}</h3>
        <p>{`${provider.name} · ${provider.contactName}`}</p>
      </header>
      <div className="call-back-number">
        <b>{provider.phone}</b>
        {mayAsk(showProvider) ? <Button onClick={() => onOpen(provider.providerId)}>{t('openProvider')}</Button> : null}
      </div>
    </section>
  );
};
