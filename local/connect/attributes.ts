/**
 * Contact attributes. Flows name them once, when they are compiled, so every name gets a slot and a contact keeps an array:
 * dozens of attributes are set and read in each call.
 */
export interface Attributes {
  values: (string | undefined)[];
  /** At least as many as the characters of all names and values; decides whether the exact size must be counted. */
  characters: number;
}

const mostBytes = 32 * 1024;
const names: string[] = [];
const slots = new Map<string, number>();
/** The values of every contact that has none yet; its own array is a copy, of its final length from the start. */
const blank: (string | undefined)[] = [];

/** The slot of a name; the same for every contact. */
export const slotOf = (name: string): number => {
  const known = slots.get(name);
  if (known !== undefined) return known;
  slots.set(name, names.length);
  names.push(name);
  blank.push(undefined);
  return names.length - 1;
};

export const noAttributes = (): Attributes => ({ values: blank, characters: 0 });

export const copyAttributes = ({ values, characters }: Attributes): Attributes => ({
  values: values.slice(),
  characters,
});

/** As a plain object, for those outside: Lambda events, snapshots, the agent's screen. */
export const attributesAsObject = ({ values }: Attributes): Record<string, string> => {
  const plain: Record<string, string> = {};
  values.forEach((value, slot) => {
    const name = names[slot];
    if (value !== undefined && name !== undefined) plain[name] = value;
  });
  return plain;
};

/** Attributes that a block sets: values[i] goes to slots[i]. */
export interface Changes {
  readonly slots: readonly number[];
  readonly values: readonly string[];
}

const apply = (attributes: Attributes, { slots: places, values }: Changes, empty: 'clear' | 'keep'): void => {
  for (let change = 0; change < values.length; change += 1) {
    const [value, place] = [values[change] ?? '', places[change] ?? 0];
    if (value !== '') attributes.values[place] = value;
    else if (empty === 'clear') attributes.values[place] = undefined;
  }
};

const charactersOf = ({ slots: places, values }: Changes): number => {
  let characters = 0;
  for (let change = 0; change < values.length; change += 1)
    characters += (names[places[change] ?? 0]?.length ?? 0) + (values[change]?.length ?? 0) + 6;
  return characters;
};

const isTooLarge = (attributes: Attributes, changes: Changes): boolean => {
  const after = copyAttributes(attributes);
  apply(after, changes, 'clear');
  return Buffer.byteLength(JSON.stringify(attributesAsObject(after))) > mostBytes;
};

/**
 * Sets attributes, all or none. What an empty value does is not documented, so it is a setting: it clears the attribute, or keeps the old value.
 *
 * @returns false when the attributes would grow beyond 32 KB; nothing is set then
 */
export const setAttributes = (attributes: Attributes, changes: Changes, empty: 'clear' | 'keep'): boolean => {
  const characters = attributes.characters + charactersOf(changes);
  // UTF-16 length times three is never less than the UTF-8 length: most contacts need no exact count.
  if (characters * 3 > mostBytes && isTooLarge(attributes, changes)) return false;
  attributes.characters = characters;
  if (attributes.values === blank) attributes.values = blank.slice();
  apply(attributes, changes, empty);
  return true;
};
