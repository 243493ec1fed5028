/**
 * Nothing can be changed from outside: whatever the library exports or returns, changed in every way that JavaScript has,
 * changes no later answer, and no input.
 */
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import * as testing from 'cloud-voucher-rules/testing';
import { deepFrozen } from '../../src/values/frozen';
import { amountOf, application, at, catalogue, claim, enterprise, round } from '../support/builders';
import { caseOf, path as steps } from '../support/reviewing';

const { wuhan2025 } = rules;
const entries = { '.': rules, './schema': schema, './audit': audit, './testing': testing };

/** Everything that can be reached from a value: plain objects, lists and functions are gone through, once each. */
function* parts(value: unknown, met = new Set<unknown>()): Generator<object> {
  if (typeof value !== 'object' || value === null || met.has(value) || isMachine(value)) return;
  met.add(value);
  yield value;
  for (const key of Reflect.ownKeys(value)) {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    yield* parts(property !== undefined && 'value' in property ? property.value : Reflect.get(value, key), met);
  }
}

/** The schemas of zod and the arbitraries of fast-check are machines of those packages, not data. */
function isMachine(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return '_zod' in value || (prototype !== null && prototype !== Object.prototype && prototype !== Array.prototype);
}

/** Tries everything on everything; what is frozen stays, what is the caller's own does not matter to anybody else. */
function vandalise(value: unknown): void {
  for (const part of [...parts(value)]) {
    for (const key of Reflect.ownKeys(part).filter((each) => each !== 'length')) {
      Reflect.set(part, key, 'changed');
      Reflect.defineProperty(part, key, { value: 'changed' });
      Reflect.deleteProperty(part, key);
    }
    Reflect.set(part, 'added', true);
    Reflect.set(part, 0, 'changed');
    if (Array.isArray(part)) Reflect.set(part, 'length', 0);
    Reflect.setPrototypeOf(part, { inherited: true });
  }
}

// A world in which much happens: contended pool, capped enterprise, flags, disallowed lines, cases of many statuses.
const applications = [
  application('A', [
    { tier: 'capability', amount: 600_000 },
    { tier: 'business', amount: 1000 },
  ]),
  application('B', [
    { tier: 'ecosystem', amount: 90_000, invoice: 'none' },
    { amount: 50_000, payments: [] },
  ]),
  application('C', [{ tier: 'resources', amount: 80_000 }], { enterprise: enterprise({ employees: 50_000 }) }),
  application('D', [{ amount: 1000 }], { enterprise: enterprise({ district: undefined, industry: undefined }) }),
];
const cases = [
  caseOf(applications[0] ?? application('A'), steps(8)),
  caseOf(applications[1] ?? application('B'), steps(2)),
];
const ledger = rules.openLedger(wuhan2025, amountOf(300_000));
const context = { at: at('2025-06-03T10:00:00+08:00'), catalogue };
const input = round(applications, { cases });
const [first = application('A')] = applications;

const world = deepFrozen(structuredClone({ applications, cases, ledger, context, input, first }));
const decided = deepFrozen(rules.decideRound(world.input));
const record = deepFrozen(audit.recordRound(world.input));
const assessment = deepFrozen(rules.assess(wuhan2025, world.first, world.context));
const undecided = { uscc: world.first.enterprise.uscc, name: 'x' };
const draft = rules.openCase(world.first);

type Calls = Readonly<Record<string, (() => unknown) | 'a text' | 'a promise'>>;

