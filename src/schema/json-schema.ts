/**
 * JSON Schema 2020-12 of each document, for teams that validate with other tools or in other languages. Made from the zod
 * schemas when first read; the files of the package (docs/json-schema) are the same text, and a test compares them.
 * JSON Schema cannot say everything that is validated: docs/portal/form.md lists what it leaves out.
 * @module
 */
import * as z from 'zod/mini';
import { deepFrozen } from '../values/frozen';
import { fieldName } from '../words/fields';
import { worded, type Wording } from '../words/localized';
import { isObject } from '../words/plain';
import { types } from '../words/types';
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

/** The rules of a policy's basis have no title but their own names. */
function titleOf(type: string, field: string): string {
  const name = fieldName(field, type);
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
