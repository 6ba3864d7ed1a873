import type { ProviderCard } from '#domain/providers';
import type { SaidDeed } from './provider-api.ts';

/** What changes whether a provider may be given orders, the likeliest first. All of them are asked twice. */
const standingDeeds = ['approve', 'reinstate', 'suspend', 'leave'] as const;
export type StandingDeed = (typeof standingDeeds)[number];

/** Those that the asking person may do now. */
export const standingDeedsOf = ({ deeds }: Pick<ProviderCard, 'deeds'>): readonly StandingDeed[] =>
  standingDeeds.filter((deed) => deeds.includes(deed));

/** What is said of why: kept beside the standing. */
export const saidStanding = (deed: StandingDeed, note: string): SaidDeed => {
  const text = note.trim();
  return deed === 'suspend' && text !== '' ? { deed, note: text } : { deed };
};
