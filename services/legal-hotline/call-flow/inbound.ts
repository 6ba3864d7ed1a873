import { type Flow, flow } from '#flows/kit';
import { customerService, mistakes, notIdentified, serviceFull } from '#flows/modules';
import { faultWords } from '../../shared-prompts.ts';
import { defaults } from '../settings.ts';
import { cancellation } from './cancellation.ts';
import { lawyers } from './desks.ts';
import { greeting } from './greeting.ts';
import { mistakesOfTheCall } from './mistakes.ts';
import { eligibility, menus, registration } from './sales.ts';
import { workday } from './workday.ts';

/** Figure 1, for every entry of the product: 11831148, 4008206114 and 4008208114. Source: LEGAL-20 to LEGAL-28. */
export const legalInbound = (): Flow =>
  flow({
    name: 'legal-inbound',
    type: 'CONTACT_FLOW',
    summary: 'Registers, refuses, closes or connects a caller of the legal hotline',
    start: 'Flow logs off',
    blocks: {
      ...greeting(),
      ...menus(),
      ...eligibility(),
      ...registration(),
      ...workday(),
      ...lawyers(),
      ...customerService(),
      ...serviceFull(),
      ...cancellation('Wrong key at cancelling'),
      ...mistakesOfTheCall(),
      ...mistakes('Which mistake'),
      ...notIdentified(faultWords(defaults.productName)),
    },
  });
