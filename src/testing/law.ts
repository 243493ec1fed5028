/**
 * What a law is: a sentence, and a run that throws where an implementation breaks it, with the smallest case found.
 * @module
 */
import fc from 'fast-check';
import { deepFrozen } from '../values/frozen';
import { differenceOf } from './difference';
import { lawNames, type LawId } from './law-names';
import { policyTold } from './policy-told';

/** How often a law is tried, and from where: `seed` and `path` as a broken law tells them. */
export interface LawOptions {
  /** How many random worlds; 100 where absent. */
  readonly numRuns?: number;
  /** Of the random worlds; the same seed draws the same worlds. */
  readonly seed?: number;
  /** The way to a smallest case, as a failure reports it. */
  readonly path?: string;
  /** False: tell the first broken case as it was drawn, not the smallest. */
  readonly shrink?: boolean;
}

/**
 * A law of an implementation. Any test runner can loop over a list of them.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'skip' })) it(name, () => run())
 */
export interface Law {
  /** Stable: see docs/laws.md. */
  readonly id: LawId;
  /** What holds, as a sentence. */
  readonly name: string;
  /** Throws an Error where the law is broken: what went wrong, and the smallest case found. */
  readonly run: (options?: LawOptions) => void;
}

/** A law over random worlds. They are frozen, so that an implementation that changes what it is given stumbles over it. */
export function law<World>(id: LawId, worlds: fc.Arbitrary<World>, holds: (world: World) => void): Law {
  const name = lawNames[id].en;
  // A default argument keeps `run.length` at 0: jest takes a test function with a parameter for one that waits.
  const run = (options: LawOptions = {}): void => {
    const property = fc.property(worlds.map(deepFrozen), (world) => {
      holds(world);
    });
    const found = fc.check(property, parametersOf(options));
    if (found.failed) throw new Error(toldBroken(name, found), { cause: found.errorInstance });
  };
  return { id, name, run };
}

/** Test runners call a test function with a context of their own, so nothing but what is asked for is read. */
function parametersOf({ numRuns, seed, path, shrink }: LawOptions): fc.Parameters<[unknown]> {
  return {
    ...(typeof numRuns === 'number' ? { numRuns } : {}),
    ...(typeof seed === 'number' ? { seed } : {}),
    ...(typeof path === 'string' ? { path } : {}),
    ...(shrink === false ? { endOnFailure: true } : {}),
  };
}

function toldBroken(
  name: string,
  { errorInstance, counterexample, counterexamplePath, seed }: fc.RunDetails<[unknown]>,
) {
  const why = errorInstance instanceof Error ? errorInstance.message : 'interrupted';
  const again = `run({ seed: ${seed}, path: '${counterexamplePath ?? ''}' })`;
  return [`broken: ${name}`, why, `smallest case found: ${told(counterexample?.[0])}`, `again: ${again}`].join('\n');
}

/** A world as JSON; a policy in it as what differs from one that is known, so that it can be read. */
function told(world: unknown): string {
  return JSON.stringify(world, (_key, value: unknown) => policyTold(value) ?? value);
}

/** Throws where something that must hold does not. */
export function must(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new Error(otherwise());
}

/** Throws where two values differ, the order of keys aside. */
export function mustAgree(what: string, actual: unknown, expected: unknown): void {
  const difference = differenceOf(actual, expected);
  if (difference !== undefined) throw new Error(`${what}: ${difference}`);
}

/** Throws where two values do not have the same bytes as JSON. */
export function mustBeSameBytes(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(`${what}: ${differenceOf(actual, expected) ?? 'the keys stand in another order'}`);
}
