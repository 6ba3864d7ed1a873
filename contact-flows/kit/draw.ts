import { type Block, branchesOf } from './block.ts';
import type { Flow } from './flow.ts';

/** What a block's box shows below its name: what it says, asks or aims at. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  MessageParticipant: ['SSML'],
  GetParticipantInput: ['SSML', 'InputTimeLimitSeconds'],
  MessageParticipantIteratively: ['InterruptFrequencySeconds'],
  Compare: ['ComparisonValue'],
  CheckMetricData: ['MetricType'],
  InvokeLambdaFunction: ['LambdaFunctionARN'],
  Loop: ['LoopCount'],
  UpdateContactTargetQueue: ['QueueId'],
  DequeueContactAndTransferToQueue: ['QueueId'],
};

const SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  Compare: ['{"', '"}'],
  CheckMetricData: ['{"', '"}'],
  Loop: ['{"', '"}'],
  GetParticipantInput: ['[/"', '"/]'],
  DisconnectParticipant: ['(["', '"])'],
  EndFlowExecution: ['(["', '"])'],
  TransferContactToQueue: ['(["', '"])'],
  DequeueContactAndTransferToQueue: ['(["', '"])'],
  InvokeLambdaFunction: ['[["', '"]]'],
};
const PLAIN = ['["', '"]'] as const;

const safe = (text: string): string =>
  text
    .replace(/<break[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('$.', '')
    .replaceAll('Attributes.', '')
    .replace(/\$\{(.*)\}/, '$1')
    .replaceAll('"', '”')
    .replaceAll('#', '＃')
    .trim();

const details = ({ type, parameters }: Block): readonly string[] =>
  (SHOWN[type] ?? []).flatMap((key) => {
    const value = parameters[key];
    return typeof value === 'string' && safe(value) !== ''
      ? [`${safe(value)}${key.endsWith('Seconds') ? ' s' : ''}`]
      : [];
  });

/** Branches to the same block share one arrow. */
const arrows = (block: Block): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>();
  for (const { label, to } of branchesOf(block)) {
    const before = labels.get(to);
    labels.set(to, before === undefined ? label : `${before} / ${label}`);
  }
  return labels;
};

/**
 * A flow as a Mermaid diagram.
 *
 * @example drawFlow(flow) // 'flowchart TD\n  b0["Goodbye<br/>感谢您的来电,再见"]\n …'
 */
export const drawFlow = (flow: Flow): string => {
  const names = Object.keys(flow.blocks);
  const id = (name: string): string => `b${names.indexOf(name)}`;
  const boxes = Object.entries(flow.blocks).map(([name, block]) => {
    const [open, close] = SHAPES[block.type] ?? PLAIN;
    return `  ${id(name)}${open}${[safe(name), ...details(block)].join('<br/>')}${close}`;
  });
  const lines = Object.entries(flow.blocks).flatMap(([name, block]) =>
    [...arrows(block)].map(([to, label]) =>
      label === 'next' || label === 'next / NoMatchingError'
        ? `  ${id(name)} --> ${id(to)}`
        : `  ${id(name)} -->|"${safe(label)}"| ${id(to)}`,
    ),
  );
  return ['flowchart TD', ...boxes, ...lines].join('\n');
};
