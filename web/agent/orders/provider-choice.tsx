import { ExpandableSection, RadioGroup, Spinner } from '@cloudscape-design/components';
import { useEffect, useRef } from 'react';
import type { OrderRanking } from '../api.ts';
import { ListFailure } from '../deeds/list-failure.tsx';
import { t } from './messages.ts';
import { useRanking } from './order-queries.ts';
import { troubleText } from './trouble-text.ts';
import type { DeedState } from './use-deed.ts';
import { inLanguage } from './words.ts';

type Ranked = OrderRanking['ranked'][number];

const nameOf = ({ name, asked }: Ranked): string => (asked ? `${name} · ${t('rankingAsked')}` : name);

/** The names come later than the form: whoever chose by key goes on with the arrows. */
const useFocused = (isRead: boolean) => {
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isRead) list.current?.querySelector('input')?.focus();
  }, [isRead]);
  return list;
};

const PassedOver = ({ passedOver }: Pick<OrderRanking, 'passedOver'>) =>
  passedOver.length === 0 ? null : (
    <ExpandableSection headerText={t('passedOver', { count: passedOver.length })} variant="inline">
      <ul className="passed-over">
        {passedOver.map(({ providerId, name, why }) => (
          <li key={providerId}>
            <b>{name}</b> <span className="quiet">{inLanguage(why)}</span>
          </li>
        ))}
      </ul>
    </ExpandableSection>
  );

/** Who could take the order, the best first, and why in this order; a person may decide otherwise. Source: ORDER-18, ORDER-46. */
export const ProviderChoice = ({ orderId, form }: { orderId: string; form: DeedState }) => {
  const { data, error, refetch } = useRanking(orderId);
  const list = useFocused(data !== undefined);
  if (data === undefined && error === null) return <Spinner />;
  if (data === undefined) return <ListFailure title={t('rankingFailed')} error={error} onRetry={refetch} />;
  const wrong = troubleText(form.troubles, 'provider');
  return (
    <fieldset className="provider-choice" ref={list}>
      <legend>{data.ranked.length === 0 ? t('rankingEmpty') : t('rankingHint')}</legend>
      <RadioGroup
        value={form.entered.provider ?? null}
        items={data.ranked.map((each) => ({
          value: each.providerId,
          label: nameOf(each),
          description: inLanguage(each.why),
        }))}
        onChange={({ detail }) => form.edit('provider', detail.value)}
      />
      {wrong === '' ? null : <p className="hindrance">{t('pickFirst')}</p>}
      <PassedOver passedOver={data.passedOver} />
    </fieldset>
  );
};
