import { Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { TicketList as ListName, TicketOffers } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { myRoles } from '../staff-roles.ts';
import { t } from './messages.ts';
import { TicketForm } from './ticket-form.tsx';
import { TicketList } from './ticket-list.tsx';
import { TicketPage } from './ticket-page.tsx';
import { useTicketList, useTicketOffers } from './ticket-queries.ts';

/** What the tab shows: a list, one ticket, or the form for what came in outside a call. */
export type TicketsPlace =
  | { readonly shows: 'LIST' | 'FORM' }
  | { readonly shows: 'TICKET'; readonly ticketId: string };

interface TicketsTabProps {
  readonly place: TicketsPlace;
  readonly onPlace: (place: TicketsPlace) => void;
}

const noOffers: TicketOffers = { products: [], partners: [] };

/** Who watches over promises begins with those that are broken. */
const firstList = (): ListName => (myRoles().includes('supervisor') ? 'overdue' : 'mine');

/** What came in outside a call names its product itself, so there is no form before it is known what can be recorded. */
const AwayForm = ({ onOpen }: { onOpen: (ticketId: string) => void }) => {
  const { data, error, refetch } = useTicketOffers();
  if (data) return <TicketForm name="away" occasion={{}} takes={data.products} onOpen={onOpen} />;
  return error === null ? (
    <Spinner size="large" />
  ) : (
    <ListFailure title={t('formFailed')} error={error} onRetry={refetch} />
  );
};

/** 工单: lists, single tickets, and the form for letters and faxes. */
export const TicketsTab = ({ place, onPlace }: TicketsTabProps) => {
  const [list, setList] = useState<ListName>(firstList);
  const { data } = useTicketList(place.shows === 'LIST' ? list : 'open');
  const offers = useTicketOffers();
  const onOpen = (ticketId: string) => onPlace({ shows: 'TICKET', ticketId });
  if (place.shows === 'LIST') {
    return <TicketList list={list} onList={setList} onOpen={onOpen} onRecord={() => onPlace({ shows: 'FORM' })} />;
  }
  return (
    <div className="ticket-view">
      <div>
        <Button iconName="arrow-left" variant="inline-link" onClick={() => onPlace({ shows: 'LIST' })}>
          {t('back')}
        </Button>
      </div>
      {place.shows === 'TICKET' ? (
        <TicketPage
          key={place.ticketId}
          ticketId={place.ticketId}
          newest={data?.tickets.find(({ ticketId }) => ticketId === place.ticketId)?.version}
          offers={offers.data ?? noOffers}
        />
      ) : (
        <AwayForm onOpen={onOpen} />
      )}
    </div>
  );
};
