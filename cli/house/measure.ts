import ts from 'typescript';

/** What one source file says of itself, before anything is judged. */
export interface FileFacts {
  readonly path: string;
  readonly lines: number;
  /** Length in lines of every function that the limits apply to. */
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
  readonly declarations: number;
  readonly lets: number;
  /** Casts, `any`, non-null assertions, enums, suppressed checks: `what` and where. */
  readonly forbidden: readonly { readonly what: string; readonly line: number }[];
}

const lineOf = (source: ts.SourceFile, position: number): number =>
  source.getLineAndCharacterOfPosition(position).line + 1;

const nameOf = (node: ts.FunctionLikeDeclaration): string => {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return '(anonymous)';
};

/** CDK constructors and the bodies of `describe` are lists by nature; their length is not counted. */
const isList = (node: ts.Node): boolean => {
  if (ts.isConstructorDeclaration(node)) return true;
  const { parent } = node;
  return ts.isCallExpression(parent) && /^describe/.test(parent.expression.getText());
};

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  (ts.isFunctionDeclaration(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node)) &&
  node.body !== undefined;

const isConstAssertion = (node: ts.AsExpression): boolean => node.type.getText() === 'const';

const forbiddenAt = (node: ts.Node): string | undefined => {
  if (ts.isAsExpression(node) && !isConstAssertion(node)) return 'cast';
  if (ts.isTypeAssertionExpression(node)) return 'cast';
  if (ts.isNonNullExpression(node)) return 'non-null !';
  if (ts.isEnumDeclaration(node)) return 'enum';
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  return undefined;
};

const isLet = (node: ts.VariableDeclarationList): boolean => (node.flags & ts.NodeFlags.Let) !== 0;

const suppressed = (text: string): { what: string; line: number }[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      /@ts-(ignore|expect-error|nocheck)/.test(line) ? [{ what: 'suppressed check', line: index + 1 }] : [],
    );

/**
 * Reads the house numbers of one file.
 *
 * @example measure('a.ts', 'let x = 1;').lets // 1
 */
export const measure = (path: string, text: string): FileFacts => {
  const source = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const functions: { name: string; line: number; lines: number }[] = [];
  const forbidden = suppressed(text);
  const counts = { declarations: 0, lets: 0 };
  const visit = (node: ts.Node): void => {
    const what = forbiddenAt(node);
    if (what !== undefined) forbidden.push({ what, line: lineOf(source, node.getStart()) });
    if (ts.isVariableDeclarationList(node)) {
      counts.declarations += node.declarations.length;
      if (isLet(node)) counts.lets += node.declarations.length;
    }
    if (isFunction(node) && !isList(node)) {
      const line = lineOf(source, node.getStart());
      functions.push({ name: nameOf(node), line, lines: lineOf(source, node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, lines: text.trimEnd().split('\n').length, functions, forbidden, ...counts };
};
