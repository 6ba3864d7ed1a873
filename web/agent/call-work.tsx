import { SegmentedControl, Spinner } from '@cloudscape-design/components';
import { lazy, Suspense } from 'react';
import type { CallerCard } from './api.ts';
import type { Call } from './calls.ts';
import { ConsultationForm } from './consultation-form.tsx';
import type { Desk } from './desk.ts';
import { t } from './messages.ts';
import { orderOccasion } from './orders/call-occasion.ts';
import { HandOverButton } from './orders/hand-over-button.tsx';
import type { OrderOffer } from './orders/order-draft.ts';
import { TicketForm } from './tickets/ticket-form.tsx';
import { useCallerTickets } from './tickets/ticket-queries.ts';
import type { ConsultationLog } from './use-consultation-log.ts';
import { type Work, workSchema } from './work.ts';

const OrderForm = lazy(() => import('./orders/order-form.tsx').then(({ OrderForm }) => ({ default: OrderForm })));

interface CallWorkProps {
  readonly call: Call;
  readonly desk: Desk;
  readonly card: CallerCard | undefined;
  readonly log: ConsultationLog;
  readonly offers: readonly OrderOffer[];
  readonly onOpenTicket: (ticketId: string) => void;
  readonly onOpenOrder: (orderId: string) => void;
  readonly onWritten: () => void;
}

const CallTicket = ({ call, onOpenTicket }: CallWorkProps) => {
  const { data } = useCallerTickets(call);
  const { number, attributes } = call;
  const product = attributes.product;
  const occasion = {
    contactId: call.contactId,
    ...(number === undefined ? {} : { number }),
    ...(product === undefined || product === 'none' ? {} : { product }),
  };
  return (
    <TicketForm
      name={call.contactId}
      occasion={occasion}
      takes={data === undefined ? [] : [data.takes]}
      onOpen={onOpenTicket}
    />
  );
};

const CallOrder = ({ call, desk, card, offers, onOpenOrder, onWritten }: CallWorkProps) => (
  <Suspense fallback={<Spinner size="large" />}>
    <OrderForm
      name={call.contactId}
      occasion={orderOccasion(call, card)}
      offers={offers}
      onOpen={onOpenOrder}
      onDone={onWritten}
      handOver={<HandOverButton call={call} desk={desk} />}
    />
  </Suspense>
);

const CallLog = ({ log, card }: CallWorkProps) => (
  <ConsultationForm
    draft={log.draft}
    fields={card?.fields ?? []}
    hindrance={log.hindrance}
    isSaving={log.isSaving}
    isSaved={log.isSaved}
    onEdit={log.edit}
    onSave={log.save}
  />
);

const forms = { ORDER: CallOrder, TICKET: CallTicket, LOG: CallLog } as const satisfies Record<Work, unknown>;

interface WorkChoiceProps {
  readonly works: readonly Work[];
  readonly work: Work;
  readonly onChoose: (work: Work) => void;
}

const WorkChoice = ({ works, work, onChoose }: WorkChoiceProps) => (
  <div className="work-choice">
    <SegmentedControl
      label={t('work')}
      options={works.map((id) => ({ id, text: t(`work${id}`) }))}
      selectedId={work}
      onChange={({ detail }) => onChoose(workSchema.parse(detail.selectedId))}
    />
  </div>
);

/** What is written during a call, and the choice of it. */
export const CallWork = ({ works, work, onChoose, ...rest }: CallWorkProps & WorkChoiceProps) => {
  const Form = forms[work];
  return (
    <div className="call-writing">
      {works.length > 1 ? <WorkChoice works={works} work={work} onChoose={onChoose} /> : null}
      <Form {...rest} />
    </div>
  );
};
