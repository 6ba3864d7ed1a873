/** A long process: one state machine, whose executions each watch one subject. */
interface Machine {
  /** The first part of the subjects that it watches: `TICKET#<id>`. */
  readonly subject: string;
  /** Name of the function behind its step *Assess*. */
  readonly assess: string;
  readonly summary: string;
  /** What people notice when one of its executions ends before its time; feeds the alarm and the runbook. */
  readonly whenItFails: string;
}

/** The long processes, all of one shape: assess, park until the next instant that matters or until something changes, assess again. */
export const machines = {
  'ticket-clock': {
    subject: 'TICKET',
    assess: 'assess-ticket',
    summary: 'Keeps the promises of a ticket: warns, escalates, accepts by silence',
    whenItFails:
      "one ticket's deadline is no longer watched: nobody is warned and nothing escalates until it is redriven",
  },
  'return-visit': {
    subject: 'VISIT',
    assess: 'assess-visit',
    summary: 'Asks a customer how satisfied he is, by text, call or agent, until he answers or it is given up',
    whenItFails: 'one customer is not asked, or not asked again, until it is redriven',
  },
  'queue-callback': {
    subject: 'CALLBACK',
    assess: 'assess-callback',
    summary: 'Has a caller who left the queue called back, and again when he is not reached',
    whenItFails: 'one caller who was promised a call back is not put before an agent again until it is redriven',
  },
  'message-retry': {
    subject: 'MESSAGE',
    assess: 'assess-message',
    summary: 'Sends a deferred message when its time comes, and again while the gateway is away',
    whenItFails: 'one deferred message is not sent until it is redriven; its state is kept',
  },
  'order-promise': {
    subject: 'ORDER',
    assess: 'assess-order',
    summary: 'Keeps the promise of an order: marks it overdue, ends offers that nobody answers, asks the next provider',
    whenItFails: 'one order is offered to nobody else and its broken promise is not told until it is redriven',
  },
} as const satisfies Readonly<Record<string, Machine>>;

export type MachineName = keyof typeof machines;
