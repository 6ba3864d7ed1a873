import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { freeText, oneOf } from '../flow/parameters.ts';

/** Set voice. The laptop shows which voice speaks; it has one of its own. */
export const updateContactTextToSpeechVoice = defineAction({
  type: 'UpdateContactTextToSpeechVoice',
  logName: 'SetVoice',
  parameters: z.strictObject({
    TextToSpeechVoice: freeText(),
    TextToSpeechEngine: oneOf([
      'standard',
      'neural',
      'long-form',
      'generative',
      'Standard',
      'Neural',
      'Generative',
    ]).optional(),
    TextToSpeechStyle: oneOf(['None', 'Conversational', 'Newscaster']).optional(),
  }),
  flows: everywhere,
  errors: { required: [], optional: ['NoMatchingError'] },
  next: 'needed',
  compile: ({ TextToSpeechVoice }, exits) => {
    const failed = exits.error('NoMatchingError');
    return (run) => {
      const voice = TextToSpeechVoice.read(run);
      if (voice === '') return failed;
      run.contact.voice = voice;
      return exits.next;
    };
  },
});
