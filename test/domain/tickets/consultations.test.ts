import { expect, it } from 'vitest';
import { agent, consultationPolicy, did, opened, standing } from './prepare.ts';

const answer = { deed: 'answer', answer: '可以申请劳动仲裁' } as const;

it('story 15: a question recorded at 11:00 is due at 11:00 the next day, and the answer closes it', () => {
  const story = opened(consultationPolicy, '2025-03-04 11:00:00');
  expect(standing(story, 'FIRST_RESPONSE').due).toBe('2025-03-05 11:00:00');
  const answered = did(story, '2025-03-05 10:00:00', agent, answer);
  expect(answered.ticket).toMatchObject({ state: 'CLOSED', closing: 'DONE', resolution: { result: answer.answer } });
  expect(standing(answered, 'FIRST_RESPONSE').state).toBe('MET');
});
