/**
 * The architecture, enforced by reading the source: what may import what, what may not be touched, where sentences stand.
 * See docs/architecture.md for the reasons.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Data flows one way: a file may import from its own folder and from those before it. */
const order = [
  'words',
  'values',
  'policy',
  'facts',
  'eligibility',
  'subsidy',
  'allocation',
  'review',
  'round',
  'explain',
  'index.ts',
  'schema',
  'reference',
  'audit',
  'tables',
  'testing',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

interface Import {
  readonly file: string;
  readonly from: string;
  /** Within src: the file that it leads to. */
  readonly to: string | undefined;
  readonly typesOnly: boolean;
}
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const trees = files.map((file) => ts.createSourceFile(file, sources.get(file) ?? '', ts.ScriptTarget.ES2022, true));
const imports = trees.flatMap(importsOf);
const folderOf = (file: string) => file.split('/')[0] ?? file;

function importsOf(tree: ts.SourceFile): readonly Import[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    const from = moduleSpecifier.text;
    const plain = posix.join(posix.dirname(tree.fileName), from);
    const to = from.startsWith('.')
      ? [`${plain}.ts`, `${plain}/index.ts`].find((path) => sources.has(path))
      : undefined;
    return [{ file: tree.fileName, from, to, typesOnly: isTypesOnly(statement) }];
  });
}

function isTypesOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => {
    walk(child, visit);
  });
}

/** Where a node of a kind stands that a file should not have: `file:line text`. */
function found(of: (file: string) => boolean, offends: (node: ts.Node) => boolean): readonly string[] {
  const places: string[] = [];
  for (const tree of trees) {
    if (!of(tree.fileName)) continue;
    walk(tree, (node) => {
      if (!offends(node)) return;
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      places.push(`${tree.fileName}:${line + 1} ${node.getText(tree).slice(0, 60)}`);
    });
  }
  return places;
}

const shown = (list: readonly Import[]) => list.map(({ file, from }) => `${file} imports ${from}`);
const elsewhere = (name: string, allowed: (file: string) => boolean) =>
  shown(imports.filter(({ file, from }) => (from === name || from.startsWith(`${name}/`)) && !allowed(file)));