/** Each exported function, called; those that return texts share nothing. Of promises: below. */
const calls: Readonly<Record<keyof typeof entries, Calls>> = {
  '.': {
    ...Object.fromEntries(
      ['Yuan', 'Rate', 'IsoDate', 'Instant', 'Uscc', 'IndustryCode', 'InvoiceId', 'Id', 'Reference'].flatMap((name) => {
        const parser = (rules as unknown as Record<string, (given: unknown) => unknown>)[`parse${name}`];
        const constructor = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
        return [
          [`parse${name}`, () => [parser?.(''), parser?.(7), parser?.('１')]],
          [constructor, 'a text'],
        ] as const;
      }),
    ),
    InvalidValueError: () => new rules.InvalidValueError([]).problems,
    withoutBlanks: () => rules.withoutBlanks(world.input),
    policyFor: () => rules.policyFor({ year: 2025, division: '420100' }),
    amendPolicy: () => rules.amendPolicy(wuhan2025, { id: 'next', annualCap: '1.00' }),
    withAlternative: () => rules.withAlternative(wuhan2025, 'rounding', 'down'),
    checkEligibility: () => [
      rules.checkEligibility(wuhan2025, world.first.enterprise, world.context),
      rules.checkEligibility(wuhan2025, undecided, world.context),
    ],
    classifySize: () => [rules.classifySize({ industry: rules.industryCode('C39') }), rules.classifySize({})],
    sectorOf: 'a text',
    nextQuestions: () => rules.nextQuestions(wuhan2025, undecided, world.context),
    assess: () => world.applications.map((each) => rules.assess(wuhan2025, each, world.context)),
    claimOf: () => rules.claimOf(assessment, world.first.submittedAt),
    tierRate: 'a text',
    marginal: () => rules.marginal(wuhan2025, { granted: amountOf(0) }, wuhan2025.tiers[0]?.id ?? rules.id('x')),
    openLedger: () => rules.openLedger(wuhan2025, amountOf(5)),
    inQueueOrder: () => rules.inQueueOrder([claim('B', 1, 5, 2), claim('A', 1, 5, 1)]),
    allocate: () => rules.allocate(wuhan2025, world.ledger, [claim('A', 1, 5, 1), claim('B', 2, 5, 2)]),
    preview: () => rules.preview(wuhan2025, world.ledger, claim('A', 1, 5, 1)),
    openCase: () => rules.openCase(world.first),
    advance: () => [
      rules.advance(wuhan2025, draft, world.cases[0]?.history[0] as rules.ReviewEvent),
      rules.advance(wuhan2025, draft, world.cases[0]?.history[3] as rules.ReviewEvent),
      rules.advance(wuhan2025, world.cases[0] as rules.ReviewCase, world.cases[0]?.history[1] as rules.ReviewEvent),
    ],
    replayCase: () => rules.replayCase(wuhan2025, world.first, world.cases[0]?.history ?? []),
    possibleEvents: () => [
      rules.possibleEvents(wuhan2025, draft),
      rules.possibleEvents(wuhan2025, draft, 'enterprise'),
    ],
    actorsOf: () => rules.reviewEventTypes.map((type) => rules.actorsOf(type)),
    reviewDiagram: 'a text',
    decideRound: () => rules.decideRound(world.input),
    decideBatches: () => [...rules.decideBatches(world.input, [world.applications])],
    explainEligibility: () => rules.explainEligibility(wuhan2025, assessment.eligibility, 'zh'),
    explainAssessment: () => rules.explainAssessment(wuhan2025, assessment, 'en'),
    explainDecision: () => decided.decisions.map((each) => rules.explainDecision(wuhan2025, each, 'zh')),
    explainFinding: 'a text',
    explainGrant: () => decided.decisions.map(({ grant }) => grant && rules.explainGrant(wuhan2025, grant, 'zh')),
    explainCase: () => world.cases.map((each) => rules.explainCase(wuhan2025, each, 'en')),
    labels: () => rules.labels('zh', wuhan2025),
    renderText: 'a text',
    renderMarkdown: 'a text',
  },
  './schema': {
    parseApplication: () => schema.parseApplication({}),
    parseCatalogue: () => schema.parseCatalogue({}),
    parseClaim: () => schema.parseClaim({}),
    parseDraft: () => schema.parseDraft({}),
    parseEnterprise: () => [schema.parseEnterprise({}), schema.parseEnterprise(world.first.enterprise)],
    parseLedger: () => schema.parseLedger({}),
    parsePolicy: () => schema.parsePolicy({ ...wuhan2025, tiers: [] }),
    parseRecord: () => schema.parseRecord({}),
    parseReviewCase: () => schema.parseReviewCase({ status: 'x' }),
    parseReviewEvent: () => schema.parseReviewEvent({ type: 'x' }),
    parseRound: () => schema.parseRound({}),
    parseRoundInput: () => schema.parseRoundInput({}),
    parseText: () => schema.parseText('enterprise', '{'),
    schemasIn: () => schema.schemasIn('zh'),
    pathLabel: 'a text',
  },
  './audit': {
    fingerprint: 'a text',
    recordRound: () => audit.recordRound(world.input),
    replay: () => audit.replay({ ...record, round: { ...record.round, decisions: [] } }),
    verifyRound: () => audit.verifyRound({ ...record, round: { ...record.round, decisions: [] } }),
    compareRounds: () => audit.compareRounds(decided, { ...decided, decisions: [] }),
    sensitivity: () => audit.sensitivity(world.input),
    comparePolicies: () => audit.comparePolicies(wuhan2025, rules.withAlternative(wuhan2025, 'rounding', 'down')),
    compareWithList: () =>
      audit.compareWithList(decided, [{ uscc: world.first.enterprise.uscc, amount: amountOf(1) }], {
        unit: 'yuan',
        decimals: 2,
      }),
    reconcile: () => audit.reconcile(decided, world.cases),
    crossCheck: () => audit.crossCheck(world.input),
    auditOpinion: () => audit.auditOpinion({ ...record, round: { ...record.round, decisions: [] } }),
  },
  './testing': {
    keepsLaw: 'a text',
    vectorPolicy: () => testing.vectorPolicy('wuhan-2025+rounding.down'),
    requestOf: () => testing.vectors.slice(0, 3).map((vector) => testing.requestOf(vector)),
    runVectors: 'a promise',
    askVectors: 'a promise',
  },
};

