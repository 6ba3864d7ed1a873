import { KeyValuePairs, type KeyValuePairsProps } from '@cloudscape-design/components';
import type { OrderCard, OrderCategory, OrderView } from '#domain/orders';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { addressField } from './demand.ts';
import { t } from './messages.ts';
import { channelText, minuteText, namesIn, paymentText, yuan } from './words.ts';

const given = (label: string, value: string | undefined): readonly KeyValuePairsProps.Item[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

const placeText = ({ place }: OrderView): string =>
  place === undefined ? '' : `${place.address}${place.point === undefined ? t('factUnplaced') : ''}`;

const priceText = ({ agreed }: OrderView): string =>
  agreed === undefined ? '' : [agreed.price, agreed.priceFen && yuan(agreed.priceFen)].filter(Boolean).join(' · ');

const contactText = ({ agreed }: OrderView): string =>
  agreed === undefined ? '' : `${agreed.contactName} ${agreed.phone.masked}`;

const feeText = ({ completion, end }: OrderView): string => {
  if (end?.state === 'TERMINATED') return yuan(end.feeFen);
  if (completion === undefined) return '';
  const { feeFen, cashFen } = completion;
  return [yuan(feeFen), cashFen && t('factCash', { yuan: yuan(cashFen) })].filter(Boolean).join(' · ');
};

const ratingText = ({ rating }: OrderView): string =>
  rating === undefined ? '' : [t('factStars', { score: rating.score }), rating.text].filter(Boolean).join(' · ');

/** What was asked in the category's form, under its own labels. */
const answers = ({ form }: OrderView, category: OrderCategory | undefined, timeZone: string) =>
  Object.entries(form)
    .filter(([name]) => category === undefined || name !== addressField(category)?.name)
    .flatMap(([name, value]) => {
      const field = category?.form.find((each) => each.name === name);
      const text = field?.type === 'datetime' ? minuteText(Date.parse(String(value)), timeZone) : String(value);
      return given(field?.label ?? name, text);
    });

/** What was said in the first call, while nothing is agreed. */
const wishedText = ({ wished = {}, agreed }: OrderView, timeZone: string): string => {
  if (agreed !== undefined) return '';
  const { contactName, mode, serviceAt, price, priceFen } = wished;
  const time = typeof serviceAt === 'number' ? minuteText(serviceAt, timeZone) : undefined;
  return [contactName, time, mode, price, priceFen && yuan(priceFen)].filter(Boolean).join(' · ');
};

interface OrderFactsProps {
  readonly card: OrderCard;
  readonly category: OrderCategory | undefined;
}

const agreement = (order: OrderView, timeZone: string) => [
  ...given(t('factMode'), order.agreed?.mode),
  ...given(t('factTime'), order.agreed && minuteText(order.agreed.serviceAt, timeZone)),
  ...given(t('factPrice'), priceText(order)),
  ...given(t('factContact'), contactText(order)),
];

const outcome = (order: OrderView) => [
  ...given(order.end?.state === 'TERMINATED' ? t('factEnd') : t('factFee'), feeText(order)),
  ...given(t('factCancelled'), order.end?.state === 'CANCELLED' ? order.end.reason : undefined),
  ...given(t('factRating'), ratingText(order)),
];

/** What is ordered, where, when, at what price, who does it, and what came of it. Source: ORDER-15, ORDER-26, ORDER-27. */
export const OrderFacts = ({ card: { order, providers }, category }: OrderFactsProps) => {
  const { timeZone } = usePlace();
  const { providerId, assignee, demand, requestedAt } = order;
  return (
    <KeyValuePairs
      columns={4}
      items={[
        ...given(t('factItem'), order.title),
        ...given(t('factPlace'), placeText(order)),
        ...agreement(order, timeZone),
        ...answers(order, category, timeZone),
        ...given(t('factWished'), wishedText(order, timeZone)),
        ...given(t('factWords'), demand),
        ...given(t('factProvider'), providerId && namesIn(providers)(providerId)),
        ...given(t('factAssignee'), assignee && (assignee.name ?? assignee.workerId ?? assignee.branchId)),
        ...given(t('factPayment'), paymentText(order)),
        ...outcome(order),
        ...given(t('factChannel'), channelText(order)),
        ...given(t('factRequested'), whenText(requestedAt, timeZone)),
      ]}
    />
  );
};
