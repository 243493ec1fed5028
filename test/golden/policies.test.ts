/**
 * Policies that are not shipped, through everything that takes a policy: the laws, the checker, explanations, documents;
 * and what each of them is there to show.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  allocate,
  assess,
  checkEligibility,
  claimOf,
  decideBatches,
  decideRound,
  explainDecision,
  inQueueOrder,
  marginal,
  openLedger,
  possibleEvents,
  reviewDiagram,
  sectorOf,
  tierRate,
  withAlternative,
  wuhan2025,
  yuan,
  type Application,
  type Claim,
  type Explanation,
  type Id,
  type IndustryCode,
  type Locale,
  type Policy,
} from 'cloud-voucher-rules';
import { recordRound, replay, sensitivity, verifyRound } from 'cloud-voucher-rules/audit';
import { parsePolicy, parseRoundInput } from 'cloud-voucher-rules/schema';
import {
  allocationLaws,
  anyRound,
  assessmentLaws,
  eligibilityLaws,
  reviewLaws,
  roundLaws,
} from 'cloud-voucher-rules/testing';
import { policyProblems } from '../../src/policy/agreements';
import { isDeepFrozen } from '../../src/values/frozen';
import { at, application, catalogue, day, enterprise, enterpriseNumber, type Bought } from '../support/builders';
import { fiveTiers, goldenPolicies, huangshi2025, hubei2025, wuhan2023, wuhan2026 } from './policies';

const deep = process.env['CVR_DEEP'] === '1';
const numRuns = deep ? 500 : 8;

describe.each(goldenPolicies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  it('is valid, frozen, and comes through JSON as it is', () => {
    expect(policyProblems(policy)).toEqual([]);
    expect(isDeepFrozen(policy)).toBe(true);
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('runs each of its alternatives', () => {
    for (const [assumption, { alternatives }] of Object.entries(policy.assumptions)) {
      for (const { id } of alternatives) {
        const read = withAlternative(policy, assumption, id);
        expect([read.id, parsePolicy(read).ok]).toEqual([`${policy.id}+${assumption}.${id}`, true]);
      }
    }
  });

  it('decides rounds that parse, replay, verify, explain and compare', () => {
    fc.assert(
      fc.property(anyRound({ policy, most: 5 }), (input) => {
        expect(parseRoundInput(input).ok).toBe(true);
        const record = recordRound(input);
        expect(replay(record).matches).toBe(true);
        expect(verifyRound(record)).toEqual({ holds: true, violations: [] });
        for (const decision of record.round.decisions) {
          for (const locale of ['zh', 'en'] as const) explainDecision(policy, decision, locale);
        }
      }),
      { numRuns },
    );
    const [input] = fc.sample(anyRound({ policy, most: 5, cases: true }), { numRuns: 1, seed: 1 });
    if (input === undefined) throw new Error('no round');
    const readings = Object.values(policy.assumptions).flatMap(({ alternatives }) => alternatives);
    expect(sensitivity(input)).toHaveLength(readings.length);
  });

  const policies = fc.constant(policy);
  const laws = [
    ...eligibilityLaws(checkEligibility, { policies }),
    ...assessmentLaws(assess, { policies }),
    ...allocationLaws(allocate, { exhaustion: policy.exhaustion, policies }),
    ...roundLaws(decideRound, { rounds: anyRound({ policy }), decideBatches }),
    ...reviewLaws(advance, { policies }),
  ];
  it.each(laws.map(({ id, run }) => [id, run] as const))('keeps the law %s', (__, run) => {
    run({ numRuns });
  });
});

/** What one application of the day earns under a policy. */
const assessed = (policy: Policy, bought: readonly Bought[], submittedAt: string, changes: Partial<Application> = {}) =>
  assess(policy, application('A', bought, { submittedAt: at(submittedAt), ...changes }), { catalogue });

describe('wuhan-2023: the providers check first', () => {
  const file = application('A', [{ invoice: { issuedOn: day('2023-03-01') } }], {
    submittedAt: at('2023-06-03T10:00:00+08:00'),
  });
  const by = (actor: 'enterprise' | 'provider' | 'district-bureau') => ({ actor, person: actor });
  const checks = {
    inDistrict: true,
    qualified: true,
    noMajorAccident: true,
    noSeriousDishonesty: true,
    recommended: true,
  } as const;
  const recommend = {
    type: 'recommend',
    at: at('2023-06-05T10:00:00+08:00'),
    by: by('district-bureau'),
    checks,
  } as const;
  const submitted = advance(
    wuhan2023,
    { status: 'draft', application: file, history: [] },
    { type: 'submit', at: file.submittedAt, by: by('enterprise') },
  );
  if (!submitted.ok) throw new Error('not submitted');

  it('refuses a recommendation that comes before the check', () => {
    const refused = advance(wuhan2023, submitted.case, recommend);
    expect(refused.ok ? '' : refused.refusal.code).toBe('not-the-next-step');
    expect(possibleEvents(wuhan2023, submitted.case)).toContain('checkByProvider');
    expect(possibleEvents(wuhan2025, submitted.case)).not.toContain('checkByProvider');
  });

  it('takes it after', () => {
    const checked = advance(wuhan2023, submitted.case, {
      type: 'checkByProvider',
      at: at('2023-06-04T10:00:00+08:00'),
      by: by('provider'),
    });
    if (!checked.ok) throw new Error('not checked');
    expect(advance(wuhan2023, checked.case, recommend).ok).toBe(true);
    expect(reviewDiagram(wuhan2023, 'en')).toContain('provider_checked');
  });
});

