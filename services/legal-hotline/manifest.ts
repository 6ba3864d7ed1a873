import type { Service } from '../define.ts';
import { renderPrompts } from '../render-prompts.ts';
import { callFlow } from './call-flow.ts';
import { policy } from './policy.ts';
import { prompts } from './prompts.ts';
import { script } from './script.ts';
import { defaults } from './settings.ts';
import { tickets } from './tickets.ts';
import { visits } from './visits.ts';

/** The prepaid monthly legal hotline for small enterprises. Source: LEGAL-01. */
export const legalHotline: Service = {
  id: 'legal-hotline',
  title: '法律热线',
  summary: '包月会员制企业法律咨询热线:自动开通、律师接听、客服兜底',
  defaults,
  hasMembers: true,
  entries: {
    hotline: { flow: 'legal-inbound', title: '法律热线' },
    lawyer: { flow: 'legal-inbound', title: '律师坐席' },
    service: { flow: 'legal-inbound', title: '客服' },
  },
  queues: [
    { name: 'lawyer', title: '律师', roles: ['lawyer'] },
    { name: 'service', title: '客服', roles: ['service'] },
  ],
  prompts,
  renderPrompts: (settings) => renderPrompts(prompts, settings),
  script,
  policy,
  tickets,
  visits,
  flows: callFlow,
};
