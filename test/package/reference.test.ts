// The reference is made of the docstrings: each export and each field has one, and each example runs and is right.
import { isDeepStrictEqual, inspect } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import * as tables from 'cloud-voucher-rules/tables';
import * as testing from 'cloud-voucher-rules/testing';
import { exampleWorld } from '../support/example-world';
import { documentation, type Documented } from '../support/reference';

const documented = documentation();
const modules: Readonly<Record<Documented['entry'], object>> = {
  'cloud-voucher-rules': rules,
  'cloud-voucher-rules/schema': schema,
  'cloud-voucher-rules/audit': audit,
  'cloud-voucher-rules/tables': tables,
  'cloud-voucher-rules/testing': testing,
};

it('every export has a docstring, with @param, @returns and @example for a function, and so has every field', () => {
  expect(documented.length).toBeGreaterThan(300);
  expect(documented.flatMap(({ place, name, lacks }) => lacks.map((lack) => `${place} ${name}: ${lack}`))).toEqual([]);
});

it('a function that throws for malformed input has @throws', () => {
  const silent = documented.filter(({ entry, name, isFunction, throws }) => {
    const value = name.split('.').reduce<unknown>((object, key) => (object as never)[key], modules[entry]);
    if (!isFunction || throws || typeof value !== 'function' || entry === 'cloud-voucher-rules/testing') return false;
    return [[], [{}, {}, {}], ['?', '?', '?'], [rules.wuhan2025, {}, {}], [rules.wuhan2025, '?', '?']].some((given) =>
      throwsInvalidValue(value as (...given: unknown[]) => unknown, given),
    );
  });
  expect(silent.map(({ place, name }) => `${place} ${name}`)).toEqual([]);
});

function throwsInvalidValue(call: (...given: unknown[]) => unknown, given: readonly unknown[]): boolean {
  try {
    call(...given);
    return false;
  } catch (error) {
    return error instanceof rules.InvalidValueError;
  }
}

const examples = documented.flatMap(({ entry, name, examples: list }) =>
  list.map((example) => [`${entry.replace('cloud-voucher-rules', '')} ${name}`, example] as const),
);

describe('the example of', () => {
  const scope = {
    ...Object.assign({}, ...Object.values(modules)),
    ...exampleWorld,
    ...{ fc, z, Ajv2020 },
    console: { log: () => undefined },
  } as Readonly<Record<string, unknown>>;
  const AsyncFunction = (async () => undefined).constructor as new (
    ...parts: string[]
  ) => (...args: unknown[]) => Promise<unknown>;
  it.each(examples)('%s runs, and gives what it says', async (name, example) => {
    // `input` is a round's, but in the examples of the namespace of that name.
    const own = name.includes(' input.') ? { input: rules.input } : {};
    // One of the laws shows that they run; test/laws runs them all.
    const names = { ...scope, ...own, it: once((_name: string, law: () => void) => law()) };
    const run = (code: string) => new AsyncFunction(...Object.keys(names), code)(...Object.values(names));
    const [, code = '', comment] = /^([\s\S]*?)(?:\s+\/\/ (.*))?$/.exec(example) ?? [];
    const value = await run(code.startsWith('for ') ? code : `return (${code}\n)`);
    const promises = (comment ?? '').split(' or ').filter((each) => /^(?:[[{'\d-]|true|false)/.test(each));
    if (promises.length === 0) return;
    const kept = await Promise.all(promises.map((each) => agrees(value, each, run)));
    expect(kept.includes(true) ? comment : inspect(value, { depth: 6, breakLength: Infinity })).toBe(comment);
  });
});

/** A function that does its work the first time alone. */
function once<Given extends unknown[]>(work: (...given: Given) => void): (...given: Given) => void {
  let isDone = false;
  return (...given) => {
    if (!isDone) work(...given);
    isDone = true;
  };
}

/** Whether a value is what an example says: an expression, or a text in which … stands for anything. */
async function agrees(value: unknown, said: string, run: (code: string) => Promise<unknown>): Promise<boolean> {
  if (!said.includes('…')) return isDeepStrictEqual(value, await run(`return (${said})`));
  const printed = inspect(value, { depth: 20, breakLength: Infinity, compact: Infinity, maxArrayLength: null });
  const squeezed = (text: string) => text.replace(/[\s,]+/g, '');
  const pattern = said.split('…').map((part) => squeezed(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('[\\s\\S]*')}$`).test(squeezed(printed));
}
