/**
 * What an implementation refuses, written anew and in short: texts that are not canonical, repetitions, and documents that do
 * not fit together. The reference computes what is valid; this goes before it, so that wrong implementations can differ
 * here, too. Codes of values are not told apart: what matters is what is refused, and where.
 * @module
 */
export type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** Thrown, with a code and a path, for what is refused. */
export interface Refused {
  readonly problems: readonly [{ readonly code: string; readonly path: Path }];
}

export function refuse(code: string, ...path: Path): never {
  throw { problems: [{ code, path }] } satisfies Refused as unknown as Error;
}

const own = (object: unknown, key: string): unknown =>
  Object.hasOwn(object as object, key) ? (object as Json)[key] : undefined;

// ── Values ──

const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const days = (year: number, month: number) =>
  [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

function isDay(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1 && day >= 1 && day <= days(year, month);
}

function isInstant(text: string): boolean {
  const form = /^(.{10})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?:Z|[+-](\d{2}):(\d{2}))$/;
  const [, date = '', h = '', m = '', s = '', offsetH = '00', offsetM = '00'] = form.exec(text) ?? [];
  return isDay(date) && h <= '23' && m <= '59' && s <= '59' && offsetH <= '23' && offsetM <= '59';
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
function isUscc(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = [...text.slice(0, 17)].reduce((total, each, i) => total + alphabet.indexOf(each) * (3 ** i % 31), 0);
  return alphabet[(31 - (sum % 31)) % 31] === text[17];
}

const lastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];
function isIndustry(text: string): boolean {
  const [, section = '', division = ''] = /^([A-T])(\d{2})\d{0,2}$/.exec(text) ?? [];
  const place = lastDivisions.findIndex((last) => Number(division) <= last);
  return Number(division) >= 1 && 'ABCDEFGHIJKLMNOPQRST'[place] === section;
}

/** Whether a text is canonical, by kind. */
export const forms: Readonly<Record<string, (given: unknown) => boolean>> = {
  yuan: (given) => typeof given === 'string' && /^(?:0|[1-9]\d{0,12})\.\d{2}$/.test(given),
  rate: (given) => typeof given === 'string' && /^(?:0\.(?:\d{2}|\d{2,3}[1-9])|1\.00)$/.test(given),
  date: (given) => typeof given === 'string' && isDay(given),
  instant: (given) => typeof given === 'string' && isInstant(given),
  uscc: (given) => typeof given === 'string' && isUscc(given),
  industry: (given) => typeof given === 'string' && isIndustry(given),
  invoice: (given) => typeof given === 'string' && /^(?:(?:2[1-9]|[3-9]\d)\d{18}|(?:\d{10}|\d{12})-\d{8})$/.test(given),
  id: (given) => typeof given === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(given),
  district: (given) => typeof given === 'string' && /^(?:\d{6}|[a-z][a-z0-9-]{0,63})$/.test(given),
  reference: (given) =>
    typeof given === 'string' && /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,100}$/u.test(given) && given === given.trim(),
  staff: (given) => Number.isSafeInteger(given) && Number(given) >= 0,
};

// ── Documents ──

/** A field's kind; a list of one; an object. A question mark after the name: the field may be absent. */
type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

const enterprise: Shape = {
  uscc: 'uscc',
  'district?': 'district',
  'industry?': 'industry',
  'employees?': 'staff',
  'annualRevenue?': 'yuan',
  'majorAccidents?': [{ occurredOn: 'date' }],
  'seriousDishonesty?': [{ recordedOn: 'date', 'repairedOn?': 'date' }],
};
const application: Shape = {
  id: 'id',
  submittedAt: 'instant',
  enterprise,
  purchases: [{ product: 'id', contract: 'reference', invoice: 'invoice', amount: 'yuan' }],
  contracts: [{ id: 'reference', signedOn: 'date', customer: 'uscc', provider: 'uscc' }],
  invoices: [
    {
      ...{ id: 'invoice', issuedOn: 'date', seller: 'uscc', buyer: 'uscc', net: 'yuan', tax: 'yuan', total: 'yuan' },
      'redLetters?': [{ total: 'yuan' }],
    },
  ],
  payments: [{ id: 'reference', invoice: 'invoice', paidOn: 'date', payer: 'uscc', payee: 'uscc', amount: 'yuan' }],
};
const claim: Shape = {
  application: 'id',
  enterprise: 'uscc',
  queuedAt: 'instant',
  entitlement: 'yuan',
  'invoices?': ['invoice'],
};
const ledger: Shape = {
  budget: 'yuan',
  granted: 'yuan',
  enterprises: {},
  applications: {},
  invoices: {},
  'last?': { queuedAt: 'instant' },
};
const reasons: Shape = { reasons: ['text'] };
const payloads: Readonly<Record<string, Shape>> = {
  submit: {},
  checkByProvider: {},
  recommend: {
    checks: {
      ...{ inDistrict: 'truth', qualified: 'truth', noMajorAccident: 'truth', noSeriousDishonesty: 'truth' },
      recommended: 'truth',
    },
  },
  evaluate: { opinion: 'text' },
  audit: { report: 'text', amounts: ['yuan'] },
  list: { batch: 'text', entitlement: 'yuan', granted: 'yuan' },
  report: { reference: 'text' },
  fund: { reference: 'text', amount: 'yuan' },
  pay: { reference: 'text', amount: 'yuan' },
  return: reasons,
  resubmit: {},
  reject: reasons,
  withdraw: {},
  recover: { amount: 'yuan', reasons: ['text'] },
};
const actors = ['enterprise', 'provider', 'district-bureau', 'city-bureau', 'auditor', 'province', 'district-treasury'];

