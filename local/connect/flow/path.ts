import { slotOf } from '../attributes.ts';
import type { Contact, Run } from '../model.ts';

/** Reads what a JSONPath stands for; undefined when there is nothing. */
export type Reader = (run: Run) => unknown;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const own = (container: unknown, key: string): unknown =>
  isRecord(container) && Object.hasOwn(container, key) ? container[key] : undefined;

const leaf =
  (read: (contact: Contact) => unknown) =>
  (keys: readonly string[]): Reader | undefined =>
    keys.length === 0 ? (run) => read(run.contact) : undefined;

/** A map with one level of keys, such as attributes. */
const flat =
  (read: (run: Run) => Readonly<Record<string, string>>) =>
  (keys: readonly string[]): Reader | undefined => {
    const [key] = keys;
    if (key === undefined || keys.length > 1) return undefined;
    return (run) => {
      const map = read(run);
      return Object.hasOwn(map, key) ? map[key] : undefined;
    };
  };

const attribute = (keys: readonly string[]): Reader | undefined => {
  const [key] = keys;
  if (key === undefined || keys.length > 1) return undefined;
  const slot = slotOf(key);
  return (run) => run.contact.attributes.values[slot];
};

const members =
  (table: Record<string, (run: Run) => unknown>) =>
  (keys: readonly string[]): Reader | undefined => {
    const name = keys.join('.');
    return Object.hasOwn(table, name) ? table[name] : undefined;
  };

const external = (keys: readonly string[]): Reader | undefined => {
  const [key] = keys;
  if (key === undefined) return undefined;
  if (keys.length === 1 && !(key in Object.prototype))
    return ({ contact: { external: answer } }) => (isRecord(answer) ? answer[key] : undefined);
  return (run) => keys.reduce(own, run.contact.external);
};

const segmentAttributes = (keys: readonly string[]): Reader | undefined =>
  keys.length === 1 && keys[0] === 'connect:Subtype' ? () => 'connect:Telephony' : undefined;

/** The roots that the laptop's calls can fill, after `$.` */
const roots: Record<string, (keys: readonly string[]) => Reader | undefined> = {
  ContactId: leaf((contact) => contact.id),
  InitialContactId: leaf((contact) => contact.initialId),
  PreviousContactId: leaf((contact) => contact.previousId ?? contact.id),
  Channel: leaf(() => 'VOICE'),
  InstanceARN: leaf((contact) => contact.instanceArn),
  InitiationMethod: leaf((contact) => contact.initiationMethod),
  AwsRegion: leaf((contact) => contact.instanceArn.split(':')[3]),
  LanguageCode: leaf((contact) => contact.data.languageCode),
  CustomerId: leaf((contact) => contact.data.customerId),
  Name: leaf((contact) => contact.data.name),
  Description: leaf((contact) => contact.data.description),
  TextToSpeechVoiceId: leaf((contact) => contact.voice),
  CustomerEndpoint: members({
    Address: (run) => run.contact.call.from,
    Type: (run) => (run.contact.call.from === undefined ? undefined : 'TELEPHONE_NUMBER'),
  }),
  SystemEndpoint: members({ Address: (run) => run.contact.call.to, Type: () => 'TELEPHONE_NUMBER' }),
  Queue: members({ Name: (run) => run.contact.target?.name, ARN: (run) => run.contact.target?.arn }),
  Agent: members({
    UserName: (run) => run.contact.agent?.username,
    FirstName: (run) => run.contact.agent?.firstName,
    LastName: (run) => run.contact.agent?.lastName,
    ARN: (run) => run.contact.agent?.arn,
  }),
  Attributes: attribute,
  FlowAttributes: flat((run) => run.flowAttributes),
  Tags: flat((run) => run.contact.tags),
  SegmentAttributes: segmentAttributes,
  External: external,
};

const segment = /\.?\[(?:'([^']*)'|"([^"]*)"|(\d+))\]|\.([A-Za-z0-9_]+(?:-[A-Za-z0-9_]+)*)/g;

/** One whole reference, as it may stand alone or inside a text: `$.A.b`, `$.A['odd key']`, `$.A.['key']`, `$.A[0]`. */
export const pathPattern = new RegExp(`\\$(?=\\.)(?:${segment.source})+`, 'g');

const keysOf = (path: string): string[] =>
  [...path.matchAll(segment)].map((match) => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');

/**
 * Compiles a JSONPath reference.
 *
 * @returns undefined when no call on the laptop could ever fill it
 *
 * @example
 * compilePath('$.Attributes.tenant')?.(run); // 'gx'
 */
export const compilePath = (path: string): Reader | undefined => {
  const [root, ...keys] = keysOf(path);
  return root === undefined || !Object.hasOwn(roots, root) ? undefined : roots[root]?.(keys);
};
