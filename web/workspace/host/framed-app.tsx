import { useEffect, useEffectEvent, useRef } from 'react';
import type { AgentSnapshot } from '../../../local/workspace/protocol.ts';
import { laptop } from '../../shared/laptop.ts';
import { type AppHost, createAppHost } from './app-host.ts';
import { hostInitSchema } from './messages.ts';
import { permissions } from './permissions.ts';

const address = '/app/agent/';

/** An app in a frame of the workspace. The listener stands before the frame gets its address, or the app's first word would be lost. */
export const FramedApp = ({ seat, title }: { seat: AgentSnapshot; title: string }) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<AppHost>(undefined);
  const greet = useEffectEvent((event: MessageEvent) => {
    const isOurApp = event.source === frame.current?.contentWindow && event.origin === globalThis.location.origin;
    const port = event.ports[0];
    if (!isOurApp || port === undefined || !hostInitSchema.safeParse(event.data).success) return;
    const opened = createAppHost({
      ...{ seat, permissions, accessUrl: address, region: 'local' },
      deeds: { transfer: (contactId, quickConnect) => laptop.transfer(seat.userId, contactId, quickConnect) },
      send: (message) => port.postMessage(message),
      newId: () => crypto.randomUUID(),
    });
    port.onmessage = ({ data }) => opened.receive(data);
    host.current = opened;
    opened.open();
  });
  useEffect(() => {
    const listen = (event: MessageEvent) => greet(event);
    globalThis.addEventListener('message', listen);
    frame.current?.setAttribute('src', `${address}${globalThis.location.search}`);
    return () => globalThis.removeEventListener('message', listen);
  }, []);
  useEffect(() => host.current?.update(seat), [seat]);
  return <iframe ref={frame} title={title} className="app-frame" />;
};