function read(given: unknown, shape: Shape, ...path: Path): void {
  if (typeof shape === 'string') {
    const right =
      shape === 'text'
        ? typeof given === 'string'
        : shape === 'truth'
          ? typeof given === 'boolean'
          : forms[shape]?.(given);
    if (right !== true) refuse('malformed', ...path);
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(given)) refuse('malformed', ...path);
    given.forEach((each, i) => read(each, shape[0] as Shape, ...path, i));
  } else {
    if (typeof given !== 'object' || given === null) refuse('malformed', ...path);
    for (const [field, kind] of Object.entries(shape)) {
      const name = field.replace('?', '');
      const value = own(given, name);
      if (value !== undefined || !field.endsWith('?')) read(value, kind as Shape, ...path, name);
    }
  }
}

function once(list: readonly Json[], key: string, ...path: Path): void {
  const seen = new Set<unknown>();
  list.forEach((each, i) => {
    if (seen.has(each[key])) refuse('duplicate-id', ...path, i, key);
    seen.add(each[key]);
  });
}

const most = 999_999_999_999_999n;
const fen = (amount: unknown) => BigInt(String(amount).replace('.', ''));

/** S-6.2: the item that takes a sum out of the range. */
function within(amounts: readonly (readonly [unknown, Path])[]): void {
  let sum = 0n;
  for (const [amount, path] of amounts) {
    sum += fen(amount);
    if (sum > most) refuse('out-of-range', ...path);
  }
}

export function checkCatalogue(
  { providers, products }: Json,
  tiers: readonly string[] | undefined,
  ...path: Path
): void {
  once(providers as Json[], 'uscc', ...path, 'providers');
  once(products as Json[], 'id', ...path, 'products');
  (products as Json[]).forEach(({ tier, provider }, i) => {
    if (tiers !== undefined && !tiers.includes(tier as string)) refuse('unknown-tier', ...path, 'products', i, 'tier');
    if (!(providers as Json[]).some(({ uscc }) => uscc === provider)) {
      refuse('provider-not-registered', ...path, 'products', i, 'provider');
    }
  });
}

export function checkEnterprise(given: unknown, at: unknown): void {
  read(at, 'instant', 'context', 'at');
  read(given, enterprise, 'enterprise');
}

export function checkApplication(given: Json, ...path: Path): void {
  read(given, application, ...path);
  for (const list of ['contracts', 'invoices', 'payments']) once(given[list] as Json[], 'id', ...path, list);
  (given['invoices'] as Json[]).forEach(({ redLetters = [], id }, i) => {
    within((redLetters as Json[]).map(({ total }, r) => [total, [...path, 'invoices', i, 'redLetters', r, 'total']]));
    within(
      (given['payments'] as Json[]).flatMap(({ invoice, amount }, p) =>
        invoice === id ? [[amount, [...path, 'payments', p, 'amount']] as const] : [],
      ),
    );
  });
}

export function checkAudited(audited: unknown, lines: number, ...path: Path): void {
  if (audited === undefined) return;
  if ((audited as unknown[]).length !== lines) refuse('wrong-length', ...path);
  read(audited, ['yuan'], ...path);
}

export function checkBudget(budget: unknown): void {
  read(budget, 'yuan', 'budget');
}

interface PolicyTerms {
  readonly id: string;
  readonly annualCap: string;
  readonly exhaustion: string;
}

export function checkLedger(given: Json, policy: PolicyTerms): void {
  if (given['policy'] !== policy.id) refuse('other-policy', 'ledger', 'policy');
  read(given, ledger, 'ledger');
  const { budget, granted, closed, decided, enterprises, applications, invoices, last } = given;
  const count = Object.keys(applications as Json).length;
  const isDecided = (id: unknown): boolean => own(applications, id as string) !== undefined;
  const usedUp = fen(granted) === fen(budget);
  const against = (holds: boolean, ...path: Path): void => {
    if (holds) refuse('ledger-inconsistent', 'ledger', ...path);
  };
  against(fen(granted) > fen(budget), 'granted');
  against(usedUp && closed !== true, 'closed');
  against(!usedUp && closed === true && policy.exhaustion !== 'block', 'closed');
  against(decided !== count, 'decided');
  against(sumOf(enterprises as Json) !== fen(granted), 'granted');
  against(sumOf(applications as Json) !== fen(granted), 'granted');
  for (const [enterprise, amount] of Object.entries(enterprises as Json)) {
    against(fen(amount) > fen(policy.annualCap), 'enterprises', enterprise);
    against(fen(amount) === 0n, 'enterprises', enterprise);
  }
  for (const [invoice, id] of Object.entries(invoices as Json)) against(!isDecided(id), 'invoices', invoice);
  against(last === undefined && count > 0, 'last');
  against(last !== undefined && !isDecided((last as Json)['application']), 'last', 'application');
}

