const manifest = (id: string, name: string): string => `import type { Service } from '../define.ts';
import { renderPrompts } from '../render-prompts.ts';
import { callFlow } from './call-flow.ts';
import { prompts } from './prompts.ts';
import { defaults } from './settings.ts';

/** … Source: … */
export const ${name}: Service = {
  id: '${id}',
  title: '…',
  summary: '…',
  defaults,
  hasMembers: false,
  entries: { hotline: { flow: '${id}-inbound', title: '…' } },
  queues: [{ name: 'service', title: '客服', roles: ['service'] }],
  prompts,
  renderPrompts: (settings) => renderPrompts(prompts, settings),
  script: [],
  policy: { fields: ['其他'], notCovered: [] },
  tickets: { policies: {}, categories: [{ code: 'other', title: '其他' }] },
  flows: callFlow,
};
`;

const settings = `import type { ServiceDefaults } from '#domain/tenancy';

const always = ['00:00-24:00'];

/** What holds where a tenant's file says nothing. Source: … */
export const defaults: ServiceDefaults = {
  productName: '…',
  feeFen: 0,
  hours: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
  followsOfficial: false,
  queueLimit: 50,
  options: {
    cancelKey: false,
    confirmTwice: false,
    firstMonth: 'free',
    cancellation: 'monthEnd',
    coolingOffHours: 0,
    callback: false,
  },
};
`;

const prompts = `import type { Prompt } from '../define.ts';
import { answeredBy, sharedPrompts } from '../shared-prompts.ts';

/** All that a caller hears, verbatim. Source: … */
export const prompts = {
  welcome: { id: 'P-…-1', text: '您好,欢迎致电{product},正在为您转接客服人员,请稍候' },
  ...sharedPrompts,
  whisper: { id: 'P-X-10', text: '{product}来电' },
  answeredByService: answeredBy.service,
} as const satisfies Readonly<Record<string, Prompt>>;

export type PromptName = keyof typeof prompts;
`;

const callFlow = `import { toFragment } from '#domain/speech';
import { compare, type Flow, flow, say } from '#flows/kit';
import {
  agentWhisper,
  arrival,
  attribute,
  customerService,
  customerWhisper,
  notIdentified,
  said,
  serviceFull,
  serviceQueue,
  survey,
} from '#flows/modules';
import { announcements } from '../shared-prompts.ts';
import { type PromptName, prompts } from './prompts.ts';
import { defaults } from './settings.ts';

/** Spoken from the flow itself, for calls that no tenant's words are known of. */
const fixed = (name: PromptName): string => toFragment(prompts[name].text);

/** Spoken in this call, in the tenant's words. */
const spoken = ['welcome', 'recording', 'goodbye', 'serviceBusy', 'fault', 'announcement', 'whisper'];

/** Everybody is greeted and comes to customer service. Source: … */
const inbound = (): Flow =>
  flow({
    name: '{id}-inbound',
    type: 'CONTACT_FLOW',
    summary: '…',
    start: 'Flow logs off',
    blocks: {
      ...arrival(
        { spoken, queues: ['service'], unknownNumber: fixed('unknownNumber'), suspended: fixed('suspended') },
        'Who calls',
      ),
      'Who calls': compare(attribute('route'), {
        when: { SALES: 'Welcome', MEMBER: 'Welcome', SERVICE: 'Welcome' },
        otherwise: 'Our fault P-X-7',
      }),
      Welcome: say(said('welcome'), { next: 'To customer service' }),
      ...customerService(),
      ...serviceFull(),
      'Goodbye P-X-5': say(said('goodbye'), { next: 'Hang up' }),
      ...notIdentified({
        ...{ fault: fixed('fault'), recording: fixed('recording'), serviceBusy: fixed('serviceBusy') },
        ...{ goodbye: fixed('goodbye'), whisper: \`\${defaults.productName},来电\` },
      }),
    },
  });

export const callFlow = (): readonly Flow[] => [
  inbound(),
  serviceQueue(),
  survey(),
  agentWhisper(),
  customerWhisper(announcements),
];
`;

/**
 * A product that can be bought and rung up at once: it greets everybody and leads to customer service.
 *
 * @param name of the exported constant: `carClub`
 * @example serviceSkeleton('car-club', 'carClub').map(({ path }) => path)[0] // 'services/car-club/manifest.ts'
 */
export const serviceSkeleton = (id: string, name: string): readonly { path: string; text: string }[] => [
  { path: `services/${id}/manifest.ts`, text: manifest(id, name) },
  { path: `services/${id}/settings.ts`, text: settings },
  { path: `services/${id}/prompts.ts`, text: prompts },
  { path: `services/${id}/call-flow.ts`, text: callFlow.replace('{id}', id) },
];
