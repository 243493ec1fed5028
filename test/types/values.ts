/**
 * Values are told apart by the compiler: a text is no amount until it has been read. Compiled, not run.
 * @module
 */
import {
  money,
  parseYuan,
  rate,
  yuan,
  type Id,
  type Instant,
  type InvalidValueError,
  type IsoDate,
  type Problem,
  type ProblemCode,
  type Rate,
  type Result,
  type Uscc,
  type Yuan,
} from 'cloud-voucher-rules';

declare const text: string;
declare const id: Id;
declare const day: IsoDate;
declare const now: Instant;
declare const code: Uscc;
declare const amount: Yuan;
declare const result: Result<Yuan>;
declare const problem: Problem;
declare const error: InvalidValueError;

// Every value is a text, and goes wherever a text goes.
export const texts: readonly string[] = [id, day, now, code, amount, rate('0.20')];

// @ts-expect-error A text is no amount.
export const unread: Yuan = text;
// @ts-expect-error Nor is a literal that would be one.
export const literal: Yuan = '120000.00';
// @ts-expect-error An id is no amount.
export const confused: Yuan = id;
// @ts-expect-error A day is no instant.
export const timeless: Instant = day;
// @ts-expect-error A code is no id.
export const coded: Id = code;
// @ts-expect-error Amounts are not added with +, which would join texts.
export const joined: Yuan = amount + amount;

export const added: Yuan = money.add(amount, yuan(1));
// @ts-expect-error Arithmetic is on amounts.
money.add(amount, 1);
// @ts-expect-error A rate is no amount.
money.add(amount, rate('0.20'));
export const product: Yuan = money.times(amount, rate('0.20'), 'half-even');
// @ts-expect-error There is no such rounding.
money.times(amount, rate('0.20'), 'up');
// @ts-expect-error A price is not multiplied by a price.
money.times(amount, amount, 'down');
export const order: -1 | 0 | 1 = money.compare(amount, amount);

// A result has a value only once it is known to be right.
// @ts-expect-error It may have problems instead.
export const hasty: Yuan = result.value;
export const asked: Yuan | readonly Problem[] = result.ok ? result.value : result.problems;
export const parsed: Result<Yuan> = parseYuan({ anything: true });

// Codes are a closed list, so that a table of messages of one's own cannot miss one.
export const known: ProblemCode = problem.code;
// @ts-expect-error There is no such code.
export const unknown: boolean = problem.code === 'wrong';
// @ts-expect-error All the other codes are missing.
export const mine: Readonly<Record<ProblemCode, string>> = { malformed: '格式不对' };
export const thrown: readonly Problem[] = error.problems;
export const isTypeError: TypeError = error;
export const nothingMore: Rate | undefined = undefined;
