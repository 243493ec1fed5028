/**
 * What has been published, pinned: the data of each policy, and what the library answers under it.
 *
 * When one of these moves, something that others rely on has moved. Ask which, and do not just write the new one down:
 * - A policy's fingerprint moves with any change of its data, a word of an explanation included. If only wording moved,
 *   pin the new one and say so in CHANGELOG.md under *Policy*. If a figure or a choice moved, it is a new reading of the
 *   notice: say there for which period, whose result changes, and from what to what; it is never a patch release.
 * - `conformance` moves when a vector is added, taken out or changed. Added ones only: pin the new one. A changed answer
 *   is a changed behaviour: CHANGELOG.md as above.
 * - `example` moves when any decision on the shipped example moves, or the example itself. If the example did not change,
 *   `compareRounds` tells whose result did; if none, it is a finding, a figure or a basis that moved.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decideRound, policies, type RoundInput } from 'cloud-voucher-rules';
import { fingerprint } from 'cloud-voucher-rules/audit';
import { vectors } from '../../src/testing/vectors';
import { root } from '../support/package';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;

const pinned = {
  policies: {
    'wuhan-2025': 'sha256:cb7f8f89422bea21ebc8ec93240700c9d747c3f1695ddc05e655c86241784386',
  },
  conformance: 'sha256:f63cf615db4a9397e6e881f027c6cd0aa49f410dd53c074e74fc279a61618f20',
  example: 'sha256:86d4e01c51c9c1650a4bc7e6b2f62a899f72c51fd40633591f26dd8a1e7a9707',
};

it('the data of each policy', () => {
  expect(Object.fromEntries(policies.map((policy) => [policy.id, fingerprint(policy)]))).toEqual(pinned.policies);
});

it('the answers to the conformance vectors, which test/golden/vectors.test.ts holds the library to', () => {
  expect(
    fingerprint(vectors.map(({ id, call, policy, given, expect: answer }) => ({ id, call, policy, given, answer }))),
  ).toBe(pinned.conformance);
});

it('the round of the shipped example', () => {
  expect(fingerprint(decideRound(example))).toBe(pinned.example);
});