describe('wuhan-2026: below, at and above each figure that it changes', () => {
  const boughtOn = (issuedOn: string): Bought => ({ invoice: { issuedOn: day(issuedOn) } });

  it.each([
    ['2025-09-30', ['outside-purchase-year']],
    ['2025-10-01', []],
    ['2026-05-01', []],
  ])('a purchase of %s: %j', (issuedOn, codes) => {
    const [line] = assessed(wuhan2026, [boughtOn(issuedOn)], '2026-06-03T10:00:00+08:00').lines;
    expect(line?.findings.map(({ code }) => code)).toEqual(codes);
    expect(line?.subsidy).toBe(codes.length === 0 ? '1500.00' : '0.00');
  });

  it('an invoice of both years is found with the ledger of 2025, which no round of 2026 begins with', () => {
    const bought = [boughtOn('2025-10-01')];
    const old = application('OLD', bought, { submittedAt: at('2025-10-20T10:00:00+08:00') });
    const round = { schemaVersion: 1, budget: yuan('400000.00'), catalogue } as const;
    const { ledger } = decideRound({ ...round, policy: wuhan2025, applications: [old] });
    const again = { ...old, id: 'NEW' as Id, submittedAt: at('2026-06-03T10:00:00+08:00') };
    const codesWith = (context: object) =>
      assess(wuhan2026, again, { catalogue, ...context }).lines.map(({ findings }) => findings.map(({ code }) => code));
    expect([codesWith({}), codesWith({ ledger })]).toEqual([[[]], [['invoice-already-claimed']]]);
    expect(() => decideRound({ ...round, policy: wuhan2026, applications: [again], ledger })).toThrow('other-policy');
  });

  it.each([
    ['2025-12-31T23:59:59.999999999+08:00', 'submitted-before-opening'],
    ['2026-01-01T00:00:00+08:00', 'submitted-in-window'],
    ['2026-09-30T23:59:59.999999999+08:00', 'submitted-in-window'],
    ['2026-10-01T00:00:00+08:00', 'submitted-after-close'],
  ])('submitted at %s: %s', (submittedAt, reason) => {
    const { criteria } = checkEligibility(wuhan2026, enterprise(), { at: at(submittedAt), catalogue });
    expect(criteria.find(({ criterion }) => criterion === 'within-window')?.reason).toBe(reason);
  });

  it('grants up to the new cap, and ends the queue at the first that does not fit', () => {
    const claim = (name: string, n: number, entitlement: string): Claim => ({
      application: name as Id,
      enterprise: enterpriseNumber(n).uscc,
      queuedAt: at(`2026-06-03T10:00:0${n}+08:00`),
      entitlement: yuan(entitlement),
    });
    const claims = [claim('A', 1, '300000.01'), claim('B', 2, '100000.01'), claim('C', 3, '1.00')];
    const { grants } = allocate(wuhan2026, openLedger(wuhan2026, yuan('400000.00')), claims);
    expect(grants.map(({ granted, outcome }) => [granted, outcome])).toEqual([
      ['300000.00', 'reduced-by-cap'],
      ['0.00', 'unfunded'],
      ['0.00', 'unfunded'],
    ]);
  });

  it('rests on the notice where that answers what was open', () => {
    const { decisions } = decideRound({
      schemaVersion: 1,
      policy: wuhan2026,
      budget: yuan('100.00'),
      catalogue,
      applications: [application('A', [boughtOn('2026-05-01')], { submittedAt: at('2026-06-03T10:00:00+08:00') })],
      audited: { ['A' as Id]: [yuan('10000.00')] },
    });
    const [decision] = decisions;
    expect(decision?.basis).not.toContainEqual({ assumption: 'exhaustion' });
    expect(decision?.basis).toContainEqual({ clause: '4.1' });
  });
});

describe('huangshi-2025: districts of its own', () => {
  it.each([
    ['420281', 'met'],
    ['huangshi-etdz', 'met'],
    ['420111', 'unmet'],
    ['420200', 'unknown'],
    ['donghu-hightech', 'unknown'],
  ])('%s: %s', (district, verdict) => {
    const given = enterprise({ district: district as Id });
    const [registered] = checkEligibility(huangshi2025, given, { at: at('2025-06-03T10:00:00+08:00') }).criteria;
    expect(registered?.verdict).toBe(verdict);
  });
});

