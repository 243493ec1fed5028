/**
 * The JSON Schema of the files of vectors: what each call is given, and what it answers, field by field. A value may also be
 * written as a shared document with changes (`$of`); the test validates both what is written and what it stands for.
 * @module
 */
import { problemCodes } from 'cloud-voucher-rules';
import { vectorCalls, type VectorCall } from '../../../src/testing/vector-calls';

const text = { type: 'string', minLength: 1 };
const list = (items: object) => ({ type: 'array', items });
const any = true;

/** An object with these fields; those with a question mark may be absent. */
function object(fields: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace('?', ''), schema])),
    additionalProperties: false,
  };
}

const definitions: Record<string, object> = {};

/** A schema that is written once, under a name. */
function named(name: string, schema: object): object {
  definitions[name] = schema;
  return { $ref: `#/$defs/${name}` };
}

/** The same, or a shared document with changes. */
const shared = (schema: object): object => ({
  if: { required: ['$of'] },
  then: { properties: { $of: text } },
  else: schema,
});

const record = { type: 'object' };
const grant = named(
  'grant',
  shared(
    object({
      ...{ application: text, enterprise: text, 'district?': text, place: { type: 'integer' }, entitlement: text },
      ...{ capRoom: text, capReduction: text, poolRoom: text, poolReduction: text, granted: text, outcome: text },
      overtaken: { type: 'boolean' },
    }),
  ),
);
const ledger = named(
  'ledger',
  shared(
    object({
      ...{ schemaVersion: { const: 1 }, policy: text, budget: text, granted: text, closed: { type: 'boolean' } },
      ...{ decided: { type: 'integer' }, enterprises: record, applications: record, invoices: record },
      'last?': object({ queuedAt: text, application: text }),
    }),
  ),
);
const finding = named(
  'finding',
  shared(object({ code: text, severity: { enum: ['disallows', 'reduces', 'flags'] }, compared: record })),
);
const line = named(
  'line',
  shared(
    object({
      ...{ line: { type: 'integer' }, product: text, invoice: text, 'tier?': text, 'rate?': text, claimed: text },
      ...{ recognised: text, base: text, subsidy: text, findings: list(finding) },
    }),
  ),
);
const criterion = named(
  'criterion',
  shared(
    object({
      ...{ criterion: text, verdict: { enum: ['met', 'unmet', 'unknown'] }, reason: text, compared: record },
      missing: list(text),
    }),
  ),
);
const basis = named('basis', { oneOf: [object({ clause: text }), object({ assumption: text })] });
const outcome = { enum: ['eligible', 'ineligible', 'undetermined'] };
const decision = named(
  'decision',
  shared(
    object({
      ...{ application: text, enterprise: text, 'district?': text, outcome: text, eligibility: outcome },
      ...{ recognised: list(text), findings: list(list(text)) },
      ...{ assessed: text, entitlement: text, 'grant?': grant, lines: list(text), basis: list(basis) },
    }),
  ),
);
const round = named(
  'round',
  shared(
    object({
      policy: text,
      decisions: list(decision),
      pool: object({ budget: text, granted: text, remaining: text, 'firstShortfall?': text }),
      districts: list(object({ district: text, applications: { type: 'integer' }, granted: text })),
    }),
  ),
);
const figures = record;
const assessmentGiven = { application: record, catalogue: record, 'ledger?': record, 'audited?': { type: 'array' } };
const replayGiven = { application: record, events: { type: 'array' } };
const eligibilityGiven = shared(object({ enterprise: record, at: any, 'catalogue?': record }));

