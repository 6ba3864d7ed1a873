import { answerOf, ask, compare, menu, onward, remember, rounds, say, tag } from '#flows/kit';
import { attribute } from '#flows/modules';
import { chooseLine } from '#functions/orders/choose-line/definition';
import { words } from './words.ts';

/** Time to think about ten keys of which four are spoken. */
const SECONDS = 8;
const MISTAKES = 2;

const pressed = (key: string) => remember({ key }, { next: 'Choose the line', failed: 'Our fault P-X-7' } as const);

/**
 * P-ORDER-1: four lines are spoken, the other keys work silently. Whoever is wrong for the third time, or silent for the third time, goes to a
 * person, as with 0: the two are counted apart.
 * Source: ORDER-04, ORDER-05.
 */
export const lineMenu = () => ({
  'Menu P-ORDER-1': menu({
    ssml: words('welcome'),
    seconds: SECONDS,
    keys: {
      ...{ 1: 'Key 1', 2: 'Key 2', 3: 'Key 3', 4: 'Key 4', 5: 'Key 5', 6: 'Key 6', 7: 'Key 7', 8: 'Key 8', 9: 'Key 9' },
      ...{ '*': 'Key star', 0: 'To customer service' },
    },
    wrongKey: 'Mistakes',
    noKey: 'Silence',
    failed: 'Our fault P-X-7',
  }),
  Mistakes: rounds(MISTAKES, { again: 'Wrong key P-X-1', done: 'To customer service', failed: 'To customer service' }),
  'Wrong key P-X-1': say(words('badKey'), { next: 'Menu P-ORDER-1' }),
  Silence: rounds(MISTAKES, { again: 'No key P-X-2', done: 'To customer service', failed: 'To customer service' }),
  'No key P-X-2': say(words('noKey'), { next: 'Menu P-ORDER-1' }),
  'Key 1': pressed('1'),
  'Key 2': pressed('2'),
  'Key 3': pressed('3'),
  'Key 4': pressed('4'),
  'Key 5': pressed('5'),
  'Key 6': pressed('6'),
  'Key 7': pressed('7'),
  'Key 8': pressed('8'),
  'Key 9': pressed('9'),
  'Key star': pressed('*'),
});

/** Which line it is, whether it is open, and who serves it. Source: ORDER-03, ORDER-04. */
export const chosenLine = () => ({
  'Choose the line': ask(chooseLine, { next: 'Line is on', failed: 'Our fault P-X-7' }),
  'Line is on': compare(answerOf(chooseLine, 'category'), { when: { none: 'Mistakes' }, otherwise: 'Keep the line' }),
  'Keep the line': remember(
    {
      category: answerOf(chooseLine, 'category'),
      lineTitle: answerOf(chooseLine, 'lineTitle'),
      lineDesk: answerOf(chooseLine, 'lineDesk'),
      lineOpen: answerOf(chooseLine, 'lineOpen'),
      say_closed: answerOf(chooseLine, 'say_closed'),
      say_whisper: answerOf(chooseLine, 'say_whisper'),
    },
    { next: 'Tag the line', failed: 'Our fault P-X-7' },
  ),
  'Tag the line': tag({ outcome: 'LINE', category: attribute('category') }, onward('Line is open')),
  'Line is open': compare(attribute('lineOpen'), {
    when: { CLOSED: 'Closed P-ORDER-4' },
    otherwise: 'Who serves the line',
  }),
  'Who serves the line': compare(attribute('lineDesk'), {
    when: { ON: 'Connecting P-ORDER-8' },
    otherwise: 'To customer service',
  }),
});

/** P-ORDER-4: the line's providers are not at work; the demand may be registered now. Source: ORDER-03. */
export const closedLine = () => ({
  'Closed P-ORDER-4': menu({
    ssml: words('closed'),
    seconds: SECONDS,
    keys: { 1: 'Register the demand', 0: 'To customer service' },
    wrongKey: 'Mistakes at the closed line',
    noKey: 'Silence at the closed line',
    failed: 'Our fault P-X-7',
  }),
  'Mistakes at the closed line': rounds(MISTAKES, {
    again: 'Wrong key while closed P-X-1',
    done: 'To customer service',
    failed: 'To customer service',
  }),
  'Wrong key while closed P-X-1': say(words('badKey'), { next: 'Closed P-ORDER-4' }),
  'Silence at the closed line': rounds(MISTAKES, {
    again: 'No key while closed P-X-2',
    done: 'To customer service',
    failed: 'To customer service',
  }),
  'No key while closed P-X-2': say(words('noKey'), { next: 'Closed P-ORDER-4' }),
});
