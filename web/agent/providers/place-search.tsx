import { PlaceInput, type PlaceWords } from '../places/place-input.tsx';
import { foundFor, pointIn } from './application.ts';
import { t } from './messages.ts';
import type { ApplicationState } from './use-application.ts';

interface PlaceSearchProps {
  readonly form: Pick<ApplicationState, 'draft' | 'edit'>;
  readonly errorText: string;
}

const words: PlaceWords = {
  ...{ choose: t('placeChoose'), none: t('placeNone') },
  ...{ away: t('placeFailed'), unknown: t('placeHint') },
};

/** Where the shop is: found on the map by its address, or given as a point. Source: ORDER-18, ORDER-45. */
export const PlaceSearch = ({ form: { draft, edit }, errorText }: PlaceSearchProps) => {
  const { address, found } = draft;
  return (
    <PlaceInput
      {...{ label: t('fieldaddress'), errorText, words, address }}
      found={found && { address: found.address, district: '' }}
      given={pointIn(address) && t('placePoint')}
      onType={(text) => edit({ address: text })}
      onFind={(text, hit) => edit(foundFor(text, draft, hit))}
    />
  );
};
