import { type Block, branchesOf } from './block.ts';
import type { Action, FlowDocument, FlowType } from './document.ts';
import type { Flow } from './flow.ts';
import { layout } from './layout.ts';

/** A flow that can't be compiled; the message names flow, block and branch. */
export class FlowError extends Error {
  override readonly name = 'FlowError';
}

/** What the console calls a type in exported flows. */
const CONSOLE_TYPES: Readonly<Record<FlowType, string>> = {
  CONTACT_FLOW: 'contactFlow',
  CUSTOMER_QUEUE: 'customerQueue',
  AGENT_WHISPER: 'agentWhisper',
  CUSTOMER_WHISPER: 'customerWhisper',
  CUSTOMER_HOLD: 'customerHold',
  QUEUE_TRANSFER: 'queueTransfer',
};

const problems = ({ start, blocks }: Flow): readonly string[] => {
  const known = (name: string | undefined): boolean => name !== undefined && Object.hasOwn(blocks, name);
  const wires = Object.entries(blocks).flatMap(([name, block]) =>
    branchesOf(block)
      .filter(({ to }) => !known(to))
      .map(({ label, to }) =>
        to
          ? `block "${name}": branch "${label}" leads to "${to}", which is no block`
          : `block "${name}": branch "${label}" is not wired`,
      ),
  );
  return known(start) ? wires : [`it starts at "${start}", which is no block`, ...wires];
};

const transitions = ({ next, errors, conditions }: Block): Action['Transitions'] => ({
  ...(next === undefined ? {} : { NextAction: next }),
  ...(errors.length === 0 ? {} : { Errors: errors.map(({ error, to }) => ({ ErrorType: error, NextAction: to })) }),
  ...(conditions.length === 0
    ? {}
    : {
        Conditions: conditions.map(({ operator, operand, to }) => ({
          NextAction: to,
          Condition: { Operator: operator, Operands: [operand] },
        })),
      }),
});

const action = ([name, block]: readonly [string, Block]): Action => ({
  Identifier: name,
  Type: block.type,
  Parameters: block.parameters,
  Transitions: transitions(block),
});

/**
 * Turns a flow into Connect's language, laid out for the console. References to ARNs stay tokens.
 *
 * @throws {FlowError} naming every branch that is not wired or leads to no block
 * @example compile(flow).StartAction // 'Flow logs off'
 */
export const compile = (flow: Flow): FlowDocument => {
  const found = problems(flow);
  if (found.length > 0) throw new FlowError([`flow ${flow.name}:`, ...found].join('\n  '));
  const places = [...layout(flow)].map(([name, position]) => [name, { position, isFriendlyName: true }] as const);
  return {
    Version: '2019-10-30',
    StartAction: flow.start,
    Metadata: {
      entryPointPosition: { x: 0, y: 0 },
      name: flow.name,
      description: flow.summary,
      type: CONSOLE_TYPES[flow.type],
      status: 'published',
      ActionMetadata: Object.fromEntries(places),
    },
    Actions: Object.entries(flow.blocks).map(action),
  };
};
