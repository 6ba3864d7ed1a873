import { readdirSync, readFileSync } from 'node:fs';
import {
  type Exchange,
  type FlowKind,
  hotline,
  instanceArn,
  lambdaArn,
  openExchange,
  ready,
} from '../../test/local/connect/exchange.ts';
import { identified, registered } from './stub-answers.ts';

const kinds: Record<string, FlowKind> = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  agentWhisper: 'AGENT_WHISPER',
  customerWhisper: 'CUSTOMER_WHISPER',
  customerHold: 'CUSTOMER_HOLD',
};

const compiled = new URL('../../contact-flows/compiled/', import.meta.url);

const wired = (content: string): string =>
  content
    .replace(/\$\{flow:([\w-]+)\}/g, `${instanceArn}/ContactFlow/$1`)
    .replace(/\$\{queue:[\w-]+\}/g, `${instanceArn}/Queue/service`)
    .replace(/\$\{lambda:([\w-]+)\}/g, (_, name: string) => lambdaArn(name))
    .replace(/\$\{[\w-]+:[\w-]+\}/g, 'prompt');

const addFlows = (exchange: Exchange): void => {
  for (const file of readdirSync(compiled)) {
    const content = readFileSync(new URL(file, compiled), 'utf8');
    const kind = /"type": "(\w+)"/.exec(content)?.[1] ?? '';
    exchange.flow(file.replace('.json', ''), kinds[kind] ?? 'CONTACT_FLOW', wired(content));
  }
};

const queues = { lawyerQueue: `${instanceArn}/Queue/lawyers`, serviceQueue: `${instanceArn}/Queue/service` };

/** The legal hotline as it is deployed, with stubbed Lambdas and one lawyer who takes every call at once. */
export const openHotline = (route: 'MEMBER' | 'SALES') => {
  const [answer, subscription] = [identified(route, queues), registered];
  const exchange = openExchange({
    lambdas: {
      'identify-caller': () => ({ ok: true, payload: answer }),
      subscribe: () => ({ ok: true, payload: subscription }),
      cancel: () => ({ ok: true, payload: { result: 'CANCELLED' } }),
    },
    unheard: true,
    settings: { keepLogLines: 0, keepContacts: 100 },
  });
  const [lawyers, service] = [exchange.queue('lawyers'), exchange.queue('service')];
  addFlows(exchange);
  const profile = exchange.profile('lawyers', [{ arn: lawyers }, { arn: service, priority: 2 }]);
  exchange.number(hotline, `${instanceArn}/ContactFlow/legal-inbound`);
  const seat = ready(exchange.agent('016', '王敏', profile, { AutoAccept: true }));
  return { ...exchange, seat };
};

export type Hotline = ReturnType<typeof openHotline>;
