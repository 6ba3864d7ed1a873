import { compile, FlowError } from './compile.ts';
import type { Flow } from './flow.ts';
import { lint } from './lint.ts';

/** Flows by name; products may share one, but two flows of one name must be the same. */
const distinct = (flows: readonly Flow[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const flow of flows) {
    const text = `${JSON.stringify(compile(flow), null, 2)}\n`;
    if ((texts.get(flow.name) ?? text) !== text) throw new FlowError(`two different flows are called ${flow.name}`);
    texts.set(flow.name, text);
  }
  return texts;
};

/**
 * Compiles and lints flows.
 *
 * @returns JSON text by flow name, as committed in contact-flows/compiled
 * @throws {FlowError} with every finding of the linter
 * @example compileAll(services.flatMap(({ flows }) => flows()))['legal-inbound']
 */
export const compileAll = (flows: readonly Flow[]): Readonly<Record<string, string>> => {
  const findings = flows.flatMap((flow) => lint(compile(flow), flow.type).map((finding) => `${flow.name}: ${finding}`));
  if (findings.length > 0) throw new FlowError(findings.join('\n'));
  return Object.fromEntries(distinct(flows));
};
