import { hook, onward, reference } from '../kit/index.ts';

/**
 * What runs when somebody answers or hangs up: the whisper to each side, and the survey. It starts at `Agent hears who calls`. Source:
 *
 *
 * @param then the block that follows
 */
export const hooks = <const T extends string>(then: T) => ({
  'Agent hears who calls': hook('AgentWhisper', reference('flow', 'agent-whisper'), onward('Caller hears who answers')),
  'Caller hears who answers': hook(
    'CustomerWhisper',
    reference('flow', 'customer-whisper'),
    onward('Asked after the call'),
  ),
  'Asked after the call': hook('CustomerRemaining', reference('flow', 'survey'), onward(then)),
});
