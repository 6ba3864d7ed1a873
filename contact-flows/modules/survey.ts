import { answerVisit } from '../../functions/visits/answer/definition.ts';
import {
  ask,
  compare,
  disconnect,
  type Flow,
  flow,
  flowLogs,
  inChinese,
  menu,
  onward,
  remember,
  rounds,
  say,
  speakChinese,
  tag,
} from '../kit/index.ts';
import { attribute, said, tagsOf } from './attributes.ts';

const SECONDS = 8;

/** Each key is a block of its own: a menu does not tell which key it took. */
const scored = (score: string) => remember({ score }, { next: 'Note the score', failed: 'Goodbye P-X-5' });

/**
 * A customer says how he was served: one who was rung up, or a caller whom the agent invited before hanging up. It runs after
 * every conversation, so it ends at once where nobody was invited. The call brings its words as attributes, so nothing is
 * asked before the first of them; a wrong or missing key is asked about once more. Source: P-SURVEY-1, X-14, X-41, ORDER-37.
 */
export const survey = (): Flow =>
  flow({
    name: 'survey',
    type: 'CONTACT_FLOW',
    summary: 'Asks a customer who was rung up, or invited by the agent, for a score from 1 to 5',
    start: 'Flow logs off',
    blocks: {
      'Flow logs off': flowLogs('Disabled', 'Invited'),
      Invited: compare(attribute('surveyInvited'), { when: { YES: 'Chinese voice' }, otherwise: 'Hang up' }),
      'Chinese voice': speakChinese(onward('Chinese language')),
      'Chinese language': inChinese(onward('Tag the call')),
      'Tag the call': tag(tagsOf('SURVEY'), onward('Score P-SURVEY-1')),
      'Score P-SURVEY-1': menu({
        ssml: said('survey'),
        seconds: SECONDS,
        keys: { 1: 'Score 1', 2: 'Score 2', 3: 'Score 3', 4: 'Score 4', 5: 'Score 5' },
        wrongKey: 'Wrong key P-X-1',
        noKey: 'No key P-X-2',
        failed: 'Goodbye P-X-5',
      }),
      'Wrong key P-X-1': say(said('badKey'), { next: 'Once more' }),
      'No key P-X-2': say(said('noKey'), { next: 'Once more' }),
      'Once more': rounds(1, { again: 'Score P-SURVEY-1', done: 'Goodbye P-X-5', failed: 'Goodbye P-X-5' }),
      'Score 1': scored('1'),
      'Score 2': scored('2'),
      'Score 3': scored('3'),
      'Score 4': scored('4'),
      'Score 5': scored('5'),
      'Note the score': ask(answerVisit, { next: 'Thanks P-SURVEY-1b', failed: 'Thanks P-SURVEY-1b' }),
      'Thanks P-SURVEY-1b': say(said('surveyThanks'), { next: 'Hang up' }),
      'Goodbye P-X-5': say(said('goodbye'), { next: 'Hang up' }),
      'Hang up': disconnect(),
    },
  });
