/**
 * Whatever has the wrong shape is an `InvalidValueError`, never another exception: one by one, each place of what the rule
 * functions are given holds something else. They take a policy that was parsed, and check that there is one; a replay, and
 * the opinion that is built on it, check its fields, too. And every function is called without its arguments.
 */
import { without } from '../../src/testing/difference';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import {
  allocate,
  assess,
  checkEligibility,
  claimOf,
  decideRound,
  InvalidValueError,
  possibleEvents,
  preview,
  wuhan2025,
  type Claim,
  type Decision,
  type Id,
  type Policy,
  type Yuan,
} from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import { auditOpinion, recordRound } from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import * as tables from 'cloud-voucher-rules/tables';
import { application, catalogue, round } from '../support/builders';
import { changedAt } from '../support/documents';
import { refusalOf } from '../support/problems';
import { at as caseAt } from '../support/review';

const one = application('A', [{}]);
const given = round([one, application('B', [{}])]);
const decided = decideRound(given);
const claims = decided.decisions.flatMap(({ assessment }, i): Claim[] => {
  const claim = claimOf(assessment, given.applications[i]?.submittedAt ?? one.submittedAt);
  return claim === undefined ? [] : [claim];
});
const { ledger } = decided;
const empty = {
  ...ledger,
  granted: '0.00',
  decided: 0,
  enterprises: {},
  applications: {},
  invoices: {},
  last: undefined,
};
const context = { at: one.submittedAt, catalogue };
const [decision] = decided.decisions as unknown as readonly [Decision];
const explanation = rules.explainDecision(wuhan2025, decision, 'en');
const rows = [{ uscc: decision.enterprise, amount: '3.00' as Yuan }];
const state = { granted: '0.00' as Yuan };
const inYuan = { unit: 'yuan', decimals: 2 } as const;
const sheets = tables.tablesOf({ applications: given.applications, catalogue }, { locale: 'zh' });
const tableGiven = { locale: 'zh', catalogue, round: decided, enterprises: {} } as const;
const reading = { policy: wuhan2025, catalogue, unit: 'yuan' } as const;

type Job = (document: never) => unknown;
const jobs: readonly (readonly [name: string, document: unknown, work: Job])[] = [
  ['decideRound', without(given, 'policy'), (each: object) => decideRound({ ...each, policy: wuhan2025 } as never)],
  ['assess, of an application', one, (each) => assess(wuhan2025, each, { catalogue, ledger })],
  ['assess, of a context', { catalogue, ledger, audited: ['1.00'] }, (each) => assess(wuhan2025, one, each)],
  ['checkEligibility, of an enterprise', one.enterprise, (each) => checkEligibility(wuhan2025, each, context)],
  ['checkEligibility, of a context', context, (each) => checkEligibility(wuhan2025, one.enterprise, each)],
  ['allocate, of a ledger', empty, (each) => allocate(wuhan2025, each, claims)],
  ['allocate, of claims', claims, (each) => allocate(wuhan2025, empty as never, each)],
  ['preview, of a ledger', ledger, (each) => preview(wuhan2025, each, { ...claims[0], application: 'C' } as never)],
  ['possibleEvents', caseAt(wuhan2025, 'audited'), (each) => possibleEvents(wuhan2025, each, 'city-bureau')],
  ['policyFor', { year: 2025, division: '420100' }, rules.policyFor],
  ['classifySize', one.enterprise, rules.classifySize],
  ['claimOf', decision.assessment, (each) => claimOf(each, one.submittedAt)],
  ['explainDecision', decision, (each) => rules.explainDecision(wuhan2025, each, 'zh')],
  ['explainAssessment', decision.assessment, (each) => rules.explainAssessment(wuhan2025, each, 'en')],
  ['explainEligibility', decision.assessment.eligibility, (each) => rules.explainEligibility(wuhan2025, each, 'zh')],
  ['explainGrant', decision.grant, (each) => rules.explainGrant(wuhan2025, each, 'en')],
  ['explainCase', caseAt(wuhan2025, 'audited'), (each) => rules.explainCase(wuhan2025, each, 'zh')],
  ['renderText', explanation, (each) => rules.renderText(each, { policy: wuhan2025, locale: 'zh' })],
  ['renderMarkdown', explanation, (each) => rules.renderMarkdown(each, { policy: wuhan2025, locale: 'en' })],
  ['recordRound', without(given, 'policy'), (each: object) => recordRound({ ...each, policy: wuhan2025 } as never)],
  ['crossCheck', without(given, 'policy'), (each: object) => audit.crossCheck({ ...each, policy: wuhan2025 } as never)],
  ['compareRounds, before', decided, (each) => audit.compareRounds(each, decided)],
  ['compareRounds, after', decided, (each) => audit.compareRounds(decided, each)],
  ['compareWithList, of a round', decided, (each) => audit.compareWithList(each, rows, inYuan)],
  ['listFromTable', [{ 名称: '甲', 金额: '1.00' }], (each) => tables.listFromTable(each, { unit: 'yuan' })],
  ['compareWithList, of a list', rows, (each) => audit.compareWithList(decided, each, inYuan)],
  ['reconcile, of a round', decided, (each) => audit.reconcile(each, [caseAt(wuhan2025, 'paid')])],
  ['reconcile, of cases', [caseAt(wuhan2025, 'paid')], (each) => audit.reconcile(decided, each)],
  ['tablesOf', { applications: given.applications, catalogue }, (each) => tables.tablesOf(each, { locale: 'zh' })],
  ...(['decisions', 'lines', 'districts'] as const).map((table): (typeof jobs)[number] => [
    `tableOf ${table}`,
    tableGiven,
    (each) => tables.tableOf(table, each),
  ]),
  ['tableOf findings', decided, (each) => tables.tableOf('findings', { locale: 'en', policy: wuhan2025, round: each })],
  ['applicationsFromTables', sheets, (each) => tables.applicationsFromTables(each, reading)],
];