describe('what may import what', () => {
  it('reads all of the source, and finds each import', () => {
    expect(files.length).toBeGreaterThan(80);
    // The conformance vectors are data of the tests, and shipped.
    const isVector = ({ file, from }: Import) =>
      file === 'testing/vectors.ts' && from.startsWith('../../test/vectors/');
    const lost = imports.filter((each) => each.from.startsWith('.') && each.to === undefined && !isVector(each));
    expect(shown(lost)).toEqual([]);
    expect([...new Set(files.map(folderOf))].sort()).toEqual([...order].sort());
  });

  it('nothing is imported from below; words take the types of the codes that they name', () => {
    const upward = imports.filter(
      ({ file, to, typesOnly }) =>
        to !== undefined &&
        order.indexOf(folderOf(to)) > order.indexOf(folderOf(file)) &&
        !(folderOf(file) === 'words' && typesOnly),
    );
    expect(shown(upward)).toEqual([]);
  });

  it('no entry point is imported by another, nor by what it exports', () => {
    const entry = (to: string | undefined) =>
      to !== undefined && /^(?:index|(?:schema|audit|tables|testing)\/index)\.ts$/.test(to);
    expect(shown(imports.filter(({ to }) => entry(to)))).toEqual([]);
  });

  it('no two files import each other’s code, however far around', () => {
    const next = new Map<string, string[]>();
    for (const { file, to, typesOnly } of imports) {
      if (to !== undefined && !typesOnly) next.set(file, [...(next.get(file) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, way: readonly string[]): readonly string[] => {
      if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
      if (done.has(file)) return [];
      const cycle = (next.get(file) ?? []).map((to) => visit(to, [...way, file])).find((each) => each.length > 0) ?? [];
      done.add(file);
      return cycle;
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('a policy’s data is imported by the register and the public face alone, and by generators as their default', () => {
    const isData = (to: string | undefined) => to !== undefined && /^policy\/wuhan-\d{4}/.test(to);
    const allowed = (file: string) => isData(file) || /^(?:policy\/register\.ts$|index\.ts$|testing\/)/.test(file);
    expect(shown(imports.filter(({ file, to }) => isData(to) && !allowed(file)))).toEqual([]);
  });

  it('each package is imported in one place', () => {
    expect(elsewhere('zod', (file) => file.startsWith('schema/'))).toEqual([]);
    expect(elsewhere('decimal.js', (file) => file === 'values/rounding.ts')).toEqual([]);
    expect(elsewhere('fast-check', (file) => file.startsWith('testing/'))).toEqual([]);
    expect(elsewhere('@noble', (file) => file.startsWith('audit/'))).toEqual([]);
    const packages = ['zod', 'decimal.js', 'fast-check', '@noble'];
    const others = imports.filter(
      ({ from }) => !from.startsWith('.') && !packages.some((name) => `${from}/`.startsWith(`${name}/`)),
    );
    expect(shown(others)).toEqual([]);
  });

  it('the reference shares no rule and no arithmetic with the rest: it imports types, and words', () => {
    const shared = imports.filter(({ file, to, typesOnly }) => {
      const own = to !== undefined && /^(?:reference|words)\//.test(to);
      return folderOf(file) === 'reference' && !typesOnly && !own;
    });
    expect(shown(shared)).toEqual([]);
    const users = imports.filter(
      ({ file, to }) => to?.startsWith('reference/') === true && !/^(?:reference|audit|testing)\//.test(file),
    );
    expect(shown(users)).toEqual([]);
  });

  it('a record is verified by the reference, with nothing of the rules but types, codes and the reading of documents', () => {
    const allowed =
      /^(?:reference|words|schema|audit)\/|^values\/(?:cache|frozen|id|uscc)\.ts$|^policy\/vocabulary\.ts$/;
    const others = imports.filter(
      ({ file, to, typesOnly }) =>
        /^audit\/(?:verify|laws|sentences|differences)\.ts$/.test(file) &&
        !typesOnly &&
        to !== undefined &&
        !allowed.test(to),
    );
    expect(shown(others)).toEqual([]);
  });
});

describe('nothing ambient', () => {
  const globals = [
    'Date',
    'Intl',
    'console',
    'process',
    'globalThis',
    'global',
    'performance',
    'crypto',
    'require',
    'Buffer',
    'setTimeout',
    'queueMicrotask',
    'fetch',
    'eval',
    'Function',
    'Promise',
    'Temporal',
  ];
  const members = [
    'random',
    'localeCompare',
    'toLocaleString',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'toLocaleDateString',
  ];

  it('no clock, no chance, no locale, no host: a result depends on its input alone', () => {
    // As a value: neither the name of a member or of a field, nor a type.
    const isValue = (node: ts.Identifier) => {
      const { parent } = node;
      const isName = (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
      return !isName && !ts.isTypeReferenceNode(parent);
    };
    const ambient = (node: ts.Node) => ts.isIdentifier(node) && globals.includes(node.text) && isValue(node);
    const member = (node: ts.Node) => ts.isPropertyAccessExpression(node) && members.includes(node.name.text);
    expect(
      found(
        () => true,
        (node) => ambient(node) || member(node),
      ),
    ).toEqual([]);
  });

  it('no import at run time, nothing asynchronous but the runner of the vectors, which waits for implementations', () => {
    const offends = (node: ts.Node) =>
      (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent)) ||
      ts.isAwaitExpression(node) ||
      node.kind === ts.SyntaxKind.AsyncKeyword;
    const waits = ['testing/run-vectors.ts', 'testing/vector-calls.ts'];
    expect(found((file) => !waits.includes(file), offends)).toEqual([]);
  });
});

describe('style', () => {
  it('no class but InvalidValueError, no enum, no any, no assertion that something is not null', () => {
    const offends = (node: ts.Node) =>
      (ts.isClassLike(node) && node.name?.text !== 'InvalidValueError') ||
      ts.isEnumDeclaration(node) ||
      ts.isNonNullExpression(node) ||
      node.kind === ts.SyntaxKind.AnyKeyword;
    expect(found(() => true, offends)).toEqual([]);
  });

  it('every file has a header that says what it is, and no more than 250 lines', () => {
    const bare = files.filter((file) => !/^\/\*\*\n \* \S[\s\S]*? \* @module\n \*\//.test(sources.get(file) ?? ''));
    // The docstring of a field is a line, and does not count. The register of assumptions is one table.
    const counted = (text = '') => text.split('\n').filter((line) => !/^\s+\/\*\* .* \*\/$/.test(line)).length;
    const long = files.filter(
      (file) => counted(sources.get(file)) > 251 && file !== 'policy/wuhan-2025-assumptions.ts',
    );
    expect([bare, long]).toEqual([[], []]);
  });

  it('sentences stand with the messages, the explanations and the policies; elsewhere a phrase at most', () => {
    const homes = /^(?:words|explain|policy|testing)\/|^schema\/(?:field-)?titles\.ts$/;
    const sentence = (text: string) => {
      const characters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
      return characters > 16 || (characters > 0 && /[。！？，]/.test(text));
    };
    const offends = (node: ts.Node) =>
      (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && sentence(node.getText());
    expect(found((file) => !homes.test(file), offends)).toEqual([]);
  });
});
