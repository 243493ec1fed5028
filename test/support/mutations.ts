/**
 * Valid documents made wrong, or differently right: a few changes at random places, as plain JSON.
 * @module
 */
import fc from 'fast-check';
import type { DocumentType } from '../../src/schema/schemas';
import { plainCopy, usccOf, validDocuments } from './documents';

export interface Mutated {
  readonly type: DocumentType;
  readonly document: unknown;
}

type Container = Record<string, unknown> | unknown[];

/** What may stand where something else should: every kind of JSON, and values that are right elsewhere. */
const oddValues: readonly unknown[] = [
  ...[null, true, false, 0, 1, 2, -1, 1.5, 1e21, 2 ** 53, '', ' ', 'x', '0', '1'],
  ...['toString', 'constructor', '__proto__', 'hasOwnProperty'],
  ...['0.00', '1.00', '0.50', '0.500', '0.125', '1.0', '1200', '1,200.00', '１２００.００', '-1.00'],
  ...['120000.00', '9999999999999.99', '10000000000000.00'],
  ...['2025-06-03', '2025-6-3', '2025-02-29', '2024-02-29', '0000-01-01', '0001-01-01', '9999-12-31'],
  ...['2025-06-03T09:15:00+08:00', '2025-06-03T09:15:00Z', '2025-06-03T24:00:00Z', '2025-06-03 09:15:00+08:00'],
  ...['0001-01-01T00:00:00+23:59', '9999-12-31T23:59:59.999999999-23:59'],
  ...[usccOf(101), usccOf(1), usccOf(101).toLowerCase(), '91350100M000100Y4Z'],
  ...['C3919', 'c3919', 'I65', 'A65', 'A01', '65', '99', '420111'],
  ...['25422000000000000001', '4200204130-01234567', '4200204130 01234567'],
  ...['WH-1', 'WH-2', 'EARLIER-1', 'P-1', 'wuhan-2025', 'resources', 'ecosystem', 'safety', 'district'],
  ...['submitted', 'audited', 'paid', 'enterprise', 'city-bureau', 'skip', 'block', 'partial-fill', 'half-even'],
  ...['recommended-at', 'resubmitted-at', 'calendar-years', 'contract', 'payment', 'excluded'],
  ...['\u0000', '\u202e右', '\ud800', '\ufeff'],
  ...[[], {}, [[]], [null], { a: 1 }, { zh: '', en: 'x' }, { clause: '1' }, { assumption: 'rounding' }],
];

const oddKeys: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'Id', 'submitted_at', 'employes', 'amout', 'extra', '0'],
  ...[usccOf(7), 'WH-1', '25422000000000000001'],
];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** An object or list of a document: level by level, each branch as likely as to stop, so that no large part hides the rest. */
function containerAt(document: Container, where: number): Container {
  const inside = Object.values(document).filter(isContainer);
  const next = inside[where % (inside.length + 1)];
  return next === undefined ? document : containerAt(next, Math.floor(where / (inside.length + 1)));
}

function set(container: Container, key: string | number, value: unknown): void {
  // Plain assignment of __proto__ would set the prototype.
  Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
}

function changeText(text: string, seed: number): string {
  const place = seed % (text.length + 1);
  const character = ['0', '9', 'x', 'X', ' ', '-', '.', '１', 'é'][seed % 9] ?? '';
  switch (seed % 5) {
    case 0:
      return text.slice(0, place) + text.slice(place + 1);
    case 1:
      return text.slice(0, place) + character + text.slice(place);
    case 2:
      return text.slice(0, place) + character + text.slice(place + 1);
    case 3:
      return text.toLowerCase();
    default:
      return text + text;
  }
}

interface Change {
  readonly kind: 'drop' | 'replace' | 'text' | 'add' | 'copy' | 'repeat' | 'rename';
  readonly where: number;
  readonly which: number;
  readonly seed: number;
}

function apply(document: unknown, { kind, where, which, seed }: Change): void {
  if (!isContainer(document)) return;
  const container = containerAt(document, where);
  const keys = Object.keys(container);
  const key = keys[which % Math.max(1, keys.length)];
  const at = (from: Container, name: string | undefined): unknown =>
    name === undefined ? undefined : (from as Record<string, unknown>)[name];
  const odd = plainCopy(oddValues[seed % oddValues.length]);
  if (kind === 'add' || key === undefined) {
    if (Array.isArray(container)) container.push(odd);
    else set(container, oddKeys[which % oddKeys.length] ?? '', odd);
  } else if (kind === 'drop') {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else Reflect.deleteProperty(container, key);
  } else if (kind === 'replace') {
    set(container, key, odd);
  } else if (kind === 'text') {
    const text = at(container, key);
    set(container, key, typeof text === 'string' ? changeText(text, seed) : odd);
  } else if (kind === 'copy') {
    const source = containerAt(document, seed);
    const names = Object.keys(source);
    set(container, key, plainCopy(at(source, names[which % Math.max(1, names.length)]) ?? odd));
  } else if (kind === 'repeat') {
    if (Array.isArray(container)) container.push(plainCopy(container[Number(key)]));
  } else if (!Array.isArray(container)) {
    const value = container[key];
    Reflect.deleteProperty(container, key);
    set(container, changeText(key, seed), value);
  }
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'replace', 'text', 'add', 'copy', 'repeat', 'rename'),
  where: fc.nat(),
  which: fc.nat(),
  seed: fc.nat(),
});

/** A valid document of one of the types, with a few changes; most are wrong in some way. */
export function anyMutated(types = Object.keys(validDocuments) as readonly DocumentType[]): fc.Arbitrary<Mutated> {
  return fc
    .record({ type: fc.constantFrom(...types), which: fc.nat(), changes: fc.array(change, { maxLength: 4 }) })
    .map(({ type, which, changes }) => {
      const documents = validDocuments[type];
      const document = plainCopy(documents[which % documents.length]);
      changes.forEach((each) => apply(document, each));
      const reported = () => JSON.stringify({ type, which: which % documents.length, changes });
      return { type, document, [fc.toStringMethod]: reported };
    });
}
