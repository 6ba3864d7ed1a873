import { Button, FormField, Input, RadioGroup, StatusIndicator } from '@cloudscape-design/components';
import { useState } from 'react';
import { type Demand, type Found, located, withAddress } from './demand.ts';
import { t } from './messages.ts';
import { usePlaceSearch } from './order-queries.ts';

type Hit = Omit<Found, 'text'>;

const nameOf = ({ address, district }: Hit): string =>
  district === '' || address.includes(district) ? address : `${address}（${district}）`;

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly onChoose: (hit: Hit | undefined) => void;
}

/** Which of several the customer means; the arrows go through them. */
const Hits = ({ hits, onChoose }: HitsProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <fieldset className="place-hits">
      <legend>{t('placeChoose')}</legend>
      <RadioGroup
        value={chosen}
        items={[
          ...hits.map((hit, index) => ({ value: String(index), label: nameOf(hit) })),
          { value: 'none', label: t('placeNeither') },
        ]}
        onChange={({ detail }) => {
          setChosen(detail.value);
          onChoose(hits[Number(detail.value)]);
        }}
      />
    </fieldset>
  );
};

interface StandingProps {
  readonly demand: Demand;
  readonly search: ReturnType<typeof usePlaceSearch>;
}

/** Where the address is, or what it means that nobody knows. */
const Standing = ({ demand: { address, found }, search }: StandingProps) => {
  if (search.isPending) return <StatusIndicator type="loading">{t('placeSearching')}</StatusIndicator>;
  if (found !== undefined)
    return <StatusIndicator type="success">{t('placeFound', { address: nameOf(found) })}</StatusIndicator>;
  if (search.isError) return <StatusIndicator type="warning">{t('placeFailed')}</StatusIndicator>;
  if (search.data?.places.length === 0) return <StatusIndicator type="warning">{t('placeNone')}</StatusIndicator>;
  return address.trim() === '' ? null : <StatusIndicator type="info">{t('placeUnknown')}</StatusIndicator>;
};

const without = ({ found: _, ...rest }: Demand): Demand => rest;

/** The search of a typed address: one hit is taken, of several the agent asks the customer. */
const useLocating = (demand: Demand, onChange: (demand: Demand) => void) => {
  const search = usePlaceSearch();
  const text = demand.address.trim();
  const locate = () => {
    if (text.length < 2 || search.isPending) return;
    search.mutate(text, {
      onSuccess: ({ places: [only, second] }) => only && !second && onChange(located(demand, only)),
    });
  };
  const type = (address: string) => {
    search.reset();
    onChange(withAddress(demand, address));
  };
  return { search, locate, type };
};

interface PlaceFieldProps {
  readonly label: string;
  readonly demand: Demand;
  readonly errorText: string;
  readonly onChange: (demand: Demand) => void;
}

/** Where the service is done: the agent types what he hears, a map says where that is; without a map it still is an order. Source: ambiguity 23. */
export const PlaceField = ({ label, demand, errorText, onChange }: PlaceFieldProps) => {
  const { search, locate, type } = useLocating(demand, onChange);
  const hits = search.data?.places ?? [];
  return (
    <div className="place-field">
      <FormField label={label} errorText={errorText} stretch>
        <div className="place-input">
          <Input
            value={demand.address}
            placeholder={t('addressPlaceholder')}
            autoComplete={false}
            onChange={({ detail }) => type(detail.value)}
            onKeyDown={(event) => {
              if (event.detail.key !== 'Enter' || event.detail.ctrlKey || event.detail.metaKey) return;
              event.preventDefault();
              locate();
            }}
          />
          <Button formAction="none" loading={search.isPending} onClick={locate}>
            {t('locate')}
          </Button>
        </div>
      </FormField>
      {hits.length > 1 ? (
        <Hits
          key={demand.address}
          hits={hits}
          onChoose={(hit) => onChange(hit === undefined ? without(demand) : located(demand, hit))}
        />
      ) : null}
      <p className="place-standing" role="status">
        <Standing demand={demand} search={search} />
      </p>
    </div>
  );
};
