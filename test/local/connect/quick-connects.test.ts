import { describe, expect, test } from 'vitest';
import { caller, endFlow, flowContent, hangUp, hotline, instanceArn, openExchange, ready, story } from './exchange.ts';
import { backToService, type Office, openOffice } from './office.ts';

const typesOf = ({ events }: Office, contactId: string): string[] =>
  events.filter((event) => event.contactId === contactId).map(({ eventType }) => eventType);

describe('a call that an agent hands over', () => {
  test('goes on as a new contact of the quick connect`s queue, and the agent has after-call work', () => {
    const office = openOffice();
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    expect(office.engine.contact('contact-2')).toMatchObject({
      initialContactId: call.id,
      previousContactId: call.id,
      initiationMethod: 'TRANSFER',
      phase: 'QUEUE',
      queue: { arn: office.deskQueue },
    });
    expect(office.engine.contact(call.id)).toMatchObject({ phase: 'ENDED', disconnectReason: 'AGENT_DISCONNECT' });
    expect(office.agent.snapshot().contacts).toMatchObject([{ contactId: call.id, state: 'ENDED' }]);
    office.specialist.accept('contact-2');
    expect(story(call).slice(-6)).toEqual(['正在为您转接', 'ringing-agent', 'music', 'quiet', '为您服务', 'agent']);
    expect(call.events.at(-1)).toMatchObject({ name: '农秀兰', serviceNumber: '401' });
  });

  test('takes attributes and hooks along; tags and recording stay behind', () => {
    const office = openOffice();
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    expect(office.engine.contact(call.id)).toMatchObject({
      tags: { tenant: 'gx' },
      recordedParticipants: ['Agent', 'Customer'],
    });
    expect(office.engine.contact('contact-2')).toMatchObject({
      attributes: { line: 'aa' },
      tags: {},
      recordedParticipants: [],
    });
    office.specialist.accept('contact-2');
    office.specialist.hangUp('contact-2');
    expect(story(call).slice(-2)).toEqual(['请评价', 'ended']);
    expect(office.engine.contact('contact-3')).toMatchObject({
      initiationMethod: 'DISCONNECT',
      initialContactId: call.id,
    });
  });

  test('is told by contact events as Connect tells it', () => {
    const office = openOffice();
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    office.agent.finish(call.id);
    office.specialist.accept('contact-2');
    call.hangUp();
    expect(typesOf(office, call.id).slice(-3)).toEqual(['CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED']);
    expect(typesOf(office, 'contact-2')).toEqual(['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED']);
    expect(office.events.find(({ contactId }) => contactId === 'contact-2')).toMatchObject({
      ...{
        eventType: 'INITIATED',
        initiationMethod: 'TRANSFER',
        initialContactId: call.id,
        previousContactId: call.id,
      },
      tags: {},
    });
    expect(office.specialist.snapshot().contacts).toMatchObject([{ initialContactId: call.id, state: 'ENDED' }]);
  });

  test('leaves the agent free for the next caller once he has finished', () => {
    const office = openOffice();
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    const next = office.engine.dial({ from: '+867715550002', to: hotline });
    expect(story(next)).not.toContain('ringing-agent');
    office.agent.finish(call.id);
    expect(story(next)).toContain('ringing-agent');
  });

  test('may be on hold: the hold ends with the hand-over', () => {
    const office = openOffice();
    const call = office.talk();
    office.agent.hold(call.id);
    office.agent.transfer(call.id, office.toDesk);
    expect(story(call).slice(-5)).toEqual(['music', 'transferred', '正在为您转接', 'ringing-agent', 'music']);
  });

  test('ends with the flow`s words when the desk is full', () => {
    const office = openOffice({ desk: { MaxContacts: 0 } });
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    expect(story(call).slice(-3)).toEqual(['正在为您转接', '专席已满', 'ended']);
    expect(office.engine.contact('contact-2')).toMatchObject({
      phase: 'ENDED',
      disconnectReason: 'CONTACT_FLOW_DISCONNECT',
    });
    expect(office.agent.snapshot().contacts).toMatchObject([{ state: 'ENDED' }]);
  });

  test('is gone when the caller hangs up in the flow or in the queue', () => {
    const office = openOffice();
    office.specialist.setStatus('Offline');
    const call = office.talk();
    office.agent.transfer(call.id, office.toDesk);
    call.hangUp();
    expect(office.engine.contact('contact-2')).toMatchObject({
      phase: 'ENDED',
      disconnectReason: 'CUSTOMER_DISCONNECT',
    });
    ready(office.specialist);
    expect(office.specialist.snapshot().contacts).toEqual([]);
  });
});

