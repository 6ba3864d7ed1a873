const mostBytes = 32 * 1024;

const fits = (text: string): boolean => Buffer.byteLength(text) < mostBytes;

type Answer = Readonly<Record<string, unknown>>;

/** Whether a flat map of text keeps below 32 KB; counted exactly only when it might not. */
const mapFits = (payload: Answer): boolean => {
  let characters = 0;
  for (const key in payload) {
    const value = payload[key];
    if (typeof value !== 'string') return false;
    characters += key.length + value.length + 6;
  }
  return characters * 3 < mostBytes || fits(JSON.stringify(payload));
};

const isMap = (payload: unknown): payload is Answer =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload);

/**
 * Whether Connect takes a Lambda's answer: STRING_MAP is a flat object of text, JSON any object; both below 32 KB.
 *
 * @example
 * isAcceptable({ route: 'SALES' }, 'STRING_MAP'); // true
 * isAcceptable({ fee: 3000 }, 'STRING_MAP'); // false
 */
export const isAcceptable = (payload: unknown, answer: 'STRING_MAP' | 'JSON'): boolean => {
  if (!isMap(payload)) return false;
  return answer === 'STRING_MAP' ? mapFits(payload) : fits(JSON.stringify(payload));
};
