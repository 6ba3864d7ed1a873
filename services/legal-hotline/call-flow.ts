import type { Flow } from '#flows/kit';
import { agentWhisper, customerWhisper, serviceQueue, survey } from '#flows/modules';
import { announcements } from '../shared-prompts.ts';
import { legalInbound } from './call-flow/inbound.ts';
import { legalLawyerQueue } from './call-flow/lawyer-queue.ts';

/** What a caller of the legal hotline hears and presses: one set of flows for all tenants. Source: requirements C.1, D. */
export const callFlow = (): readonly Flow[] => [
  legalInbound(),
  legalLawyerQueue(),
  serviceQueue(),
  survey(),
  agentWhisper(),
  customerWhisper(announcements),
];
