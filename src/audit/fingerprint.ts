/**
 * What a value is known by: SHA-256 over its canonical JSON (RFC 8785). Two values have one fingerprint exactly if they say
 * the same, whatever the order of their keys. Published vectors: test/golden/audit-fingerprint.test.ts.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { writeCanonical } from './canonical';

/**
 * The fingerprint of a JSON value, the same in every runtime: `'sha256:'` and 64 hexadecimal digits.
 * @param value plain JSON; the order of keys does not matter
 * @returns the SHA-256 of its canonical JSON
 * @throws InvalidValueError with the path of what JSON cannot hold: `not-plain-json` (undefined, NaN, instances, subclasses of
 * arrays, `toJSON`, …), `not-well-formed-text` (half a surrogate pair), `nested-too-deep`
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export function fingerprint(value: unknown): string {
  const hash = sha256.create();
  writeCanonical(value, (piece) => hash.update(piece));
  return `sha256:${bytesToHex(hash.digest())}`;
}
