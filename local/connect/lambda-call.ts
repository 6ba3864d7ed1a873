import type { InFlight } from '../clock/in-flight.ts';
import type { LambdaCall, Stage } from './flow/action.ts';
import type { ConnectSettings, LambdaAnswer } from './interface.ts';
import { isAcceptable } from './lambda-answer.ts';
import { lambdaEvent } from './lambda-event.ts';
import { type Run, waiting } from './model.ts';

/** A throttled call is tried so often in all. */
const mostTries = 4;

interface LambdaSettings {
  readonly invokeLambda: ConnectSettings['invokeLambda'];
  readonly inFlight: InFlight;
  readonly region: string;
  /** Whether the function is associated with the instance; Connect may not call any other. */
  readonly isAssociated: (instanceArn: string, functionArn: string) => boolean;
  readonly resume: (run: Run, ticket: number, branch: number) => void;
}

const outage = (cause: unknown): LambdaAnswer => ({ ok: false, error: 'Unhandled', message: String(cause) });

/** Connect retries what was throttled, at most three times within the block's time; the laptop doesn't wait in between. */
const invoke = (
  settings: LambdaSettings,
  call: LambdaCall,
  event: object,
  tries: number,
  settle: (answer: LambdaAnswer) => void,
): void => {
  const take = (answer: LambdaAnswer): void => {
    if (!answer.ok && answer.error === 'Throttled' && tries < mostTries)
      invoke(settings, call, event, tries + 1, settle);
    else settle(answer);
  };
  settings.invokeLambda(call.arn, event, call.timeLimitMs).then(take, (cause) => take(outage(cause)));
};

/** Takes the answer into `$.External`, if it is one that Connect takes and the flow still waits for it. */
const takeAnswer = (run: Run, ticket: number, call: LambdaCall, answer: LambdaAnswer): boolean => {
  const taken = answer.ok && isAcceptable(answer.payload, call.answer);
  if (answer.ok && taken && run.ticket === ticket) run.contact.external = answer.payload;
  return taken;
};

/** Invokes functions for flows. While one is under way, virtual time stands still. */
export const createLambdaCall =
  (settings: LambdaSettings): Stage['invoke'] =>
  (run, call) => {
    const { contact, ticket } = run;
    if (!settings.isAssociated(contact.instanceArn, call.arn)) return call.failed;
    const done = settings.inFlight.begin(call.arn);
    const settle = (answer: LambdaAnswer): void => {
      try {
        if (call.waits && !run.over)
          settings.resume(run, ticket, takeAnswer(run, ticket, call, answer) ? call.ok : call.failed);
      } finally {
        done();
      }
    };
    invoke(settings, call, lambdaEvent(contact, settings.region, call.parameters), 1, settle);
    return call.waits ? waiting : call.ok;
  };
