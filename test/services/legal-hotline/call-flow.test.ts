import { describe, expect, test } from 'vitest';
import { type Block, branchesOf, compile, type Flow, lint } from '#flows/kit';
import { findService, services } from '#services';
import { type Allowed, explore } from '../explore.ts';

const flowNamed = (name: string): Flow => {
  const found = findService('legal-hotline')
    ?.flows()
    .find((flow) => flow.name === name);
  if (!found) throw new Error(`no flow ${name}`);
  return found;
};

/** Every block that can be reached from one, whatever the attributes say. */
const reached = (flow: Flow, from: string, goesOn: (name: string) => boolean = () => true): ReadonlySet<string> => {
  const found = new Set([from]);
  for (const name of found) {
    const block = flow.blocks[name];
    for (const { to } of block && goesOn(name) ? branchesOf(block) : []) found.add(to);
  }
  return found;
};

/** A flow as those who are asked go through it: who was not invited has just talked with a person, and the call ends there. */
const asked = (flow: Flow): Flow => {
  const { Invited: door, ...blocks } = flow.blocks;
  return door ? { ...flow, blocks: { ...blocks, Invited: { ...door, errors: [] } } } : flow;
};

const SPEAKING = ['MessageParticipant', 'GetParticipantInput', 'MessageParticipantIteratively'];
const LEAVING = [
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'EndFlowExecution',
  'DisconnectParticipant',
];

const speaks = ({ type, parameters }: Block): boolean =>
  SPEAKING.includes(type) && /say_|\p{Script=Han}/u.test(JSON.stringify(parameters));

const inbound = flowNamed('legal-inbound');
const LAWYER = 'Queue for a lawyer';

describe.each(services.flatMap((service) => service.flows()))('$name', (flow) => {
  test('is what Connect accepts', () => {
    expect(lint(compile(flow), flow.type)).toEqual([]);
  });

  test('lets every caller come to an end: a queue, another person or a goodbye', () => {
    const stranded = Object.keys(flow.blocks).filter((name) =>
      [...reached(flow, name)].every((later) => !LEAVING.includes(flow.blocks[later]?.type ?? '')),
    );
    expect(stranded).toEqual([]);
  });

  test('never hangs up on a caller who has not heard a word', () => {
    const silent = reached(asked(flow), flow.start, (from) => {
      const block = flow.blocks[from];
      return block !== undefined && !speaks(block);
    });
    const silentEnds = [...silent].filter((name) => flow.blocks[name]?.type === 'DisconnectParticipant');
    expect(silentEnds).toEqual([]);
  });

  test('says goodbye, or what must be known, right before it hangs up', () => {
    const last = Object.values(asked(flow).blocks).filter((block) =>
      branchesOf(block).some(({ to }) => to === 'Hang up'),
    );
    for (const block of last) expect(speaks(block)).toBe(true);
  });
});

/** A call in which one branch is never taken. */
const never =
  (block: string, branch: string): Allowed =>
  (from, label) =>
    !(from === block && label === branch);

describe('figure 1', () => {
  test('leads every kind of caller somewhere: each block is reached by some call', () => {
    expect([...explore(inbound)].sort()).toEqual(Object.keys(inbound.blocks).sort());
  });

  test('never lets a caller reach a lawyer who neither is a member nor has registered', () => {
    const stranger: Allowed = (from, label) =>
      never('Registered member', 'MEMBER')(from, label, '') && from !== 'Registered';
    expect(explore(inbound, stranger)).not.toContain(LAWYER);
    expect(explore(inbound, never('Registered member', 'MEMBER'))).toContain(LAWYER);
  });

  test('never registers anybody who has not pressed 1', () => {
    const menus = ['Welcome keys', 'Introduction P-LEGAL-2'];
    expect(explore(inbound, (from, label) => !(menus.includes(from) && label === '1'))).not.toContain('Register');
  });

  test('asks a second time before registering, where the carrier wants it', () => {
    const wanted: Allowed = (from, label) => from !== 'Confirm twice' || label === 'ON';
    const declined: Allowed = (from, label, to) =>
      wanted(from, label, to) && never('Confirm P-LEGAL-1b', '1')(from, label, to);
    expect(explore(inbound, wanted)).toContain('Register');
    expect(explore(inbound, declined)).not.toContain('Register');
  });

  test('never registers a line that may not register, nor a caller without a number', () => {
    expect(explore(inbound, never('Line may register', 'YES'))).not.toContain('Register');
  });

  test('never sends anybody to the lawyers outside hours', () => {
    expect(explore(inbound, never('Workday', 'OPEN'))).not.toContain(LAWYER);
  });

  test('never registers a caller whom nobody could identify, and leads to people', () => {
    const failed = explore(inbound, (from, label) => from !== 'Identify the caller' || label === 'NoMatchingError');
    expect(failed).not.toContain('Register');
    expect(failed).toContain('Queue for service');
  });

  test.each(['Register', 'Cancel'])('leads to people when a function fails (%s)', (block) => {
    const failed = explore(inbound, (from, label) => from !== block || label === 'NoMatchingError');
    expect(failed).toContain('Our fault P-X-7');
    expect(reached(inbound, 'Our fault P-X-7')).toContain('Queue for service');
  });

  test('tells every caller about the recording before a queue, unless the carrier does not want it', () => {
    const untold = explore(
      inbound,
      (from, label) => from !== 'Recording P-X-3' && from !== 'Service recording P-X-3' && label !== 'OFF',
    );
    expect(untold).not.toContain(LAWYER);
    expect(untold).not.toContain('Queue for service');
  });

  test('records nobody who could not be told about it', () => {
    const unheard: Allowed = (from, label) =>
      !['Recording P-X-3', 'Service recording P-X-3'].includes(from) || label === 'NoMatchingError';
    const reachable = explore(inbound, unheard);
    expect(reachable).not.toContain('Record the lawyer');
    expect(reachable).not.toContain('Record the service');
    expect(reachable).toContain(LAWYER);
  });

  test('tells nobody twice about the recording', () => {
    const fromTheLawyers: Allowed = (from, label, to) => {
      if (to === 'To customer service') return from === 'Tag as missed';
      if (to === 'Nobody P-LEGAL-11') return from !== 'Lawyer signed in';
      return !(['Recording P-X-3', 'Recorded'].includes(from) && label === 'NoMatchingError');
    };
    const after = explore(inbound, fromTheLawyers);
    expect(after).toContain('Queue for service');
    expect(after).not.toContain('Service recording P-X-3');
  });

  test('lets the welcome be heard, its fee included, before a key counts', () => {
    expect(inbound.blocks['Welcome P-LEGAL-1']?.type).toBe('MessageParticipant');
    expect(inbound.blocks['Welcome keys']?.parameters.SSML).not.toContain('say_');
  });

  test('offers cancelling to members alone, and only where the carrier wants it', () => {
    expect(explore(inbound, never('Cancel key on', 'ON'))).not.toContain('Confirm P-LEGAL-6b');
    expect(explore(inbound, never('Registered member', 'MEMBER'))).not.toContain('Confirm P-LEGAL-6b');
  });

  test('never says that all lawyers are busy when nobody is signed in', () => {
    expect(
      explore(inbound, (from, label) => from !== 'Lawyer signed in' || label === 'NoMatchingCondition'),
    ).not.toContain(LAWYER);
  });
});
