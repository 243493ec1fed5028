/**
 * Amounts of many applications together, which an amount in a document could not hold: whole fen of any size.
 * @module
 */
import { yuanOf } from '../reference/money';
import { fenAt, type Yuan } from '../values/fen';
import type { Path } from '../values/result';
import type { Brand } from '../values/text';

/** Whole fen of any size, as digits: `'3600000'` is 36,000 yuan. */
export type FenText = Brand<'FenText'>;

/** Yuan of any size with two decimals, `'-36000.00'`: below 0.00 where something became less. */
export type YuanChange = Brand<'YuanChange'>;

/** The fen of an amount in a document; throws the problem at its path. */
export function fenIn(amount: unknown, ...path: Path): bigint {
  return BigInt(fenAt(amount, ...path));
}

export function changeOf(fen: bigint): YuanChange {
  const text: Yuan = yuanOf(fen < 0n ? -fen : fen);
  return `${fen < 0n ? '-' : ''}${text}` as YuanChange;
}

export function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}
