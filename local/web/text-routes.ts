import { sendTextSchema } from '../messages/protocol.ts';
import { firstUnseen, openEventStream } from './event-stream.ts';
import { readBody } from './json-body.ts';
import type { PhoneTexts } from './laptop-view.ts';
import { type Answer, answer, refusal } from './refusal.ts';
import type { Exchange, Route } from './route.ts';

const withPhone = (exchange: Exchange, act: (texts: PhoneTexts) => Answer | Promise<Answer> | undefined) => {
  const number = exchange.part.number ?? '';
  const texts = exchange.laptop.texts(number);
  return texts === undefined ? refusal('BAD_REQUEST', number) : act(texts);
};

/** What came so far comes first; a text whose state changes comes again under its id. */
const stream = ({ request, response }: Exchange, texts: PhoneTexts): undefined => {
  const progress = { next: firstUnseen(request) };
  const events = openEventStream(request, response, () => unsubscribe());
  const sendNews = () => {
    for (const change of texts.changes().slice(progress.next)) {
      events.send(progress.next, change);
      progress.next += 1;
    }
  };
  const unsubscribe = texts.subscribe(sendNews);
  sendNews();
};

const send = async (exchange: Exchange, texts: PhoneTexts): Promise<Answer> => {
  const wanted = await readBody(exchange.request, sendTextSchema);
  if (wanted === undefined) return refusal('BAD_REQUEST', 'expected { to, text, tenant? }');
  return (await texts.send(wanted)) ? answer({}) : refusal('NUMBER_NOT_IN_SERVICE', wanted.to);
};

/** The texts on a phone: what came, what comes, and what one sends back. */
export const textRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/laptop/phones/:number/messages',
    reply: (x) => withPhone(x, (texts) => answer({ messages: texts.messages() })),
  },
  {
    method: 'GET',
    path: '/laptop/phones/:number/messages/events',
    reply: (x) => withPhone(x, (texts) => stream(x, texts)),
  },
  { method: 'POST', path: '/laptop/phones/:number/messages', reply: (x) => withPhone(x, (texts) => send(x, texts)) },
];
