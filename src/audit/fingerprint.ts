/**
 * What a value is known by: SHA-256 over its canonical JSON (RFC 8785). Two values have one fingerprint exactly if they say
 * the same, whatever the order of their keys. Laws and published vectors: test/laws/audit-fingerprint.test.ts.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import { checkPlain } from './plain-json';

/**
 * The fingerprint of a JSON value, the same in every runtime, `'sha256:'` and 64 hexadecimal digits.
 * Throws `InvalidValueError` with the path of what JSON cannot say, `not-plain-json` (undefined, NaN, instances, …),
 * `not-well-formed-text` (half a surrogate pair), `nested-too-deep`: there is no silent result.
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export function fingerprint(value: unknown): string {
  checkPlain(value);
  return fingerprintOf(piecesOf(value, splitLevels));
}

/** SHA-256 of a text that comes in pieces, in UTF-8. */
export function fingerprintOf(pieces: Iterable<string>): string {
  const hash = sha256.create();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < enough) continue;
    hash.update(utf8ToBytes(waiting));
    waiting = '';
  }
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(waiting)).digest())}`;
}

/** Characters to hash at once: each call has its price, and a text of everything would be too long. */
const enough = 65_536;

/** A round of 10^5 applications is longer than the longest text a runtime can hold, so the outer levels go piece by piece. */
const splitLevels = 3;

function* piecesOf(value: unknown, levels: number): Generator<string> {
  if (typeof value !== 'object' || value === null || levels === 0) {
    yield canonicalize(value) ?? '';
  } else if (Array.isArray(value)) {
    yield* between('[', ']', value, (item) => piecesOf(item, levels - 1));
  } else {
    const properties = value as Readonly<Record<string, unknown>>;
    // As RFC 8785 sorts them, and as sort() does: by UTF-16 code unit.
    yield* between('{', '}', Object.keys(properties).sort(), function* (key) {
      yield `${canonicalize(key) ?? ''}:`;
      yield* piecesOf(properties[key], levels - 1);
    });
  }
}

function* between<T>(
  open: string,
  close: string,
  items: readonly T[],
  pieces: (item: T) => Iterable<string>,
): Generator<string> {
  yield open;
  let first = true;
  for (const item of items) {
    if (!first) yield ',';
    first = false;
    yield* pieces(item);
  }
  yield close;
}
