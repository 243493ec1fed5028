/**
 * What each reason, finding and refusal compares, as the types say it: the fields of each code, in their order; those that can
 * be absent end with a question mark.
 * @module
 */
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './package';

const tables = {
  reasons: ['src/eligibility/eligibility.ts', 'ReasonCompared'],
  findings: ['src/subsidy/findings.ts', 'ComparedBy'],
  refusals: ['src/review/refusal.ts', 'RefusalFacts'],
} as const;

export type ComparedFields = ReadonlyMap<string, readonly string[]>;

export function comparedFields(): Readonly<Record<keyof typeof tables, ComparedFields>> {
  const paths = Object.values(tables).map(([path]) => join(root, path));
  const program = ts.createProgram(paths, {
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true, types: [] },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts'] },
  });
  const checker = program.getTypeChecker();
  const fieldsOf = (path: string, name: string): ComparedFields => {
    const source = program.getSourceFile(join(root, path));
    const declared = source?.statements.find(
      (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === name,
    );
    if (declared === undefined) throw new Error(`${path} has no interface ${name}`);
    return new Map(
      checker
        .getTypeAtLocation(declared)
        .getProperties()
        .map((property) => {
          return [property.name, fieldNames(checker, checker.getTypeOfSymbolAtLocation(property, declared))];
        }),
    );
  };
  const { reasons, findings, refusals } = tables;
  return { reasons: fieldsOf(...reasons), findings: fieldsOf(...findings), refusals: fieldsOf(...refusals) };
}

/** Of a union: a field that some of its types do not have can be absent. */
function fieldNames(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  const types = type.isUnion() ? type.types : [type];
  const names = [...new Set(types.flatMap((each) => checker.getPropertiesOfType(each).map((field) => field.name)))];
  return names.map((name) => {
    const always = types.every((each) => {
      const field = checker.getPropertyOfType(each, name);
      return field !== undefined && (field.flags & ts.SymbolFlags.Optional) === 0;
    });
    return always ? name : `${name}?`;
  });
}
