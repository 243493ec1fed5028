/**
 * The right spelling of a slip: equal to the definition of the distance over all short words; golden cases of what is near enough.
 */
import { describe, expect, it } from 'vitest';
import { nearest, optionsAt, withoutSlips } from '../../src/values/nearest';
import { reportOf } from '../support/problems';

const letters = ['a', 'b', 'c'];
const words = [1, 2, 3, 4].reduce<readonly string[]>(
  (shorter) => ['', ...letters.flatMap((letter) => shorter.map((word) => word + letter))],
  [''],
);

/** Characters added, dropped, changed or swapped with their neighbour, each once: the definition, by the last step. */
function steps(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const isSwapped = a.length > 1 && b.length > 1 && a.slice(-2) === [...b.slice(-2)].reverse().join('');
  return Math.min(
    steps(shortA, b) + 1,
    steps(a, shortB) + 1,
    steps(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? steps(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

it('is a word within so many steps, of all words of up to four letters', () => {
  for (const given of words) {
    for (const known of words) {
      const apart = steps(given, known);
      const found = [0, 1, 2, 3, 4].map((most) => nearest(given, [known], most) === known);
      if (found.join() !== [0, 1, 2, 3, 4].map((most) => apart <= most).join())
        expect.fail(`${given}, ${known}: ${apart}`);
    }
  }
});

describe('what is near enough', () => {
  const names = ['submittedAt', 'ledger', 'ledgers', 'id', 'is'];
  const long = (length: number) => 'x'.repeat(length);

  it.each([
    ['ledgr', 'ledger'],
    ['legder', 'ledger'],
    ['ledgerss', 'ledgers'],
    ['Ledger', 'ledger'],
    ['SUBMITTED_AT', 'submittedAt'],
    ['submitted-at', 'submittedAt'],
    ['submitted at', 'submittedAt'],
    ['ix', 'id'],
    ['lodgar', 'ledger'],
    ['lodgxr', 'ledger'],
    ['xodgxr', undefined],
    ['', undefined],
  ])('%s: %s', (given, meant) => {
    expect(nearest(given, names)).toBe(meant);
  });

  it('a name of more than 40 characters is not compared', () => {
    expect(nearest(long(40), [long(39)])).toBe(long(39));
    expect(nearest(long(41), [long(40)])).toBeUndefined();
    expect(nearest(long(40), [long(60)], 30)).toBe(long(60));
  });
});

describe('keys', () => {
  it('an option that a call does not have is refused, also where it is like none', () => {
    expect(optionsAt({ unit: 1 }, ['unit'])).toEqual({ unit: 1 });
    expect(reportOf(() => optionsAt({ unti: 1 } as { unit?: number }, ['unit']))).toMatch(
      /^options\.unti: .*did you mean unit/,
    );
    expect(reportOf(() => optionsAt({ more: 1 } as { unit?: number }, ['unit']))).toBe(
      'options.more: no such field: "more" / 没有这一项：“more” [unknown-field]',
    );
    expect(reportOf(() => optionsAt(null as unknown as { unit?: number }, ['unit']))).toMatch(/^options: /);
  });

  it('a slip of one that may be left out is refused where that one is missing', () => {
    const setup = (given: object) => () =>
      withoutSlips(given as { ledger?: number; cases?: number }, ['ledger', 'cases']);
    expect(reportOf(setup({ case: 1 }))).toMatch(/^case: .*did you mean cases/);
    expect(setup({ case: 1, cases: 2 })()).toEqual({ case: 1, cases: 2 });
    expect(setup({ ledger: 1, note: 1 })()).toEqual({ ledger: 1, note: 1 });
  });
});
