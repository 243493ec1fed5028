/**
 * Amounts that the rules add up must stay within the range of amounts: those of a list of purchases, of an invoice's
 * red-letter notes, and of the payments for one invoice.
 * @module
 */
import * as faults from '../words/problems';
import type { Payment, Purchase, RedLetter } from '../facts/application';
import { fenOf, mostFen, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { problem, type Problem } from '../values/result';

/** A problem at each amount with which the sum of its group would leave the range. */
function beyondRange<Item>(
  items: readonly Item[],
  amount: keyof Item & string,
  groupOf: (item: Item) => string,
): readonly Problem[] {
  if (sumOf(items, amount) <= mostFen) return inRange;
  const sums = new Map<string, Fen>();
  return items.flatMap((item, i) => {
    const group = groupOf(item);
    const before = sums.get(group) ?? noFen;
    const sum = (before + fenOf(item[amount])) as Fen;
    sums.set(group, sum > mostFen ? before : sum);
    return sum > mostFen ? [problem(faults.outOfRange, [i, amount], { expected: within, given: item[amount] })] : [];
  });
}

const inRange: readonly never[] = [];

/** In fen; past the range of amounts it may be off by some, but it is past it. */
function sumOf<Item>(items: readonly Item[], amount: keyof Item): number {
  let sum = 0;
  for (const item of items) sum += fenOf(item[amount]);
  return sum;
}

const most: Yuan = yuanOf(mostFen);
const within = { zh: `合计不超过 ${most} 元的金额`, en: `amounts that add up to no more than ${most} yuan` };

export function purchasesInRange(purchases: readonly Purchase[]): readonly Problem[] {
  return beyondRange(purchases, 'amount', () => '');
}

export function paymentsInRange(payments: readonly Payment[]): readonly Problem[] {
  return beyondRange(payments, 'amount', ({ invoice }) => invoice);
}

export function redLettersInRange(redLetters: readonly RedLetter[]): readonly Problem[] {
  return beyondRange(redLetters, 'total', () => '');
}
