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

/** What is known in one parse. */
interface Progress {
  /** How many issues the items of lists and records have. */
  found: number;
  /** Long lists that are right, by their schema: a live object can hold one in very many places. */
  right: Map<unknown, Schema> | undefined;
}
const longList = 16;

/** By the context that zod hands to every schema: it is not added to, since compiled code depends on its shape. */
const inProgress = /* @__PURE__ */ new WeakMap<Context, Progress>();

function progressOf(context: Context): Progress {
  const known = inProgress.get(context);
  if (known !== undefined) return known;
  const begun: Progress = { found: 0, right: undefined };
  inProgress.set(context, begun);
  return begun;
}

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
    if (given.length < longList) return runItems(def.element, given, payload, context);
    const progress = progressOf(context);
    // Its checks have been run, too.
    if (progress.right?.get(given) === inst) return Object.assign(payload, { memo: true });
    runItems(def.element, given, payload, context);
    if (payload.issues.length === 0) (progress.right ??= new Map()).set(given, inst);
    return payload;
  };
});

function runItems(item: Schema, given: readonly unknown[], payload: Payload, context: Context): Payload {
  const progress = progressOf(context);
  for (let i = 0; i < given.length; i += 1) {
    const { found } = progress;
    const before = payload.issues.length;
    if (found > mostProblems) break;
    runPart(item, given[i], i, given, payload, context);
    // Of the items inside it, too, and these once.
    if (payload.issues.length > before) progress.found = found + payload.issues.length - before;
  }
  return payload;
}

export const DocumentRecord = /* @__PURE__ */ $constructor<ZodMiniRecord>('DocumentRecord', (inst, def) => {
  ZodMiniRecord.init(inst, def);
  const { parse } = inst._zod;
  inst._zod.parse = (payload, context) => {
    if (isForZod(context)) return parse(payload, context);
    const given: unknown = payload.value;
    if (!isObject(given) || !isPlain(given)) return refuse(inst, payload);
    const progress = progressOf(context);
    for (const key of Object.keys(given)) {
      const { found } = progress;
      const before = payload.issues.length;
      if (found > mostProblems) break;
      if (key === '__proto__') refuse(inst, payload, { code: 'unrecognized_keys', keys: [key], path: [key] });
      else runPart(def.keyType, key, key, given, payload, context);
      if (payload.issues.length === before) runPart(def.valueType, given[key], key, given, payload, context);
      if (payload.issues.length > before) progress.found = found + payload.issues.length - before;
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
