/**
 * Each law is able to fail: it objects to an implementation that is broken in just the way that it forbids. A permanent
 * proof, and a check of the generators: a law that never meets the case on which it breaks would object to nothing.
 */
import { describe, expect, it } from 'vitest';
import {
  advance,
  allocate,
  assess,
  checkEligibility,
  decideRound,
  exhaustions,
  type Application,
  type Assessment,
  type Claim,
  type Eligibility,
  type Enterprise,
  type Exhaustion,
  type Grant,
  type Id,
  type IndustryCode,
  type LineAssessment,
  type Policy,
  type RefusalCode,
  type ReviewCase,
  type ReviewEvent,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import {
  allocationLaws,
  assessmentLaws,
  eligibilityLaws,
  lawIds,
  reviewLaws,
  anyRound,
  roundLaws,
  type Law,
  type LawId,
} from 'cloud-voucher-rules/testing';
import { caseOf } from '../../src/review/cases';
import { resultOf } from '../../src/values/result';
import { enterpriseCode, fenAmount } from '../support/builders';

const fen = (amount: Yuan): number => Number(amount.replace('.', ''));

/** A law, what is broken, the laws of the broken implementation, and a seed that soon draws a case of it, where most do not. */
type Mutant = readonly [broken: LawId, how: string, laws: readonly Law[], seed?: number];

// ── Eligibility ──

type Check = typeof checkEligibility;
const checked = (change: (real: Eligibility, ...given: Parameters<Check>) => Eligibility): readonly Law[] =>
  eligibilityLaws((...given) => change(checkEligibility(...given), ...given));
const judging = (check: Check): readonly Law[] => eligibilityLaws(check);
let calls = 0;

/** Judged with other facts than those given. */
const mistaken = (
  change: (enterprise: Enterprise, policy: Policy, context: Parameters<Check>[2]) => Partial<Enterprise>,
): readonly Law[] =>
  judging((policy, enterprise, context) =>
    checkEligibility(policy, { ...enterprise, ...change(enterprise, policy, context) }, context),
  );

const eligibilityMutants: readonly Mutant[] = [
  [
    'eligibility-district',
    'whatever is of the city is of a district',
    mistaken(({ district }, policy) =>
      district?.startsWith('4201') ? { district: policy.applicants.districts[0]?.id ?? district } : {},
    ),
  ],
  [
    'eligibility-sector',
    'division 66 is 65',
    mistaken(({ industry }) => (industry?.startsWith('J66') ? { industry: 'I65' as IndustryCode } : {})),
  ],
  [
    'eligibility-size',
    '1,000 staff are read as 999',
    mistaken(({ employees }) => (employees === 1000 ? { employees: 999 } : {})),
  ],
  [
    'eligibility-size',
    'a revenue is read in whole yuan',
    mistaken(({ annualRevenue }) =>
      annualRevenue === undefined ? {} : { annualRevenue: fenAmount(Math.ceil(fen(annualRevenue) / 100) * 100) },
    ),
  ],
  [
    'eligibility-provider',
    'an empty register is none',
    judging((policy, enterprise, { at, catalogue }) =>
      checkEligibility(
        policy,
        enterprise,
        catalogue === undefined || catalogue.providers.length === 0 ? { at } : { at, catalogue },
      ),
    ),
  ],
  [
    'eligibility-accidents',
    'an accident on the day of submission does not count',
    mistaken(({ majorAccidents }, _policy, { at }) =>
      majorAccidents === undefined
        ? {}
        : { majorAccidents: majorAccidents.filter(({ occurredOn }) => occurredOn !== at.slice(0, 10)) },
    ),
  ],
  [
    'eligibility-accidents',
    'only the first accident is looked at',
    mistaken(({ majorAccidents }) =>
      majorAccidents === undefined ? {} : { majorAccidents: majorAccidents.slice(0, 1) },
    ),
  ],
  [
    'eligibility-dishonesty',
    'one repaired record excuses all',
    mistaken(({ seriousDishonesty = [] }) =>
      seriousDishonesty.some(({ repairedOn }) => repairedOn !== undefined) ? { seriousDishonesty: [] } : {},
    ),
  ],
  [
    'eligibility-window',
    'fractions of a second are dropped',
    judging((policy, enterprise, context) => {
      const at = context.at.replace(/\.\d+/, '') as typeof context.at;
      return checkEligibility(policy, enterprise, { ...context, at });
    }),
  ],
  [
    'eligibility-all-criteria',
    'nothing is judged after the first criterion that is unmet',
    checked((real) => {
      const stop = real.criteria.findIndex(({ verdict }) => verdict === 'unmet');
      return stop < 0 ? real : { ...real, criteria: real.criteria.slice(0, stop + 1) };
    }),
  ],
  [
    'eligibility-outcome',
    'what is unknown outweighs what is unmet',
    checked((real) =>
      real.criteria.some(({ verdict }) => verdict === 'unknown') ? { ...real, outcome: 'undetermined' } : real,
    ),
  ],
  [
    'eligibility-sound',
    'a missing number of staff is taken for zero',
    judging((policy, enterprise, context) => checkEligibility(policy, { employees: 0, ...enterprise }, context)),
  ],
  [
    'eligibility-complete',
    'any missing figure makes it undetermined',
    checked((real, _policy, { employees, annualRevenue }) =>
      real.outcome === 'eligible' && (employees === undefined || annualRevenue === undefined)
        ? { ...real, outcome: 'undetermined' }
        : real,
    ),
  ],
  [
    'eligibility-relevant',
    'whatever is absent is called missing',
    checked((real, _policy, { annualRevenue }) =>
      real.outcome === 'undetermined' && annualRevenue === undefined && !real.missing.includes('annualRevenue')
        ? { ...real, missing: [...real.missing, 'annualRevenue'] }
        : real,
    ),
  ],
  [
    'eligibility-all-reasons',
    'only the first reason is reported',
    checked((real) => {
      const first = real.criteria.find(({ verdict }) => verdict === 'unmet');
      const criteria = real.criteria.map((each) =>
        each === first || each.verdict !== 'unmet' ? each : ({ ...each, verdict: 'met' } as unknown as typeof each),
      );
      return { ...real, criteria };
    }),
  ],
  [
    'eligibility-register',
    'a declared provider is one, whatever the register says',
    checked((real, _policy, { cloudProvider }) => (cloudProvider === true ? { ...real, outcome: 'ineligible' } : real)),
  ],
  [
    'eligibility-instants',
    'the offset of an instant is dropped',
    judging((policy, enterprise, context) => {
      const at = `${context.at.slice(0, 19)}+08:00` as typeof context.at;
      return checkEligibility(policy, enterprise, { ...context, at });
    }),
  ],
  [
    'eligibility-pure',
    'the enterprise is marked as checked',
    judging((policy, enterprise, context) => {
      if (!Object.isFrozen(enterprise)) Object.assign(enterprise, { checked: true });
      return checkEligibility(policy, enterprise, context);
    }),
  ],
  ['eligibility-pure', 'the calls are counted', checked((real) => ({ ...real, call: (calls += 1) }))],
];

// ── Assessment ──

type Assess = typeof assess;
const withLines = (real: Assessment, change: (line: LineAssessment, i: number) => LineAssessment): Assessment => ({
  ...real,
  lines: real.lines.map(change),
});
const assessed = (change: (real: Assessment, ...given: Parameters<Assess>) => Assessment): readonly Law[] =>
  assessmentLaws((...given) => change(assess(...given), ...given));
const ofChanged = (change: (...given: Parameters<Assess>) => Parameters<Assess>): readonly Law[] =>
  assessmentLaws((...given) => assess(...change(...given)));
const nothing: Pick<LineAssessment, 'recognised' | 'base' | 'subsidy'> = {
  recognised: fenAmount(0),
  base: fenAmount(0),
  subsidy: fenAmount(0),
};

const assessmentMutants: readonly Mutant[] = [
  [
    'assessment-eligibility',
    'an application is judged without the register',
    assessed((real, policy, { enterprise, submittedAt: at }) => ({
      ...real,
      eligibility: checkEligibility(policy, enterprise, { at }),
    })),
  ],
  [
    'assessment-disallowed',
    'only the first reason is reported',
    assessed((real) =>
      withLines(real, (line) => {
        const [first, ...rest] = line.findings.filter(({ severity }) => severity === 'disallows');
        return { ...line, findings: line.findings.filter((finding) => finding === first || !rest.includes(finding)) };
      }),
    ),
  ],
  [
    'assessment-flags',
    'two payments with the same fault are flagged once',
    assessed((real) => ({
      ...real,
      flags: real.flags.filter(({ code }, i) => real.flags.findIndex((flag) => flag.code === code) === i),
    })),
  ],
  [
    'assessment-recognised',
    'each line has the whole room of its invoice',
    assessed((real, policy, application, context) =>
      withLines(real, (line, i) => {
        const alone = { ...application, purchases: application.purchases.slice(i, i + 1) };
        const audited = context.audited?.slice(i, i + 1);
        const [own] = assess(policy, alone, audited === undefined ? context : { ...context, audited }).lines;
        return { ...line, ...own };
      }),
    ),
  ],
  [
    'assessment-reductions',
    'a reduction is reported only where nothing is left',
    assessed((real) =>
      withLines(real, (line) =>
        line.recognised === '0.00'
          ? line
          : { ...line, findings: line.findings.filter(({ severity }) => severity !== 'reduces') },
      ),
    ),
  ],
  [
    'assessment-subsidy',
    'fractions are always dropped',
    ofChanged((policy, ...rest) => [{ ...policy, rounding: 'down' }, ...rest]),
  ],
  [
    'assessment-sums',
    'who is not eligible is entitled all the same',
    assessed((real) => ({ ...real, entitlement: real.assessed })),
  ],
  [
    'assessment-own-invoices',
    'an invoice claimed by the application itself is claimed',
    ofChanged((policy, application, context) => {
      const others = Object.keys(context.ledger?.invoices ?? {}).map((invoice) => [invoice, 'another' as Id]);
      return [policy, application, { ...context, ledger: { invoices: Object.fromEntries(others) } }];
    }),
  ],
  [
    'assessment-papers-any-order',
    'only the first payment of an invoice is looked at',
    ofChanged((policy, application, context) => {
      const first = application.payments.filter(
        ({ invoice }, i) => application.payments.findIndex((payment) => payment.invoice === invoice) === i,
      );
      return [policy, { ...application, payments: first }, context];
    }),
  ],
  [
    'assessment-lines-apart',
    'one line that is disallowed takes the others with it',
    assessed((real) =>
      real.lines.some(({ findings }) => findings.some(({ severity }) => severity === 'disallows'))
        ? withLines(real, (line) => ({ ...line, ...nothing }))
        : real,
    ),
  ],
  [
    'assessment-more-paid',
    'a payment above the invoice is no payment',
    ofChanged((policy, application, context) => {
      const totals = new Map(application.invoices.map(({ id, total }) => [id, fen(total)]));
      const payments = application.payments.filter(
        ({ invoice, amount }) => fen(amount) <= (totals.get(invoice) ?? Infinity),
      );
      return [policy, { ...application, payments }, context];
    }),
  ],
  [
    'assessment-pure',
    'the payments are sorted where they stand',
    assessmentLaws((policy, application, context) => {
      if (!Object.isFrozen(application.payments)) (application.payments as unknown[]).reverse();
      return assess(policy, application, context);
    }),
  ],
];

// ── Allocation ──

type Allocate = typeof allocate;
type Decided = ReturnType<Allocate>;
const allocating = (decide: Allocate, exhaustion: Exhaustion = 'partial-fill'): readonly Law[] =>
  allocationLaws(decide, { exhaustion });
const allocated = (change: (real: Decided, ...given: Parameters<Allocate>) => Decided, exhaustion?: Exhaustion) =>
  allocating((...given) => change(allocate(...given), ...given), exhaustion);
const underRule = (policy: Policy, exhaustion: Exhaustion): Policy => ({ ...policy, exhaustion });

/** Grants in the order of a list of claims, decided one after another in another order. */
function decidedInOrder(policy: Policy, given: Parameters<Allocate>[1], order: readonly Claim[]): Decided {
  let ledger = given;
  const grants = order.flatMap((claim) => {
    const one = allocate(policy, ledger, [claim]);
    ({ ledger } = one);
    return one.grants;
  });
  return { grants, ledger };
}

const allocationMutants: readonly Mutant[] = [
  [
    'any-order',
    'claims are decided as they are listed',
    allocating((policy, ledger, claims) => decidedInOrder(policy, ledger, claims)),
  ],
  [
    'within-limits',
    'the pool is a fen deeper than it is',
    allocating((policy, ledger, claims) => {
      const closed = ledger.closed && policy.exhaustion === 'block';
      const deeper = { ...ledger, closed, budget: fenAmount(fen(ledger.budget) + 1) };
      const real = allocate(policy, deeper, claims);
      return { ...real, ledger: { ...real.ledger, budget: ledger.budget } };
    }),
  ],
  [
    'within-limits',
    'each claim has a cap of its own',
    allocating((policy, ledger, claims) => {
      const apart = claims.map((claim, i) => ({ ...claim, enterprise: enterpriseCode(i + 1) }));
      const real = allocate(policy, ledger, apart);
      const owner = (id: string) => claims.find(({ application }) => application === id)?.enterprise ?? ('' as never);
      return { ...real, grants: real.grants.map((grant) => ({ ...grant, enterprise: owner(grant.application) })) };
    }),
  ],
  [
    'batches',
    'the cap is for the first batch alone',
    allocating((policy, ledger, claims) => {
      const annualCap = ledger.decided === 0 ? policy.annualCap : fenAmount(999_999_999_999_999);
      return allocate({ ...policy, annualCap }, ledger, claims);
    }),
  ],
  [
    'later-claim',
    'small claims come first',
    allocating((policy, ledger, claims) => {
      const { grants } = allocate(policy, ledger, claims);
      const small = [...claims].sort((a, b) => fen(a.entitlement) - fen(b.entitlement));
      const decided = decidedInOrder(policy, ledger, small);
      const inQueue = grants.flatMap(({ application }) =>
        decided.grants.filter((each) => each.application === application),
      );
      return { ...decided, grants: inQueue };
    }),
  ],
  ...(['larger-budget', 'withdrawal', 'splitting', 'money-left'] as const).map((broken): Mutant => [
    broken,
    'what does not fit is passed over',
    allocating((policy, ...rest) => allocate(underRule(policy, 'skip'), ...rest)),
  ]),
  ...(['larger-budget', 'withdrawal'] as const).map((broken): Mutant => [
    broken,
    'what does not fit is passed over, though it should block',
    allocating((policy, ...rest) => allocate(underRule(policy, 'skip'), ...rest), 'block'),
  ]),
  [
    'allocation-amounts',
    'the outcome tells the cap before the pool',
    allocated((real) => ({
      ...real,
      grants: real.grants.map((grant) =>
        grant.outcome === 'reduced-by-pool' && grant.capReduction !== '0.00'
          ? { ...grant, outcome: 'reduced-by-cap' as const }
          : grant,
      ),
    })),
  ],
  ...exhaustions.map((exhaustion): Mutant => [
    'allocation-amounts',
    `a queue that is closed stays open, under ${exhaustion}`,
    allocated((real) => ({ ...real, ledger: { ...real.ledger, closed: false } }), exhaustion),
  ]),
  [
    'allocation-queue',
    'places start anew with each batch',
    allocated((real) => ({ ...real, grants: real.grants.map((grant, i) => ({ ...grant, place: i + 1 })) })),
  ],
  [
    'allocation-queue',
    'no claim is ever overtaken',
    allocated((real) => ({ ...real, grants: real.grants.map((grant): Grant => ({ ...grant, overtaken: false })) })),
  ],
  [
    'allocation-ledger',
    'who was granted nothing is forgotten',
    allocated((real) => {
      const some = Object.entries(real.ledger.applications).filter(([, granted]) => granted !== '0.00');
      return { ...real, ledger: { ...real.ledger, applications: Object.fromEntries(some) } };
    }),
  ],
  [
    'allocation-invoices',
    'an invoice can be claimed by the next batch, too',
    allocating((policy, ledger, claims) => allocate(policy, { ...ledger, invoices: {} }, claims)),
  ],
  [
    'allocation-invoices',
    'invoices of one batch are not compared',
    allocating((policy, ledger, claims) =>
      decidedInOrder(
        policy,
        { ...ledger, invoices: {} },
        claims.map(({ invoices, ...claim }, i) =>
          invoices === undefined || i === 0 ? { ...claim, ...(invoices && { invoices }) } : claim,
        ),
      ),
    ),
  ],
  [
    'allocation-pure',
    'the ledger given is carried on in place',
    allocating((policy, ledger, claims) => {
      const real = allocate(policy, ledger, claims);
      if (!Object.isFrozen(ledger)) Object.assign(ledger, real.ledger);
      return real;
    }),
  ],
];

// ── Review ──

type Advance = typeof advance;
const moving = (move: Advance): readonly Law[] => reviewLaws(move);

/** Accepts what is refused for these reasons and for no other, if there is a case of it. */
const ignoring = (...codes: readonly RefusalCode[]): readonly Law[] =>
  moving((policy, reviewCase, event) => {
    const real = advance(policy, reviewCase, event);
    if (real.ok || ![real.refusal, ...real.refusal.also].every(({ code }) => codes.includes(code))) return real;
    const made = resultOf(() => caseOf(reviewCase.application, [...reviewCase.history, event]));
    return made.ok ? { ok: true, case: made.value } : real;
  });

/** Refuses what is possible. */
const refusing = (when: (reviewCase: ReviewCase, event: ReviewEvent) => boolean): readonly Law[] =>
  moving((policy, reviewCase, event) => {
    const real = advance(policy, reviewCase, event);
    if (!real.ok || !when(reviewCase, event)) return real;
    const message = { zh: '不予办理', en: 'refused' };
    const compared = { event: event.type, status: reviewCase.status, from: [] };
    return { ok: false, refusal: { code: 'not-the-next-step', message, compared, also: [] } };
  });

const reviewMutants: readonly Mutant[] = [
  ['review-reachable', 'nothing is ever recovered', refusing((_, { type }) => type === 'recover')],
  ['review-steps', 'steps can be left out', ignoring('not-the-next-step')],
  ['review-steps', 'anybody may act', ignoring('wrong-actor')],
  ['review-no-dead-end', 'what was returned is refused for ever', refusing(({ status }) => status === 'returned')],
  [
    'review-final',
    'what is withdrawn can be withdrawn again',
    moving((policy, reviewCase, event) => {
      const again = reviewCase.status === 'withdrawn' && event.type === 'withdraw';
      if (!again) return advance(policy, reviewCase, event);
      return { ok: true, case: caseOf(reviewCase.application, [...reviewCase.history, event]) };
    }),
  ],
  [
    'review-fold',
    'who withdraws leaves no history',
    moving((policy, reviewCase, event) => {
      const real = advance(policy, reviewCase, event);
      return real.ok && event.type === 'withdraw' ? { ok: true, case: caseOf(reviewCase.application, [event]) } : real;
    }),
  ],
  [
    'review-fold',
    'events are stamped as they are taken',
    moving((policy, reviewCase, event) => advance(policy, reviewCase, { ...event, by: { ...event.by, person: 'X' } })),
  ],
  ['review-amounts', 'more can be granted than is due', ignoring('amount-above-entitlement')],
  ['review-amounts', 'more can be paid than was granted', ignoring('amount-differs-from-grant')],
  ['review-amounts', 'the audit can raise a claim', ignoring('amount-above-claim')],
  ['review-time', 'events can be filed afterwards', ignoring('before-previous-event')],
  ['review-time', 'the window never closes', ignoring('window-closed')],
  ['review-person', 'anyone can stand in for anyone', ignoring('same-person')],
  [
    'review-refusal',
    'only the first reason is reported',
    moving((...given) => {
      const real = advance(...given);
      return real.ok ? real : { ok: false, refusal: { ...real.refusal, also: [] } };
    }),
  ],
];

// ── Round ──

const rounds = (change: (real: Round, input: RoundInput) => Round): readonly Law[] =>
  roundLaws((input) => change(decideRound(input), input));
const roundsOf = (change: (input: RoundInput) => RoundInput): readonly Law[] =>
  roundLaws((input) => decideRound(change(input)));

/** Every application with invoice numbers of its own, so that none is claimed twice; and back again. */
function withOwnInvoices(input: RoundInput): RoundInput {
  const own = (application: Application): Application => {
    const i = input.applications.findIndex(({ id }) => id === application.id);
    const text = JSON.stringify(application).replace(/"2542(\d{16})"/g, `"${String(i + 3000)}$1"`);
    return JSON.parse(text) as Application;
  };
  const cases = input.cases?.map((reviewCase) => ({ ...reviewCase, application: own(reviewCase.application) }));
  const renamed = { ...input, applications: input.applications.map(own) };
  return cases === undefined ? renamed : { ...renamed, cases };
}
function withCommonInvoices(round: Round): Round {
  return JSON.parse(JSON.stringify(round).replace(/"3\d{3}(\d{16})"/g, '"2542$1"')) as Round;
}

const roundMutants: readonly Mutant[] = [
  [
    'round-composed',
    'the auditor’s amounts are not looked at',
    roundsOf((input) =>
      input.cases === undefined
        ? input
        : {
            ...input,
            cases: input.cases.map((reviewCase) => {
              const { application } = reviewCase;
              const amounts = application.purchases.map(({ amount }) => amount);
              const history = reviewCase.history.map((event) =>
                event.type === 'audit' ? { ...event, amounts } : event,
              );
              return caseOf(application, history);
            }),
          },
    ),
  ],
  [
    'round-batches',
    'each batch starts from an empty ledger',
    roundLaws(decideRound, {
      *decideBatches(setup, batches) {
        let { ledger } = decideRound({ ...setup, applications: [] });
        for (const applications of batches) {
          const { ledger: after, ...round } = decideRound({ ...setup, applications });
          ledger = after;
          yield round;
        }
        return ledger;
      },
    }),
  ],
  [
    'round-any-order',
    'what is no claim stands as it was listed',
    rounds((real, { applications }) => {
      const place = (id: string) => applications.findIndex((application) => application.id === id);
      const claims = real.decisions.filter(({ grant }) => grant !== undefined);
      const rest = real.decisions.filter(({ grant }) => grant === undefined);
      return { ...real, decisions: [...claims, ...rest.sort((a, b) => place(a.application) - place(b.application))] };
    }),
  ],
  [
    'round-decisions',
    'who is not eligible gets no decision',
    rounds((real) => ({ ...real, decisions: real.decisions.filter(({ outcome }) => outcome !== 'ineligible') })),
  ],
  [
    'round-lines',
    'the first line bears a reduction',
    rounds((real) => ({
      ...real,
      decisions: real.decisions.map((decision) => {
        let left = decision.grant === undefined ? 0 : fen(decision.grant.granted);
        const shares = [...decision.assessment.lines].reverse().map(({ subsidy }) => {
          const share = Math.min(left, fen(subsidy));
          left -= share;
          return fenAmount(share);
        });
        return { ...decision, lines: shares.reverse() };
      }),
    })),
  ],
  [
    'round-totals',
    'what earlier batches granted is left out',
    rounds((real, { ledger }) => {
      const here = fen(real.pool.granted) - fen(ledger?.granted ?? fenAmount(0));
      return { ...real, pool: { ...real.pool, granted: fenAmount(here) } };
    }),
  ],
  [
    'round-totals',
    'districts count everyone who claimed',
    rounds((real) => ({
      ...real,
      districts: real.districts.map((total) => ({
        ...total,
        applications: real.decisions.filter(({ district, grant }) => grant && district === total.district).length,
      })),
    })),
  ],
  [
    'round-invoices-once',
    'an invoice can be claimed again and again',
    roundLaws((input) => withCommonInvoices(decideRound(withOwnInvoices(input)))),
  ],
  ...(['round-larger-budget', 'round-withdrawal'] as const).map((broken): Mutant => [
    broken,
    'what does not fit is passed over',
    roundLaws((input) => decideRound({ ...input, policy: underRule(input.policy, 'skip') }), {
      // Few applications that compete for one pool: there it is seen soonest.
      rounds: anyRound({ exhaustion: 'block', cases: false, audited: false, ledger: false, most: 6 }),
    }),
    8,
  ]),
  [
    'round-pure',
    'the applications are sorted where they stand',
    roundsOf((input) => {
      if (!Object.isFrozen(input.applications)) (input.applications as Application[]).reverse();
      return input;
    }),
  ],
];

const mutants = {
  eligibility: eligibilityMutants,
  assessment: assessmentMutants,
  allocation: allocationMutants,
  review: reviewMutants,
  round: roundMutants,
};

describe.each(Object.entries(mutants))('%s', (_noun, list) => {
  const seeded = list.map(([broken, how, laws, seed = 2025]) => [broken, how, laws, seed] as const);
  it.each(seeded)('%s objects where %s', (broken, _how, laws, seed) => {
    const found = laws.find(({ id }) => id === broken);
    const error = errorOf(() => found?.run({ numRuns: 3_000, seed, shrink: false }));
    expect(error.message).toMatch(/^broken: /);
    // Not because the broken implementation throws: the law itself objects.
    expect(error.cause).not.toBeInstanceOf(TypeError);
  });
});

it('every law objects to something', () => {
  const objecting = new Set(Object.values(mutants).flatMap((list) => list.map(([broken]) => broken)));
  expect(lawIds.filter((id) => !objecting.has(id))).toEqual([]);
});

it('a broken law tells what went wrong, the smallest case, and how to see it again', () => {
  const [, , laws] = allocationMutants.find(([broken]) => broken === 'money-left') ?? [];
  const law = laws?.find(({ id }) => id === 'money-left');
  const said = errorOf(() => law?.run({ seed: 2025, numRuns: 2_000 })).message;
  expect(said).toMatch(/^broken: money is left only if every claim got all that its cap allows\n/);
  expect(said).toMatch(
    /\nsmallest case found: \{"policy":\{"base":"wuhan-2025"\},"budget":"0\.01","claims":\[\{[^{}]*\}\]/,
  );
  const [, path = ''] = /again: run\(\{ seed: 2025, path: '([^']+)' \}\)$/.exec(said) ?? [];
  expect(errorOf(() => law?.run({ seed: 2025, path })).message).toContain(said.split('\n')[1]);
  expect(errorOf(() => law?.run({ seed: 2025, path, locale: 'zh' })).message).toMatch(
    /^不成立：只有各件均按年度上限所许足额核定时，补贴资金才有余额\n.*\n所找到的最小情形：\{.*\n重现：run\(\{ seed/,
  );
});

it('an amount that an implementation malforms is said as such, by every law that reads it', () => {
  const signed = allocated(({ grants, ...rest }) => ({
    ...rest,
    grants: grants.map((grant) => (grant.granted === '0.00' ? { ...grant, granted: '-0.00' as Yuan } : grant)),
  }));
  const reading = ['within-limits', 'larger-budget', 'withdrawal', 'splitting'];
  for (const { run } of signed.filter(({ id }) => reading.includes(id))) {
    expect(errorOf(() => run({ numRuns: 3_000, seed: 2025, shrink: false })).message.split('\n')[1]).toBe(
      'granted is not an amount: "-0.00"',
    );
  }
});

function errorOf(work: () => void): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was broken');
}
