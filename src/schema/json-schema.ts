/**
 * JSON Schema 2020-12 of each document, for teams that validate with other tools or in other languages. Made from the zod
 * schemas when first read; the files of the package (docs/json-schema) are the same text, and a test compares them.
 * JSON Schema cannot say everything that is validated: docs/portal/form.md lists what it leaves out.
 * @module
 */
import * as z from 'zod/mini';
import { deepFrozen } from '../values/frozen';
import { listAt, textAt } from '../values/record';
import { wordAt, type Path } from '../values/result';
import { fieldName } from '../words/fields';
import { bilingual, fill, locales, worded, type Bilingual, type Locale, type Wording } from '../words/localized';
import { isObject, ownOf } from '../words/plain';
import { cut } from '../words/safe-text';
import { placeWords, types } from '../words/types';
import { names } from './kinds';
import { byDocument, schemas, type DocumentType } from './schemas';

function jsonSchemaOf(type: DocumentType): object {
  // A patch may hold JSON of any kind.
  const made = z.toJSONSchema(schemas[type], { metadata: names, unrepresentable: () => ({ type: 'object' }) });
  const definitions = Object.entries(made.$defs ?? {}).map(([name, each]) => {
    return [name, { ...wordsOf(name), ...(titled(each, name) as object) }] as const;
  });
  const { $schema, $ref = '' } = made;
  const $defs = Object.fromEntries(definitions);
  return { $schema, $id: `urn:cloud-voucher-rules:${type}`, ...wordsOf($ref.replace('#/$defs/', '')), $ref, $defs };
}

function wordsOf(type: string): object {
  const [title, description] = (types[type] ?? []).map(inBoth);
  return { title, description };
}

function inBoth(text: Wording): string {
  const { zh, en } = worded(text);
  return `${zh} / ${en}`;
}

/** The same with a title for each field, wherever it is in the definition of a type. */
function titled(value: unknown, type: string, areFields = false): unknown {
  if (Array.isArray(value)) return value.map((each) => titled(each, type));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => {
    const inside = titled(each, type, key === 'properties' && !areFields);
    return [key, areFields ? { title: titleOf(type, key), ...(inside as object) } : inside] as const;
  });
  return Object.fromEntries(entries);
}

/** The rules of a policy's basis have no title but their own ids. */
function titleOf(type: string, field: string): string {
  // A case has a type for each status.
  const name = fieldName(field, type.replace(/.+Case$/, 'ReviewCase'));
  return name === undefined ? field : inBoth(name);
}

/**
 * JSON Schema 2020-12 of each document; also the files `cloud-voucher-rules/json-schema/<type>.json`.
 * @example new Ajv2020().compile(jsonSchemas.application) // validates an application
 */
export const jsonSchemas: Readonly<Record<DocumentType, object>> = /* @__PURE__ */ (() => {
  const made: Partial<Record<DocumentType, object>> = {};
  return byDocument((type) => (made[type] ??= deepFrozen(jsonSchemaOf(type))));
})();

/** The parts of a JSON Schema that a path goes through. */
interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly oneOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly items?: Node;
}

/**
 * What a place in a document is called, for a list of problems at the top of a page.
 * @param type the type of the document
 * @param path that of a `Problem`
 * @param locale - `'zh'` or `'en'`
 * @returns the names of the fields, with the place of an item from 1; what has no name is called by its key
 * @throws InvalidValueError `not-one-of` for another type or locale
 * @example pathLabel('application', ['purchases', 1, 'amount'], 'en') // 'list of purchases, item 2: claimed amount'
 */
export function pathLabel(type: DocumentType, path: Path, locale: Locale): string {
  wordAt(locales, locale, 'locale');
  const whole = jsonSchemas[wordAt(Object.keys(jsonSchemas) as DocumentType[], type, 'type')];
  const { $defs } = whole as { readonly $defs: Readonly<Record<string, Node>> };
  const opened = (node: Node = {}): readonly Node[] =>
    node.$ref === undefined
      ? (node.oneOf?.flatMap(opened) ?? [node])
      : opened($defs[node.$ref.replace('#/$defs/', '')]);
  const names: string[] = [];
  let nodes = opened(whole);
  for (const [i, key] of listAt(path, 'path').entries()) {
    if (typeof key !== 'number') textAt(key, 'path', i);
    const inside = nodes.map(({ items, properties = {}, additionalProperties }) =>
      typeof key === 'number' ? items : (ownOf(properties, key) ?? (additionalProperties || undefined)),
    );
    const found = inside.filter((each) => each !== undefined);
    if (typeof key === 'number') {
      const item = fill(placeWords.item, { name: names.pop() ?? '', number: String(key + 1) });
      names.push(item[locale].replace(/^, /, ''));
    } else {
      const title = found.find((each) => each.title !== undefined)?.title ?? '';
      names.push(bilingual(title as Bilingual)[title.includes(' / ') ? locale : 'zh'] || cut(key));
    }
    nodes = found.flatMap(opened);
  }
  return names.join(placeWords.inside[locale]);
}