describe('hubei-2025: one pool over two cities', () => {
  const of = (name: string, n: number, district: string, minute: number): [Policy, Application] => [
    district.startsWith('4202') ? huangshi2025 : wuhan2025,
    application(name, [{ tier: 'ecosystem', amount: 300_000 }], {
      enterprise: enterpriseNumber(n, { district: district as Id }),
      submittedAt: at(`2025-06-03T10:0${minute}:00+08:00`),
    }),
  ];
  const files = [
    of('W-1', 1, '420111', 0),
    of('H-1', 2, '420281', 1),
    of('W-2', 1, '420102', 2),
    of('H-2', 3, '420202', 3),
  ];
  const budget = yuan('400000.00');

  it('pays the claims of both cities in one queue, each assessed under the policy of its city', () => {
    const claims = files.flatMap(
      ([policy, file]) => claimOf(assess(policy, file, { catalogue }), file.submittedAt) ?? [],
    );
    const { grants, ledger } = allocate(hubei2025, openLedger(hubei2025, budget), claims);
    expect(grants.map(({ application: id, granted, outcome }) => [id, granted, outcome])).toEqual([
      ['W-1', '150000.00', 'granted-in-full'],
      ['H-1', '150000.00', 'granted-in-full'],
      ['W-2', '50000.00', 'reduced-by-cap'],
      ['H-2', '50000.00', 'reduced-by-pool'],
    ]);
    expect(ledger.policy).toBe('hubei-2025');
  });

  it('says the same as one round of the province, where all else in the policies agrees', () => {
    const applications = files.map(([, file]) => file);
    const audited = Object.fromEntries(applications.map(({ id }) => [id, [yuan('300000.00')]]));
    const { decisions } = decideRound({
      schemaVersion: 1,
      policy: hubei2025,
      budget,
      catalogue,
      applications,
      audited,
    });
    const claims = files.map(([policy, file]) => claimOf(assess(policy, file, { catalogue }), file.submittedAt));
    const { grants } = allocate(
      hubei2025,
      openLedger(hubei2025, budget),
      inQueueOrder(claims.filter((claim) => claim !== undefined)),
    );
    expect(decisions.map(({ grant }) => grant)).toEqual(grants);
  });

  it('recognises an invoice in one city alone', () => {
    const [[policy, file] = [wuhan2025, application('W-1')]] = files;
    const claim = claimOf(assess(policy, file, { catalogue }), file.submittedAt);
    const { ledger } = allocate(hubei2025, openLedger(hubei2025, budget), claim === undefined ? [] : [claim]);
    const moved = { ...file, id: 'H-9' as Id, enterprise: { ...file.enterprise, district: '420202' as Id } };
    const [line] = assess(huangshi2025, moved, { catalogue, ledger }).lines;
    expect(line?.findings.map(({ code }) => code)).toEqual(['invoice-already-claimed']);
  });

  it('never takes a claim of one city’s ledger into another’s', () => {
    expect(() => allocate(hubei2025, openLedger(wuhan2025, budget), [])).toThrow(/other-policy/);
  });
});

describe('five-tiers: a fifth tier and a third sector by data alone', () => {
  const data = 'data' as Id;
  const register = {
    ...catalogue,
    products: catalogue.products.map((product) => ({ ...product, tier: data })),
  };
  const file = application('A', [{ amount: '0.04' }, { amount: 100_000 }], {
    enterprise: enterprise({ industry: 'G5432' as IndustryCode, employees: 50_000 }),
  });

  it('earns its rate, rounded as any other', () => {
    const assessment = assess(fiveTiers, file, { catalogue: register });
    expect(tierRate(fiveTiers, data)).toBe('0.625');
    expect(assessment.lines.map(({ tier, rate, subsidy }) => [tier, rate, subsidy])).toEqual([
      ['data', '0.625', '0.03'],
      ['data', '0.625', '62500.00'],
    ]);
    expect(assessment.eligibility.outcome).toBe('eligible');
    expect(marginal(fiveTiers, { granted: yuan('0.00') }, data).spendToUseUp).toBe('320000.00');
    expect(() => assess(wuhan2025, file, { catalogue: register })).toThrow(/unknown-tier/);
  });

  it('is a sector without a limit of size, that Wuhan’s policy does not have', () => {
    const industry = 'G5432' as IndustryCode;
    expect([sectorOf(fiveTiers, industry), sectorOf(wuhan2025, industry)]).toEqual(['logistics', undefined]);
  });

  it('is named in both languages', () => {
    const { decisions } = decideRound({
      schemaVersion: 1,
      policy: fiveTiers,
      budget: yuan('1000000.00'),
      catalogue: register,
      applications: [file],
      audited: { [file.id]: [yuan('0.04'), yuan('100000.00')] },
    });
    const textsOf = ({ text, children }: Explanation): string => [text, ...children.map(textsOf)].join('\n');
    const reported = (locale: Locale) =>
      decisions.map((each) => textsOf(explainDecision(fiveTiers, each, locale))).join();
    for (const name of ['数据上云上平台', '物流业企业']) expect(reported('zh')).toContain(name);
    for (const name of ['data to the cloud', 'logistics enterprises']) expect(reported('en')).toContain(name);
  });
});
