import { KeyValuePairs } from '@cloudscape-design/components';
import type { ProviderCard } from '#domain/providers';
import { usePlace } from '../place.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t } from './messages.ts';
import { hoursText } from './words.ts';

const areaText = ({ radiusKm, districts }: ProviderCard['area']): string =>
  [t('radiusOf', { km: radiusKm }), districts?.join(t('comma'))].filter(Boolean).join(' · ');

interface ProviderFactsProps {
  readonly card: ProviderCard;
  readonly titleOf: (category: string) => string;
}

/** What a provider says of itself. */
export const ProviderFacts = ({ card, titleOf }: ProviderFactsProps) => {
  const { timeZone } = usePlace();
  const { load, capacity, standing } = card;
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: t('columnLines'), value: card.categories.map(titleOf).join(t('comma')) },
        { label: t('columnContact'), value: card.contactName },
        { label: t('columnPhone'), value: card.phone },
        { label: t('columnLoad'), value: t('loadOf', { load, capacity }) },
        { label: t('area'), value: areaText(card.area) },
        { label: t('hours'), value: hoursText(card.hours) },
        { label: t('since', { standing: t(`standing${standing.status}`) }), value: whenText(standing.since, timeZone) },
        { label: t('providerId'), value: card.providerId },
      ]}
    />
  );
};
