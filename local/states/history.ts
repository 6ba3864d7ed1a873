import type { JsonObject } from './json.ts';
import type { HistoryEvent } from './run/lines.ts';

/** States share the names of their details; all other events have their own. */
const detailsKey = (type: string): string => {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.slice(0, 1).toLowerCase()}${type.slice(1)}EventDetails`;
};

const data = new Set(['input', 'inputDetails', 'output', 'outputDetails', 'parameters', 'assignedVariables']);

const withoutData = (details: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(details).filter(([name]) => !data.has(name)));

/** The history as GetExecutionHistory gives it: times in seconds, details under the name that belongs to the type. */
export const historyOf = (events: readonly HistoryEvent[], includeData: boolean) =>
  events.map(({ id, previousEventId, at, type, details }) => ({
    timestamp: at / 1000,
    type,
    id,
    previousEventId,
    ...(details && { [detailsKey(type)]: includeData ? details : withoutData(details) }),
  }));
