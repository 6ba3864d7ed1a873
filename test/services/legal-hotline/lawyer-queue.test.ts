import { expect, test } from 'vitest';
import { type Block, branchesOf, type Flow } from '#flows/kit';
import { findService } from '#services';

const queue = findService('legal-hotline')
  ?.flows()
  .find(({ name }) => name === 'legal-lawyer-queue');

interface Waiting {
  readonly attributes: Record<string, string>;
  /** Keys by the name of the menu that hears them; silence elsewhere. */
  readonly keys?: Readonly<Record<string, string>>;
  /** From which second on nobody is signed in. */
  readonly deserted?: number;
}

interface Moment {
  readonly second: number;
  readonly block: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const read = (path: string, { attributes }: Waiting): string => attributes[path.replace('$.Attributes.', '')] ?? '';

/** Seconds a block takes when speech takes none. */
const lasts = ({ parameters }: Block, pressed: boolean): number =>
  pressed ? 0 : Number(parameters.InterruptFrequencySeconds ?? parameters.InputTimeLimitSeconds ?? 0);

/** The result of a block, by type, for a caller who waits. */
const resultOf = (
  name: string,
  block: Block,
  waiting: Waiting,
  second: number,
  passed: Map<string, number>,
): string => {
  const { type, parameters } = block;
  const times = (): string => {
    const count = (passed.get(name) ?? 0) + 1;
    passed.set(name, count);
    const limit = text(parameters.LoopCount);
    return count <= Number(limit.startsWith('$') ? read(limit, waiting) : limit) ? 'ContinueLooping' : 'DoneLooping';
  };
  const results: Record<string, () => string> = {
    Compare: () => read(text(parameters.ComparisonValue), waiting),
    Loop: times,
    CheckMetricData: () => (second >= (waiting.deserted ?? Number.POSITIVE_INFINITY) ? '' : '> 0'),
    GetParticipantInput: () => waiting.keys?.[name] ?? 'InputTimeLimitExceeded',
    MessageParticipantIteratively: () => 'MessagesInterrupted',
    InvokeLambdaFunction: () => 'next',
  };
  return results[type]?.() ?? 'next';
};

/** Listens to the queue for as long as a caller stays in it, without an agent ever answering. */
const wait = (flow: Flow | undefined, waiting: Waiting): readonly Moment[] => {
  const heard: Moment[] = [];
  const passed = new Map<string, number>();
  let second = 0;
  let name = flow?.start;
  while (name !== undefined && heard.length < 1000) {
    const block: Block | undefined = flow?.blocks[name];
    if (!block) break;
    heard.push({ second, block: name });
    if (block.type === 'UpdateContactAttributes') Object.assign(waiting.attributes, block.parameters.Attributes);
    const result = resultOf(name, block, waiting, second, passed);
    const ways = branchesOf(block);
    const way = ways.find(({ label }) => label === result) ?? ways.find(({ label }) => label === 'NoMatchingCondition');
    second += lasts(block, waiting.keys?.[name] !== undefined);
    name = way?.to;
  }
  return heard;
};

const at = (heard: readonly Moment[], block: string): readonly number[] =>
  heard.filter((moment) => moment.block === block).map(({ second }) => second);

const everyThirty = (from: number, to: number): readonly number[] =>
  Array.from({ length: (to - from) / 30 + 1 }, (_, i) => from + i * 30);

const midday = { lawyerFree: 'NO', lawyerRounds: '20', lawyerLimit: 'SERVICE' };
const evening = { lawyerFree: 'NO', lawyerRounds: '31', lawyerLimit: 'GOODBYE' };

test('with all lawyers busy, P-LEGAL-5 is heard at once, then the short form each 30 s', () => {
  const heard = wait(queue, { attributes: { ...midday } });
  expect(at(heard, 'Busy P-LEGAL-5')).toEqual([0]);
  expect(at(heard, 'Still busy P-LEGAL-5b')).toEqual(everyThirty(30, 570));
});

test('a member is offered key 8 once, and the announcements keep their seconds', () => {
  const heard = wait(queue, { attributes: { ...midday, cancelOffer: 'ON' } });
  expect(at(heard, 'Busy P-LEGAL-5 and 6')).toEqual([0]);
  expect(at(heard, 'Still busy P-LEGAL-5b')).toEqual(everyThirty(30, 570));
});

test('while a free lawyer is being rung there is music, and "all busy" only after 25 s', () => {
  const heard = wait(queue, { attributes: { ...midday, lawyerFree: 'YES' } });
  expect(at(heard, 'Late busy P-LEGAL-5')).toEqual([25]);
  expect(at(heard, 'Still busy P-LEGAL-5b')).toEqual(everyThirty(60, 570));
  const member = wait(queue, { attributes: { ...midday, lawyerFree: 'YES', cancelOffer: 'ON' } });
  expect(at(member, 'Busy P-LEGAL-5 and 6')).toEqual([25]);
  expect(at(member, 'Still busy P-LEGAL-5b')).toEqual(everyThirty(60, 570));
});

test.each([{}, { lawyerFree: 'YES' }, { cancelOffer: 'ON' }, { lawyerFree: 'YES', cancelOffer: 'ON' }])(
  'after ten minutes a caller goes to customer service, to the second (%j)',
  (also) => {
    const heard = wait(queue, { attributes: { ...midday, ...also } });
    expect(at(heard, 'Nobody P-LEGAL-11')).toEqual([600]);
    expect(heard.at(-1)?.block).toBe('Queue for service');
  },
);

test.each([{}, { lawyerFree: 'YES' }, { cancelOffer: 'ON' }, { lawyerFree: 'YES', cancelOffer: 'ON' }])(
  'queued at 17:29:30 and still waiting, a caller is released politely at 17:45:00 (%j)',
  (also) => {
    const heard = wait(queue, { attributes: { ...evening, ...also } });
    expect(at(heard, 'Closing P-LEGAL-10')).toEqual([930]);
    expect(heard.at(-1)?.block).toBe('Hang up');
  },
);

test('when the last lawyer signs out, the next announcement is P-LEGAL-11', () => {
  const heard = wait(queue, { attributes: { ...midday }, deserted: 100 });
  expect(at(heard, 'Nobody P-LEGAL-11')).toEqual([120]);
});

test('9 after 8 brings a member back to the waiting, with nothing cancelled', () => {
  const keys = { 'Busy P-LEGAL-5 and 6': '8', 'Confirm P-LEGAL-6b': '9' };
  const heard = wait(queue, { attributes: { ...midday, cancelOffer: 'ON' }, keys });
  expect(at(heard, 'Cancel')).toEqual([]);
  expect(at(heard, 'Busy P-LEGAL-5 and 6')).toEqual([0]);
  expect(at(heard, 'Still busy P-LEGAL-5b')[0]).toBe(29);
});

test('a third wrong key ends the call, even when two were pressed before the queue', () => {
  const keys = { 'Busy P-LEGAL-5 and 6': '8', 'Confirm P-LEGAL-6b': 'NoMatchingCondition' };
  const heard = wait(queue, { attributes: { ...midday, cancelOffer: 'ON', mistakes: '2' }, keys });
  expect(at(heard, 'Goodbye P-X-5')).toEqual([0]);
});

test('customer service is waited for with P-X-6 each 30 s, and ten minutes at most', () => {
  const service = findService('legal-hotline')
    ?.flows()
    .find(({ name }) => name === 'service-queue');
  const heard = wait(service, { attributes: {} });
  expect(at(heard, 'Busy P-X-6')).toEqual(everyThirty(30, 570));
  expect(at(heard, 'Goodbye P-X-5')).toEqual([600]);
});
