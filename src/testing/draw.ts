/**
 * Pieces of arbitraries: a usual value with rare others, thresholds with their neighbours, facts that may be absent.
 * @module
 */
import fc from 'fast-check';
import { known } from '../words/plain';

/** What an arbitrary draws. */
export type Drawn<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** What is drawn before its world is known, as a function of it: so all of a world is drawn, and shrinks, at once. */
export type Within<World extends readonly unknown[], T> = fc.Arbitrary<(...world: World) => T>;

/** The usual value; once in `oneIn` draws one of the others. Shrinks to the usual one. */
export function mostly<const T>(usual: T, others: readonly T[], oneIn = 12): fc.Arbitrary<T> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: oneIn - 1, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...(others.length > 0 ? others : [usual])) },
  );
}

/** True once in `oneIn` draws; shrinks to false. */
export function rarely(oneIn: number): fc.Arbitrary<boolean> {
  return mostly(false, [true], oneIn);
}

/** One of the arbitraries, by weight; shrinks into the first. */
export function weighted<T>(...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]) {
  return fc.oneof({ withCrossShrink: true }, ...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

/** A whole number from 0 to `most`; shrinks to 0. */
export function upTo(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: most });
}

/** The item that a drawn number stands for, going round; the list must not be empty. */
export function pickedFrom<T>(items: readonly T[], drawn: number): T {
  if (items.length === 0) throw new RangeError('nothing to choose from');
  return items[drawn % items.length] as T;
}

/** A value without the fields that are undefined: an absent fact is absent. */
export function withoutAbsent<T extends object>(facts: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return known(facts) as unknown as T;
}

/** A record without some of its fields. */
export function without<T extends object, Key extends keyof T>(record: T, ...fields: readonly Key[]): Omit<T, Key> {
  const left = Object.entries(record).filter(([key]) => !fields.some((field) => field === key));
  return Object.fromEntries(left) as Omit<T, Key>;
}
