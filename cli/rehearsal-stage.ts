import * as z from 'zod';
import { fragmentText } from '#domain/speech';
import type { Laptop } from '../local/laptop.ts';
import type { Stage } from '../local/rehearsal/stage.ts';
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

const injector =
  (laptop: Laptop): Stage['fault'] =>
  ({ error = 'NoMatchingError', ...fault }) => {
    const [service, place = ''] = fault.target.split(/:(.*)/s);
    if (service !== 'flow') return { left: laptop.faults.add(fault) };
    const [flow = '', block = ''] = place.split(/\/(.*)/s);
    return laptop.connect.failBlock({ flow, block, error, times: fault.times });
  };

/** A stage on a running laptop, and the way to leave it. */
export interface OpenStage {
  readonly stage: Stage;
  readonly close: () => Promise<void>;
}

/**
 * Puts the laptop cloud on stage: calls through the carrier, the API over HTTP with real tokens.
 *
 * @param texts the SSML fragment of each prompt, by `<tenant> <prompt id>`
 */
export const openStage = async (laptop: Laptop, texts: ReadonlyMap<string, string>): Promise<OpenStage> => {
  const web = await startWeb({ laptop: laptop.view, port: 0, pages: '' });
  return {
    stage: {
      now: () => laptop.clock.now(),
      move: (toMs) => laptop.clock.move(toMs),
      settle: () => laptop.clock.move(laptop.clock.now()),
      dial: (call) => laptop.dialShortCode(call),
      seat: (username) => laptop.connect.seats().find((seat) => seat.username === username),
      fault: injector(laptop),
      ask: asker(web.url, laptop),
      operate: operate(laptop),
      onHappening: onHappening(laptop),
      onTrace: onTrace(laptop),
      promptText: (tenant, id) => {
        const fragment = texts.get(`${tenant} ${id}`);
        return fragment === undefined ? undefined : fragmentText(fragment);
      },
    },
    close: web.stop,
  };
};
