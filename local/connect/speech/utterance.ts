/** What is said: shown as `text`, spoken as `speech`, with so many seconds of pauses. */
export interface Utterance {
  readonly text: string;
  readonly speech: string;
  readonly pauses: number;
}

/** Plain text is spoken as it is shown. */
export const plain = (text: string): Utterance => ({ text, speech: text, pauses: 0 });