/** Names that are exported and called by nothing here; arbitraries and laws are machines of fast-check. */
const uncalled = Object.entries(entries).flatMap(([entry, exported]) =>
  Object.entries(exported)
    .filter(([name, value]) => typeof value === 'function' && !(name in calls[entry as keyof typeof entries]))
    .map(([name]) => name)
    .filter((name) => entry !== './testing' || !/^(?:any|invalid)[A-Z]|Laws$/.test(name)),
);

/** Namespaces are modules, which no caller can change. */
const constants = Object.entries(entries).flatMap(([entry, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && Reflect.get(value, Symbol.toStringTag) !== 'Module'
      ? [[entry, name, value] as const]
      : [],
  ),
);

describe('what is exported', () => {
  it.each(constants)('%s: %s is frozen, with all that is in it', (_, __, value) => {
    expect([...parts(value)].filter((part) => !Object.isFrozen(part)).map((part) => Object.keys(part).join())).toEqual(
      [],
    );
  });

  it('a schema that a caller has changed changes no answer of parse…', () => {
    const run = Reflect.get(schema.schemas.catalogue, '_zod').run;
    Reflect.set(schema.schemas.catalogue._zod, 'run', (payload: unknown) => payload);
    expect(schema.parseCatalogue({}).ok).toBe(false);
    Reflect.set(schema.schemas.catalogue._zod, 'run', run);
  });

  it('is called here, or known to share nothing', () => {
    expect(uncalled).toEqual([]);
  });
});

describe('what is returned', () => {
  const asked = Object.entries(calls).flatMap(([entry, table]) =>
    Object.entries(table).flatMap(([name, call]) => (typeof call === 'function' ? [[entry, name, call] as const] : [])),
  );
  const answers = () => asked.map(([entry, name, call]) => [entry, name, JSON.stringify(call())] as const);

  it('can be changed without changing what any later call answers', () => {
    const before = answers();
    for (const [, , call] of asked) vandalise(call());
    for (const [, , value] of constants) vandalise(value);
    const after = answers();
    const changed = before.flatMap(([entry, name, answer], i) =>
      after[i]?.[2] === answer ? [] : [`${entry} ${name}`],
    );
    expect(changed).toEqual([]);
  });

  it('shares nothing with an input that its owner may change', () => {
    const open = structuredClone({ input, first, ledger, context });
    const before = JSON.stringify(open);
    const results: Readonly<Record<string, unknown>> = {
      decideRound: rules.decideRound(open.input),
      assess: rules.assess(wuhan2025, open.first, open.context),
      allocate: rules.allocate(wuhan2025, open.ledger, [claim('A', 1, 5, 1)]),
      'recordRound.round': audit.recordRound(open.input).round,
      checkEligibility: rules.checkEligibility(wuhan2025, open.first.enterprise, open.context),
      nextQuestions: rules.nextQuestions(wuhan2025, open.first.enterprise, open.context),
    };
    const owned = new Set([...parts(open)].filter((part) => !Object.isFrozen(part)));
    const shared = Object.entries(results).filter(([, result]) => [...parts(result)].some((part) => owned.has(part)));
    expect(shared.map(([name]) => name)).toEqual([]);
    for (const result of Object.values(results)) vandalise(result);
    expect(JSON.stringify(open)).toBe(before);
  });

  it('a report of vectors can be changed without changing the next one', async () => {
    const reports = async () => [
      await testing.runVectors({ parseYuan: () => ({ ok: true, value: 'wrong' }) }),
      await testing.askVectors(() => ({ answer: null }), testing.vectors.slice(-20)),
    ];
    const before = JSON.stringify(await reports());
    vandalise(await reports());
    expect(JSON.stringify(await reports())).toBe(before);
  });
});
