/**
 * What the compiler reports for modules that exist in memory alone, under the settings of the tests: for the snippets of documents.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './package';

/** The TypeScript of a page as one module, so that its snippets share a scope. */
export function moduleOf(markdown: string): string {
  const blocks = [...markdown.matchAll(/^```tsx?\n([\s\S]*?)^```$/gm)].map(({ 1: block }) => block ?? '');
  return ['export {};', ...blocks].join('\n');
}

/** The messages of the compiler, for modules by name; under `strict` and `exactOptionalPropertyTypes`. */
export function compileErrors(modules: Readonly<Record<string, string>>): readonly string[] {
  const config = ts.readConfigFile(join(root, 'test/tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, 'test'));
  const settings: ts.CompilerOptions = {
    ...options,
    noUnusedLocals: false,
    jsx: ts.JsxEmit.React,
    resolveJsonModule: true,
    paths: { ...options.paths, 'cloud-voucher-rules/examples/*.json': ['../docs/examples/wuhan-2025/*.json'] },
  };
  const files = new Map(Object.entries(modules).map(([name, text]) => [join(root, `test/golden/${name}.tsx`), text]));
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((found) => {
      const line = source?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? 0;
      const where = source?.text.split('\n')[line];
      return `${file}: ${ts.flattenDiagnosticMessageText(found.messageText, '\n')}: ${where}`;
    });
  });
}