function sumOf(amounts: Json): bigint {
  return Object.values(amounts).reduce<bigint>((sum, each) => sum + fen(each), 0n);
}

/** `order`: the places of the claims in queue order. */
export function checkClaims(claims: readonly Json[], carried: Json, order: readonly number[]): void {
  claims.forEach((each, i) => read(each, claim, 'claims', i));
  const seen = new Set<unknown>();
  for (const i of order) {
    const id = claims[i]?.['application'] as string;
    if (seen.has(id) || own(carried['applications'], id) !== undefined) {
      refuse('duplicate-application', 'claims', i, 'application');
    }
    seen.add(id);
  }
  const claimed = new Map<unknown, unknown>(Object.entries(carried['invoices'] as Json));
  for (const i of order) {
    const { application: id, invoices = [] } = claims[i] as Json;
    (invoices as string[]).forEach((invoice, n) => {
      if ((claimed.get(invoice) ?? id) !== id) refuse('invoice-already-claimed', 'claims', i, 'invoices', n);
    });
    for (const invoice of invoices as string[]) claimed.set(invoice, id);
  }
}

interface RoundTerms extends PolicyTerms {
  readonly tiers: readonly { readonly id: string }[];
  readonly queue: { readonly orderedBy: string; readonly afterReturn: string };
}

export function checkRound(input: Json, policy: RoundTerms): void {
  const { budget, catalogue, applications, cases, audited, ledger: carried } = input as Record<string, never>;
  read(budget, 'yuan', 'budget');
  if (carried !== undefined) {
    if (carried['budget'] !== budget) refuse('budget-differs', 'ledger', 'budget');
    checkLedger(carried, policy);
  }
  const tiers = policy.tiers.map(({ id }) => id);
  checkCatalogue(catalogue as unknown as Json, tiers, 'catalogue');
  const { orderedBy, afterReturn } = policy.queue;
  if (cases === undefined && (orderedBy === 'recommended-at' || afterReturn === 'resubmitted-at')) {
    refuse('cases-required', 'cases');
  }
  const seen = new Set<unknown>();
  (applications as unknown as Json[]).forEach((each, i) => {
    const id = each['id'] as string;
    if (seen.has(id) || own(carried?.['applications'] ?? {}, id) !== undefined) {
      refuse('duplicate-application', 'applications', i, 'id');
    }
    seen.add(id);
    checkApplication(each, 'applications', i);
    checkAudited(own(audited ?? {}, id), (each['purchases'] as unknown[]).length, 'audited', id);
  });
  const filed = new Set<unknown>();
  ((cases ?? []) as unknown as Json[]).forEach(({ application: of, status, history }, i) => {
    const { id } = of as Json;
    if (filed.has(id)) refuse('duplicate-application', 'cases', i, 'application', 'id');
    filed.add(id);
    const listed = (applications as unknown as Json[]).find((each) => each['id'] === id);
    if (listed !== undefined && JSON.stringify(listed) !== JSON.stringify(of))
      refuse('case-inconsistent', 'cases', i, 'application');
    if (status !== statusAfter(history as Json[])) refuse('case-inconsistent', 'cases', i, 'status');
  });
}

const goals: Readonly<Record<string, string>> = {
  ...{ submit: 'submitted', checkByProvider: 'provider-checked', recommend: 'recommended', evaluate: 'evaluated' },
  ...{ audit: 'audited', list: 'listed', report: 'reported', fund: 'funded', pay: 'paid', return: 'returned' },
  ...{ resubmit: 'submitted', reject: 'rejected', withdraw: 'withdrawn', recover: 'recovered' },
};
function statusAfter(history: readonly Json[]): string {
  return goals[history.at(-1)?.['type'] as string] ?? 'draft';
}

export function checkEvents(events: readonly Json[]): void {
  events.forEach((event, i) => {
    const payload = own(payloads, event['type'] as string);
    if (payload === undefined) refuse('malformed', 'events', i, 'type');
    read(event, { at: 'instant', by: { person: 'text' } }, 'events', i);
    if (!actors.includes((event['by'] as Json)['actor'] as string)) refuse('malformed', 'events', i, 'by', 'actor');
    read(event, payload as Shape, 'events', i);
  });
}
