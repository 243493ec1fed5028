/**
 * The library answers every conformance vector as it says; the files are what their tables compose (npm run vectors writes
 * them anew), have the shapes of their schema, and can be run from another language.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import { runVectors, vectorKinds, vectors } from '../../src/testing/vectors';
import { root } from '../support/package';
import { allocationVectors, counterexampleVectors } from '../support/vectors/allocation';
import { assessmentVectors } from '../support/vectors/assessment';
import { eligibilityVectors } from '../support/vectors/eligibility';
import { reviewVectors } from '../support/vectors/review';
import { roundVectors } from '../support/vectors/rounds';
import { valueVectors, type ValueCall } from '../support/vectors/values';

const folder = join(root, 'test/vectors');
const files = {
  values: { kind: 'values', vectors: valueVectors },
  eligibility: { kind: 'eligibility', vectors: eligibilityVectors },
  assessment: { kind: 'assessment', vectors: assessmentVectors },
  allocation: { kind: 'allocation', vectors: allocationVectors },
  counterexamples: { kind: 'allocation', vectors: counterexampleVectors },
  review: { kind: 'review', vectors: reviewVectors },
  rounds: { kind: 'rounds', vectors: roundVectors },
  policies: { kind: 'policies', policies: [rules.wuhan2025] },
} as const;

/** One vector a line: a change shows as the vector that changed. */
function fileText({ kind, ...rest }: (typeof files)[keyof typeof files]): string {
  const [[name, list]] = Object.entries(rest) as [[string, readonly unknown[]]];
  const lines = list.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  return `{\n  "schemaVersion": 1,\n  "kind": "${kind}",\n  "${name}": [\n${lines}\n  ]\n}\n`;
}

if (process.env['CVR_WRITE'] === '1') {
  for (const [name, file] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), fileText(file));
}

const subject = {
  ...rules,
  parse: (call: string, given: unknown) => rules[call as ValueCall](given),
};

describe.each(vectorKinds)('vectors of %s', (kind) => {
  const ofKind = vectors.filter((vector) => vector.kind === kind);

  it.each(ofKind)('$id: $pins', (vector) => {
    expect(runVectors(subject, [vector])).toEqual([]);
  });

  it('each has an id of its own, and each says what it pins', () => {
    expect(new Set(ofKind.map(({ id }) => id)).size).toBe(ofKind.length);
    for (const { pins } of ofKind) expect(pins).toMatch(/\w+ \w+|\w{4,}/);
  });
});

describe('the files', () => {
  it.each(Object.entries(files))('%s.json is what its table composes', (name, file) => {
    expect(readFileSync(join(folder, `${name}.json`), 'utf8')).toBe(fileText(file));
  });

  it.each(Object.keys(files))('%s.json has the shape of its schema', (name) => {
    const schema = JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
    validate(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('are several hundred', () => {
    expect(vectors.length).toBeGreaterThan(400);
  });
});

it('a vector that is answered otherwise is told, with the answer', () => {
  const wrong = { ...subject, decideRound: () => rules.decideRound({} as never) };
  const failures = runVectors(wrong);
  expect(new Set(failures.map(({ vector }) => vector.kind))).toEqual(new Set(['rounds']));
  expect(failures[0]?.actual).toHaveProperty('threw');
  expect(runVectors({})).toEqual([]);
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
  expect(output).toMatch(/^\d{2,} passed, 0 failed\n$/);
});
