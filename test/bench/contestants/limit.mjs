/**
 * The limit: the benchmark's own rounds in one file of hand-tuned integer code, written for speed alone. It makes the library's
 * result objects, to the last key, and checks every text that the library checks (test/bench/bench.test.ts).
 *
 * It leaves out what those rounds lack, and throws `notCovered` if it gets it: any policy but wuhan-2025 as it stands; cases,
 * audited amounts and carried ledgers; missing facts; applications before the opening; contracts, invoices and payments in
 * another order than the lines, of other parties or after the submission; invoices that do not add up or are claimed twice;
 * amounts above 2,000,000,000 yuan. Fractions of a second are milliseconds. A malformed text throws, without its path.
 */
import { digestOfGrants, digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { allocationOf } from './rounds.mjs';
import { checkDistrict, checkId, checkInvoiceId, checkReference, checkUscc, malformed } from './texts.mjs';
import { dateOf, divisionOf, fenOf, instantOf, textOf } from './texts.mjs';

export const jobs = {
  round({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    return { run: () => decideRound(input), digest: digestOfRound };
  },
  allocate({ library, n, shuffled }) {
    const { policy, ledger, claims } = allocationOf(library, n, shuffled);
    return { run: () => allocate(policy, ledger, claims), digest: ({ grants }) => digestOfGrants(grants) };
  },
};

const none = Object.freeze([]);
/** In fen. Up to here whole numbers divide exactly enough to be rounded by Math.floor. */
const most = 2e11;
const tooMuch = 'amounts above 2,000,000,000 yuan';
function checkList(given) {
  if (!Array.isArray(given)) throw malformed(given);
}

const notCovered = (what) => new TypeError(`not covered: ${what}`);

export function decideRound({ policy, budget, catalogue, applications, cases, audited, ledger }) {
  if (cases !== undefined || audited !== undefined || ledger !== undefined) throw notCovered('cases, ledgers');
  const terms = readPolicy(policy);
  const { products, providers } = readCatalogue(catalogue, terms);
  const book = openBook(policy, budget);
  const n = applications.length;
  const { order, instants, ascending } = queueOf(
    applications.map(({ id }) => id),
    applications.map(({ submittedAt }) => submittedAt),
  );
  if (!ascending && new Set(applications.map(({ id }) => id)).size < n) throw malformed('an application twice');
  const decisions = [];
  const others = [];
  const districts = new Map();
  let firstShortfall;
  for (let k = 0; k < n; k += 1) {
    const application = applications[order[k]];
    const { id, enterprise } = application;
    const { uscc, district } = enterprise;
    const at = instants[order[k]];
    const day = dayAt(terms, at);
    const eligibility = judge(terms, enterprise, application.submittedAt, at, day, providers);
    const { total, lines, flags } = assess(terms, application, day.date, products, book);
    const assessed = textOf(total);
    const eligible = eligibility.outcome === 'eligible';
    const assessment = {
      application: id,
      enterprise: uscc,
      district,
      policy: policy.id,
      eligibility,
      lines,
      flags,
      assessed,
      entitlement: eligible ? assessed : '0.00',
    };
    if (!eligible) {
      const { outcome, criteria } = eligibility;
      const paid = lines.map(() => '0.00');
      const basis = basisOf(terms, unmetIn(criteria));
      others.push({ application: id, enterprise: uscc, district, outcome, assessment, lines: paid, basis });
      continue;
    }
    const before = book.granted;
    const grant = decide(book, id, uscc, district, total, assessed);
    const granted = book.granted - before;
    for (let i = 0; i < lines.length; i += 1) {
      if (lines[i].recognised !== '0.00') book.invoices[lines[i].invoice] = id;
    }
    const short = grant.poolReduction !== '0.00';
    if (short) firstShortfall ??= id;
    if (granted > 0) addTo(districts, district, granted);
    const key = claimed | (short ? byPool : 0) | (granted < total ? reduced : 0);
    decisions.push({
      application: id,
      enterprise: uscc,
      district,
      outcome: grant.outcome,
      assessment,
      grant,
      lines: attribute(granted, total, lines),
      basis: basisOf(terms, key),
    });
    book.last = { queuedAt: application.submittedAt, application: id };
  }
  others.sort((a, b) => (a.application < b.application ? -1 : 1));
  for (const other of others) decisions.push(other);
  const pool = { budget, granted: textOf(book.granted), remaining: textOf(book.budget - book.granted) };
  if (firstShortfall !== undefined) pool.firstShortfall = firstShortfall;
  const totals = [...districts.values()].sort((a, b) => (a.district < b.district ? -1 : 1));
  for (const total of totals) total.granted = textOf(total.granted);
  return { schemaVersion: 1, policy: policy.id, decisions, pool, districts: totals, ledger: closeBook(book, budget) };
}

export function allocate(policy, ledger, claims) {
  if (policy.exhaustion !== 'partial-fill') throw notCovered('another rule for the last money');
  if (ledger.policy !== policy.id || ledger.decided !== 0 || ledger.granted !== '0.00')
    throw notCovered('carried ledgers');
  const book = openBook(policy, ledger.budget);
  const n = claims.length;
  const { order, ascending } = queueOf(
    claims.map(({ application }) => application),
    claims.map(({ queuedAt }) => queuedAt),
  );
  const grants = new Array(n);
  for (let k = 0; k < n; k += 1) {
    const { application, enterprise, district, entitlement, invoices } = claims[order[k]];
    if (!ascending && book.applications[application] !== undefined) throw malformed('an application twice');
    checkUscc(enterprise);
    checkDistrict(district);
    checkList(invoices);
    for (let i = 0; i < invoices.length; i += 1) {
      const invoice = invoices[i];
      checkInvoiceId(invoice);
      if (book.invoices[invoice] !== undefined) throw notCovered('invoices claimed twice');
      book.invoices[invoice] = application;
    }
    grants[k] = decide(book, application, enterprise, district, fenOf(entitlement), entitlement);
  }
  if (n > 0) {
    const { queuedAt, application } = claims[order[n - 1]];
    book.last = { queuedAt, application };
  }
  return { grants, ledger: closeBook(book, ledger.budget) };
}

// ── the queue and the money

/** Reads ids and instants, and sorts their places: by instant, then by id. */
function queueOf(ids, texts) {
  const n = ids.length;
  const instants = new Array(n);
  const order = new Array(n);
  let sorted = true;
  let ascending = true;
  for (let i = 0; i < n; i += 1) {
    checkId(ids[i]);
    const at = instantOf(texts[i]);
    instants[i] = at;
    order[i] = i;
    if (i > 0 && (sorted || ascending)) {
      const later = ids[i] > ids[i - 1];
      if (!later) ascending = false;
      if (at < instants[i - 1] || (at === instants[i - 1] && !later)) sorted = false;
    }
  }
  if (!sorted) order.sort((a, b) => instants[a] - instants[b] || (ids[a] < ids[b] ? -1 : 1));
  return { order, instants, ascending };
}

/** A ledger whose records are tables from their first entry on, without a prototype to look into. */
function openBook(policy, budget) {
  return {
    policy: policy.id,
    cap: fenOf(policy.annualCap),
    capText: policy.annualCap,
    budget: fenOf(budget),
    granted: 0,
    decided: 0,
    enterprises: Object.create(null),
    applications: Object.create(null),
    invoices: Object.create(null),
    last: undefined,
  };
}

function closeBook({ policy, granted, budget: all, decided, enterprises, applications, invoices, last }, budget) {
  for (const table of [enterprises, applications, invoices]) Object.setPrototypeOf(table, Object.prototype);
  const closed = granted === all;
  const ledger = { schemaVersion: 1, policy, budget, granted: textOf(granted), closed, decided };
  Object.assign(ledger, { enterprises, applications, invoices });
  return last === undefined ? ledger : Object.assign(ledger, { last });
}

/** What cap and pool leave of an entitlement, entered into the book. */
function decide(book, application, enterprise, district, due, entitlement) {
  const before = book.enterprises[enterprise];
  const received = before === undefined ? 0 : fenOf(before);
  const capRoom = book.cap - received;
  const afterCap = due < capRoom ? due : capRoom;
  const poolRoom = book.budget - book.granted;
  const granted = afterCap < poolRoom ? afterCap : poolRoom;
  const grantedText = granted === due ? entitlement : textOf(granted);
  book.granted += granted;
  book.decided += 1;
  if (granted > 0) book.enterprises[enterprise] = received === 0 ? grantedText : textOf(received + granted);
  book.applications[application] = grantedText;
  return {
    application,
    enterprise,
    district,
    place: book.decided,
    entitlement,
    capRoom: received === 0 ? book.capText : textOf(capRoom),
    capReduction: due === afterCap ? '0.00' : textOf(due - afterCap),
    poolRoom: textOf(poolRoom),
    poolReduction: afterCap === granted ? '0.00' : textOf(afterCap - granted),
    granted: grantedText,
    outcome: outcomeOf(due, capRoom, afterCap, granted),
    overtaken: false,
  };
}

function outcomeOf(due, capRoom, afterCap, granted) {
  if (due === 0) return 'nothing-due';
  if (capRoom === 0) return 'cap-used-up';
  if (granted === 0) return 'unfunded';
  if (granted < afterCap) return 'reduced-by-pool';
  return afterCap < due ? 'reduced-by-cap' : 'granted-in-full';
}

/** A grant by line: in their order, each up to its subsidy. */
function attribute(granted, total, lines) {
  const paid = new Array(lines.length);
  let left = granted;
  for (let i = 0; i < paid.length; i += 1) {
    const { subsidy } = lines[i];
    if (granted === total) paid[i] = subsidy;
    else {
      const due = left === 0 ? 0 : fenOf(subsidy);
      paid[i] = due <= left ? (left === 0 ? '0.00' : subsidy) : textOf(left);
      left = due < left ? left - due : 0;
    }
  }
  return paid;
}

function addTo(districts, district, granted) {
  let total = districts.get(district);
  if (total === undefined) districts.set(district, (total = { district, applications: 0, granted: 0 }));
  total.applications += 1;
  total.granted += granted;
}

// ── the policy and the catalogue, read once a round

/** The settings that the code below is written for. */
const written = JSON.stringify([
  { opensAt: '2025-01-01T00:00:00+08:00', closesAt: '2025-10-31T23:59:59.999999999+08:00' },
  { vat: 'included', limits: ['invoice', 'payment'], datedBy: 'invoice', paidBy: 'submission' },
  { orderedBy: 'submitted-at', afterReturn: 'keeps-place' },
  ...['half-up', 'partial-fill', ['micro', 'small', 'medium'], ['industry', 'software'], true],
  { years: 3, from: 'submission-day', dishonesty: 'bounded', repair: 'excuses' },
]);
const opens = instantOf('2025-01-01T00:00:00+08:00');
const closes = instantOf('2025-10-31T23:59:59.999+08:00');

function readPolicy(policy) {
  const { window, base, rounding, queue, exhaustion, purchases } = policy;
  const { sizes, sizeLimitedSectors: limited, lookback, providersExcluded: excluded, sectors } = policy.applicants;
  const settings = [window, base, queue, rounding, exhaustion, sizes, limited, excluded, lookback];
  if (JSON.stringify(settings) !== written || sectors.length !== 2) throw notCovered('another reading of the notice');
  return {
    policy,
    sizes,
    districts: new Map(),
    industries: new Map(),
    days: new Map(),
    bases: new Map(),
    from: dateOf(purchases.from),
    to: dateOf(purchases.to),
  };
}

function readCatalogue({ providers, products }, { policy }) {
  const names = new Map();
  for (const { uscc, name } of providers) {
    checkUscc(uscc);
    if (names.has(uscc) || typeof name !== 'string') throw malformed(uscc);
    names.set(uscc, name);
  }
  const rates = new Map(policy.tiers.map(({ id, rate }) => [id, { rate, parts: Math.round(Number(rate) * 10_000) }]));
  const byId = new Map();
  for (const { id, provider, tier } of products) {
    checkId(id);
    if (byId.has(id) || !names.has(provider) || !rates.has(tier)) throw malformed(id);
    byId.set(id, { provider, tier, ...rates.get(tier) });
  }
  return { products: byId, providers: names };
}

// ── eligibility: what recurs is made once

const bound = (employees, tenThousand) => ({ employees, text: `${tenThousand}0000.00`, fen: tenThousand * 1_000_000 });
const row = (id, from, to, ...bounds) => ({ id, from, to, bounds });
const standard = [
  row('industry', 6, 46, bound(20, 300), bound(300, 2000), bound(1000, 40_000)),
  row('information-transmission', 63, 64, bound(10, 100), bound(100, 1000), bound(2000, 100_000)),
  row('software-and-it-services', 65, 65, bound(10, 50), bound(100, 1000), bound(300, 10_000)),
];
const possible = ['micro', 'small', 'medium', 'large'].map((size) => Object.freeze([size]));

function result(criterion, verdict, reason, compared) {
  return { criterion, verdict, reason, compared, missing: none };
}

function judge(terms, enterprise, at, instant, day, providers) {
  const { uscc, district, industry, employees, annualRevenue, cloudProvider } = enterprise;
  checkUscc(uscc);
  if (cloudProvider !== undefined && typeof cloudProvider !== 'boolean') throw malformed(cloudProvider);
  if (instant < opens) throw notCovered('applications before the opening');
  const inDistrict = terms.districts.get(district) ?? districtResult(terms, district);
  const { sector, size } = terms.industries.get(industry) ?? industryTerms(terms, industry);
  const provider = providers.get(uscc);
  const { opensAt, closesAt } = terms.policy.window;
  const window = { at, opensAt, closesAt };
  const criteria = [
    inDistrict,
    sector,
    sizeResult(terms, size, employees, annualRevenue),
    provider === undefined
      ? result('not-a-cloud-provider', 'met', 'not-on-provider-register', { uscc })
      : result('not-a-cloud-provider', 'unmet', 'on-provider-register', { uscc, provider }),
    accidentResult(day, enterprise.majorAccidents),
    dishonestyResult(day, enterprise.seriousDishonesty),
    instant > closes
      ? result('within-window', 'unmet', 'submitted-after-close', window)
      : result('within-window', 'met', 'submitted-in-window', window),
  ];
  const eligible = unmetIn(criteria) === 0;
  if (eligible && criteria[2].verdict !== 'met') throw notCovered('industries of no size');
  return { outcome: eligible ? 'eligible' : 'ineligible', criteria, missing: none };
}

/** The criteria that are not met, a bit each. */
function unmetIn(criteria) {
  let unmet = 0;
  for (let i = 0; i < 7; i += 1) if (criteria[i].verdict === 'unmet') unmet |= 1 << i;
  return unmet;
}

function districtResult({ policy, districts }, district) {
  checkDistrict(district);
  const { division: jurisdiction } = policy.jurisdiction;
  const listed = policy.applicants.districts.some(({ id }) => id === district);
  const elsewhere = /^\d/.test(district) && district.slice(0, 4) !== jurisdiction.slice(0, 4);
  if (!listed && !elsewhere) throw notCovered('districts that the policy does not list');
  const [verdict, reason] = listed ? ['met', 'district-in-jurisdiction'] : ['unmet', 'district-elsewhere'];
  const found = result('registered-in-jurisdiction', verdict, reason, { district, jurisdiction });
  districts.set(district, found);
  return found;
}

/** What follows from an industry alone: whether its sector is eligible, and the row of the size standard. */
function industryTerms({ policy, industries }, industry) {
  const division = divisionOf(industry);
  const number = Number(division);
  const sector = policy.applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
  const row = standard.find(({ from, to }) => from <= number && number <= to);
  const found = {
    sector:
      sector === undefined
        ? result('eligible-sector', 'unmet', 'sector-not-eligible', { industry, division })
        : result('eligible-sector', 'met', 'sector-eligible', { industry, division, sector }),
    size: {
      none: row === undefined ? result('eligible-size', 'unknown', 'size-not-standardised', { industry }) : undefined,
      bounds: row?.bounds ?? standard[0].bounds,
      limits: [{ standard: row?.id, employees: row?.bounds[2].employees, annualRevenue: row?.bounds[2].text }],
    },
  };
  industries.set(industry, found);
  return found;
}

function sizeResult({ sizes }, { none: unknown, bounds, limits }, employees, annualRevenue) {
  if (!Number.isSafeInteger(employees) || employees < 0 || Object.is(employees, -0)) throw malformed(employees);
  const revenue = fenOf(annualRevenue);
  if (unknown !== undefined) return unknown;
  let size = 3;
  while (size > 0 && (employees < bounds[size - 1].employees || revenue < bounds[size - 1].fen)) size -= 1;
  const compared = { employees, annualRevenue, limits, possible: possible[size], sizes };
  return size === 3
    ? result('eligible-size', 'unmet', 'size-beyond-limits', compared)
    : result('eligible-size', 'met', 'size-within-limits', compared);
}

/** What follows from the day of submission in Beijing alone. */
function dayAt({ days }, instant) {
  const number = Math.floor((instant + 28_800_000) / 86_400_000);
  const known = days.get(number);
  if (known !== undefined) return known;
  const to = new Date(number * 86_400_000).toISOString().slice(0, 10);
  const from = `${String(Number(to.slice(0, 4)) - 3).padStart(4, '0')}${to.slice(4).replace('-02-29', '-02-28')}`;
  const day = {
    first: dateOf(from),
    date: dateOf(to),
    from,
    to,
    noAccident: result('no-major-accident', 'met', 'no-accident-in-period', { from, to, accidents: none }),
    noDishonesty: result('no-serious-dishonesty', 'met', 'no-excluding-dishonesty', { from, to, records: none }),
  };
  days.set(number, day);
  return day;
}

function accidentResult({ first, date, from, to, noAccident }, accidents) {
  checkList(accidents);
  let found;
  for (let i = 0; i < accidents.length; i += 1) {
    const { kind, occurredOn } = accidents[i];
    if (kind !== 'safety' && kind !== 'environmental') throw malformed(kind);
    const on = dateOf(occurredOn);
    if (first <= on && on <= date) (found ??= []).push(accidents[i]);
  }
  if (found === undefined) return noAccident;
  return result('no-major-accident', 'unmet', 'accident-in-period', { from, to, accidents: found });
}

function dishonestyResult({ first, date, from, to, noDishonesty }, records) {
  checkList(records);
  let found;
  for (let i = 0; i < records.length; i += 1) {
    const { recordedOn, repairedOn } = records[i];
    const on = dateOf(recordedOn);
    const repaired = repairedOn !== undefined && dateOf(repairedOn) <= date;
    if (first <= on && on <= date && !repaired) (found ??= []).push(records[i]);
  }
  if (found === undefined) return noDishonesty;
  return result('no-serious-dishonesty', 'unmet', 'excluding-dishonesty', { from, to, records: found });
}

// ── assessment: line by line, each with its contract, its invoice and the payments of it

function assess(terms, { enterprise, purchases, contracts, invoices, payments }, day, products, book) {
  const { uscc } = enterprise;
  checkList(purchases);
  checkList(contracts);
  checkList(invoices);
  checkList(payments);
  const n = purchases.length;
  if (contracts.length !== n || invoices.length !== n) throw notCovered('papers of no line');
  const lines = new Array(n);
  let flags = none;
  let total = 0;
  let p = 0;
  for (let i = 0; i < n; i += 1) {
    const purchase = purchases[i];
    const contract = contracts[i];
    const { id: invoice, seller, buyer, net, tax, total: billed, issuedOn, void: isVoid, redLetters } = invoices[i];
    const product = products.get(purchase.product);
    if (product === undefined || purchase.contract !== contract.id || purchase.invoice !== invoice)
      throw notCovered('papers in another order');
    for (let j = 0; j < i; j += 1)
      if (contracts[j].id === contract.id || invoices[j].id === invoice) throw notCovered('a paper twice');
    const { provider } = product;
    if (contract.customer !== uscc || contract.provider !== provider || buyer !== uscc)
      throw notCovered('papers of other parties');
    checkReference(contract.id);
    checkInvoiceId(invoice);
    if (seller !== provider && seller !== uscc) checkUscc(seller);
    if (isVoid !== undefined && typeof isVoid !== 'boolean') throw malformed(isVoid);
    const issued = dateOf(issuedOn);
    if (issued > day || dateOf(contract.signedOn) > day) throw notCovered('papers after the submission');
    let room = fenOf(billed);
    if (fenOf(net) + fenOf(tax) !== room) throw notCovered('invoices that do not add up');
    if (room > most) throw notCovered(tooMuch);
    if (redLetters !== undefined) {
      checkList(redLetters);
      for (let j = 0; j < redLetters.length; j += 1) room -= fenOf(redLetters[j].total);
    }

    let paid = 0;
    let counts = false;
    for (; p < payments.length && payments[p].invoice === invoice; p += 1) {
      const { id, payer, payee, paidOn, amount } = payments[p];
      checkReference(id);
      for (let j = 0; j < p; j += 1) if (payments[j].id === id) throw malformed(id);
      if (payer !== uscc || dateOf(paidOn) > day) throw notCovered('payments by others or too late');
      const fen = fenOf(amount);
      if (payee === seller) {
        paid += fen;
        counts = true;
      } else {
        if (payee !== provider) checkUscc(payee);
        if (flags === none) flags = [];
        flags.push({ code: 'payment-payee-differs', severity: 'flags', compared: { payment: id, payee, seller } });
      }
    }

    let findings = none;
    const add = (code, severity, compared) => {
      if (findings === none) findings = [];
      findings.push({ code, severity, compared });
    };
    if (seller !== provider) add('invoice-seller-differs', 'disallows', { invoice, seller, productProvider: provider });
    if (isVoid === true) add('invoice-void', 'disallows', { invoice });
    if (book.invoices[invoice] !== undefined) throw notCovered('invoices claimed twice');
    if (issued < terms.from || issued > terms.to) {
      const { from, to } = terms.policy.purchases;
      const compared = { from, to, datedBy: 'invoice', first: issuedOn, last: issuedOn };
      add('outside-purchase-year', 'disallows', compared);
    }
    if (!counts) add('payment-missing', 'disallows', { invoice });

    const { amount } = purchase;
    const claim = fenOf(amount);
    if (claim > most || paid > most || room < -most) throw notCovered(tooMuch);
    let recognised = 0;
    if (findings === none) {
      recognised = claim;
      if (room < claim) {
        recognised = room > 0 ? room : 0;
        add('limited-by-invoice', 'reduces', { invoice, claimed: amount, room: textOf(recognised) });
      }
      if (paid < claim) {
        add('limited-by-payment', 'reduces', { invoice, claimed: amount, room: textOf(paid) });
        if (paid < recognised) recognised = paid;
      }
    }
    const base = recognised === claim ? amount : textOf(recognised);
    const subsidy = Math.floor((recognised * product.parts + 5000) / 10_000);
    total += subsidy;
    lines[i] = {
      line: i + 1,
      product: purchase.product,
      invoice,
      tier: product.tier,
      rate: product.rate,
      claimed: amount,
      recognised: base,
      base,
      subsidy: textOf(subsidy),
      findings,
    };
  }
  if (p < payments.length) throw notCovered('payments in another order');
  if (total > most) throw notCovered(tooMuch);
  return { total, lines, flags };
}

// ── what a decision rests on, each set of rules once

const byPool = 128;
const reduced = 256;
const claimed = 512;
const criterionRules = [
  ...['registered-in-jurisdiction', 'eligible-sector', 'eligible-size', 'not-a-cloud-provider'],
  ...['no-major-accident', 'no-serious-dishonesty', 'within-window'],
];
const lineRules = [
  ...['papers', 'product-tier', 'tier-rate', 'purchase-year', 'payment-deadline', 'invoice-once', 'other-subsidies'],
  ...['recognised-amount', 'subsidy-base', 'rounding'],
];

/** Bits 0 to 6: the criteria that are not met, where it is no claim. */
function basisOf({ policy, bases }, key) {
  const known = bases.get(key);
  if (known !== undefined) return known;
  const rules = [...criterionRules.filter((_, i) => key >= claimed || (key >> i) % 2 === 1), ...lineRules];
  if (key >= claimed) rules.push('annual-cap', 'queue', 'pool');
  if (key & byPool) rules.push('exhaustion');
  if (key & reduced) rules.push('line-attribution');
  const all = rules.flatMap((rule) => policy.basis[rule]);
  const named = (field, record) =>
    Object.keys(record).flatMap((name) => (all.some((each) => each[field] === name) ? [{ [field]: name }] : []));
  const basis = [...named('clause', policy.clauses), ...named('assumption', policy.assumptions)];
  bases.set(key, basis);
  return basis;
}
