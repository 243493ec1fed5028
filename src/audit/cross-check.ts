/**
 * Suspicions across the applications of a round, none of which changes an amount: papers used by several, names and numbers
 * that do not fit together, providers that are not on the register (clauses 3.1, 3.2 and 3.5).
 * @module
 */
import { keysOf } from '../words/plain';
import { suspicionSentences } from '../words/audit-reports';
import { fill, listing, type LocalizedText } from '../words/localized';
import { cut, fifteenDigits } from '../words/safe-text';
import type { Basis, Policy } from '../policy/policy';
import { checkForm } from '../policy/fields';
import type { RuleId } from '../policy/vocabulary';
import type { RoundInput } from '../round/round';
import { parseApplication, parseCatalogue } from '../schema/parse';
import type { Id } from '../values/id';
import { listAt, recordAt } from '../values/record';
import { orThrow, within, type Path } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Uscc } from '../values/uscc';
import { distinct } from './laws';

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
  /** Every place at which it shows, in the order of the input; of `invoices-consecutive` by the number of the invoice. */
  readonly sides: readonly SuspicionSide[];
  /** The clauses and assumptions that it bears on. */
  readonly basis: readonly Basis[];
  /** The suspicion, with all its sides, as a sentence. */
  readonly text: LocalizedText;
}

/** The rules that a suspicion bears on; absent: those of papers alone. */
const rulesBehind: Readonly<Partial<Record<SuspicionKind, readonly RuleId[]>>> = {
  'invoice-several-buyers': ['papers', 'invoice-once'],
  'invoice-several-sellers': ['papers', 'invoice-once'],
  'invoice-several-totals': ['papers', 'invoice-once'],
  'enterprise-several-names': ['papers', 'annual-cap'],
  'provider-not-registered': ['product-tier'],
};

/**
 * Looks across all applications for what deserves a look: one invoice with two buyers, sellers or totals; one payment of one
 * payer (or of several, by number, day and amount), or one red letter, for several invoices; an enterprise under two names;
 * invoice numbers that end in five zeros, as a spreadsheet cuts them; consecutive invoice numbers to one buyer; a provider
 * that is not on the register.
 * @param input the round; its applications and its catalogue are read
 * @returns the suspicions by kind, then by subject; each names all its sides, and none changes an amount
 * @throws InvalidValueError for a malformed policy, application or catalogue, at its place in the input
 * @example crossCheck(input).map(({ text }) => text.en)
 */
export function crossCheck(input: RoundInput): readonly Suspicion[] {
  checkForm(recordAt(input, 'input').policy);
  const sightings = sightingsIn(input);
  const bySubject = new Map<string, Sighting[]>();
  for (const each of sightings) {
    const key = `${each.kind} ${each.subject}`;
    const group = bySubject.get(key);
    if (group === undefined) bySubject.set(key, [each]);
    else group.push(each);
  }
  const several = [...bySubject.values()].filter(([first, ...others]) => {
    if (first?.kind === 'invoice-number-cut' || first?.kind === 'provider-not-registered') return true;
    // Whatever the order: where neither is the same at every side, two sides differ in both.
    return others.some(({ of }) => of !== first?.of) && others.some(({ side }) => side.value !== first?.side.value);
  });
  const runs = consecutive(sightings.filter(({ kind }) => kind === 'invoices-consecutive'));
  const suspicions = [...several, ...runs].map((group) => suspicionOf(input.policy, group));
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

/** Whatever is suspicious by itself, or could be beside another. */
function sightingsIn({ applications, catalogue }: RoundInput): readonly Sighting[] {
  const { providers } = within(['catalogue'], () => orThrow(parseCatalogue(catalogue)));
  const registered = new Set<string>(providers.map(({ uscc }) => uscc));
  const sightings: Sighting[] = [];
  listAt(applications, 'applications').forEach((given, i) => {
    const read = () => orThrow(parseApplication(given));
    const { id: application, enterprise, ...papers } = within(['applications', i], read);
    const see = (kind: SuspicionKind, subject: string, value: string, at: Path, of = value): void => {
      const side = { application, enterprise: enterprise.uscc, path: ['applications', i, ...at], value };
      sightings.push({ kind, subject, side, of });
    };
    const provider = (uscc: Uscc, ...path: Path): void => {
      if (!registered.has(uscc)) see('provider-not-registered', uscc, uscc, path);
    };
    see('enterprise-several-names', enterprise.uscc, enterprise.name, ['enterprise', 'name']);
    papers.contracts.forEach((each, c) => provider(each.provider, 'contracts', c, 'provider'));
    papers.invoices.forEach(({ id, buyer, seller, total, redLetters = [] }, n) => {
      see('invoice-several-buyers', id, buyer, ['invoices', n, 'buyer']);
      see('invoice-several-sellers', id, seller, ['invoices', n, 'seller']);
      see('invoice-several-totals', id, total, ['invoices', n, 'total']);
      if (fifteenDigits.test(id)) see('invoice-number-cut', id, id, ['invoices', n, 'id']);
      redLetters.forEach((letter, r) => {
        see('red-letter-for-several-invoices', letter.id, id, ['invoices', n, 'redLetters', r, 'id']);
      });
      see('invoices-consecutive', id, id, ['invoices', n, 'id'], buyer);
      provider(seller, 'invoices', n, 'seller');
    });
    papers.payments.forEach(({ id, payer, invoice, paidOn, amount }, p) => {
      const path = ['payments', p, 'invoice'];
      see('payment-for-several-invoices', `${id} (${payer})`, invoice, path);
      // Two payers may number alike, but hardly on one day for one amount.
      see('payment-for-several-invoices', `${id} (${paidOn}, ${amount})`, invoice, path, payer);
    });
  });
  return sightings;
}

/** Runs of numbers, each one more than the last, of one series of invoices to one buyer. */
function consecutive(invoices: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const parts = invoices.map((sighting) => {
    const { subject: id, of: buyer } = sighting;
    const [code, number = '0'] = id.includes('-') ? id.split('-') : [id.slice(0, 5), id.slice(5)];
    return { sighting, series: `${buyer} ${code}`, number: BigInt(number) };
  });
  parts.sort((a, b) => byCodeUnit(a.series, b.series) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  const runs: (typeof parts)[] = [];
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1);
    if (last?.series === part.series && part.number - last.number <= 1n) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs
    .filter((run) => run[0]?.number !== run.at(-1)?.number)
    .map((run) => run.map(({ sighting }) => ({ ...sighting, subject: `${sighting.of} ${run[0]?.sighting.subject}` })));
}

function named(texts: readonly string[], most = 5): LocalizedText {
  const all = [...new Set(texts)];
  const { zh, en } = listing(all.slice(0, most).map((each) => cut(each)));
  return all.length <= most ? { zh, en } : { zh: `${zh} 等${all.length}项`, en: `${en}, … (${all.length})` };
}

function suspicionOf(policy: Policy, sightings: readonly Sighting[]): Suspicion {
  const [{ kind, subject } = { kind: 'invoice-number-cut', subject: '' } as const] = sightings;
  const sides = sightings.map(({ side }) => side);
  const text = fill(suspicionSentences[kind], {
    subject: cut(subject),
    values: named(sides.map(({ value }) => value)),
    applications: named(sides.map(({ application }) => application)),
  });
  const rules: readonly RuleId[] = rulesBehind[kind] ?? ['papers'];
  return { kind, subject, sides, basis: distinct(rules.flatMap((rule) => policy.basis[rule])), text };
}