const odd: readonly unknown[] = [undefined, null, 0, 'x', [], {}, [null]];
/** JSON of which no text can be made. */
const textless = { toString: null };

/** Something else at each place in turn, put back before the next; of the items of a list or of a map the first stands for all. */
function* changes(
  holder: Record<string, unknown>,
  others = odd,
  path: readonly string[] = [],
): Generator<readonly string[]> {
  const isMap = Array.isArray(holder) || ['clauses', 'assumptions', 'basis'].includes(path.at(-1) ?? '');
  for (const key of Object.keys(holder).slice(0, isMap ? 1 : undefined)) {
    const own = holder[key];
    const place = [...path, key];
    for (const other of others) {
      holder[key] = other;
      yield [...place, JSON.stringify(other)];
    }
    holder[key] = own;
    if (typeof own === 'object' && own !== null) yield* changes(own as Record<string, unknown>, others, place);
  }
}

/** What a call throws besides the library's own error. */
function thrownBy(work: () => unknown): unknown {
  try {
    const answer = work();
    // A generator has done nothing yet.
    if (answer !== null && typeof answer === 'object' && 'next' in answer) (answer as Generator).next();
    return undefined;
  } catch (error) {
    return error instanceof InvalidValueError ? undefined : error;
  }
}

it.each(jobs)('%s', (_, document, work) => {
  const holder = { document: structuredClone(document) };
  let count = 0;
  for (const change of changes(holder, [...odd, textless])) {
    count += 1;
    const thrown = thrownBy(() => work(holder.document as never));
    if (thrown !== undefined) expect(thrown, change.join(' ')).toBeUndefined();
  }
  expect(count).toBeGreaterThan(20);
});

