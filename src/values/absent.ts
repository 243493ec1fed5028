/**
 * What is not known is absent from a result, never there as undefined.
 * @module
 */

/** T, with undefined for what may be absent. */
export type Undefinable<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** `value`, or where `key` is undefined a copy without it. One literal for both cases: spreads would cost more than the rules. */
export function unlessUndefined<T extends object>(value: Undefinable<T>, key: keyof T): T {
  if (value[key] !== undefined) return value as T;
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) as T;
}
