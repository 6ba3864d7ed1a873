import { compare, menu, onward, say, tag } from '#flows/kit';
import { attribute } from '#flows/modules';
import { words } from './words.ts';

/** How long a member may think about key 8 after the words: while connecting, and outside hours. */
const CONNECTING_SECONDS = 1;
const CLOSED_SECONDS = 3;

/**
 * L6 to L8 of figure 1: is it a working day, and what the caller hears then. A member's first words are never the cancel
 * offer; it follows in the same block, so that 8 is accepted while they are spoken. Source: LEGAL-17, LEGAL-24, LEGAL-25, ambiguity 5.
 */
export const workday = () => ({
  Workday: compare(attribute('open'), {
    when: { OPEN: 'Cancel offer', CLOSED: 'Tag as closed' },
    otherwise: 'Our fault P-X-7',
  }),
  'Tag as closed': tag({ outcome: 'CLOSED', reason: attribute('openReason') }, onward('Cancel offer outside hours')),
  'Cancel offer outside hours': compare(attribute('cancelOffer'), {
    when: { ON: 'Closed P-LEGAL-3 and 6' },
    otherwise: 'Closed P-LEGAL-3',
  }),
  'Closed P-LEGAL-3': say(words('closed'), { next: 'Hang up', failed: 'Our fault P-X-7' }),
  'Closed P-LEGAL-3 and 6': menu({
    ssml: words('closed', 'cancelOffer'),
    seconds: CLOSED_SECONDS,
    keys: { 8: 'Confirm P-LEGAL-6b' },
    wrongKey: 'Hang up',
    noKey: 'Hang up',
    failed: 'Closed P-LEGAL-3',
  }),
  'Cancel offer': compare(attribute('cancelOffer'), {
    when: { ON: 'Connecting P-LEGAL-4 and 6' },
    otherwise: 'Connecting P-LEGAL-4',
  }),
  'Connecting P-LEGAL-4': say(words('connecting'), { next: 'Lawyer signed in' }),
  'Connecting P-LEGAL-4 and 6': menu({
    ssml: words('connecting', 'cancelOffer'),
    seconds: CONNECTING_SECONDS,
    keys: { 8: 'Confirm P-LEGAL-6b' },
    wrongKey: 'Lawyer signed in',
    noKey: 'Lawyer signed in',
    failed: 'Connecting P-LEGAL-4',
  }),
  'Back from cancelling': compare(attribute('open'), {
    when: { OPEN: 'Lawyer signed in' },
    otherwise: 'Goodbye P-X-5',
  }),
});
