import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { machines } from '#domain/workflows';

const definitionSchema = z.object({
  name: z.string(),
  summary: z.string(),
  whenItFails: z.string(),
  timeout: z.string(),
});
type Definition = z.infer<typeof definitionSchema>;

const definitionsIn = async (file: string): Promise<readonly Definition[]> => {
  const exported: unknown = await import(pathToFileURL(join(process.cwd(), file)).href);
  return z
    .array(z.unknown())
    .parse(Object.values(z.record(z.string(), z.unknown()).parse({ ...z.looseObject({}).parse(exported) })))
    .flatMap((one) => {
      const read = definitionSchema.safeParse(one);
      return read.success ? [read.data] : [];
    });
};

const row = ({ name, summary, whenItFails, timeout }: Definition): string =>
  `| \`hutong-${name}\` | ${summary} | ${timeout.slice(2).toLowerCase()} | ${whenItFails} |`;

const lostRow = ([name, { summary, whenItFails }]: [string, (typeof machines)[keyof typeof machines]]): string =>
  `| \`hutong-${name}-lost\` | ${summary} | ${whenItFails} |`;

/** Alarms and faults that belong to no one function. */
const others: readonly string[] = [
  '- **Undelivered work** (events, schedules that were given up) lies in the queue `hutong-undelivered`, which has an alarm of that name.',
  "- **`hutong-deliver-message-away-<tenant>`:** the carrier's message gateway has not taken three texts within an hour. Ask the carrier; texts are tried",
  '  for three days, and those given up stand in the list of lost messages.',
  '- **`hutong-refund-payment-away-<tenant>`, `-refused-<tenant>`:** a customer is owed money that the payment gateway does not pay back. After three attempts',
  '  the refund waits in `hutong-undelivered`; mend the account or settle it with the gateway, then redrive: it is paid back once.',
  '- **`hutong-receive-payment-unknown-order-<tenant>`:** a customer has paid for an order that there is not; the log of `hutong-receive-payment` names both ids. Ask',
  '  the gateway what the payment was for, and have it pay back what is for nothing.',
  '- **`hutong-request-order-by-phone-refused-<tenant>`:** a caller who wanted to be rung back was not noted and came to a person. The log of the function says why:',
  '  the line was switched off, or its hours have no opening any more.',
  '- **`hutong-identify-caller-unknown-number`:** a number rings that is in no directory; the caller heard P-X-8. Deploy its tenant again, or have the carrier mend',
  '  the forwarding. Calls to a suspended tenant are counted (`SuspendedCall`) and alarm nobody.',
  '- **A map that gives no places** (`MAP_AWAY`): put the key that the map gave into the secret `hutong/<tenant>/maps`; it is known within five minutes.',
  '- **`hutong-publish-journal-late`:** journal events have waited for a quarter of an hour. Mend what keeps the publisher from the bus; it goes on by',
  '  itself and loses nothing for 24 hours, as long as the stream keeps its records.',
  '- **The journal publisher was down for longer:** `npx hutong journal replay <tenant> --from <moment> --to <moment>` publishes that stretch of the',
  '  journal once more, for each tenant. Who has heard an event ignores it.',
  '- **`hutong-publish-journal-unreadable-<tenant>`:** a journal row could not be read or is too large; the log names it, and those behind it went on.',
  '  Mend the code, deploy it, then replay the time of the row.',
  '- **Every alarm** goes to the SNS topic `hutong-alarms`; whoever is on call subscribes to it.',
  '- **A caller was not identified:** the contact carries the tag `fault=NOT_IDENTIFIED` and was answered from the fallback queue.',
];

/** docs/runbook.md: what each alarm means to people, from the functions' own definitions. Source: X-36. */
export const runbook = async (): Promise<string> => {
  const files = (await Array.fromAsync(glob('functions/*/*/definition.ts'))).toSorted();
  const definitions = (await Promise.all(files.map(definitionsIn))).flat();
  return [
    '# Runbook',
    '',
    'Written by `npx hutong docs` from the definitions in `functions/`; do not edit. Each function has an alarm of its own name that goes off at',
    'the first error within a minute; its text is the last column. A function behind a route answers an outage with 500, which Lambda takes for a success:',
    'it counts the metric `Outage`, and its alarm adds that to the errors of Lambda. The error itself is in the log of the function.',
    '',
    '| alarm and function | what it does | at most | when it fails |',
    '|---|---|---|---|',
    ...definitions.map(row),
    '',
    'A long process is an execution of the state machine `hutong-<name>`. The alarm of a machine goes off when one of its executions fails, times out',
    'or is stopped; mend what made it fail and redrive it (`aws stepfunctions redrive-execution`, within 14 days): it goes on where it stood.',
    '',
    '| alarm | what the machine does | when it fails |',
    '|---|---|---|',
    ...Object.entries(machines).map(lostRow),
    '',
    ...others,
    '',
  ].join('\n');
};
