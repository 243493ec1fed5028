/**
 * The JSON Schemas of the wire types: the files of the package (`CVR_WRITE=1` writes them), their titles, and their patterns.
 * @module
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseIndustryCode, parseReference } from 'cloud-voucher-rules';
import { jsonSchemas, pathLabel, schemas } from 'cloud-voucher-rules/schema';
import { expectGenerated } from '../support/generated';
import { root } from '../support/package';
import { refusalOf } from '../support/problems';

interface Definition {
  readonly title: string;
  readonly description: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, { readonly title: string }>>;
}
interface Document {
  readonly title: string;
  readonly description: string;
  readonly $schema: string;
  readonly $ref: string;
  readonly $defs: Readonly<Record<string, Definition>>;
}
const documents = Object.entries(jsonSchemas) as unknown as readonly (readonly [string, Document])[];
const definitions = new Map(documents.flatMap(([, { $defs }]) => Object.entries($defs)));

/** 中文 / English */
const inBothLanguages = /^(?=.*[\u4E00-\u9FFF].* \/ )(?!.* \/ .*[\u4E00-\u9FFF]).+ \/ .*[A-Za-z]/;

it('there is one for each wire type, by the same name', () => {
  expect(Object.keys(jsonSchemas)).toEqual(Object.keys(schemas));
});

it.each(documents)('docs/json-schema/%s.json is what the library makes', (type, document) => {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  expectGenerated(`docs/json-schema/${type}.json`, text);
});

it.each([
  ['application', ['purchases', 1, 'amount'], '购买清单第2项：申报金额', 'list of purchases, item 2: claimed amount'],
  ['application', ['enterprise', 'uscc'], '申报企业：统一社会信用代码', 'enterprise: unified social credit code'],
  [
    'reviewCase',
    ['history', 3, 'amounts', 0],
    '审核经过第4项：审定金额第1项',
    'history, item 4: audited amounts, item 1',
  ],
  ['reviewEvent', ['checks', 'recommended'], '形式审查：同意推荐', 'formal checks: recommended'],
  ['roundInput', ['audited', 'A-1', 0], '审定金额：A-1第1项', 'audited amounts: A-1, item 1'],
  ['reviewCase', ['application', 'enterprise', 'name'], '申请：申报企业：名称', 'application: enterprise: name'],
  ['roundInput', ['policy', 'basis', 'papers', 0], '政策：依据：papers第1项', 'policy: basis: papers, item 1'],
  ['application', [0], '第1项', 'item 1'],
  ['enterprise', ['employes'], 'employes', 'employes'],
  ['enterprise', ['a / b'], 'a / b', 'a / b'],
  ['enterprise', [], '', ''],
] as const)('a place in %s, %j, is called %s', (type, path, zh, en) => {
  expect([pathLabel(type, path, 'zh'), pathLabel(type, path, 'en')]).toEqual([zh, en]);
});

it('every field of every document has a name by its path', () => {
  for (const [type, { $defs, $ref }] of documents) {
    for (const field of Object.keys($defs[$ref.replace('#/$defs/', '')]?.properties ?? {})) {
      expect(pathLabel(type as keyof typeof jsonSchemas, [field], 'zh')).toMatch(/\p{sc=Han}/u);
    }
  }
});

it.each([
  ['type', () => pathLabel('toString' as 'policy', [], 'zh')],
  ['locale', () => pathLabel('policy', [], 'fr' as 'zh')],
  ['path', () => pathLabel('policy', [null as unknown as string], 'zh')],
])('a name is refused for another %s', (path, name) => {
  expect(refusalOf(name)).toEqual(path === 'path' ? ['wrong-type', 'path.0'] : ['not-one-of', path]);
});

it('docs/json-schema holds nothing else', () => {
  const files = documents.map(([type]) => `${type}.json`);
  expect(readdirSync(join(root, 'docs/json-schema')).sort()).toEqual(files.sort());
});

it('each is of the draft of 2020-12, has a title, and cannot be changed by a caller', () => {
  for (const [type, document] of documents) {
    expect(document.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(document.title).toMatch(inBothLanguages);
    expect(document.description).toMatch(inBothLanguages);
    expect(Object.isFrozen(document.$defs)).toBe(true);
    expect(jsonSchemas[type as keyof typeof jsonSchemas]).toBe(document);
  }
});

it.each([...definitions])(
  '%s has a title, a description and a title for each field, in both languages',
  (name, each) => {
    expect(each.title).toMatch(inBothLanguages);
    expect(each.description).toMatch(inBothLanguages);
    // The rules of a policy go by their names.
    if (name === 'RuleBasis') return;
    for (const [field, { title }] of Object.entries(each.properties ?? {})) {
      expect(title, `${name}.${field}`).toMatch(inBothLanguages);
    }
  },
);

it('each field has a title in both languages, also inside what has no name of its own', () => {
  const titles = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
      key === 'properties'
        ? Object.values(each as Record<string, { title: string }>).flatMap((field) => [field.title, ...titles(field)])
        : titles(each),
    );
  };
  for (const [name, each] of definitions) {
    for (const title of name === 'RuleBasis' ? [] : titles(each)) expect(title, name).toMatch(inBothLanguages);
  }
});

it('the pattern of industry codes knows every section and division', () => {
  const pattern = new RegExp(definitions.get('IndustryCode')?.pattern ?? '');
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (let division = 0; division <= 99; division += 1) {
      const code = letter + String(division).padStart(2, '0');
      expect(pattern.test(code), code).toBe(parseIndustryCode(code).ok);
    }
  }
});

it('the pattern of a number on paper refuses the characters that parse… refuses', () => {
  const { pattern = '' } = definitions.get('Reference') ?? {};
  const matches = (text: string) => new RegExp(pattern, 'u').test(text);
  for (let unit = 0; unit < 0xd800; unit += 1) {
    const character = String.fromCharCode(unit);
    for (const text of [`${character}1`, `1${character}2`, `1${character}`])
      if (matches(text) !== parseReference(text).ok) expect.fail(unit.toString(16));
  }
  for (const invisible of ['\ufeff', '\ufff9', '\ufffb']) expect(matches(`1${invisible}2`)).toBe(false);
  expect(matches('鄂云上〔2025〕1号')).toBe(true);
});
