import { particularsSchema } from '#domain/providers';
import type { Day } from '../../shared/hours.ts';
import type { OwnDeed, Profile } from '../api.ts';
import { type HoursDraft, hoursDraft, hoursIn } from './hours.ts';

/** What is being typed of the shop. */
export interface ShopDraft {
  readonly hours: HoursDraft;
  readonly capacity: string;
  readonly contactName: string;
  readonly phone: string;
}

/** Which fields hold nothing that can be sent. */
export interface ShopTroubles {
  readonly days: readonly Day[];
  readonly fields: readonly ('capacity' | 'contactName' | 'phone')[];
}

/** The shop as it is, to be revised. */
export const shopDraft = ({ hours, capacity, contactName, phone }: Profile, shut: string): ShopDraft => ({
  ...{ hours: hoursDraft(hours, shut), capacity: String(capacity), contactName, phone },
});

const names = ['capacity', 'contactName', 'phone'] as const;

/**
 * What is sent of a revised shop, or what is wrong with it.
 *
 * @example
 * revisionIn({ ...draft, capacity: '0' }, '休息') // { troubles: { days: [], fields: ['capacity'] } }
 */
export const revisionIn = (
  draft: ShopDraft,
  shut: string,
): { readonly deed: OwnDeed } | { readonly troubles: ShopTroubles } => {
  const hours = hoursIn(draft.hours, shut);
  const said = {
    capacity: Number(draft.capacity.normalize('NFKC').trim() || Number.NaN),
    contactName: draft.contactName.trim(),
    phone: draft.phone.normalize('NFKC').trim(),
  };
  const fields = names.filter((name) => !particularsSchema.shape[name].safeParse(said[name]).success);
  if ('troubles' in hours) return { troubles: { days: hours.troubles, fields } };
  if (fields.length > 0) return { troubles: { days: [], fields } };
  return { deed: { deed: 'revise', ...said, hours: hours.hours } };
};
