export function csv(rows: readonly object[], columns?: readonly string[]): string;