describe('the panel offers to hand over', () => {
  test('to the quick connects of the contact`s queue alone', () => {
    const office = openOffice();
    const call = office.talk();
    expect(office.agent.snapshot().queues).toEqual([
      { arn: office.service, name: 'service', quickConnects: [{ arn: office.toDesk, name: '服务商专席' }] },
    ]);
    expect(() => office.agent.transfer(call.id, 'nowhere')).toThrow('has no quick connect nowhere');
    office.agent.transfer(call.id, office.toDesk);
    office.specialist.accept('contact-2');
    expect(() => office.specialist.transfer('contact-2', office.toDesk)).toThrow('has no quick connect');
    expect(office.engine.contact('contact-2')?.phase).toBe('TALK');
  });

  test('while they talk, not while it rings or is over', () => {
    const office = openOffice();
    const call = office.engine.dial({ from: caller, to: hotline });
    expect(() => office.agent.transfer(call.id, office.toDesk)).toThrow('it is CONNECTING');
    office.agent.accept(call.id);
    call.hangUp();
    expect(() => office.agent.transfer(call.id, office.toDesk)).toThrow('it is ENDED');
  });

  test('until the chain has twelve contacts', () => {
    const round = openOffice({ transfer: backToService });
    round.talk();
    for (const place of Array.from({ length: 11 }, (_, index) => index + 1)) {
      round.agent.transfer(`contact-${place}`, round.toDesk);
      round.agent.finish(`contact-${place}`);
      round.agent.accept(`contact-${place + 1}`);
    }
    expect(() => round.agent.transfer('contact-12', round.toDesk)).toThrow('the last of a chain of 12');
    expect(round.engine.contact('contact-12')?.phase).toBe('TALK');
  });
});

describe('refused when it is added', () => {
  const config = (type: string, more: object) => ({
    InstanceArn: instanceArn,
    Name: 'x',
    QuickConnectConfig: { QuickConnectType: type, ...more },
  });

  test('a quick connect that leads to no queue', () => {
    const { engine } = openExchange();
    const add = () =>
      engine.add('AWS::Connect::QuickConnect', {
        ...{ arn: 'a', id: 'a' },
        properties: config('PHONE_NUMBER', { PhoneConfig: { PhoneNumber: '+81501' } }),
      });
    expect(add).toThrow('the laptop transfers to queues only');
  });

  test('a quick connect whose flow is for something else', () => {
    const exchange = openExchange();
    const queue = exchange.queue('desk');
    const flow = exchange.flow('inbound', 'CONTACT_FLOW', flowContent({ End: hangUp }));
    expect(() => exchange.quickConnect('x', flow, queue)).toThrow(
      'needs a flow of type QUEUE_TRANSFER; inbound is CONTACT_FLOW',
    );
  });

  test('a transfer flow with a block that belongs to queues', () => {
    const exchange = openExchange();
    const content = flowContent({ End: endFlow });
    expect(() => exchange.flow('x', 'QUEUE_TRANSFER', content)).toThrow(
      'EndFlowExecution may not stand in a flow of type QUEUE_TRANSFER',
    );
  });
});