describe('what a schema refuses, the rules refuse, but for what they do not read', () => {
  const kinds: readonly unknown[] = [...odd, '', false, new Array<unknown>(1), new Map(), new Date(0)];
  const records = {
    majorAccidents: [{ kind: 'safety', occurredOn: '2020-01-01' }],
    seriousDishonesty: [{ recordedOn: '2020-01-01', repairedOn: '2021-01-01' }],
  };
  const redLetters = [{ id: '25422000000000000999', issuedOn: '2025-04-01', total: '1.00' }];
  const full = {
    ...one,
    enterprise: { ...one.enterprise, ...records },
    invoices: one.invoices.map((each) => ({ ...each, redLetters })),
  };
  const rest = { ...without(given, 'policy'), applications: [full], audited: { A: ['1.00'] } };
  /** Names, and versions of a document. What is undefined is taken for absent. */
  const notRead = /\b(?:name|schemaVersion)\b| $/;

  it.each<readonly [string, unknown, (document: unknown) => { readonly ok: boolean }, Job]>([
    [
      'a round',
      rest,
      (each) => schema.parseRoundInput({ ...(each as object), policy: wuhan2025 }),
      (each: object) => decideRound({ ...each, policy: wuhan2025 } as never),
    ],
    ['an application', full, schema.parseApplication, (each) => assess(wuhan2025, each, { catalogue, ledger })],
    ['a catalogue', catalogue, schema.parseCatalogue, (each) => assess(wuhan2025, one, { catalogue: each })],
    ['an enterprise', full.enterprise, schema.parseEnterprise, (each) => checkEligibility(wuhan2025, each, context)],
    ['a ledger', ledger, schema.parseLedger, (each) => allocate(wuhan2025, each, [])],
  ])('%s', (_, document, parse, work) => {
    const holder = { document: structuredClone(document) };
    const accepted = new Set<string>();
    for (const change of changes(holder, kinds)) {
      if (parse(holder.document).ok) continue;
      try {
        work(holder.document as never);
        accepted.add(change.join(' '));
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidValueError);
      }
    }
    expect([...accepted].filter((change) => !notRead.test(change))).toEqual([]);
  });

  it.each([
    [{ catalogue, audited: null }, 'wrong-type', 'context.audited'],
    [{ catalogue, audited: '' }, 'wrong-type', 'context.audited'],
    [{ catalogue, audited: new Array<Yuan>(1) }, 'missing-field', 'context.audited.0'],
    [{ catalogue, ledger: null }, 'wrong-type', 'context.ledger'],
    [{ catalogue, ledger: false }, 'wrong-type', 'context.ledger'],
  ])('the context of an assessment: %j', (each, ...refused) => {
    expect(refusalOf(() => assess(wuhan2025, one, each as never))).toEqual(refused);
  });

  it.each([
    ['applicants.sizes.0', 'Micro', 'not-one-of'],
    ['applicants.sizeLimitedSectors.0', 'Industry', 'not-one-of'],
    ['applicants.sectors.1.divisions.0', 65, 'wrong-type'],
    ['applicants.sectors.1.divisions.0', '6', 'malformed'],
    ['applicants.sectors.0.id', '', 'malformed'],
    ['applicants.districts.0.id', '４２０１１１', 'not-canonical'],
    ['applicants.lookback.years', -1, 'out-of-range'],
    ['jurisdiction.division', '', 'malformed'],
    ['base.limits.0', 'Invoice', 'not-one-of'],
    ['tiers.1.id', 'resources', 'duplicate-id'],
    ['tiers.0.id', ' ', 'malformed'],
    ['id', 5, 'wrong-type'],
  ])('a policy: %s is %j', (path, value, code) => {
    const policy = changedAt(wuhan2025, path, value) as typeof wuhan2025;
    expect(refusalOf(() => assess(policy, one, { catalogue }))).toEqual([code, `policy.${path}`]);
  });

  it.each<[string, (policy: Policy) => unknown]>([
    ['openLedger', (policy) => rules.openLedger(policy, '1.00' as Yuan)],
    ['allocate', (policy) => allocate(policy, { ...ledger, policy: policy.id }, [])],
    ['preview', (policy) => preview(policy, { ...ledger, policy: policy.id }, claims[0] as Claim)],
    ['decideRound', (policy) => decideRound({ ...given, policy })],
  ])('a policy whose id is a number, of %s', (_, call) => {
    expect(refusalOf(() => call({ ...wuhan2025, id: 42 as never }))).toEqual(['wrong-type', 'policy.id']);
  });

  it.each<[string, (policy: Policy) => unknown, string, unknown, string]>([
    ['tierRate', (policy) => rules.tierRate(policy, 'business' as Id), 'tiers.1.id', 'resources', 'duplicate-id'],
    ['marginal', (policy) => rules.marginal(policy, state, 'business' as Id), 'tiers.0.rate', '0.2', 'not-canonical'],
    ['marginal', (policy) => rules.marginal(policy, state, 'business' as Id), 'rounding', 'up', 'not-one-of'],
    [
      'nextQuestions',
      (policy) => rules.nextQuestions(policy, without(one.enterprise, 'district'), context),
      'jurisdiction.name.zh',
      5,
      'wrong-type',
    ],
    [
      'sectorOf',
      (policy) => rules.sectorOf(policy, 'C39' as never),
      'applicants.sectors.0.divisions.0',
      6,
      'wrong-type',
    ],
  ])('a policy, of %s alone', (_, call, path, value, code) => {
    const policy = changedAt(wuhan2025, path, value) as Policy;
    expect(refusalOf(() => call(policy))).toEqual([code, `policy.${path}`]);
  });

  it('options that sheets are not read by', () => {
    const read = (options: object) => () => tables.applicationsFromTables(sheets, { ...reading, ...options } as never);
    expect(refusalOf(read({ catalog: catalogue }))).toEqual(['unknown-field', 'options.catalog']);
    expect(refusalOf(read({ firstRow: 0 }))).toEqual(['out-of-range', 'options.firstRow']);
    for (const [headers, refused] of [
      [null, ['wrong-type', 'options.headers']],
      [[textless], ['wrong-type', 'options.headers.0']],
    ] as const)
      expect(refusalOf(() => tables.listFromTable([], { headers } as never))).toEqual(refused);
    expect(refusalOf(() => tables.listFromTable([], { headers: 1 } as never))).toEqual([
      'wrong-type',
      'options.headers',
    ]);
    expect(refusalOf(() => tables.listFromTable([], { units: 'yuan' } as never))).toEqual([
      'unknown-field',
      'options.units',
    ]);
  });

  it('a list of amounts with a gap', () => {
    expect(refusalOf(() => rules.money.sum(new Array<Yuan>(2)))).toEqual(['missing-field', 'amounts.0']);
  });
});

