/**
 * The vectors are enough: each wrong implementation of the reference fails the vectors that claim to catch it, and the
 * reference as it is passes them all. A wrong implementation that passes is a missing vector.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { exhaustions } from 'cloud-voucher-rules';
import { runVectors } from '../../src/testing/run-vectors';
import { vectorPolicy, vectors } from '../../src/testing/vectors';
import { allocateInDoubles, inDoubles } from '../support/doubles';
import { mistakesCaught } from '../support/vectors/files';
import { mistakes } from './mistakes';
import { agrees, canAnswer, referenceAnswer, referenceWith } from './run';

let caught: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  caught = await mistakesCaught();
});

const reference = referenceWith();

it('the reference passes every vector that it can answer', async () => {
  const answerable = vectors.filter((vector) => canAnswer(reference, vector));
  expect(answerable.length).toBeGreaterThan(1000);
  for (const vector of answerable) {
    expect(agrees(await referenceAnswer(reference, vector), vector.expect), vector.id).toBe(true);
  }
});

describe('wrong implementations', () => {
  it('are several hundred, each with an id of its own', () => {
    expect(mistakes.length).toBeGreaterThan(150);
    expect(new Set(mistakes.map(({ id }) => id)).size).toBe(mistakes.length);
  });

  it('each fails a vector of the rule that it breaks', () => {
    const failing = new Set([...caught.values()].flat());
    expect(mistakes.map(({ id }) => id).filter((id) => !failing.has(id))).toEqual([]);
  });

  it('each fails exactly the vectors of its rule that claim to catch it', () => {
    const claimed = vectors.map(({ id, catches }) => [id, catches] as const);
    expect(claimed.filter(([, catches]) => catches.length > 0)).toEqual(
      vectors.flatMap(({ id }) => (caught.has(id) ? [[id, caught.get(id)]] : [])),
    );
  });
});

it.each(inDoubles)('an allocation whose %s is in binary floating point fails under each rule', async (what) => {
  const { failures } = await runVectors({ allocate: allocateInDoubles(what) });
  const failing = vectors.filter(({ id }) => failures.some((each) => each.id === id));
  expect(new Set(failing.map(({ policy }) => vectorPolicy(policy).exhaustion))).toEqual(new Set(exhaustions));
});

it('each vector catches something; one that shows what is right says that it is a control', () => {
  const idle = vectors.filter(
    ({ catches, tags, ...vector }) =>
      catches.length === 0 && !tags.includes('control') && !tags.includes('accepted') && canAnswer(reference, vector),
  );
  expect(idle.map(({ id }) => id)).toEqual([]);
});

it('a patch that is not found, or found twice, is an error', () => {
  expect(() => referenceWith({ file: 'money', find: 'no such text', replace: '' })).toThrow(/found 0 times/);
  expect(() => referenceWith({ file: 'money', find: 'bigint', replace: '' })).toThrow(/found \d+ times/);
});
