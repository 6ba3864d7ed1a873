import { type BlockSketch, type FlowKind, flowContent, hangUp, openExchange } from './exchange.ts';

/** Why a flow is refused, or `accepted`. */
export const refusal = (content: string, type: FlowKind = 'CONTACT_FLOW'): string => {
  try {
    openExchange().flow('legal', type, content);
    return 'accepted';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};

/** Why a flow with this block is refused. */
export const withBlock = (block: BlockSketch, type: FlowKind = 'CONTACT_FLOW'): string =>
  refusal(flowContent({ Block: block, End: type === 'CONTACT_FLOW' ? hangUp : { type: 'EndFlowExecution' } }), type);

export const menu = { Text: '请按1', InputTimeLimitSeconds: '5', StoreInput: 'False' };
export const menuErrors = { InputTimeLimitExceeded: 'End', NoMatchingCondition: 'End', NoMatchingError: 'End' };
export const keyOne = [['Equals', '1', 'End']] as const;
