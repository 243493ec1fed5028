/**
 * A seeded source of choices, the same on every machine: a random round is named by its seed.
 * @module
 */

export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  readonly number: (below: number) => number;
  /** One of the items, each as likely. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** True so many times out of a hundred. */
  readonly percent: (likely: number) => boolean;
}

/** The same choices with nothing out of the ordinary: what is nearly certain is certain, what is nearly never is never. */
export function calm({ number, pick, percent }: Chance): Chance {
  return { number, pick, percent: (likely) => likely >= 85 || (likely > 10 && percent(likely)) };
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  // Splitmix32: each state gives one well-mixed number.
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const number = (below: number): number => next() % below;
  return {
    number,
    pick: (items) => {
      const item = items[number(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    percent: (likely) => number(100) < likely,
  };
}
