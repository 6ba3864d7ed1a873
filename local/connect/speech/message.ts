import type { Template } from '../flow/template.ts';
import type { Run } from '../model.ts';
import { parseSsml } from './ssml.ts';
import { plain, type Utterance } from './utterance.ts';

const remembered = 5000;

type Reading = (source: string) => Utterance | undefined;

/** Reads a text once; hotlines say the same things all day. */
const once = (read: Reading): Reading => {
  const known = new Map<string, Utterance | undefined>();
  return (source) => {
    const utterance = known.get(source);
    if (utterance !== undefined || known.has(source)) return utterance;
    if (known.size >= remembered) known.clear();
    const fresh = read(source);
    known.set(source, fresh);
    return fresh;
  };
};

interface Said {
  readonly Text?: Template | undefined;
  readonly SSML?: Template | undefined;
}

const always = (utterance: Utterance | undefined) => () => utterance;
const after = (value: (run: Run) => string, read: Reading) => (run: Run) => read(value(run));

/** What a block says, for one run; undefined = Polly would refuse the SSML, or there is nothing to say. */
export const messageOf = ({ Text, SSML }: Said): ((run: Run) => Utterance | undefined) => {
  const template = SSML ?? Text;
  if (template === undefined) return () => undefined;
  const read = SSML === undefined ? plain : parseSsml;
  if (template.fixed) return always(read(template.source));
  const { single } = template;
  if (single === undefined) return after(template.read, once(read));
  return after(
    single.read,
    once((value) => read(`${single.before}${value}${single.after}`)),
  );
};

/** For a block's `check`: exactly one source. */
export const oneSource = ({ Text, SSML }: Said): string | undefined =>
  (Text === undefined) === (SSML === undefined) ? 'Parameters: exactly one of Text and SSML' : undefined;
