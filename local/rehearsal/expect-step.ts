import * as z from 'zod';
import { spokenAnywhere } from './hearing.ts';
import { mismatches } from './matching.ts';
import { fillIn } from './names.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Told } from './schema.ts';

type Wanted = Told<'expect'>;

const stateOf = (events: readonly { readonly type: string }[]): string => {
  const all = events.map(({ type }) => type);
  if (all.includes('ended')) return 'ended';
  const types = all.slice(all.lastIndexOf('transferred') + 1);
  if (types.includes('agent')) return 'talking';
  return types.includes('music') ? 'waiting' : 'in menu';
};

const phoneIs = ({ phone, state, endedBy }: NonNullable<Wanted['phone']>, scene: Scene): void => {
  const { events } = scene.phone(phone).call;
  const actual = stateOf(events);
  if (state !== undefined && actual !== state) throw new StepFailed(`the phone "${phone}" is ${actual}, not ${state}`);
  const ended = events.find((event) => event.type === 'ended');
  if (endedBy !== undefined && (ended?.type !== 'ended' || ended.by !== endedBy))
    throw new StepFailed(
      `the call of "${phone}" was not ended by ${endedBy} (${ended?.type === 'ended' ? ended.by : 'it goes on'})`,
    );
};

const neverHeard = ({ phone, prompt = '', text }: NonNullable<Wanted['neverHeard']>, scene: Scene): void => {
  const words = text ?? scene.stage.promptText(scene.rehearsal.tenant, prompt);
  if (words === undefined) throw new StepFailed(`no prompt is called "${prompt}"`);
  if (spokenAnywhere(words).test(scene.phone(phone).hearing.all())) throw new StepFailed(`${text ?? prompt} was heard`);
};

const happened = ({ type, tenant, data, times }: NonNullable<Wanted['event']>, scene: Scene): void => {
  const ofType = scene.happenings.filter(
    (happening) => happening.type === type && (tenant === undefined || happening.tenant === tenant),
  );
  const wanted = fillIn(data ?? {}, '', scene);
  const fitting = ofType.filter(({ detail }) => mismatches(detail, wanted).length === 0);
  if (fitting.length === times) return;
  const seen = ofType.map(({ detail }) => `\n  ${JSON.stringify(detail)}`).join('');
  throw new StepFailed(
    `${type} with ${JSON.stringify(wanted)} happened ${fitting.length} times, not ${times}; seen:${seen === '' ? ' none' : seen}`,
  );
};

const listed = z.object({ alerts: z.array(z.unknown()), next: z.string().optional() });

const alertsOf = async (as: string, state: string, scene: Scene, after?: string): Promise<readonly unknown[]> => {
  const path = `/alerts?state=${state}${after === undefined ? '' : `&after=${after}`}`;
  const { status, body } = await scene.stage.ask({ as, method: 'GET', path, body: undefined });
  if (status !== 200) throw new StepFailed(`${path} answered ${status}: ${JSON.stringify(body)}`);
  const { alerts, next } = listed.parse(body);
  return next === undefined ? alerts : [...alerts, ...(await alertsOf(as, state, scene, next))];
};

const alerted = async (told: NonNullable<Wanted['alerts']>, scene: Scene): Promise<void> => {
  const wanted = fillIn(told.with ?? {}, told.to, scene);
  const alerts = await alertsOf(told.to, told.state, scene);
  const fitting = alerts.filter((alert) => mismatches(alert, wanted).length === 0);
  if (fitting.length === told.times) return;
  const seen = alerts.map((alert) => `\n  ${JSON.stringify(alert)}`).join('');
  throw new StepFailed(
    `${told.to} has ${fitting.length} alerts with ${JSON.stringify(wanted)}, not ${told.times}; seen:${seen === '' ? ' none' : seen}`,
  );
};

/** Holds the world against what the story says must be true now. */
export const expectation = async (wanted: Wanted, scene: Scene): Promise<void> => {
  if (wanted.phone !== undefined) phoneIs(wanted.phone, scene);
  if (wanted.neverHeard !== undefined) neverHeard(wanted.neverHeard, scene);
  if (wanted.event !== undefined) happened(wanted.event, scene);
  if (wanted.noEvent !== undefined) happened({ type: wanted.noEvent.type, times: 0 }, scene);
  if (wanted.alerts !== undefined) await alerted(wanted.alerts, scene);
};
