import { Box, Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { OrderList as ListName } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { myRoles } from '../staff-roles.ts';
import { t } from './messages.ts';
import type { OrderOffer } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';
import { OrderList, type Shown } from './order-list.tsx';
import { OrderPage } from './order-page.tsx';
import { useOrderOffers } from './order-queries.ts';

/** What the tab shows: a list, one order, or the form for what came in outside a call. */
export type OrdersPlace = { readonly shows: 'LIST' | 'FORM' } | { readonly shows: 'ORDER'; readonly orderId: string };

interface OrdersTabProps {
  readonly place: OrdersPlace;
  readonly onPlace: (place: OrdersPlace) => void;
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onOpenProvider: (providerId: string) => void;
}

/** Who watches over promises begins with those that are broken. */
const firstList = (): ListName => (myRoles().includes('supervisor') ? 'overdue' : 'desk');

const Orders = ({ place, onPlace, offers, ...opening }: OrdersTabProps & { offers: readonly OrderOffer[] }) => {
  const first = { product: offers[0]?.product ?? '', list: firstList(), category: '', wanted: '' };
  const [shown, setShown] = useState<Shown>(first);
  const onOpen = (orderId: string) => onPlace({ shows: 'ORDER', orderId });
  if (place.shows === 'LIST') {
    return (
      <OrderList
        place={shown}
        offers={offers}
        onPlace={setShown}
        onOpen={onOpen}
        onRecord={() => onPlace({ shows: 'FORM' })}
      />
    );
  }
  return (
    <div className="ticket-view">
      <div>
        <Button iconName="arrow-left" variant="inline-link" onClick={() => onPlace({ shows: 'LIST' })}>
          {t('back')}
        </Button>
      </div>
      {place.shows === 'ORDER' ? (
        <OrderPage key={place.orderId} orderId={place.orderId} offers={offers} {...opening} />
      ) : (
        <OrderForm name="away" occasion={{}} offers={offers} onOpen={onOpen} />
      )}
    </div>
  );
};

/** 订单: lists, single orders, and the form for requests outside a call. */
export const OrdersTab = (props: OrdersTabProps) => {
  const { data, error, refetch } = useOrderOffers();
  if (data === undefined && error === null) return <Spinner size="large" />;
  if (data === undefined) return <ListFailure title={t('formFailed')} error={error} onRetry={refetch} />;
  if (data.products.length === 0) {
    return (
      <Box textAlign="center" padding="xl">
        <b>{t('noOrders')}</b>
      </Box>
    );
  }
  return <Orders {...props} offers={data.products} />;
};
