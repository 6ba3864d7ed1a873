import { compare, endFlow, type Flow, flow, onward, say, speakChinese } from '../kit/index.ts';
import { attribute, said } from './attributes.ts';

/** What the agent hears before the caller: product, and kind of caller or line, P-X-10. */
export const agentWhisper = (): Flow =>
  flow({
    name: 'agent-whisper',
    type: 'AGENT_WHISPER',
    summary: 'Tells the agent which product is calling, and who or what for',
    start: 'Chinese voice',
    blocks: {
      'Chinese voice': speakChinese(onward('Who calls P-X-10')),
      'Who calls P-X-10': say(said('whisper'), { next: 'Join' }),
      Join: endFlow(),
    },
  });

/** How the answering agent is announced, as SSML; each names the agent by service number. One set for all products. */
export interface Announcements {
  readonly lawyer: string;
  readonly specialist: string;
  readonly service: string;
}

/** What the caller hears when somebody answers: the service number, P-X-11, so that it does not hang on the agent. */
export const customerWhisper = ({ lawyer, specialist, service }: Announcements): Flow =>
  flow({
    name: 'customer-whisper',
    type: 'CUSTOMER_WHISPER',
    summary: 'Tells the caller the service number of who answers',
    start: 'Chinese voice',
    blocks: {
      'Chinese voice': speakChinese(onward('Who answers')),
      'Who answers': compare(attribute('desk'), {
        when: { LAWYER: 'Lawyer P-X-11', SPECIALIST: 'Specialist P-X-11' },
        otherwise: 'Service P-X-11',
      }),
      'Lawyer P-X-11': say(lawyer, { next: 'Join' }),
      'Specialist P-X-11': say(specialist, { next: 'Join' }),
      'Service P-X-11': say(service, { next: 'Join' }),
      Join: endFlow(),
    },
  });
