import { mountRestApi } from '../api/mount.ts';
import type { Clock } from '../clock/clock.ts';
import { mountCognito } from '../cognito/mount.ts';
import type { PhoneCall } from '../connect/interface.ts';
import type { LaptopView } from '../web/laptop-view.ts';
import type { LaptopState } from '../web/protocol.ts';
import { type DialShortCode, dialShortCode } from './carrier.ts';
import { demoPassword, timeZone } from './options.ts';
import { phoneTexts } from './phone-texts.ts';
import { keepRings } from './rings.ts';
import type { Services } from './services.ts';
import { staffOf } from './staff.ts';

export interface ViewParts {
  readonly services: Services;
  readonly clock: Clock;
  readonly tenantNames: () => ReadonlyMap<string, string>;
  readonly moveClock: (toMs: number) => Promise<void>;
}

/** Calls that the phone page may still ask for. */
const rememberedCalls = 500;

const rememberCalls = () => {
  const calls = new Map<string, PhoneCall>();
  const keep = (call: PhoneCall | undefined) => {
    if (!call) return undefined;
    calls.set(call.id, call);
    const oldest = calls.size > rememberedCalls ? calls.keys().next().value : undefined;
    if (oldest !== undefined) calls.delete(oldest);
    return call;
  };
  return { keep, find: (id: string) => calls.get(id) };
};

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

const stateOf = ({ services, clock, tenantNames }: ViewParts): LaptopState => {
  const { telephony, cognito } = services;
  const names = tenantNames();
  const ids = [...new Set(telephony.numbers.map(({ tenant }) => tenant))];
  return {
    now: iso(clock.now()),
    mode: clock.mode,
    timeZone,
    tenants: ids.map((id) => ({ id, name: names.get(id) ?? id })),
    numbers: telephony.numbers.map(({ address: _, ...number }) => number),
    staff: staffOf(telephony.engine.seats(), cognito.users),
    demoPassword,
  };
};

/** The laptop cloud as its web server shows it. */
export const viewOf = (
  parts: ViewParts,
): LaptopView & { readonly dial: (call: DialShortCode) => PhoneCall | undefined } => {
  const { services, clock } = parts;
  const { telephony, cognito, restApi } = services;
  const calls = rememberCalls();
  const rings = keepRings(telephony, ({ call }) => calls.keep(call));
  return {
    state: () => stateOf(parts),
    now: clock.now,
    moveClock: parts.moveClock,
    dial: (call) => calls.keep(dialShortCode(telephony.engine, telephony.numbers, call)),
    call: calls.find,
    seat: (userId) => telephony.engine.seats().find((seat) => seat.userId === userId),
    texts: (number) => phoneTexts(services.messaging.outside.simulator, number),
    rings,
    agentApp: () => ({
      cognito: '/cognito',
      clientId: cognito.clients[0]?.clientId ?? '',
      api: '/api',
      timeZone,
      now: iso(clock.now()),
    }),
    invoke: services.lambda.invoke,
    api: mountRestApi(restApi),
    cognito: mountCognito(cognito),
  };
};
