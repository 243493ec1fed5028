/**
 * The reference, made of the docstrings: a page for each entry point, and one for each namespace.
 * @module
 */
import { join } from 'node:path';
import { Application } from 'typedoc';
import { root, tree } from './assemble.mjs';
import { entryPoints } from './pages.mjs';

export async function writeReference() {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: Object.keys(entryPoints).map((path) => join(root, path)),
    tsconfig: join(root, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    // Nothing else may be written: by default the HTML output empties docs/.
    out: join(tree, 'reference'),
    cleanOutputDir: false,
    outputFileStrategy: 'modules',
    // `npm test` compiles the source; here only the types are read.
    skipErrorChecking: true,
    logLevel: 'Warn',
    readme: 'none',
    excludeInternal: true,
    disableSources: true,
    sort: ['source-order'],
    groupOrder: ['Functions', 'Variables', 'Interfaces', 'Type Aliases', '*'],
    validation: { notExported: false, invalidLink: true, notDocumented: false },
    entryFileName: 'index',
    hideBreadcrumbs: true,
    hidePageHeader: true,
    expandParameters: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    propertyMembersFormat: 'table',
  });
  const project = await app.convert();
  if (project === undefined) throw new Error('the reference cannot be made: the source does not compile');
  project.name = 'Reference';
  for (const module of project.children ?? []) module.name = nameOf(module.name);
  await app.generateOutputs(project);
}

/** TypeDoc names an entry point by its folder. */
function nameOf(folder) {
  const path = folder === 'index' ? 'src/index.ts' : `src/${folder.replace(/\/index$/, '')}/index.ts`;
  return entryPoints[path] ?? folder;
}
