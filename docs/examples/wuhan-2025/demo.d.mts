import type { Round, RoundInput } from 'cloud-voucher-rules';

/** The whole round as text, in one language. */
export function report(input: RoundInput, round: Round, locale: 'zh' | 'en'): string;
