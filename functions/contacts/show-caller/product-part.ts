import type { Instant } from '#domain/kernel';
import type { Profile } from '#domain/routing';
import { findService } from '#services';
import { isUncovered } from '../_shared/uncovered-year.ts';
import type { ScreenPop } from './definition.ts';

type ProductPart = Pick<ScreenPop, 'product' | 'script' | 'notCovered' | 'fields' | 'uncoveredYear'>;

const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

/** What the product brings to the screen: its script with the agent's own number, its limits, its fields. Source: LEGAL-15, LEGAL-32. */
export const productPart = (profile: Profile, serviceNumber: string, now: Instant): ProductPart => {
  const service = findService(profile.product);
  const slots = { product: profile.productName, serviceNumber };
  return {
    product: { id: profile.product, name: profile.productName },
    script: (service?.script ?? []).map((line) => ({ ...line, text: filled(line.text, slots) })),
    notCovered: [...(service?.policy.notCovered ?? [])],
    fields: [...(service?.policy.fields ?? [])],
    uncoveredYear: isUncovered(profile, now),
  };
};
