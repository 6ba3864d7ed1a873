// Typed blocks of contact flows, the compiler, the linter and the drawing.
export { type Block, type Branch, branchesOf, onward } from './block.ts';
export { compile, FlowError } from './compile.ts';
export {
  aimAt,
  flowLogs,
  hook,
  inChinese,
  recordTheCall,
  remember,
  speakChinese,
  tag,
} from './contact.ts';
export { anyoneAvailable, anyoneOnline, compare, rounds } from './decide.ts';
export type { Action, FlowDocument, FlowType } from './document.ts';
export { drawFlow } from './draw.ts';
export { compileAll } from './emit.ts';
export { type Flow, flow } from './flow.ts';
export { answerOf, ask } from './invoke.ts';
export { changeQueue, continueIn, disconnect, endFlow, enterQueue } from './leave.ts';
export { lint } from './lint.ts';
export { menu, music, say } from './participant.ts';
export { type Reference, type ReferenceKind, reference, references, resolveReferences } from './references.ts';
