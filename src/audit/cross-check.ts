/**
 * Suspicions across the applications of a round, none of which changes an amount: papers used by several, names and numbers
 * that do not fit together, providers that are not on the register (clauses 3.1, 3.2 and 3.5).
 * @module
 */
import { keysOf } from '../words/plain';
import { suspicionSentences } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { cut } from '../words/safe-text';
import type { Basis, Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import type { RoundInput } from '../round/round';
import { parseApplication, parseCatalogue } from '../schema/parse';
import type { Id } from '../values/id';
import { InvalidValueError, listAt, underPath, type Path, type Result } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Uscc } from '../values/uscc';

/** What can look wrong: a closed list. */
export type SuspicionKind = keyof typeof suspicionSentences;
/** Every kind of suspicion, in the order of the results. */
export const suspicionKinds = /* @__PURE__ */ keysOf(suspicionSentences);

/** One place at which it shows. */
export interface SuspicionSide {
  /** Where it shows. */
  readonly application: Id;
  /** Who applies. */
  readonly enterprise: Uscc;
  /** In the input. */
  readonly path: Path;
  /** What this side has: the buyer, the total, the name, the number, … */
  readonly value: string;
}

/** Something across applications that deserves a look; it changes no amount. */
export interface Suspicion {
  /** What looks wrong. */
  readonly kind: SuspicionKind;
  /** What it is about: the number of a paper, or the code of an enterprise. */
  readonly subject: string;
  /** Every place at which it shows, in the order of the input. */
  readonly sides: readonly SuspicionSide[];
  /** The clauses and assumptions that it bears on. */
  readonly basis: readonly Basis[];
  /** The suspicion, with all its sides, as a sentence. */
  readonly text: LocalizedText;
}

const rulesBehind: Readonly<Record<SuspicionKind, readonly RuleId[]>> = {
  'invoice-several-buyers': ['papers', 'invoice-once'],
  'invoice-several-sellers': ['papers', 'invoice-once'],
  'invoice-several-totals': ['papers', 'invoice-once'],
  'payment-for-several-invoices': ['papers'],
  'red-letter-for-several-invoices': ['papers'],
  'enterprise-several-names': ['papers', 'annual-cap'],
  'invoice-number-cut': ['papers'],
  'invoices-consecutive': ['papers'],
  'provider-not-registered': ['product-tier'],
};

/**
 * Looks across all applications for what deserves a look: one invoice with two buyers, sellers or totals; one payment of one
 * payer (or of several, by number, day and amount), or one red letter, for several invoices; an enterprise under two names; invoice numbers that end in five zeros, as
 * a spreadsheet cuts them; consecutive invoice numbers to one buyer; a provider that is not on the register.
 * @param input the round; its applications and its catalogue are read
 * @returns the suspicions by kind, then by subject; each names all its sides, and none changes an amount
 * @throws InvalidValueError for a malformed application or catalogue, at its place in the input
 * @example crossCheck(input).map(({ text }) => text.en)
 */
