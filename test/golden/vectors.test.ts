/**
 * The library answers every conformance vector as it says; every rule has vectors; the files are what their sources make
 * (npm run vectors writes them anew), have the shapes of their schema, and can be run from another language.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import { vectorCalls } from '../../src/testing/vector-calls';
import { changedDocument, expanded } from '../../src/testing/vectors';
import { vectors, type Vector } from '../../src/testing/vectors';
import { runVectors } from '../../src/testing/run-vectors';
import { root } from '../support/package';
import { specification } from '../support/specification';
import { chapters, librarySubject, mistakesCaught, vectorFiles } from '../support/vectors/files';

const folder = join(root, 'test/vectors');
const read = (name: string) => readFileSync(join(folder, `${name}.json`), 'utf8');

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  // Which mistakes a vector catches is for test/conformance to hold; here they are taken as they are written.
  const write = process.env['CVR_WRITE'] === '1';
  files = await vectorFiles(write ? await mistakesCaught() : new Map(vectors.map(({ id, catches }) => [id, catches])));
  if (!write) return;
  for (const [name, text] of files) writeFileSync(join(folder, `${name}.json`), text);
});

describe('the library', () => {
  it('answers every vector', async () => {
    const { failures, notRun, passed } = await runVectors(librarySubject);
    expect(failures).toEqual([]);
    expect(notRun).toEqual({});
    expect(passed).toBe(vectors.length);
  });
});

describe('the vectors', () => {
  it('each has an id of its own, which begins with its rule', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
    expect(vectors.filter(({ id, rule }) => !id.startsWith(`${rule}-`))).toEqual([]);
  });

  it('each rule of the specification that vectors can hold has some, and each vector a rule', () => {
    const held = new Set(vectors.map(({ rule }) => rule));
    const stated = specification().rules.filter((rule) => /^[VPESARW]-|^X-1\.1$/.test(rule));
    expect([...held].filter((rule) => !stated.includes(rule))).toEqual([]);
    expect(stated.filter((rule) => !held.has(rule))).toEqual([]);
  });

  it('rest on clauses and assumptions of the policy', () => {
    const { clauses, assumptions } = rules.wuhan2025;
    const known = ({ clause, assumption }: Vector) =>
      clause === undefined ? Object.hasOwn(assumptions, assumption ?? '') : Object.hasOwn(clauses, clause);
    expect(vectors.filter((vector) => !known(vector)).map(({ id }) => id)).toEqual([]);
  });

  it('use every call, at least three policies and combined readings', () => {
    expect(new Set(vectors.map(({ call }) => call))).toEqual(new Set(Object.keys(vectorCalls)));
    const ids = new Set(vectors.map(({ policy }) => policy));
    expect([...ids].filter((id) => !id.includes('+')).length).toBeGreaterThanOrEqual(3);
    expect([...ids].filter((id) => id.split('+').length > 2).length).toBeGreaterThanOrEqual(3);
  });

  it('compare with every reason, finding, outcome and refusal', () => {
    const answers = JSON.stringify(vectors.map(({ expect: answer }) => answer));
    const codes = [...rules.reasonCodes, ...rules.findingCodes, ...rules.grantOutcomes, ...rules.otherOutcomes];
    expect([...codes, ...rules.refusalCodes].filter((code) => !answers.includes(`"${code}"`))).toEqual([]);
  });
});

describe('the files', () => {
  const names = [...Object.keys(chapters), 'policies', 'mistakes', 'manifest', 'schema'];

  it('are what their sources make', () => {
    expect([...files.keys()].sort()).toEqual([...names].sort());
    for (const [name, text] of files) expect(read(name), `${name}.json`).toBe(text);
  });

  it('have the shapes of their schema, as they are written and written out', () => {
    const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(
      JSON.parse(read('schema')) as object,
    );
    const errorsOf = (document: unknown) => {
      validate(document);
      return (validate.errors ?? []).slice(0, 5);
    };
    for (const name of names.filter((each) => each !== 'schema')) {
      const file = JSON.parse(read(name)) as { documents?: Record<string, unknown>; vectors?: unknown };
      expect(errorsOf(file), name).toEqual([]);
      const { documents = {} } = file;
      if (file.vectors === undefined) continue;
      expect(errorsOf({ ...file, vectors: expanded(file.vectors, documents) }), name).toEqual([]);
    }
  });

  it('write a document as a shared one with changes', () => {
    const base = { a: 1, list: [{ x: 1 }, { x: 2 }, { x: 3 }], gone: true };
    const changes = { a: 2, gone: null, list: { '1': null, '2': { y: 0 }, '3': { x: 4 } } };
    expect(changedDocument(base, changes)).toEqual({ a: 2, list: [{ x: 1 }, { x: 3, y: 0 }, { x: 4 }] });
    expect(expanded([{ $of: 'base', a: 3, list: [] }], { base })).toEqual([{ a: 3, list: [], gone: true }]);
  });
});

describe('the runner', () => {
  const [first] = vectors.filter(({ call }) => call === 'decideRound');

  it('reports what differs, not two documents', async () => {
    const wrong = {
      decideRound: (input: never) => {
        const round = rules.decideRound(input);
        return { ...round, pool: { ...round.pool, remaining: '7.00' } };
      },
    };
    const { failed, failures, rules: byRule } = await runVectors(wrong, first === undefined ? [] : [first]);
    expect(failed).toBe(1);
    expect(byRule).toEqual({ [first?.rule ?? '']: { passed: 0, failed: 1 } });
    expect(failures[0]?.differences).toEqual([
      { path: ['answer', 'rounds', 0, 'pool', 'remaining'], expected: '1000000.00', actual: '7.00' },
    ]);
  });

  it('waits for asynchronous implementations', async () => {
    const later = Object.fromEntries(
      Object.entries(librarySubject).flatMap(([name, value]) =>
        typeof value === 'function'
          ? [
              [
                name,
                async (...given: unknown[]) => Promise.resolve((value as (...each: unknown[]) => unknown)(...given)),
              ],
            ]
          : [],
      ),
    );
    const { failures, passed } = await runVectors(later, vectors.slice(0, 200));
    expect([failures, passed]).toEqual([[], 200]);
  });

  it('refuses an implementation without functions, or with one that is misspelt', async () => {
    await expect(runVectors({})).rejects.toThrow(/at least one of the functions/);
    await expect(runVectors({ parse: 1 })).rejects.toThrow(TypeError);
    await expect(runVectors({ asess: rules.assess })).rejects.toThrow('no vector calls asess; did you mean assess?');
    expect((await runVectors({ parseYuan: rules.parseYuan })).notRun).not.toHaveProperty('parseYuan');
  });

  it.each(['allocate', 'preview', 'claimOf', 'possibleEvents'] as const)(
    'runs every vector of an implementation of %s alone',
    async (call) => {
      const { passed, failed, notRun } = await runVectors({ [call]: rules[call] });
      expect({ passed, failed }).toEqual({ passed: vectors.filter((each) => each.call === call).length, failed: 0 });
      expect(notRun).not.toHaveProperty(call);
    },
  );

  it('counts a vector that throws as failed', async () => {
    const broken = {
      parseYuan: () => {
        throw new Error('not yet');
      },
    };
    const { passed, failures } = await runVectors(broken);
    expect(passed).toBe(0);
    expect(failures[0]?.differences.at(-1)).toEqual({ path: ['threw'], actual: 'not yet' });
  });
});

const python = (() => {
  try {
    return execFileSync('python3', ['--version'], { encoding: 'utf8' }) !== '';
  } catch {
    return false;
  }
})();

it.runIf(python)('another language can run them', () => {
  const output = execFileSync('python3', [join(folder, 'run.py'), folder], { encoding: 'utf8' });
  expect(output).toMatch(/^\d{3,} passed, 0 failed, \d+ not run\n/);
});
