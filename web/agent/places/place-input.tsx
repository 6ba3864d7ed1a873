import { Button, FormField, Input, RadioGroup, StatusIndicator } from '@cloudscape-design/components';
import { useState } from 'react';
import { t } from './messages.ts';
import { type Hit, useLocating } from './use-locating.ts';

const nameOf = ({ address, district }: Pick<Hit, 'address' | 'district'>): string =>
  district === '' || address.includes(district) ? address : `${address}（${district}）`;

interface HitsProps {
  readonly legend: string;
  readonly hits: readonly Hit[];
  readonly mayBeNone: boolean;
  readonly onChoose: (hit: Hit | undefined) => void;
}

/** Which of several it is; the arrows go through them. */
const Hits = ({ legend, hits, mayBeNone, onChoose }: HitsProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const none = mayBeNone ? [{ value: 'none', label: t('placeNeither') }] : [];
  return (
    <fieldset className="place-hits">
      <legend>{legend}</legend>
      <RadioGroup
        value={chosen}
        items={[...hits.map((hit, index) => ({ value: String(index), label: nameOf(hit) })), ...none]}
        onChange={({ detail }) => {
          setChosen(detail.value);
          onChoose(hits[Number(detail.value)]);
        }}
      />
    </fieldset>
  );
};

/** What is said where nothing is found; each form goes on in its own way then. */
export interface PlaceWords {
  readonly choose: string;
  readonly none: string;
  readonly away: string;
  readonly unknown: string;
}

interface PlaceInputProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly errorText: string;
  readonly words: PlaceWords;
  readonly address: string;
  /** The place that stands for the address now. */
  readonly found: Pick<Hit, 'address' | 'district'> | undefined;
  /** A place that needs no map, in words. */
  readonly given?: string | undefined;
  /** Whether the form can go on without a place. */
  readonly mayBeNone?: boolean;
  readonly onType: (address: string) => void;
  /** What the map says to a text that was typed; undefined: it is none of its places. */
  readonly onFind: (text: string, hit: Hit | undefined) => void;
}

interface StandingProps extends Pick<PlaceInputProps, 'words' | 'address' | 'found' | 'given'> {
  readonly search: ReturnType<typeof useLocating>;
}

/** Where the address is, or what it means that nobody knows. */
const Standing = ({ words, address, found, given, search }: StandingProps) => {
  if (search.isSearching) return <StatusIndicator type="loading">{t('placeSearching')}</StatusIndicator>;
  if (found !== undefined)
    return <StatusIndicator type="success">{t('placeFound', { address: nameOf(found) })}</StatusIndicator>;
  if (given !== undefined) return <StatusIndicator type="success">{given}</StatusIndicator>;
  if (search.isAway) return <StatusIndicator type="warning">{words.away}</StatusIndicator>;
  if (search.hits?.length === 0) return <StatusIndicator type="warning">{words.none}</StatusIndicator>;
  return address.trim() === '' ? null : <StatusIndicator type="info">{words.unknown}</StatusIndicator>;
};

/** An address as somebody hears and types it, and where that is on the map; Enter looks it up. Source: ambiguity 23. */
export const PlaceInput = (props: PlaceInputProps) => {
  const { label, placeholder = '', errorText, words, address, given, mayBeNone = false, onType, onFind } = props;
  const search = useLocating(address, onFind);
  const { hits = [] } = search;
  const locate = () => {
    if (given === undefined) search.locate();
  };
  return (
    <div className="place-field">
      <FormField label={label} errorText={errorText} stretch>
        <div className="place-input">
          <Input
            value={address}
            placeholder={placeholder}
            autoComplete={false}
            onChange={({ detail }) => {
              search.forget();
              onType(detail.value);
            }}
            onKeyDown={(event) => {
              if (event.detail.key !== 'Enter' || event.detail.ctrlKey || event.detail.metaKey) return;
              event.preventDefault();
              locate();
            }}
          />
          <Button formAction="none" loading={search.isSearching} onClick={locate}>
            {t('locate')}
          </Button>
        </div>
      </FormField>
      {hits.length > 1 ? (
        <Hits {...{ hits, mayBeNone }} key={address} legend={words.choose} onChoose={(hit) => onFind(address, hit)} />
      ) : null}
      <p className="place-standing" role="status">
        <Standing {...props} search={search} />
      </p>
    </div>
  );
};
