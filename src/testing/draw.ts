/**
 * Pieces of arbitraries: a usual value with rare others, facts that may be absent, instants that tie, amounts about the cap.
 * @module
 */
import fc from 'fast-check';
import type { Purchase } from '../facts/application';
import type { Policy } from '../policy/policy';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { fenOf, mostFen, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { tenThousandthsOf, wholeRate, type Rate } from '../values/rate';
import { padded } from '../values/text';
import { known } from '../words/plain';

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

/** A list from its end, or from a cut back, round to it. */
export function turned<T>(list: readonly T[], cut = list.length): readonly T[] {
  return [...list.slice(cut), ...list.slice(0, cut)].reverse();
}

/** A value without the fields that are undefined: an absent fact is absent. */
export function withoutAbsent<T extends object>(facts: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  return known(facts) as unknown as T;
}

/** Few instants, so that many tie: in the morning of 3 June of the policy's year, or at an end of its window or a nanosecond beside. */
export const instantIn: Within<[Policy], Instant> = fc
  .record({
    place: mostly('inside', ['opening', 'closing'], 7),
    minute: weighted([3, upTo(2)], [1, upTo(600)]),
    nanoseconds: mostly(0, [1, -1], 4),
    offsetMinutes: mostly(480, [0, -210, 345], 3),
  })
  .map(({ place, minute, nanoseconds, offsetMinutes }) => ({ year, window: { opensAt, closesAt } }) => {
    const inside = momentAfter(momentAt(`${padded(year, 4)}-06-03T09:15:00+08:00`), minute * 60e9);
    const places = { inside, opening: momentAt(opensAt ?? closesAt), closing: momentAt(closesAt) };
    return instantOf(momentAfter(places[place], nanoseconds), offsetMinutes);
  });

/** An amount under a cap, of what earns a rate: a few fen, where halves are rounded; everyday ones; ones that come to the cap to the fen. */
export const amountIn: Within<[cap: Fen, rate: Rate], Fen> = weighted(
  [2, upTo(29).map((number) => () => (number + 1) as Fen)],
  [4, upTo(999_999).map((number) => () => (number + 1) as Fen)],
  [5, upTo(14).map((number) => (cap: Fen, rate: Rate) => besideCap(number + 1, cap, rate))],
  [1, fc.constant(() => noFen)],
);

/** Sixteen of the greatest still add up to an amount. */
const greatest = Math.floor(mostFen / 16);

/** What at `rate` comes to quarters of the cap, or one fen beside. */
function besideCap(number: number, cap: Fen, rate: Rate): Fen {
  const parts = Math.max(1, tenThousandthsOf(rate));
  const quarters = pickedFrom([2, 4, 1, 3, 8], Math.floor(number / 3));
  const whole = Math.ceil((Math.min(cap, greatest) / 4) * quarters * (wholeRate / parts));
  return Math.max(noFen, Math.min(greatest, whole + pickedFrom([0, -1, 1], number))) as Fen;
}

export type Share = (amount: Fen) => Fen;

/** All of it, all but a fen, a fen more, half, nothing, twice. */
export const shares: readonly [Share, ...Share[]] = [
  (amount) => amount,
  (amount) => Math.max(noFen, amount - 1) as Fen,
  (amount) => (amount + 1) as Fen,
  (amount) => Math.floor(amount / 2) as Fen,
  () => noFen,
  (amount) => (amount * 2) as Fen,
];

export function shareIn(oneIn: number): fc.Arbitrary<Share> {
  const [all, ...others] = shares;
  return mostly(all, others, oneIn);
}

/** What the auditor recognises of each purchase line, of four at most. */
export function auditedIn(oneIn: number): Within<[readonly Purchase[]], readonly Yuan[]> {
  const drawn = fc.array(shareIn(oneIn), { minLength: 4, maxLength: 4 });
  return drawn.map((four) => (lines) => lines.map(({ amount }, i) => yuanOf(pickedFrom(four, i)(fenOf(amount)))));
}
