/**
 * Types of zod schema for documents: text, object, list and record. They return the given value itself, where zod's own
 * build a copy; they read what is own and plain, as JSON is; and they stop after enough issues. All else is zod's: checks,
 * messages, JSON Schema, Standard Schema, `z.pick`, `z.extend`.
 * @module
 */
import { ZodMiniArray, ZodMiniObject, ZodMiniRecord, ZodMiniString, type core } from 'zod/mini';
import { $constructor } from 'zod/v4/core';
import { isObject, isPlain } from '../words/plain';
import { mostProblems } from './issues';

type Schema = core.$ZodType;
type Payload = core.ParsePayload;
type Context = core.ParseContextInternal;
type Json = Record<string | number, unknown>;

const longList = 16;
/** Long lists that are right, by their schema, in each parse: a live object can hold one in very many places. */
const rightLists = /* @__PURE__ */ new WeakMap<Context, Map<unknown, Schema>>();

/** A text for which `holds` is true. */
export interface TextDef extends core.$ZodStringDef {
  readonly holds: (given: string) => boolean;
}
export const DocumentText = /* @__PURE__ */ $constructor<ZodMiniString, TextDef>('DocumentText', (inst, def) => {
  ZodMiniString.init(inst, def);
  inst._zod.parse = (payload) => {
    const given: unknown = payload.value;
    return typeof given === 'string' && def.holds(given) ? payload : refuse(inst, payload);
  };
});

export const DocumentObject = /* @__PURE__ */ $constructor<ZodMiniObject>('DocumentObject', (inst, def) => {
  ZodMiniObject.init(inst, def);
  // A schema is shared by all who ask for it.
  Object.freeze(def.shape);
  const { parse } = inst._zod;
  let fields: readonly (readonly [string, Schema, isOptional: boolean])[] | undefined;
  inst._zod.parse = (payload, context) => {
    if (isForZod(context) || def.catchall?._zod.def.type !== 'never') return parse(payload, context);
    const given: unknown = payload.value;
    if (!isObject(given) || !isPlain(given)) return refuse(inst, payload);
    fields ??= Object.entries(def.shape).map(([key, each]) => [key, each, each._zod.optin === 'optional']);
    let known = 0;
    for (const [key, schema, isOptional] of fields) {
      const isThere = Object.hasOwn(given, key);
      if (isThere) known += 1;
      if (isThere && isOptional && given[key] === undefined) refuse(inst, payload, { code: 'custom', path: [key] });
      else if (isThere || !isOptional) runPart(schema, isThere ? given[key] : undefined, key, given, payload, context);
    }
    const keys = Object.keys(given);
    if (keys.length === known) return payload;
    const unknown = keys.filter((key) => !Object.hasOwn(def.shape, key)).slice(0, mostProblems + 1);
    // They abort nothing, as in zod.
    for (const key of unknown)
      refuse(inst, payload, { code: 'unrecognized_keys', keys: [key], path: [key], continue: true });
    return payload;
  };
});

export const DocumentList = /* @__PURE__ */ $constructor<ZodMiniArray>('DocumentList', (inst, def) => {
  ZodMiniArray.init(inst, def);
  const { parse } = inst._zod;
  inst._zod.parse = (payload, context) => {
    if (isForZod(context)) return parse(payload, context);
    const given: unknown = payload.value;
    if (!Array.isArray(given) || !isPlain(given)) return refuse(inst, payload);
    const isLong = given.length >= longList;
    // Its checks have been run, too.
    if (isLong && rightLists.get(context)?.get(given) === inst) return Object.assign(payload, { memo: true });
    for (let i = 0; i < given.length && payload.issues.length <= mostProblems; i += 1) {
      runPart(def.element, given[i], i, given, payload, context);
    }
    if (isLong && payload.issues.length === 0) {
      rightLists.set(context, (rightLists.get(context) ?? new Map<unknown, Schema>()).set(given, inst));
    }
    return payload;
  };
});

export const DocumentRecord = /* @__PURE__ */ $constructor<ZodMiniRecord>('DocumentRecord', (inst, def) => {
  ZodMiniRecord.init(inst, def);
  const { parse } = inst._zod;
  inst._zod.parse = (payload, context) => {
    if (isForZod(context)) return parse(payload, context);
    const given: unknown = payload.value;
    if (!isObject(given) || !isPlain(given)) return refuse(inst, payload);
    for (const key of Object.keys(given)) {
      const before = payload.issues.length;
      if (before > mostProblems) break;
      if (key === '__proto__') refuse(inst, payload, { code: 'unrecognized_keys', keys: [key], path: [key] });
      else runPart(def.keyType, key, key, given, payload, context);
      if (payload.issues.length === before) runPart(def.valueType, given[key], key, given, payload, context);
    }
    return payload;
  };
});

/** Validates a part of a value: its issues are under its key. Where its schema makes another value of it, so does the whole. */
function runPart(
  schema: Schema,
  value: unknown,
  key: string | number,
  given: object,
  payload: Payload,
  context: Context,
): void {
  const part = schema._zod.run({ value, issues: [] }, context) as Payload;
  if (part.issues.length > 0) {
    for (const issue of part.issues) payload.issues.push(Object.assign(issue, { path: [key, ...(issue.path ?? [])] }));
  } else if (part.value !== value) {
    if (payload.value === given) payload.value = Array.isArray(given) ? [...(given as unknown[])] : { ...given };
    (payload.value as Json)[key] = part.value;
  }
}

function refuse(inst: Schema, payload: Payload, issue: object = { code: 'custom' }): Payload {
  payload.issues.push({ ...issue, input: payload.value, inst } as core.$ZodRawIssue);
  return payload;
}

/** Asynchronous checks and encoding are left to zod. */
function isForZod({ async, direction, skipChecks }: Context): boolean {
  return async === true || direction === 'backward' || skipChecks === true;
}
