/**
 * Reads explanations back, without the library: figures as they stand in a result, whatever language they are reported in, and
 * the steps of arithmetic that a sentence prints.
 * @module
 */
import type { Explanation, Locale, RoundingMode } from 'cloud-voucher-rules';

/** A node and all below it, first to last. */
export function nodesOf(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.children.flatMap(nodesOf)];
}

const months = 'January February March April May June July August September October November December'.split(' ');
const monthNumber = (name: string) => String(months.indexOf(name) + 1).padStart(2, '0');

/** A sentence with its amounts, rates, days and instants written as `heldText` writes them. */
export function canonical(text: string, locale: Locale): string {
  const said =
    locale === 'zh'
      ? text
          .replace(/([\d,]+\.\d\d)元/g, (_, amount: string) => amount.replace(/,/g, ''))
          .replace(/(\d+(?:\.\d+)?)([亿万])元/g, (_, n: string, unit: string) => yuanOf(n, unit === '亿' ? 8 : 4))
          .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (_, y: string, m: string, d: string) => isoOf(y, m, d))
          .replace(/(\d{4}-\d\d-\d\d)24时/g, '$1T24:00:00')
          .replace(/(\d{4}-\d\d-\d\d)(\d\d:\d\d:\d\d(?:\.\d+)?)/g, '$1T$2')
      : text
          .replace(/CNY ([\d,]+\.\d\d)/g, (_, amount: string) => amount.replace(/,/g, ''))
          .replace(/(\d+(?:\.\d+)?) (b|m)illion yuan/g, (_, n: string, unit: string) => yuanOf(n, unit === 'b' ? 9 : 6))
          .replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, (_, d: string, m: string, y: string) =>
            isoOf(y, monthNumber(m), d),
          )
          .replace(/the end of (\d{4}-\d\d-\d\d)/g, '$1T24:00:00')
          .replace(/(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)/g, '$1T$2');
  return said.replace(/(\d+)(?:\.(\d{1,2}))?%/g, (_, whole: string, part = '') => rateOf(whole, String(part)));
}

/** `4` and 8 as `400000000.00`. */
function yuanOf(number: string, zeros: number): string {
  const [whole = '', part = ''] = number.split('.');
  return `${whole}${part.padEnd(zeros, '0')}.00`;
}

/** `20` as `0.20`, `12.5` as `0.125`. */
function rateOf(whole: string, part: string): string {
  const digits = (whole.padStart(3, '0') + part).replace(/^(\d+?)(\d\d\d*)$/, '$1.$2');
  return digits.replace(/^0+(?=\d)/, '');
}

/** An instant as it is in Beijing, `2025-06-03T09:15:00`; the last of a day as `2025-06-03T24:00:00`. */
function inBeijing(instant: string): string {
  const [, seconds = '', fraction = '', offset = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  if (seconds === '') return instant;
  const local = new Date(Date.parse(seconds + offset) + 8 * 3_600_000).toISOString().slice(0, 19);
  if (local.endsWith('23:59:59') && fraction === '999999999') return `${local.slice(0, 10)}T24:00:00`;
  const rest = fraction.replace(/0+$/, '');
  return rest === '' ? local : `${local}.${rest}`;
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Every word of a canonical sentence that has a digit: amounts, rates, counts, days, instants, codes and ids. */
export function figuresIn(sentence: string): readonly string[] {
  return [...sentence.matchAll(/[A-Za-z0-9][A-Za-z0-9._:+-]*/g)]
    .map(([word]) => word.replace(/[.:]+$/, ''))
    .filter((word) => /\d/.test(word));
}

/** Every value of a result that has a digit, in the same spelling. */
export function figuresHeld(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return figuresIn(inBeijing(value));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresHeld) : [];
}

/** One step as it is printed: what stands before and after its sign, in hundredths. */
export interface Step {
  readonly kind: 'sum' | 'product' | 'least' | 'at-least' | 'below';
  readonly sign: '=' | '≈' | '≠';
  readonly terms: readonly bigint[];
  readonly result: bigint;
  readonly rate?: string;
}

const fen = (amount: string) => BigInt(amount.replace('.', ''));
const amountPattern = '(\\d+\\.\\d\\d)';

/** The steps that a canonical sentence prints, in either language. */
export function stepsIn(sentence: string): readonly Step[] {
  const found: Step[] = [];
  for (const [, base = '', rate = '', sign, result = ''] of sentence.matchAll(
    /(\d+\.\d\d) × (\d\.\d{2,4}) ([=≈]) (\d+\.\d\d)(?!\d)/g,
  )) {
    found.push({ kind: 'product', sign: sign as '=', terms: [fen(base)], rate, result: fen(result) });
  }
  for (const [, sum = '', sign, result = ''] of sentence.matchAll(
    /((?:\d+\.\d\d [+−] )+\d+\.\d\d) ([=≠]) \D*?(\d+\.\d\d)/g,
  )) {
    const parts = sum.replace(/− /g, '−').replace(/\+ /g, '').split(' ');
    const terms = parts.map((part) => (part.startsWith('−') ? -fen(part.slice(1)) : fen(part)));
    found.push({ kind: 'sum', sign: sign as '=', terms, result: fen(result) });
  }
  for (const [, list = '', result = ''] of sentence.matchAll(
    /(?:取|the least of )((?:\d+\.\d\d(?:、|, )?)+)(?:孰低)? = (\d+\.\d\d)/g,
  )) {
    found.push({ kind: 'least', sign: '=', terms: list.split(/、|, /).map(fen), result: fen(result) });
  }
  const comparisons = [
    [
      'at-least',
      `${amountPattern}(?: left)?(?:，不低于|, no less than )(?:应补金额|the entitlement )?${amountPattern}`,
    ],
    [
      'below',
      `${amountPattern}(?: left| is left)?(?:，不足|，低于|, below )(?:应补金额|申报金额|the entitlement |the )?${amountPattern}`,
    ],
    ['below', `余${amountPattern}，低于申报金额${amountPattern}`],
  ] as const;
  for (const [kind, pattern] of comparisons) {
    for (const [, left = '', right = ''] of sentence.matchAll(new RegExp(pattern, 'g'))) {
      found.push({ kind, sign: '=', terms: [fen(left)], result: fen(right) });
    }
  }
  return found;
}

/** Whether a step holds, by whole numbers of any size. */
export function holds({ kind, sign, terms, result, rate = '' }: Step, rounding: RoundingMode): boolean {
  const [first = 0n] = terms;
  switch (kind) {
    case 'product': {
      const product = first * BigInt(rate.replace('.', '').padEnd(5, '0'));
      const exact = product % 10_000n === 0n;
      return exact === (sign === '=') && rounded(product, rounding) === result;
    }
    case 'sum': {
      const sum = terms.reduce((total, term) => total + term, 0n);
      return sign === '≠' ? sum !== result : sum === result;
    }
    case 'least':
      return terms.every((term) => term >= result) && terms.includes(result);
    case 'at-least':
      return first >= result;
    case 'below':
      return first < result;
  }
}

function rounded(tenThousandths: bigint, mode: RoundingMode): bigint {
  const [whole, rest] = [tenThousandths / 10_000n, tenThousandths % 10_000n];
  if (mode === 'down') return whole;
  const up = mode === 'half-up' ? rest >= 5_000n : rest > 5_000n || (rest === 5_000n && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

/** Columns of a line on a terminal: East Asian wide and full-width characters take two. */
export function columnsOf(line: string): number {
  return [...line].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(character)
        ? 2
        : 1),
    0,
  );
}
