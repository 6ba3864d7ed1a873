import type { Flow } from '#flows/kit';
import { agentWhisper, customerWhisper, serviceQueue, survey } from '#flows/modules';
import { announcements } from '../shared-prompts.ts';
import { orderDeskQueue } from './call-flow/desk-queue.ts';
import { orderDeskTransfer } from './call-flow/desk-transfer.ts';
import { ordersInbound } from './call-flow/inbound.ts';

/** What a caller of the convenience service hears and presses. Source: requirements C.2. */
export const callFlow = (): readonly Flow[] => [
  ordersInbound(),
  orderDeskQueue(),
  orderDeskTransfer(),
  serviceQueue(),
  survey(),
  agentWhisper(),
  customerWhisper(announcements),
];
