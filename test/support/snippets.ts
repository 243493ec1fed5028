/**
 * Runs the ```js, ```ts and ```tsx blocks of a Markdown page, in order and in one scope, and holds each `// → …` against what stands before it.
 * A value is reported as Node prints it, white space aside; a text may also stand as it is.
 * @module
 */
import { inspect } from 'node:util';
import ts from 'typescript';

/** What a page promises and what came out; equal where the page tells the truth. */
export interface Reported {
  readonly line: number;
  readonly expected: string;
  readonly actual: string;
}

type Importer = (name: string) => Promise<unknown>;

/** Runs a page; `scope` are names that it may use without importing them. */
export async function runPage(
  markdown: string,
  importer: Importer,
  scope: Readonly<Record<string, unknown>> = {},
): Promise<readonly Reported[]> {
  const reported: Reported[] = [];
  const tell = (line: number, value: unknown, expected: string) =>
    reported.push({ line, ...compared(value, expected) });
  const program = blocksOf(markdown).map(programOf).join('\n');
  const names = ['__import', '__check', ...Object.keys(scope)];
  const AsyncFunction = (async () => undefined).constructor as new (
    ...parts: string[]
  ) => (...args: unknown[]) => Promise<void>;
  await new AsyncFunction(...names, program)(importer, tell, ...Object.values(scope));
  return reported;
}

interface Block {
  readonly text: string;
  readonly line: number;
}

function blocksOf(markdown: string): readonly Block[] {
  return [...markdown.matchAll(/^```(?:js|tsx?)\n([\s\S]*?)^```$/gm)].map(({ 1: text = '', index }) => ({
    text,
    line: markdown.slice(0, index).split('\n').length + 1,
  }));
}

/** The block as the body of an async function: imports made dynamic, reported expressions checked. */
function programOf({ text, line }: Block): string {
  const script = ts.transpileModule(text, {
    fileName: 'page.tsx',
    compilerOptions: {
      jsx: ts.JsxEmit.React,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      removeComments: false,
      verbatimModuleSyntax: true,
    },
  }).outputText;
  const file = ts.createSourceFile('page.js', script, ts.ScriptTarget.ES2022, true);
  // `export {}` is what is left of a block that imports only types.
  const statements = file.statements.filter((statement) => !ts.isExportDeclaration(statement));
  return statements
    .map((statement, i) => {
      const next = statements[i + 1];
      const gap = script.slice(statement.end, next === undefined ? script.length : next.getStart());
      const expected = promised(gap);
      const source = statement.getText();
      if (ts.isImportDeclaration(statement)) return importOf(statement);
      if (expected === undefined) return source;
      if (!ts.isExpressionStatement(statement))
        throw new Error(`line ${line}: only an expression can be reported: ${source}`);
      return `__check(${line}, ${reported(statement.expression)}, ${JSON.stringify(expected)});`;
    })
    .join('\n');
}

/** `console.log(x)` tells x. */
function reported(expression: ts.Expression): string {
  const call = ts.isCallExpression(expression) && expression.expression.getText() === 'console.log';
  return call && expression.arguments[0] !== undefined ? expression.arguments[0].getText() : expression.getText();
}

function importOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const from = `await __import(${moduleSpecifier.getText()})`;
  if (importClause === undefined) return `${from};`;
  const { name, namedBindings } = importClause;
  const whole = name === undefined ? '' : `const ${name.getText()} = (${from}).default;`;
  if (namedBindings === undefined) return whole;
  const names = namedBindings
    .getText()
    .replace(/^\* as /, '')
    .replace(/\bas\b/g, ':');
  return `${whole}const ${names} = ${from};`;
}

/** The lines of `// → …` and those that continue it. */
function promised(gap: string): string | undefined {
  const lines = gap.split('\n').map((each) => each.trim());
  const first = lines.findIndex((each) => each.startsWith('// →'));
  if (first < 0) return undefined;
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((each) => !each.startsWith('//'));
  const more = (end < 0 ? rest : rest.slice(0, end)).map((each) => each.replace(/^\/\/ ?/, ''));
  return [lines[first]?.replace(/^\/\/ → ?/, ''), ...more].join('\n').trim();
}

function compared(value: unknown, expected: string): { expected: string; actual: string } {
  const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
  if (typeof value === 'string' && squeezed(value) === squeezed(expected)) return { expected, actual: expected };
  const printed = inspect(value, {
    depth: 20,
    breakLength: Infinity,
    compact: Infinity,
    maxArrayLength: null,
    maxStringLength: null,
  });
  return squeezed(printed) === squeezed(expected) ? { expected, actual: expected } : { expected, actual: printed };
}