/** What each call is given, and what it answers. */
const shapes: Readonly<Record<VectorCall, readonly [given: unknown, answer: unknown]>> = {
  parseYuan: [any, text],
  parseRate: [any, text],
  parseIsoDate: [any, text],
  parseInstant: [any, text],
  parseUscc: [any, text],
  parseIndustryCode: [any, text],
  parseInvoiceId: [any, text],
  parseId: [any, text],
  parseReference: [any, text],
  parsePolicy: [record, object({ ok: { const: true } })],
  policyFor: [object({ year: { type: 'integer' }, division: text }), { type: ['string', 'null'] }],
  withAlternative: [object({ assumption: text, alternative: text }), figures],
  amendPolicy: [object({ changes: record }), figures],
  tierRate: [object({ tier: text }), text],
  sectorOf: [object({ industry: text }), { type: ['string', 'null'] }],
  classifySize: [object({ enterprise: record }), object({ possible: list(text) })],
  checkEligibility: [
    eligibilityGiven,
    shared(object({ outcome, criteria: { ...list(criterion), minItems: 7, maxItems: 7 }, missing: list(text) })),
  ],
  nextQuestions: [eligibilityGiven, list(object({ fact: text, decides: list(text) }))],
  assess: [
    shared(object(assessmentGiven)),
    shared(
      object({
        ...{ application: text, enterprise: text, 'district?': text, policy: text, eligibility: outcome },
        ...{ lines: list(line), flags: list(finding), assessed: text, entitlement: text },
      }),
    ),
  ],
  claimOf: [
    shared(object({ ...assessmentGiven, queuedAt: text })),
    {
      if: { type: 'null' },
      else: shared(
        object({
          ...{ application: text, enterprise: text, 'district?': text, queuedAt: text, entitlement: text },
          invoices: list(text),
        }),
      ),
    },
  ],
  marginal: [
    object({ state: object({ granted: text, 'remaining?': text }), tier: text }),
    object({ rate: text, room: text, 'spendToUseUp?': text }),
  ],
  inQueueOrder: [shared(object({ claims: list(record) })), list(text)],
  openLedger: [object({ budget: text }), ledger],
  allocate: [
    shared(object({ 'budget?': text, 'ledger?': record, batches: list(list(record)) })),
    shared(object({ grants: list(list(grant)), ledger })),
  ],
  preview: [shared(object({ 'budget?': text, 'ledger?': record, claim: record })), grant],
  decideRound: [
    shared(
      object({
        ...{ budget: any, catalogue: record, 'cases?': list(record), 'audited?': record, 'ledger?': record },
        batches: list(list(record)),
      }),
    ),
    shared(object({ rounds: list(round), ledger })),
  ],
  replayCase: [
    shared(object(replayGiven)),
    {
      oneOf: [
        object({ ok: { const: true }, case: { type: 'object', required: ['status'] } }),
        object({
          ok: { const: false },
          at: { type: 'integer' },
          refusal: { ...list(object({ code: text, compared: record })), minItems: 1 },
        }),
      ],
    },
  ],
  possibleEvents: [shared(object({ ...replayGiven, 'actor?': text })), list(text)],
  actorsOf: [object({ event: text }), list(text)],
  fingerprint: [object({ value: any }), { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }],
};

const sentence = object({ zh: text, en: text });
const rule = { type: 'string', pattern: '^[VPESARWX]-[0-9]+\\.[0-9]+$' };
const slug = '[a-z0-9]+([.-]+[a-z0-9]+)*';
const vector = {
  type: 'object',
  required: ['id', 'rule', 'tags', 'sentence', 'catches', 'policy', 'call', 'given', 'expect'],
  properties: {
    id: { type: 'string', pattern: `^[VPESARWX]-[0-9]+\\.[0-9]+-${slug}$` },
    rule,
    clause: { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' },
    assumption: { type: 'string', pattern: `^${slug}$` },
    tags: { ...list({ type: 'string', pattern: `^${slug}$` }), uniqueItems: true },
    sentence,
    catches: { ...list({ type: 'string', pattern: `^${slug}$` }), uniqueItems: true },
    policy: text,
    call: { enum: Object.keys(vectorCalls) },
    given: any,
    expect: {
      oneOf: [
        object({ answer: any }),
        object({
          error: object({
            code: { enum: problemCodes },
            path: list({ type: ['string', 'integer'] }),
            'canonical?': { type: 'string' },
          }),
        }),
      ],
    },
  },
  oneOf: [{ required: ['clause'] }, { required: ['assumption'] }],
  allOf: Object.entries(shapes).map(([call, [given, answer]]) => ({
    if: { properties: { call: { const: call } } },
    then: { properties: { given, expect: { properties: { answer } } } },
  })),
  additionalProperties: false,
};

const version = { const: 2 };

export const vectorSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Conformance vectors of the enterprise cloud service voucher / 企业上云服务券一致性测试数据',
  $defs: definitions,
  oneOf: [
    object({ schemaVersion: version, chapter: { enum: [...'VPESARWX'] }, documents: record, vectors: list(vector) }),
    object({
      schemaVersion: version,
      policies: list(shared({ type: 'object', required: ['schemaVersion', 'id', 'basis'] })),
    }),
    object({ schemaVersion: version, mistakes: list(object({ id: text, rule, sentence })) }),
    object({
      ...{ schemaVersion: version, version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' } },
      specification: text,
      counts: object({ vectors: { type: 'integer' }, rules: { type: 'integer' }, mistakes: { type: 'integer' } }),
      ...{ chapters: record, calls: record, policies: list(text), fingerprint: text },
      corpus: object({ seed: { type: 'integer' }, cases: { type: 'integer' }, fingerprint: text }),
      changelog: list(object({ version: text, changes: sentence })),
    }),
  ],
};
