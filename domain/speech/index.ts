// How a text is said, and the SSML that carries both.
export { fillFragment, fragmentOf, fragmentSpeech, fragmentText, toFragment } from './fragment.ts';
export { hoursText } from './hours.ts';
export { type Piece, speechOf } from './speech-of.ts';
