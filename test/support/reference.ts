/**
 * What the docstrings of the public surface say, read with the TypeScript compiler: every export of every entry point, its
 * fields, its tags. For the tests of the reference.
 * @module
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './package';

export const entryPoints = {
  'cloud-voucher-rules': 'src/index.ts',
  'cloud-voucher-rules/schema': 'src/schema/index.ts',
  'cloud-voucher-rules/audit': 'src/audit/index.ts',
  'cloud-voucher-rules/tables': 'src/tables/index.ts',
  'cloud-voucher-rules/testing': 'src/testing/index.ts',
} as const;
export type EntryPoint = keyof typeof entryPoints;

/** One export: where it is declared, what its docstring lacks, and its tags. */
export interface Documented {
  readonly entry: EntryPoint;
  /** `money.add` for a member of a namespace. */
  readonly name: string;
  readonly place: string;
  readonly isFunction: boolean;
  /** `text`, `@param policy`, `@returns`, `@example`, or a field without a text: `.queue.orderedBy`. */
  readonly lacks: readonly string[];
  readonly throws: boolean;
  readonly examples: readonly string[];
}

export function documentation(): readonly Documented[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const files = Object.values(entryPoints).map((path) => join(root, path));
  const program = ts.createProgram(files, ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options);
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Symbol>();
  return Object.entries(entryPoints).flatMap(([entry, path]) => {
    const file = program.getSourceFile(join(root, path));
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`no ${path}`);
    return exportsOf(checker, module, seen, '').map((each) => ({ ...each, entry: entry as EntryPoint }));
  });
}

type Found = Omit<Documented, 'entry'>;

function exportsOf(checker: ts.TypeChecker, module: ts.Symbol, seen: Set<ts.Symbol>, prefix: string): readonly Found[] {
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (seen.has(target)) return [];
    seen.add(target);
    const name = prefix + symbol.name;
    if (target.flags & ts.SymbolFlags.ValueModule) return exportsOf(checker, target, seen, `${name}.`);
    return found(checker, target, name);
  });
}

function found(checker: ts.TypeChecker, symbol: ts.Symbol, name: string): readonly Found[] {
  const declarations = (symbol.declarations ?? []).filter((each) => !each.getSourceFile().isDeclarationFile);
  const [declaration] = declarations;
  if (declaration === undefined) return [];
  const file = declaration.getSourceFile();
  const line = file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
  const tags = symbol.getJsDocTags(checker);
  const isValue = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0;
  const [signature] = isValue ? checker.getTypeOfSymbolAtLocation(symbol, declaration).getCallSignatures() : [];
  return [
    {
      name,
      place: `${file.fileName.slice(root.length + 1)}:${line}`,
      isFunction: signature !== undefined,
      lacks: [
        ...(textOf(checker, symbol) === '' ? ['text'] : []),
        ...(signature === undefined ? [] : tagsLacking(signature, tags)),
        ...declarations.flatMap((each) => fieldsLacking(checker, each, '')),
      ],
      throws: tags.some((tag) => tag.name === 'throws'),
      examples: tags.filter((tag) => tag.name === 'example').map(({ text }) => ts.displayPartsToString(text)),
    },
  ];
}

const textOf = (checker: ts.TypeChecker, symbol: ts.Symbol) =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();

function tagsLacking(signature: ts.Signature, tags: readonly ts.JSDocTagInfo[]): readonly string[] {
  const documented = tags.filter((tag) => tag.name === 'param').map(({ text }) => text?.[0]?.text);
  const parameters = signature.getParameters().map(({ name }) => name);
  return [
    // A parameter taken apart has no name of its own: that of its tag counts by its place.
    ...parameters
      .filter((name, i) => (name.startsWith('__') ? documented[i] === undefined : !documented.includes(name)))
      .map((name) => `@param ${name}`),
    ...['returns', 'example'].filter((tag) => !tags.some(({ name }) => name === tag)).map((tag) => `@${tag}`),
  ];
}

/** Fields of an interface, a type or the one class, down to those of objects that are written out in it. */
function fieldsLacking(checker: ts.TypeChecker, node: ts.Node, path: string): readonly string[] {
  if (ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    const field = `${path}.${node.name.getText()}`;
    const own = symbol !== undefined && textOf(checker, symbol) === '' ? [field] : [];
    return [...own, ...(node.type === undefined ? [] : fieldsLacking(checker, node.type, field))];
  }
  if (path === '' && !ts.isInterfaceDeclaration(node) && !ts.isTypeNode(node) && !isNamedType(node)) return [];
  const lacking: string[] = [];
  ts.forEachChild(node, (child) => void lacking.push(...fieldsLacking(checker, child, path)));
  return lacking;
}

const isNamedType = (node: ts.Node) =>
  ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeElement(node) || ts.isHeritageClause(node);
