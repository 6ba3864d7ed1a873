import type { Instant, Role } from '#domain/kernel';
import type { Profile } from '#domain/routing';
import { findService, linesFor } from '#services';
import { isUncovered } from '../_shared/uncovered-year.ts';
import type { ScreenPop } from './definition.ts';

type ProductPart = Pick<ScreenPop, 'product' | 'script' | 'notCovered' | 'fields' | 'uncoveredYear'>;

const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

/** Whose screen it is. */
interface Viewer {
  readonly serviceNumber: string;
  readonly roles: readonly Role[];
}

/** What the product brings to the screen: the viewer's script with his own number, its limits, its fields. Source: LEGAL-15, LEGAL-32. */
export const productPart = (profile: Profile, { serviceNumber, roles }: Viewer, now: Instant): ProductPart => {
  const service = findService(profile.product);
  const slots = { product: profile.productName, serviceNumber };
  const lines = linesFor(service?.script ?? [], roles);
  return {
    product: { id: profile.product, name: profile.productName, hasMembers: service?.hasMembers ?? false },
    script: lines.map(({ id, title, text, mandatory }) => ({ id, title, text: filled(text, slots), mandatory })),
    notCovered: [...(service?.policy.notCovered ?? [])],
    fields: [...(service?.policy.fields ?? [])],
    uncoveredYear: isUncovered(profile, now),
  };
};
