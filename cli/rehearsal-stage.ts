import * as z from 'zod';
import { fragmentText } from '#domain/speech';
import { type Fault, faultKinds } from '../local/faults.ts';
import type { Laptop } from '../local/laptop.ts';
import { type MishapKind, mishapKinds } from '../local/messages/mishaps.ts';
import { localTime } from '../local/rehearsal/moments.ts';
import type { Stage } from '../local/rehearsal/stage.ts';
import { told } from '../local/states/tell.ts';
import { startWeb } from '../local/web/index.ts';
import { operate } from './rehearsal-operator.ts';

const tokenSchema = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });
const journalSchema = z.object({ tenant: z.string(), at: z.string() });

const signIn = async (url: string, laptop: Laptop, username: string): Promise<string> => {
  const answer = await fetch(`${url}/cognito/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: laptop.cognito.clients[0]?.clientId,
      AuthParameters: { USERNAME: username, PASSWORD: laptop.state().demoPassword },
    }),
  });
  return tokenSchema.parse(await answer.json()).AuthenticationResult.IdToken;
};

const asker = (url: string, laptop: Laptop): Stage['ask'] => {
  const tokens = new Map<string, Promise<string>>();
  return async ({ as, method, path, body }) => {
    const token = tokens.get(as) ?? signIn(url, laptop, as);
    tokens.set(as, token);
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: await token, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
  };
};

const onHappening =
  (laptop: Laptop): Stage['onHappening'] =>
  (listener) =>
    laptop.events.subscribe((_, event) => {
      const journal = journalSchema.safeParse(event.detail);
      if (event.source !== 'hutong.journal' || !journal.success) return;
      const { tenant, at } = journal.data;
      listener({ type: event['detail-type'], tenant, at: Date.parse(at), detail: event.detail });
    });

const onTrace =
  (laptop: Laptop): Stage['onTrace'] =>
  (listener) => {
    const stops = [
      laptop.workflows.subscribe((execution, event) => {
        const text = told(execution, event, localTime);
        const { machine, name } = execution.started;
        if (text === undefined) return;
        listener({ at: event.at, who: 'workflow', text: `${machine.name.replace(/^hutong-/, '')} ${name}: ${text}` });
      }),
      laptop.lambda.subscribe(({ functionName, result }) =>
        listener({
          at: laptop.clock.now(),
          who: 'lambda',
          text: `${functionName}${result.ok ? '' : ` ${result.error}`}`,
        }),
      ),
      laptop.connect.subscribeLog((line) =>
        listener({
          at: Date.parse(line.Timestamp),
          who: 'flow',
          text: `${line.ContactFlowName} · ${line.ContactFlowModuleType}`,
        }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };

type Kind = Fault['kind'] | MishapKind;
const fails = new Set<Kind>(faultKinds);
const goesWrong = new Set<Kind>(mishapKinds);
const isFault = (kind: Kind): kind is Fault['kind'] => fails.has(kind);
const isMishap = (kind: Kind): kind is MishapKind => goesWrong.has(kind);

const injector =
  (laptop: Laptop): Stage['fault'] =>
  ({ error = 'NoMatchingError', kind, ...fault }) => {
    const [service, place = ''] = fault.target.split(/:(.*)/s);
    if (service === 'gateway' && isMishap(kind))
      return { left: laptop.messages.mishap({ ...fault, kind, gateway: place }) };
    if (service !== 'flow' && isFault(kind)) return { left: laptop.faults.add({ ...fault, kind }) };
    if (service !== 'flow') return { problem: `${fault.target} cannot fail with "kind: ${kind}"` };
    const [flow = '', block = ''] = place.split(/\/(.*)/s);
    return laptop.connect.failBlock({ flow, block, error, times: fault.times });
  };

const phones = (laptop: Laptop): Pick<Stage, 'texts' | 'text' | 'onText'> => ({
  texts: (phone) =>
    laptop.view
      .texts(phone)
      ?.messages()
      .filter(({ direction }) => direction === 'TO_PHONE') ?? [],
  text: async (phone, sent) => (await laptop.view.texts(phone)?.send(sent)) !== undefined,
  onText: (listener) => {
    const told = new Set<string>();
    return laptop.messages.inboxes.subscribe((text) => {
      if (told.has(text.id)) return;
      told.add(text.id);
      listener(text);
    });
  },
});

const money = ({ payments }: Laptop): Pick<Stage, 'pay' | 'refunds'> => ({
  pay: async ({ reference: paymentId, ...paid }) => (await payments.pay({ ...paid, paymentId })) !== undefined,
  refunds: (tenant) => payments.refundsOf(tenant).map(({ paymentId, fen }) => ({ reference: paymentId, fen })),
});

/** A stage on a running laptop, and the way to leave it. */
export interface OpenStage {
  readonly stage: Stage;
  readonly close: () => Promise<void>;
}

/** What tenants say, by `<tenant> <id>`. */
export interface Words {
  /** The SSML fragment of each prompt. */
  readonly prompts: ReadonlyMap<string, string>;
  /** The words of each text template, with its slots open. */
  readonly templates: ReadonlyMap<string, string>;
}

const noWords: Words = { prompts: new Map(), templates: new Map() };

/** Puts the laptop cloud on stage: calls through the carrier, texts through its gateway, the API over HTTP with real tokens. */
export const openStage = async (laptop: Laptop, { prompts, templates } = noWords): Promise<OpenStage> => {
  const web = await startWeb({ laptop: laptop.view, port: 0, pages: '' });
  return {
    stage: {
      now: () => laptop.clock.now(),
      move: (toMs) => laptop.clock.move(toMs),
      settle: () => laptop.clock.move(laptop.clock.now()),
      dial: (call) => laptop.dialShortCode(call),
      onRing: (listener) => laptop.connect.subscribeRings(listener),
      seat: (username) => laptop.connect.seats().find((seat) => seat.username === username),
      fault: injector(laptop),
      ask: asker(web.url, laptop),
      operate: operate(laptop),
      onHappening: onHappening(laptop),
      onTrace: onTrace(laptop),
      ...phones(laptop),
      ...money(laptop),
      templateText: (tenant, id) => templates.get(`${tenant} ${id}`),
      promptText: (tenant, id) => {
        const fragment = prompts.get(`${tenant} ${id}`);
        return fragment === undefined ? undefined : fragmentText(fragment);
      },
    },
    close: web.stop,
  };
};
