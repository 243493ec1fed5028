import type { RoundInput } from 'cloud-voucher-rules';

/** All that goes into the round. */
export const input: RoundInput;
/** What round.json holds. */
export const roundText: string;
/** The page of each language whose tables are made here. */
export const pages: { readonly en: string; readonly zh: string };
/** A page with its tables as they should be. */
export function withTables(page: string, locale: string): string;
