/**
 * JSON Schema 2020-12 of each document, for teams that validate with other tools or in other languages. Made from the zod
 * schemas when first read; the files of the package (docs/json-schema) are the same text, and a test compares them.
 * JSON Schema cannot say everything that is validated: check characters, days of a month, ids given twice, sums.
 * @module
 */
import * as z from 'zod/mini';
import { deepFrozen } from '../values/frozen';
import { fieldName } from '../words/fields';
import { types } from '../words/types';
import { names } from './kinds';
import { kinds, schemas, type DocumentType } from './schemas';

/** A definition, as far as titles are concerned. */
interface Definition {
  readonly properties?: Readonly<Record<string, object>>;
}

function jsonSchemaOf(type: DocumentType): object {
  const made = z.toJSONSchema(schemas[type], {
    metadata: names,
    // JSON of any kind: what a patch may hold.
    unrepresentable: () => ({ type: 'object' }),
  });
  const definitions = Object.entries(made.$defs ?? {}).map(([name, each]) => [name, titled(name, each as Definition)]);
  const { $schema, $ref = '' } = made;
  const [title, description] = types[$ref.replace('#/$defs/', '')] ?? ['', ''];
  const $defs = Object.fromEntries(definitions);
  return { $schema, $id: `urn:cloud-voucher-rules:${type}`, title, description, $ref, $defs };
}

function titled(name: string, definition: Definition): object {
  const [title, description] = types[name] ?? ['', ''];
  const { properties } = definition;
  if (properties === undefined) return { title, description, ...definition };
  const fields = Object.entries(properties).map(([field, each]) => [field, { title: titleOf(name, field), ...each }]);
  return { title, description, ...definition, properties: Object.fromEntries(fields) };
}

/** The rules of a policy's basis have no title but their own names. */
function titleOf(name: string, field: string): string {
  const title = fieldName(field, name);
  return title === undefined ? field : `${title.zh} / ${title.en}`;
}

/**
 * JSON Schema 2020-12 of each document; also the files `cloud-voucher-rules/json-schema/<type>.json`.
 * @example new Ajv2020().compile(jsonSchemas.application) // validates an application
 */
export const jsonSchemas: Readonly<Record<DocumentType, object>> = /* @__PURE__ */ (() => {
  const made: Partial<Record<DocumentType, object>> = {};
  const getters = (Object.keys(kinds) as readonly DocumentType[]).map((type) => {
    const get = (): object => (made[type] ??= deepFrozen(jsonSchemaOf(type)));
    return [type, { get, enumerable: true }] as const;
  });
  return Object.freeze(Object.defineProperties({}, Object.fromEntries(getters))) as Readonly<
    Record<DocumentType, object>
  >;
})();
