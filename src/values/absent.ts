/**
 * What is not known is absent from a result, never there as undefined.
 * @module
 */

/** T, with undefined for what may be absent. */
export type Undefinable<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * `value`; or, where what it has under `key` is undefined, a copy without the key. One literal serves both cases: a spread in
 * each would cost more than the rules do.
 */
export function unlessUndefined<T extends object>(value: Undefinable<T>, key: keyof T, given: unknown): T {
  if (given !== undefined) return value as T;
  const known: Partial<Undefinable<T>> = {};
  for (const each of Object.keys(value) as (keyof T)[]) if (each !== key) known[each] = value[each];
  return known as T;
}
