/**
 * What a law is: a sentence, and a run that throws where an implementation breaks it, with the smallest case found.
 * @module
 */
import fc from 'fast-check';
import type { Grant } from '../allocation/claim';
import { policies } from '../policy/register';
import { fenOf, type Fen } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import { lawNames, type LawId } from '../words/laws';
import type { Locale } from '../words/localized';
import { isObject, known, sameJson } from '../words/plain';
import { differenceOf, shown } from './difference';

/** How often a law is tried, and from where: `seed` and `path` as the error of a broken law gives them. */
export interface LawOptions {
  /** How many random worlds; 40 where absent. */
  readonly numRuns?: number;
  /** Of the random worlds; the same seed draws the same worlds. */
  readonly seed?: number;
  /** The way to a smallest case, as a failure reports it. */
  readonly path?: string;
  /** The language of the law and of what is around the case; `'en'` where absent. */
  readonly locale?: Locale;
  /** False: report the first broken case as it was drawn, not the smallest. */
  readonly shrink?: boolean;
}

/**
 * A law of an implementation. Any test runner can loop over a list of them.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'skip' })) it(name, () => run())
 */
export interface Law {
  /** Stable: see docs/laws.md. */
  readonly id: LawId;
  /** What holds, as a sentence. */
  readonly name: string;
  /** Throws an Error where the law is broken: what went wrong, and the smallest case found. */
  readonly run: (options?: LawOptions) => void;
}

/** Enough to find most mistakes, and few enough for the time limit of a test runner on a slow machine. */
const usualRuns = 40;

/** A law over random worlds. They are frozen, so that an implementation that changes what it is given fails. */
export function law<World>(
  id: LawId,
  worlds: fc.Arbitrary<World>,
  holds: (world: World) => void,
  defaultRuns = usualRuns,
): Law {
  // A default argument keeps `run.length` at 0: jest takes a test function with a parameter for one that waits.
  const run = ({ numRuns, seed, path, shrink, locale }: LawOptions = {}): void => {
    // A test runner passes a context of its own, so that only what is documented is read.
    const parameters = {
      numRuns: typeof numRuns === 'number' ? numRuns : defaultRuns,
      seed: typeof seed === 'number' ? seed : undefined,
      path: typeof path === 'string' ? path : undefined,
      endOnFailure: shrink === false,
    };
    const found = fc.check(fc.property(worlds.map(deepFrozen), holds), known(parameters));
    if (!found.failed) return;
    throw new Error(messageOf(id, locale === 'zh' ? 'zh' : 'en', found), { cause: found.errorInstance });
  };
  return { id, name: lawNames[id].en, run };
}

/** Laws that parts of an answer are those of the reference. */
export function lawsAgainst<World, Answer>(
  worlds: fc.Arbitrary<World>,
  answer: (world: World) => Answer,
  expected: (world: World) => Answer,
): (id: LawId, part: (answer: Answer) => unknown) => Law {
  return (id, part) => law(id, worlds, (world) => mustAgree('the answer', part(answer(world)), part(expected(world))));
}

/** The law that the same world gives the same bytes, and that nothing given is changed. */
export function lawOfPurity<World>(id: LawId, worlds: fc.Arbitrary<World>, answer: (world: World) => unknown): Law {
  return law(id, worlds, (world) => {
    const copy = JSON.parse(JSON.stringify(world)) as World;
    const first = answer(copy);
    mustBeSameBytes('what was given', copy, world);
    mustBeSameBytes('the answer', answer(world), first);
  });
}

const heads = {
  zh: { broken: '不成立：', world: '所找到的最小情形：', again: '重现：' },
  en: { broken: 'broken: ', world: 'smallest case found: ', again: 'again: ' },
} as const;

function messageOf<World>(
  id: LawId,
  locale: Locale,
  { errorInstance, counterexample, counterexamplePath, seed }: fc.RunDetails<[World]>,
): string {
  const why = errorInstance instanceof Error ? errorInstance.message : 'interrupted';
  const again = `run({ seed: ${seed}, path: '${counterexamplePath ?? ''}' })`;
  // A policy as what differs from a known one, so that it can be read.
  const world = JSON.stringify(counterexample?.[0], (_key, value: unknown) => policyAsPatch(value) ?? value);
  const head = heads[locale];
  return [`${head.broken}${lawNames[id][locale]}`, why, `${head.world}${world}`, `${head.again}${again}`].join('\n');
}

type Json = Readonly<Record<string, unknown>>;

/**
 * A policy as what differs from a known one, `{ "base": "wuhan-2025", "patch": { "exhaustion": "skip" } }`, since thirty kilobytes
 * could not be read; undefined for what is not a variant of one.
 */
function policyAsPatch(value: unknown): { readonly base: string; readonly patch?: Json } | undefined {
  if (!isObject(value) || !isObject(value['clauses']) || !isObject(value['assumptions'])) return undefined;
  const known = policies.find(({ id }) => String(value['id']).startsWith(id));
  if (known === undefined) return undefined;
  const patch = patchBetween(known as unknown as Json, value);
  return Object.keys(patch).length === 0 ? { base: known.id } : { base: known.id, patch };
}

function patchBetween(from: Json, to: Json): Json {
  const keys = Object.keys({ ...from, ...to }).filter((key) => !sameJson(from[key], to[key]));
  const changes = keys.map((key) => {
    const [before, after = null] = [from[key], to[key]];
    return [key, isObject(before) && isObject(after) ? patchBetween(before, after) : after] as const;
  });
  return Object.fromEntries(changes);
}

export function must(holds: boolean, otherwise: () => string): void {
  if (!holds) throw new Error(otherwise());
}

/** An amount that an implementation answered, in a field; throws where it is none. */
export function fenIn<Field extends string>(answer: Readonly<Partial<Record<Field, unknown>>>, field: Field): Fen {
  const fen = fenOf(answer[field]);
  must(!Number.isNaN(fen), () => `${field} is not an amount: ${shown(answer[field])}`);
  return fen;
}

/** Throws where two values differ, the order of keys aside. */
export function mustAgree(what: string, actual: unknown, expected: unknown): void {
  const difference = differenceOf(actual, expected);
  if (difference !== undefined) throw new Error(`${what}: ${difference}`);
}

export function mustBeSameBytes(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw new Error(`${what}: ${differenceOf(actual, expected) ?? 'the keys are in another order'}`);
}

/** Throws where an application of both lists gets less in the second. */
export function noGrantIsSmaller(when: string, before: readonly Grant[], after: readonly Grant[]): void {
  const then = new Map(after.map((grant) => [grant.application, grant]));
  for (const grant of before) {
    const { application, granted } = grant;
    const now = then.get(application) ?? grant;
    const smaller = fenIn(now, 'granted') < fenIn(grant, 'granted');
    must(!smaller, () => `${when}, ${application} gets ${now.granted} and not ${granted}`);
  }
}