export function crossCheck(input: RoundInput): readonly Suspicion[] {
  const found = new Map<string, Sighting[]>();
  const see = (kind: SuspicionKind, subject: string, side: SuspicionSide, of = side.value): void => {
    const key = `${kind} ${subject}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [{ kind, subject, side, of }]);
    else known.push({ kind, subject, side, of });
  };
  const numbers: Numbered[] = [];
  validated(parseCatalogue(input.catalogue), ['catalogue']);
  const registered = new Set<string>(input.catalogue.providers.map(({ uscc }) => uscc));

  listAt(input.applications, 'applications').forEach((given, i) => {
    const {
      id: application,
      enterprise,
      contracts,
      invoices,
      payments,
    } = validated(parseApplication(given), ['applications', i]);
    const sideAt = (value: string, ...path: Path): SuspicionSide => {
      return { application, enterprise: enterprise.uscc, path: ['applications', i, ...path], value };
    };
    const provider = (uscc: Uscc, ...path: Path): void => {
      if (!registered.has(uscc)) see('provider-not-registered', uscc, sideAt(uscc, ...path));
    };
    see('enterprise-several-names', enterprise.uscc, sideAt(enterprise.name, 'enterprise', 'name'));
    contracts.forEach((each, c) => provider(each.provider, 'contracts', c, 'provider'));
    invoices.forEach(({ id, buyer, seller, total, redLetters = [] }, n) => {
      const at = ['invoices', n] as const;
      see('invoice-several-buyers', id, sideAt(buyer, ...at, 'buyer'));
      see('invoice-several-sellers', id, sideAt(seller, ...at, 'seller'));
      see('invoice-several-totals', id, sideAt(total, ...at, 'total'));
      if (/^\d{15}0{5}$/.test(id)) see('invoice-number-cut', id, sideAt(id, ...at, 'id'));
      redLetters.forEach((letter, r) => {
        see('red-letter-for-several-invoices', letter.id, sideAt(id, ...at, 'redLetters', r, 'id'));
      });
      numbers.push({ buyer, id, side: sideAt(id, ...at, 'id') });
      provider(seller, ...at, 'seller');
    });
    payments.forEach(({ id, payer, invoice, paidOn, amount }, p) => {
      const side = sideAt(invoice, 'payments', p, 'invoice');
      see('payment-for-several-invoices', `${id} (${payer})`, side);
      // Two payers may number alike, but hardly on one day for one amount.
      see('payment-for-several-invoices', `${id} (${paidOn}, ${amount})`, side, payer);
    });
  });

  const severals = [...found.values()].filter(([first, ...others]) => {
    const alone = first?.kind === 'invoice-number-cut' || first?.kind === 'provider-not-registered';
    return alone || others.some(({ of, side }) => of !== first?.of && side.value !== first?.side.value);
  });
  const suspicions = [...severals, ...consecutive(numbers)].map((sightings) => suspicionOf(input.policy, sightings));
  return suspicions.sort(
    (a, b) => suspicionKinds.indexOf(a.kind) - suspicionKinds.indexOf(b.kind) || byCodeUnit(a.subject, b.subject),
  );
}

interface Sighting {
  readonly kind: SuspicionKind;
  readonly subject: string;
  readonly side: SuspicionSide;
  /** What must be the same at every side. */
  readonly of: string;
}
interface Numbered {
  readonly buyer: Uscc;
  readonly id: string;
  readonly side: SuspicionSide;
}

function validated<T>(result: Result<T>, path: Path): T {
  if (result.ok) return result.value;
  throw new InvalidValueError(underPath(path, result.problems));
}

/** Runs of numbers, each one more than the last, of one series of invoices to one buyer. */
function consecutive(numbers: readonly Numbered[]): readonly (readonly Sighting[])[] {
  const parts = numbers.map(({ buyer, id, side }) => {
    const [code, number] = id.includes('-') ? id.split('-') : [id.slice(0, 5), id.slice(5)];
    return { series: `${buyer} ${code}`, number: BigInt(number ?? 0), buyer, side };
  });
  parts.sort((a, b) => byCodeUnit(a.series, b.series) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  const runs: (typeof parts)[] = [];
  for (const part of parts) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const step = last?.series === part.series ? part.number - last.number : undefined;
    if (run !== undefined && (step === 0n || step === 1n)) run.push(part);
    else runs.push([part]);
  }
  return runs
    .filter((run) => run[0]?.number !== run.at(-1)?.number)
    .map((run) =>
      run.map(({ buyer, side }) => {
        return { kind: 'invoices-consecutive', subject: `${buyer} ${run[0]?.side.value ?? ''}`, side, of: buyer };
      }),
    );
}

/** How many values and applications a sentence names. */
const mostNamed = 5;

function suspicionOf(policy: Policy, sightings: readonly Sighting[]): Suspicion {
  const [{ kind, subject } = { kind: 'invoice-number-cut', subject: '' } as const] = sightings;
  const sides = sightings.map(({ side }) => side);
  const named = (texts: readonly string[]): LocalizedText => {
    const all = [...new Set(texts)];
    const some = all.slice(0, mostNamed).map((each) => cut(each));
    const more = all.length > mostNamed;
    return {
      zh: `${some.join('、')}${more ? ` 等 ${all.length} 项` : ''}`,
      en: `${some.join(', ')}${more ? `, … (${all.length})` : ''}`,
    };
  };
  const text = fill(suspicionSentences[kind], {
    subject: cut(subject),
    values: named(sides.map(({ value }) => value)),
    applications: named(sides.map(({ application }) => application)),
  });
  const basis = rulesBehind[kind].flatMap((rule) => policy.basis[rule]);
  const texts = basis.map((each) => JSON.stringify(each));
  return { kind, subject, sides, basis: basis.filter((_, i) => texts.indexOf(texts[i] ?? '') === i), text };
}
