/**
 * Small worlds of facts that are enumerated whole: every fact absent, at every threshold, and at its neighbours. A point
 * of a world is a number; its digits, one per fact, choose a value, 0 choosing none.
 * @module
 */
import {
  checkEligibility,
  factIds,
  type Catalogue,
  type Eligibility,
  type Enterprise,
  type FactId,
  type Instant,
  type Policy,
} from 'cloud-voucher-rules';
import { enterprise } from './builders';

/** What each fact may be besides absent; a fact that is not named is as the eligible enterprise has it. */
export type Values = Partial<Readonly<Record<FactId, readonly unknown[]>>>;

export interface World {
  readonly policy: Policy;
  readonly at: Instant;
  readonly catalogue?: Catalogue;
  readonly values: Values;
}

/** The facts of a world, and what a step of each adds to the number of a point. */
interface Digit {
  readonly fact: FactId;
  readonly values: readonly unknown[];
  readonly step: number;
}

export interface Enumerated {
  readonly points: number;
  readonly digits: readonly Digit[];
  factsOf(point: number): Enterprise;
  resultOf(point: number): Eligibility;
}

export function enumerated({ policy, at, catalogue, values }: World): Enumerated {
  const digits: Digit[] = [];
  let points = 1;
  for (const fact of factIds) {
    const own = values[fact];
    if (own === undefined) continue;
    digits.push({ fact, values: own, step: points });
    points *= own.length + 1;
  }
  const base = enterprise();
  const factsOf = (point: number): Enterprise => {
    const facts: Record<string, unknown> = { ...base };
    for (const digit of digits) {
      const choice = digitAt(digit, point);
      if (choice === 0) Reflect.deleteProperty(facts, digit.fact);
      else facts[digit.fact] = digit.values[choice - 1];
    }
    return facts as unknown as Enterprise;
  };
  const context = { at, ...(catalogue === undefined ? {} : { catalogue }) };
  return { points, digits, factsOf, resultOf: (point) => checkEligibility(policy, factsOf(point), context) };
}

/** 0 where the fact is absent, else the number of its value, from 1. */
export function digitAt({ values, step }: Digit, point: number): number {
  return Math.floor(point / step) % (values.length + 1);
}

/** The points that differ from a point only in having this absent fact. */
export function fillings(digit: Digit, point: number): readonly number[] {
  return digit.values.map((_, i) => point + digit.step * (i + 1));
}
