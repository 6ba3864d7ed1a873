import { AgentClient, ContactClient } from '@amazon-connect/contact';
import { VoiceClient } from '@amazon-connect/voice';
import { describe, expect, it, vi } from 'vitest';
import { type Call, followCalls } from '../../../web/agent/calls.ts';
import { handOverThrough } from '../../../web/agent/hand-over.ts';
import { linkWorkspace } from '../../../web/agent/workspace-link.ts';
import { commands } from '../../../web/workspace/host/commands.ts';
import { permissions } from '../../../web/workspace/host/permissions.ts';
import { contactIn, openWorkspace, seatWith } from '../../support/workspace-provider.ts';

const desk = () => {
  const state: { calls: readonly Call[]; name: string } = { calls: [], name: '' };
  const news = {
    call: (each: Parameters<typeof followCalls>[1]) => {
      state.calls = followCalls(state.calls, each);
    },
    agentName: (name: string) => {
      state.name = name;
    },
  };
  return { state, news };
};

describe('the simulated agent workspace, asked by Amazon’s own clients', () => {
  it('tells who sits there and what rings', async () => {
    const { provider } = openWorkspace(seatWith(contactIn('CONNECTING')));
    expect(await new AgentClient(provider).getName()).toBe('王敏');
    expect(await new ContactClient(provider).listContacts()).toMatchObject([{ contactId: 'c1', type: 'voice' }]);
    expect(await new VoiceClient(provider).getInitialCustomerPhoneNumber('c1')).toBe('+867715551234');
  });

  it('gives all attributes, or those asked for', async () => {
    const contact = new ContactClient(openWorkspace(seatWith(contactIn('CONNECTED'))).provider);
    expect(await contact.getAttributes('c1', '*')).toEqual({ line: 'aa', product: 'legal-hotline' });
    expect(await contact.getAttributes('c1', ['line'])).toEqual({ line: 'aa' });
  });

  it('refuses what the app was not granted, naming the permission', async () => {
    const granted = permissions.filter((each) => each !== 'Contact.CustomerDetails.View');
    const { provider } = openWorkspace(seatWith(contactIn('CONNECTING')), granted);
    const asked = new VoiceClient(provider).getInitialCustomerPhoneNumber('c1');
    await expect(asked).rejects.toMatchObject({
      errorKey: 'accessDenied',
      reason: expect.stringContaining('CustomerDetails'),
    });
  });

  it('refuses a command it does not have, by name', async () => {
    const { provider } = openWorkspace(seatWith());
    await expect(new AgentClient(provider).getExtension()).rejects.toMatchObject({ errorKey: 'noHandler' });
  });

  it('refuses a contact that is not at the seat', async () => {
    const { provider } = openWorkspace(seatWith());
    await expect(new ContactClient(provider).getAttributes('c9', '*')).rejects.toMatchObject({
      errorKey: 'commandFailed',
    });
  });
});

describe('a call that is handed over', () => {
  it('goes to a quick connect of its own queue', async () => {
    const workspace = openWorkspace(seatWith(contactIn('CONNECTED')));
    const handOver = handOverThrough(workspace.provider);
    const targets = await handOver.targets('c1');
    expect(targets).toEqual([
      { type: 'queue', endpointARN: 'arn:transfer-destination/service', name: '广西电信 客服' },
    ]);
    for (const target of targets) await handOver.to('c1', target);
    expect(workspace.transfers).toEqual([{ contactId: 'c1', quickConnect: 'arn:transfer-destination/service' }]);
  });

  it('has nowhere to go where its queue has no quick connects', async () => {
    const contact = { ...contactIn('CONNECTED'), queueArn: 'arn:queue/other' };
    expect(await handOverThrough(openWorkspace(seatWith(contact)).provider).targets('c1')).toEqual([]);
  });

  it('stays where it is when the app was not granted to move it, or the seat refuses', async () => {
    const target = { type: 'queue', endpointARN: 'arn:refused', name: '没有' } as const;
    const granted = permissions.filter((each) => each !== 'Contact.Details.Edit');
    const ungranted = handOverThrough(openWorkspace(seatWith(contactIn('CONNECTED')), granted).provider);
    await expect(ungranted.to('c1', target)).rejects.toMatchObject({ errorKey: 'accessDenied' });
    const refused = handOverThrough(openWorkspace(seatWith(contactIn('CONNECTED'))).provider);
    await expect(refused.to('c1', target)).rejects.toMatchObject({ errorKey: 'commandFailed' });
    await expect(refused.to('c9', target)).rejects.toMatchObject({ errorKey: 'commandFailed' });
  });
});

describe('the agent app in the simulated workspace', () => {
  it('asks nothing that the workspace can not answer', async () => {
    const workspace = openWorkspace(seatWith(contactIn('CONNECTED')));
    const { news, state } = desk();
    await linkWorkspace(workspace.provider, news);
    const handOver = handOverThrough(workspace.provider);
    for (const target of await handOver.targets('c1')) await handOver.to('c1', target);
    expect(new Set(workspace.commands)).toEqual(new Set(Object.keys(commands)));
    expect(state).toMatchObject({
      name: '王敏',
      calls: [{ contactId: 'c1', stage: 'TALKING', number: '+867715551234' }],
    });
  });

  it('pops a call once while it rings, and follows it to its end', async () => {
    const workspace = openWorkspace(seatWith());
    const { news, state } = desk();
    await linkWorkspace(workspace.provider, news);
    workspace.update(seatWith(contactIn('CONNECTING')));
    await vi.waitFor(() => expect(state.calls).toMatchObject([{ stage: 'RINGING', number: '+867715551234' }]));
    workspace.update(seatWith(contactIn('CONNECTED')));
    await vi.waitFor(() => expect(state.calls).toMatchObject([{ stage: 'TALKING' }]));
    workspace.update(seatWith(contactIn('ENDED')));
    await vi.waitFor(() => expect(state.calls).toMatchObject([{ stage: 'AFTER_CALL', wasAnswered: true }]));
  });

  it('takes up a call that was there before it', async () => {
    const workspace = openWorkspace(seatWith(contactIn('ENDED')));
    const { news, state } = desk();
    await linkWorkspace(workspace.provider, news);
    expect(state.calls).toMatchObject([{ stage: 'AFTER_CALL', wasAnswered: true }]);
  });

  it('lets a missed call go', async () => {
    const workspace = openWorkspace(seatWith(contactIn('CONNECTING')));
    const { news, state } = desk();
    await linkWorkspace(workspace.provider, news);
    workspace.update(seatWith(contactIn('MISSED')));
    await vi.waitFor(() => expect(state.calls).toEqual([]));
  });

  it('hears nothing of contacts without the permission to see them', async () => {
    const workspace = openWorkspace(seatWith(), ['User.Details.View']);
    const heard = vi.fn(async () => undefined);
    new ContactClient(workspace.provider).onConnecting(heard);
    workspace.update(seatWith(contactIn('CONNECTING')));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).not.toHaveBeenCalled();
  });
});
