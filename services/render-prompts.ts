import { yuan } from '#domain/kernel';
import { fragmentOf, hoursText, toFragment } from '#domain/speech';
import type { Prompt, PromptSettings } from './define.ts';

type Slots = Readonly<Record<string, string>>;

/** The hours of a working day: Monday's, or those of the first day that has any. */
const workdayHours = ({ calendar, hoursText: own }: PromptSettings): string => {
  const { mon, tue, wed, thu, fri, sat, sun } = calendar.weekly;
  const hours = [mon, tue, wed, thu, fri, sat, sun].find((intervals) => intervals && intervals.length > 0);
  return own ?? hoursText(hours ?? []);
};

const slotsOf = (settings: PromptSettings): Slots => ({
  product: settings.productName,
  carrier: settings.carrierName,
  fee: `${yuan(settings.feeFen)}元`,
  hours: workdayHours(settings),
});

const filled = (text: string, slots: Slots): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);

const wordsOf = ({ text, textAtOnce }: Prompt, { options }: PromptSettings): string =>
  options.cancellation === 'immediate' ? (textAtOnce ?? text) : text;

const refuseUnknown = (own: readonly string[], prompts: Readonly<Record<string, Prompt>>): void => {
  const unknown = own.filter((name) => !Object.hasOwn(prompts, name));
  if (unknown.length === 0) return;
  throw new RangeError(`prompts: ${unknown.join(', ')}: expected names among ${Object.keys(prompts).join(', ')}`);
};

/**
 * A tenant's prompts of a product as SSML fragments by name, as its profile stores them: the product's words, or the tenant's own.
 * Filled in are `{product}`, `{carrier}`, `{fee}`, `{hours}` and the product's own slots; the others are left for each call.
 * Source: LEGAL-73, requirements 0.5.
 *
 * @param own slots that only this product has
 * @throws {RangeError} when the tenant has words for a prompt that does not exist
 * @example renderPrompts(prompts, { carrierName: '广西电信', ...serviceSettings(gx, 'legal-hotline', defaults) }).registered
 * // '您已成功开通法律,信息费每月<sub alias="三十元">30元</sub>'
 */
export const renderPrompts = (
  prompts: Readonly<Record<string, Prompt>>,
  settings: PromptSettings,
  own: Slots = {},
): Readonly<Record<string, string>> => {
  refuseUnknown(Object.keys(settings.prompts), prompts);
  const slots = { ...slotsOf(settings), ...own };
  return Object.fromEntries(
    Object.entries(prompts).map(([name, prompt]) => {
      const words = settings.prompts[name] ?? wordsOf(prompt, settings);
      const fragment =
        typeof words === 'string'
          ? toFragment(filled(words, slots))
          : fragmentOf({ text: filled(words.text, slots), speech: filled(words.speech, slots) });
      return [name, fragment];
    }),
  );
};
