import { spokenAnywhere } from './hearing.ts';
import { mismatches } from './matching.ts';
import { fillIn } from './names.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Told } from './schema.ts';

type Wanted = Told<'expect'>;

const stateOf = (events: readonly { readonly type: string }[]): string => {
  const types = events.map(({ type }) => type);
  if (types.includes('ended')) return 'ended';
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

/** Holds the world against what the story says must be true now. */
export const expectation = async (wanted: Wanted, scene: Scene): Promise<void> => {
  if (wanted.phone !== undefined) phoneIs(wanted.phone, scene);
  if (wanted.neverHeard !== undefined) neverHeard(wanted.neverHeard, scene);
  if (wanted.event !== undefined) happened(wanted.event, scene);
  if (wanted.noEvent !== undefined) happened({ type: wanted.noEvent.type, times: 0 }, scene);
};
