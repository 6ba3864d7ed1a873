import type { PhoneEvent } from '../../local/connect/protocol.ts';
import { caller, hotline, lambdaArn, opening } from '../../test/local/connect/exchange.ts';
import { identified, registered } from './stub-answers.ts';

/**
 * The same calls as the compiled flows make them, written by hand as one plain async function: same Lambda events, same attributes and tags,
 * same words on the phone, same queue and lawyer; without blocks, branches, coverage, logs or anything that could be configured.
 */
interface Lawyer {
  readonly number: string;
  readonly name: string;
  free: boolean;
}

interface PlainCall {
  readonly id: string;
  readonly events: PhoneEvent[];
  attributes: Record<string, string>;
  tags: Record<string, string>;
  hungUp: boolean;
  recorded: readonly string[];
  agent: Lawyer | undefined;
}

type Answer = Readonly<Record<string, string>>;

const at = new Date(opening).toISOString();
const lawyer: Lawyer = { number: '016', name: '王敏', free: true };
const waiting: PlainCall[] = [];
const ids = { last: 0 };

const invoke = async (answer: Answer, _arn: string, _event: object): Promise<Answer> => answer;

const hear = (call: PlainCall, text: string): void => {
  const speech = text.replace(/<sub alias="([^"]*)">[^<]*<\/sub>/g, '$1');
  call.events.push({ type: 'heard', at, text: text.replace(/<[^>]*>/g, ''), speech, seconds: 0 });
};

const menu = (call: PlainCall, keys: readonly string[]): string => {
  call.events.push({ type: 'listening', at, keys, seconds: 5 });
  call.events.push({ type: 'pressed', at, key: '1' });
  return '1';
};

const lambdaEvent = (call: PlainCall, parameters: Record<string, string>): object => ({
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: call.attributes,
      Channel: 'VOICE',
      ContactId: call.id,
      CustomerEndpoint: { Address: caller, Type: 'TELEPHONE_NUMBER' },
      SystemEndpoint: { Address: hotline, Type: 'TELEPHONE_NUMBER' },
      Tags: call.tags,
    },
    Parameters: parameters,
  },
});

const register = async (call: PlainCall): Promise<void> => {
  const { line = '', eligibility = '', feeFen = '', promptVersion = '', arrivedAt = '' } = call.attributes;
  const result = await invoke(
    registered,
    lambdaArn('subscribe'),
    lambdaEvent(call, { line, eligibility, feeFen, promptVersion, arrivedAt }),
  );
  if (result.result !== 'REGISTERED') throw new Error('not registered');
  call.attributes = { ...call.attributes, ...result, caller: 'MEMBER', callerLabel: '新会员' };
  call.tags = { ...call.tags, outcome: 'REGISTERED' };
  hear(call, call.attributes.say_registered ?? '');
};

const connect = (call: PlainCall): void => {
  hear(call, call.attributes.say_connecting ?? '');
  if (call.attributes.recordingNotice === 'ON') {
    hear(call, call.attributes.say_recording ?? '');
    call.recorded = ['Agent', 'Customer'];
    call.attributes.recorded = 'ON';
  }
  call.attributes.desk = 'LAWYER';
  call.attributes.lawyerFree = lawyer.free ? 'YES' : 'NO';
  call.tags = { ...call.tags, outcome: 'QUEUED_LAWYER' };
  waiting.push(call);
};

const serve = (): void => {
  if (!lawyer.free) return;
  const call = waiting.shift();
  if (call === undefined) return;
  lawyer.free = false;
  call.agent = lawyer;
  call.events.push({ type: 'ringing-agent', at });
  hear(call, '<say-as interpret-as="digits">016</say-as>号律师为您服务');
  call.events.push({ type: 'agent', at, name: lawyer.name, serviceNumber: lawyer.number });
  call.hungUp = true;
  call.events.push({ type: 'ended', at, by: 'CALLER', reason: 'CUSTOMER_DISCONNECT' });
  lawyer.free = true;
};

const plainCall = async (answer: Answer): Promise<void> => {
  ids.last += 1;
  const call: PlainCall = {
    id: `plain-${ids.last}`,
    events: [{ type: 'connected', at }],
    attributes: {},
    tags: {},
    hungUp: false,
    recorded: [],
    agent: undefined,
  };
  const known = await invoke(answer, lambdaArn('identify-caller'), lambdaEvent(call, {}));
  call.attributes = { ...known };
  const { tenant = '', product = '', line = '', route = '' } = known;
  call.tags = { tenant, product, line, outcome: route };
  if (route === 'SALES') {
    hear(call, known.say_welcome ?? '');
    if (menu(call, ['1', '9']) === '1') await register(call);
  }
  if (call.attributes.open === 'OPEN') connect(call);
  serve();
  if (!call.hungUp) throw new Error('did not reach the lawyer');
};

/** So many plain calls at once. */
export const plainCalls = async (route: 'MEMBER' | 'SALES', count: number): Promise<void> => {
  const answer = identified(route, { lawyerQueue: 'lawyers', serviceQueue: 'service' });
  await Promise.all(Array.from({ length: count }, () => plainCall(answer)));
};
