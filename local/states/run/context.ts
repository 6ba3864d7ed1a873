import type { JsonObject } from '../json.ts';
import type { Position } from './lines.ts';
import type { Thread } from './thread.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** `$states.context`. @param more what only some fields see: the task's token, the map's item */
export const contextOf = ({ execution, item }: Thread, position: Position, more: JsonObject = {}): JsonObject => {
  const { started } = execution;
  return {
    Execution: {
      Id: started.execution,
      Input: started.input,
      Name: started.name,
      RedriveCount: execution.redrives,
      RoleArn: started.machine.roleArn,
      StartTime: iso(started.at),
    },
    State: {
      EnteredTime: iso(position.enteredAt),
      Name: position.state,
      RetryCount: position.attempts.reduce((sum, used) => sum + used, 0),
    },
    StateMachine: { Id: started.machine.arn, Name: started.machine.name },
    ...(item && { Map: { Item: { Index: item.index, Value: item.value } } }),
    ...more,
  };
};