it('an opinion, which replays and verifies, is given of any record', () => {
  const holder = { record: structuredClone(recordRound(given)) };
  let count = 0;
  for (const [first, second, ...rest] of changes(holder, [undefined, {}, [{ id: textless }]])) {
    if (second === undefined || rest.length === 0) continue;
    count += 1;
    // Another policy is compared with the shipped one rule by rule, which takes long: of its places, each value in turn.
    if (rest[0] === 'policy' && count % 4 !== 0) continue;
    // Nothing that JSON can say is taken for what cannot be read.
    const { fingerprints, violations } = auditOpinion(holder.record);
    const isRead =
      fingerprints.some(({ computed }) => computed !== undefined) &&
      !violations.some(({ text }) => text.en.endsWith('cannot be read'));
    expect(isRead, [first, second, ...rest].join(' ')).toBe(true);
  }
});

it.each([undefined, null, 0, [], 'wuhan-2025'])('no policy: %j', (policy) => {
  const none = policy as never;
  for (const work of [
    () => assess(none, one, { catalogue }),
    () => checkEligibility(none, one.enterprise, context),
    () => allocate(none, ledger, []),
    () => preview(none, ledger, claims[0] as never),
    () => decideRound({ ...given, policy: none }),
  ])
    expect(work).toThrow(InvalidValueError);
});

it.each<[unknown, readonly string[]]>([
  [null, ['wrong-type', 'names']],
  [{ catalogue: null }, ['wrong-type', 'names.catalogue']],
  [{ catalogue: {} }, ['missing-field', 'names.catalogue.providers']],
])('names of an explanation: %j', (names, refused) => {
  expect(refusalOf(() => rules.explainDecision(wuhan2025, decision, 'zh', names as never))).toEqual(refused);
});

describe('called with too little, or with something else', () => {
  const functions = Object.entries({ ...rules, ...audit, ...schema, ...tables }).filter(
    ([, each]) => typeof each === 'function' && each !== InvalidValueError,
  ) as [string, (...given: unknown[]) => unknown][];
  const first = [...odd, wuhan2025, given];
  const lists = [[], ...first.flatMap((one) => [[one], ...odd.map((two) => [one, two])])];
  // A third argument is checked where the two before it are right.
  const called = [
    ...lists,
    ...odd.map((three) => [wuhan2025, one, three]),
    ...odd.map((three) => [decided, [], three]),
  ];

  it.each(functions)('%s', (_name, call) => {
    for (const args of called) {
      const thrown = thrownBy(() => call(...args));
      if (thrown !== undefined) expect({ args, thrown }).toBeUndefined();
    }
  });
});
