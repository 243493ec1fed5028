/**
 * The public surface as one text, docs/api.d.ts: for each entry point every exported name in alphabetical order, as declared.
 * `node test/package/api-snapshot.mjs --write` writes it; test/package/api.test.ts holds it against the source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const snapshotFile = join(root, 'docs/api.d.ts');

const entries = {
  'cloud-voucher-rules': 'src/index.ts',
  'cloud-voucher-rules/schema': 'src/schema/index.ts',
  'cloud-voucher-rules/audit': 'src/audit/index.ts',
  'cloud-voucher-rules/tables': 'src/tables/index.ts',
  'cloud-voucher-rules/testing': 'src/testing/index.ts',
};

export function apiSnapshot() {
  const declared = declarationsOf(Object.values(entries).map((path) => join(root, path)));
  const program = ts.createProgram({
    rootNames: Object.values(entries).map((path) => declarationPath(join(root, path))),
    options: { ...options(), noEmit: true },
    host: hostOver(declared),
  });
  const checker = program.getTypeChecker();
  const sections = Object.entries(entries).map(([name, path]) => {
    const file = program.getSourceFile(declarationPath(join(root, path)));
    const module = checker.getSymbolAtLocation(file);
    return [`// ───── '${name}' ─────`, ...exportsOf(checker, module)].join('\n\n');
  });
  return `// Generated from the source by test/package/api-snapshot.mjs: the public surface. Not for import.\n\n${sections.join('\n\n')}\n`;
}

function exportsOf(checker, module) {
  const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
  return symbols.map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.flags & ts.SymbolFlags.ValueModule) {
      const inner = exportsOf(checker, target).join('\n').replace(/^/gm, '  ');
      return `export namespace ${symbol.name} {\n${inner}\n}`;
    }
    return target.declarations.map((declaration) => textOf(declaration, symbol.name)).join('\n');
  });
}

function textOf(declaration, name) {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const text = statement.getFullText().trim();
  return text.includes('export ') ? text : `/* as ${name} */ ${text}`;
}

function declarationsOf(rootNames) {
  const files = new Map();
  const program = ts.createProgram(rootNames, {
    ...options(),
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    noEmit: false,
  });
  program.emit(undefined, (path, text) => files.set(path, text));
  return files;
}

function hostOver(files) {
  const host = ts.createCompilerHost(options());
  const { fileExists, readFile, getSourceFile } = host;
  // The emitted files are in memory only: resolution must not ask the disk for their folders.
  host.directoryExists = undefined;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target, true);
  };
  return host;
}

function options() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const parsed = ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options;
  return { ...parsed, outDir: join(root, 'declared'), rootDir: join(root, 'src'), skipLibCheck: true };
}

function declarationPath(source) {
  return join(root, 'declared', relative(join(root, 'src'), source)).replace(/\.ts$/, '.d.ts');
}

if (process.argv.includes('--write')) writeFileSync(snapshotFile, apiSnapshot());
else if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = readFileSync(snapshotFile, 'utf8') === apiSnapshot() ? 0 : 1;
}
