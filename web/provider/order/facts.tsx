import type { ReactNode } from 'react';
import { yuanText } from '../../shared/money.ts';
import type { WorkOrder } from '../api.ts';
import { t } from '../messages.ts';
import { StoredPicture } from '../picture/stored-picture.tsx';
import { useNow, usePlace } from '../place.ts';
import { whenText } from '../words.ts';
import { answersOf } from './answers.ts';
import type { Held } from './held.ts';

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const priceOf = ({ price, priceFen }: NonNullable<WorkOrder['agreed']>): string =>
  priceFen === undefined ? price : `${price} (${t('yuan', { amount: yuanText(priceFen) })})`;

const Assigned = ({ order: { assignee } }: { order: WorkOrder }) =>
  assignee === undefined ? null : (
    <Fact label={t('assignee')}>{assignee.name ?? assignee.workerId ?? assignee.branchId}</Fact>
  );

/** What was agreed with the customer (ORDER-15), and the answers of the category's form. */
export const AgreedFacts = ({ order, category }: Held) => {
  const now = useNow();
  const { timeZone } = usePlace();
  const { agreed } = order;
  const answers = answersOf(order.form, category?.form ?? [], (at) => whenText(at, now, timeZone));
  return (
    <section className="card" aria-labelledby="agreed">
      <h2 id="agreed">{t(agreed === undefined ? 'notAgreed' : 'agreed')}</h2>
      <dl className="facts">
        {agreed === undefined ? null : (
          <>
            <Fact label={t('when')}>
              <b>{whenText(agreed.serviceAt, now, timeZone)}</b>
            </Fact>
            <Fact label={t('mode')}>{agreed.mode}</Fact>
            <Fact label={t('price')}>{priceOf(agreed)}</Fact>
          </>
        )}
        <Assigned order={order} />
        {answers.map(({ name, label, value }) => (
          <Fact key={name} label={label}>
            {value}
          </Fact>
        ))}
        <Fact label={t('paymentLabel')}>{t(`payment${order.payment.state}`)}</Fact>
      </dl>
    </section>
  );
};

const Rating = ({ rating }: { rating: NonNullable<WorkOrder['rating']> }) => (
  <>
    <Fact label={t('rating')}>{t('stars', { score: rating.score })}</Fact>
    {rating.text === undefined ? null : <Fact label={t('ratingText')}>{rating.text}</Fact>}
  </>
);

interface ProofsProps {
  readonly orderId: string;
  readonly completion: NonNullable<WorkOrder['completion']>;
}

const Proofs = ({ orderId, completion: { cashFen, signature, receipt } }: ProofsProps) => (
  <>
    {cashFen === undefined ? null : <Fact label={t('cash')}>{t('yuan', { amount: yuanText(cashFen) })}</Fact>}
    <Fact label={t('signature')}>
      <StoredPicture orderId={orderId} proofKey={signature.key} label={t('signature')} />
    </Fact>
    <Fact label={t('receipt')}>
      {receipt === undefined ? (
        t('none')
      ) : (
        <StoredPicture orderId={orderId} proofKey={receipt.key} label={t('receipt')} />
      )}
    </Fact>
  </>
);

const feeOf = ({ completion, end }: WorkOrder): number | undefined =>
  end?.state === 'TERMINATED' ? end.feeFen : completion?.feeFen;

/** How it came out: fee, signature, receipt, rating; or how it ended. */
export const OutcomeFacts = ({ order }: { order: WorkOrder }) => {
  const { completion, rating, end } = order;
  const fee = feeOf(order);
  const reason = end?.state === 'CANCELLED' ? end.reason : undefined;
  if (completion === undefined && end === undefined) return null;
  return (
    <section className="card" aria-labelledby="outcome">
      <h2 id="outcome">{t('outcome')}</h2>
      <dl className="facts">
        {fee === undefined ? null : <Fact label={t('fee')}>{t('yuan', { amount: yuanText(fee) })}</Fact>}
        {reason === undefined ? null : <Fact label={t('reason')}>{reason}</Fact>}
        {completion === undefined ? null : <Proofs orderId={order.orderId} completion={completion} />}
        {rating === undefined ? null : <Rating rating={rating} />}
      </dl>
    </section>
  );
};
