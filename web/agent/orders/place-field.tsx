import { PlaceInput, type PlaceWords } from '../places/place-input.tsx';
import { type Demand, locatedFor, withAddress } from './demand.ts';
import { t } from './messages.ts';

interface PlaceFieldProps {
  readonly label: string;
  readonly demand: Demand;
  readonly errorText: string;
  readonly onChange: (change: (demand: Demand) => Demand) => void;
}

const words: PlaceWords = {
  ...{ choose: t('placeChoose'), none: t('placeNone') },
  ...{ away: t('placeFailed'), unknown: t('placeUnknown') },
};

/** Where the service is done: the agent types what he hears, a map says where that is; without a map it still is an order. Source: ambiguity 23. */
export const PlaceField = ({ label, demand: { address, found }, errorText, onChange }: PlaceFieldProps) => (
  <PlaceInput
    {...{ label, errorText, words, address, found }}
    placeholder={t('addressPlaceholder')}
    mayBeNone
    onType={(text) => onChange((demand) => withAddress(demand, text))}
    onFind={(text, hit) => onChange((demand) => locatedFor(text, demand, hit))}
  />
);
