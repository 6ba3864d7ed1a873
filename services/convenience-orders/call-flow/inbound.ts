import { type Flow, flow } from '#flows/kit';
import { customerService, notIdentified, serviceFull } from '#flows/modules';
import { faultWords } from '../../shared-prompts.ts';
import { defaults } from '../settings.ts';
import { desk } from './desk.ts';
import { greeting } from './greeting.ts';
import { chosenLine, closedLine, lineMenu } from './lines.ts';
import { openOrder } from './open-order.ts';
import { registration } from './request.ts';

/** 114 and 118114: an open order first, else the line's key, then the line's desk or a person. Source: ORDER-03 to ORDER-06. */
export const ordersInbound = (): Flow =>
  flow({
    name: 'orders-inbound',
    type: 'CONTACT_FLOW',
    summary: 'Tells a caller how his order stands, or brings him to the desk of the line that he chooses',
    start: 'Flow logs off',
    blocks: {
      ...greeting(),
      ...openOrder(),
      ...lineMenu(),
      ...chosenLine(),
      ...closedLine(),
      ...registration('To customer service'),
      ...desk(),
      ...customerService(),
      ...serviceFull(),
      ...notIdentified(faultWords(defaults.productName)),
    },
  });
