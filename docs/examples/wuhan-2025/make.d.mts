import type { RoundInput } from 'cloud-voucher-rules';

/** All that goes into the round. */
export const input: RoundInput;
/** What round.json holds. */
export const roundText: string;
/** The page of each language whose table is made here. */
export const pages: { readonly en: string; readonly zh: string };
/** A page with its table as it should be. */
export function withTable(page: string, locale: string): string;
