/**
 * Random valid rounds: few enterprises, invoices and instants, so that ties, caps, shared invoices and pools that run out
 * in the middle are common; every choice that a policy offers; with and without cases and carried ledgers.
 * @module
 */
import {
  decideRound,
  wuhan2025,
  type Application,
  type Policy,
  type Rate,
  type ReviewCase,
  type RoundInput,
  type Sector,
  type SizeClass,
  type Yuan,
} from 'cloud-voucher-rules';
import { fenAmount } from './builders';
import { chanceFrom, type Chance } from './chance';
import { randomApplication, submissions } from './random-application';
import { randomCase } from './random-case';
import { randomCatalogue } from './random-catalogue';

export interface RoundKind {
  readonly cases?: boolean;
  readonly ledger?: boolean;
  readonly exhaustion?: Policy['exhaustion'];
  readonly applications?: number;
}

/** The round of a seed; what `kind` does not say is left to chance. */
export function randomRound(seed: number, kind: RoundKind = {}): RoundInput {
  const chance = chanceFrom(seed);
  const drawn = randomPolicy(chance);
  const policy: Policy = { ...drawn, exhaustion: kind.exhaustion ?? drawn.exhaustion };
  const needsCases = policy.queue.orderedBy === 'recommended-at' || policy.queue.afterReturn === 'resubmitted-at';
  const withCases = kind.cases ?? (needsCases || chance.percent(40));
  const settled = withCases
    ? policy
    : { ...policy, queue: { orderedBy: 'submitted-at', afterReturn: 'keeps-place' } as const };
  const setup = { schemaVersion: 1, policy: settled, catalogue: randomCatalogue } as const;
  const batch = (prefix: string, count: number): Pick<RoundInput, 'applications' | 'cases'> => {
    const applications = Array.from({ length: count }, (_, i) => randomApplication(chance, settled, `${prefix}${i}`));
    return withCases ? { applications, cases: randomCases(chance, settled, applications) } : { applications };
  };
  const round = { ...setup, ...batch('a', kind.applications ?? chance.number(9)) };
  const earlier = (kind.ledger ?? chance.percent(35)) ? { ...setup, ...batch('b', 1 + chance.number(5)) } : undefined;
  const budget = chance.percent(50) ? tightBudget(chance, [earlier, round]) : randomBudget(chance);
  if (earlier === undefined) return { ...round, budget };
  return { ...round, budget, ledger: decideRound({ ...earlier, budget }).ledger };
}

function randomCases(chance: Chance, policy: Policy, applications: readonly Application[]): readonly ReviewCase[] {
  return applications.flatMap((application) => (chance.percent(93) ? [randomCase(chance, policy, application)] : []));
}

/** Just enough for the first claims of the batches, or a fen more or less. */
function tightBudget(chance: Chance, batches: readonly (Omit<RoundInput, 'budget'> | undefined)[]): Yuan {
  const claims = batches.flatMap((batch) =>
    batch === undefined ? [] : decideRound({ ...batch, budget: '9999999999999.99' as Yuan }).decisions,
  );
  const grants = claims.map(({ grant }) => Number(grant?.granted.replace('.', '') ?? 0));
  const enough = grants.slice(0, chance.number(grants.length + 1)).reduce((sum, each) => sum + each, 0);
  return fenAmount(Math.max(0, enough + chance.pick([0, 0, -1, 1])));
}

/** Mostly too little for all. */
function randomBudget(chance: Chance): Yuan {
  const whole = chance.pick([0, 1, 10, 100, 1_000, 10_000, 100_000, 300_000, 1_000_000, 100_000_000]);
  return `${whole === 0 ? 0 : chance.number(whole) + 1}.${chance.pick(['00', '01', '50', '99'])}` as Yuan;
}

/** The register of a policy without industry: which of two sectors are limited is no question there. */
const ofSoftwareAlone = Object.fromEntries(
  Object.entries(wuhan2025.assumptions).map(([id, each]) =>
    id === 'size-limit-scope' ? [id, { ...each, alternatives: [] }] : [id, each],
  ),
);

/** Each choice of a policy, drawn by itself. */
export function randomPolicy(chance: Chance): Policy {
  const rates = chance.percent(60) ? ['0.20', '0.30', '0.40', '0.50'] : ['0.00', '0.05', '0.3333', '1.00'];
  const divisions = chance.percent(25) ? ['63', '64', '65'] : ['64', '65'];
  const sectors = wuhan2025.applicants.sectors.flatMap((each): Sector[] => {
    if (each.id === 'industry') return chance.percent(90) ? [each] : [];
    return [{ ...each, divisions }];
  });
  return {
    ...wuhan2025,
    id: 'random',
    applicants: {
      ...wuhan2025.applicants,
      sectors,
      sizes: chance.pick([
        ...Array<SizeClass[]>(6).fill(['micro', 'small', 'medium']),
        ['micro', 'small'],
        ['micro', 'medium'],
        ['large'],
        ['micro', 'small', 'medium', 'large'],
      ]),
      sizeLimitedSectors: sectors.map(({ id }) => id).filter(() => chance.percent(85)),
      lookback: {
        years: chance.pick([0, 1, 3, 3, 3]),
        from: chance.pick(['submission-day', 'calendar-years']),
        dishonesty: chance.pick(['bounded', 'unbounded']),
        repair: chance.pick(['excuses', 'does-not-excuse']),
      },
      providersExcluded: chance.percent(80),
    },
    window: {
      ...(chance.percent(70) ? { opensAt: submissions.opening } : {}),
      closesAt: chance.pick([submissions.closing, wuhan2025.window.closesAt]),
    },
    tiers: wuhan2025.tiers.map((tier, i) => ({ ...tier, rate: (rates[i] ?? '1.00') as Rate })),
    base: {
      vat: chance.pick(['included', 'excluded']),
      limits: chance.pick([['invoice', 'payment'], ['invoice', 'payment'], ['invoice'], ['payment'], []]),
      datedBy: chance.pick(['invoice', 'invoice', 'contract', 'payment']),
      paidBy: chance.pick(['submission', 'window-close']),
    },
    rounding: chance.pick(['half-up', 'half-even', 'down']),
    annualCap: chance.pick(['200000.00', '200000.00', '20000.00', '50.00', '0.00']) as Yuan,
    queue: {
      orderedBy: chance.pick(['submitted-at', 'submitted-at', 'recommended-at']),
      afterReturn: chance.pick(['keeps-place', 'keeps-place', 'resubmitted-at']),
    },
    exhaustion: chance.pick(['partial-fill', 'block', 'skip']),
    assumptions: sectors.length > 1 ? wuhan2025.assumptions : ofSoftwareAlone,
  };
}
