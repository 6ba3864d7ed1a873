import { beforeTheTalk, defineAction } from '../flow/action.ts';
import { none } from '../flow/parameters.ts';

/** Disconnect. Whisper and hold flows may not. */
export const disconnectParticipant = defineAction({
  type: 'DisconnectParticipant',
  logName: 'Disconnect',
  parameters: none,
  flows: beforeTheTalk,
  errors: { required: [], optional: [] },
  next: 'none',
  compile: (_, exits, stage) => (run) => {
    stage.depart(run, () => stage.disconnect(run));
    return exits.next;
  },
});
