/**
 * The limit: the same round in one file of hand-tuned integer code, written for speed alone: one pass, no reuse. It produces
 * the same objects, to the last key, on the rounds of the benchmark (test/bench/bench.test.ts) and refuses what they lack:
 * reviews and audited amounts, facts and papers that are missing, papers that are not listed, of other parties or after the
 * submission, invoices that do not add up. It looks for each of these, as the library does, but makes no finding of it.
 */
import { digestOfGrants, digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { allocationOf } from './rounds.mjs';

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
const nothing = Object.freeze({});
const cents = Array.from({ length: 100 }, (_, i) => `.${String(i).padStart(2, '0')}`);
const most = 999_999_999_999_999;

export function decideRound({ policy, budget, catalogue, applications, cases, audited, ledger }) {
  if (cases !== undefined || audited !== undefined) throw notCovered('reviews');
  const terms = readPolicy(policy);
  const products = readCatalogue(catalogue, terms);
  const book = openBook(policy, budget, ledger);
  const n = applications.length;
  const seconds = new Array(n);
  const nanoseconds = new Array(n);
  const order = new Array(n);
  let sorted = true;
  for (let i = 0; i < n; i += 1) {
    const at = applications[i].submittedAt;
    const s = secondsOf(at);
    const ns = nanosecondsOf(at);
    seconds[i] = s;
    nanoseconds[i] = ns;
    order[i] = i;
    if (sorted && i > 0) {
      const p = seconds[i - 1];
      if (
        s < p ||
        (s === p &&
          (ns < nanoseconds[i - 1] || (ns === nanoseconds[i - 1] && applications[i].id < applications[i - 1].id)))
      ) {
        sorted = false;
      }
    }
  }
  if (!sorted) {
    order.sort(
      (a, b) =>
        seconds[a] - seconds[b] ||
        nanoseconds[a] - nanoseconds[b] ||
        (applications[a].id < applications[b].id ? -1 : 1),
    );
  }
  const ascending = isAscending(applications);
  const seen = ascending ? undefined : new Set();
  const claims = [];
  const others = [];
  let firstShortfall;
  const districtTotals = new Map();
  for (let k = 0; k < n; k += 1) {
    const i = order[k];
    const application = applications[i];
    const { id, enterprise } = application;
    if (has(book.applications, id) || (!ascending && seen.has(id)))
      throw new TypeError(`applications[${i}].id: duplicate`);
    if (!ascending) seen.add(id);
    const { uscc, district } = enterprise;
    const at = application.submittedAt;
    const lookback = lookbackAt(terms, seconds[i]);
    const eligibility = judge(terms, enterprise, at, seconds[i], nanoseconds[i], lookback, products.providers);
    assessLines(terms, application, lookback, products.byId, book);
    const { lines, flags } = assessment;
    const total = assessment.total;
    const assessed = assessment.oneSubsidy ?? textOf(total);
    if (eligibility.outcome !== 'eligible') {
      others.push(otherDecision(terms, id, uscc, district, eligibility, lines, flags, assessed));
      continue;
    }
    const { granted, capRoom, afterCap, poolRoom, received } = take(book, uscc, total);
    book.decided += 1;
    const grantedText = granted === total ? assessed : granted === 0 ? '0.00' : textOf(granted);
    if (granted > 0) book.enterprises[uscc] = textOf(received + granted);
    book.applications[id] = grantedText;
    for (let line = 0; line < lines.length; line += 1) {
      const { recognised, invoice } = lines[line];
      if (recognised !== '0.00' && !has(book.invoices, invoice)) book.invoices[invoice] = id;
    }
    const overtaken = book.carried !== undefined && !isAfter(seconds[i], nanoseconds[i], id, book.carried);
    const outcome = outcomeOf(total, capRoom, afterCap, granted);
    const grant = grantOf(
      id,
      uscc,
      district,
      book.decided,
      assessed,
      granted,
      total,
      capRoom,
      afterCap,
      poolRoom,
      outcome,
      overtaken,
      grantedText,
      terms,
    );
    if (granted < afterCap && firstShortfall === undefined) firstShortfall = id;
    if (granted > 0 && district !== undefined) addDistrict(districtTotals, district, granted);
    book.last = { queuedAt: at, application: id, seconds: seconds[i], nanoseconds: nanoseconds[i] };
    const paid = attribute(granted, total, lines);
    const basis = basisOf(terms, (granted < afterCap ? 128 : 0) | (granted < total ? 256 : 0) | 512);
    const assessmentOf =
      district === undefined
        ? {
            application: id,
            enterprise: uscc,
            policy: terms.id,
            eligibility,
            lines,
            flags,
            assessed,
            entitlement: assessed,
          }
        : {
            application: id,
            enterprise: uscc,
            district,
            policy: terms.id,
            eligibility,
            lines,
            flags,
            assessed,
            entitlement: assessed,
          };
    claims.push(
      district === undefined
        ? { application: id, enterprise: uscc, outcome, assessment: assessmentOf, grant, lines: paid, basis }
        : { application: id, enterprise: uscc, district, outcome, assessment: assessmentOf, grant, lines: paid, basis },
    );
  }
  others.sort((a, b) => (a.application < b.application ? -1 : 1));
  const pool = { budget, granted: textOf(book.granted), remaining: textOf(book.budget - book.granted) };
  if (firstShortfall !== undefined) pool.firstShortfall = firstShortfall;
  const districts = [...districtTotals.values()].sort((a, b) => (a.district < b.district ? -1 : 1));
  for (const total of districts) total.granted = textOf(total.granted);
  for (const other of others) claims.push(other);
  return {
    schemaVersion: 1,
    policy: terms.id,
    decisions: claims,
    pool,
    districts,
    ledger: closeBook(book, policy, budget),
  };
}

function isAscending(applications) {
  for (let i = 1; i < applications.length; i += 1) if (applications[i].id <= applications[i - 1].id) return false;
  return true;
}

export function allocate(policy, ledger, claims) {
  const terms = { annualCap: policy.annualCap };
  const book = openBook(policy, ledger.budget, ledger);
  const n = claims.length;
  const seconds = new Array(n);
  const nanoseconds = new Array(n);
  let sorted = true;
  for (let i = 0; i < n; i += 1) {
    const { queuedAt, application } = claims[i];
    const s = secondsOf(queuedAt);
    const ns = nanosecondsOf(queuedAt);
    seconds[i] = s;
    nanoseconds[i] = ns;
    if (sorted && i > 0) {
      const p = seconds[i - 1];
      if (
        s < p ||
        (s === p && (ns < nanoseconds[i - 1] || (ns === nanoseconds[i - 1] && application < claims[i - 1].application)))
      ) {
        sorted = false;
      }
    }
  }
  const order = sorted ? undefined : orderOf(seconds, nanoseconds, claims);
  const grants = new Array(n);
  for (let k = 0; k < n; k += 1) {
    const i = order === undefined ? k : order[k];
    const { application, enterprise, district, entitlement: claimed, queuedAt, invoices } = claims[i];
    if (has(book.applications, application)) {
      throw new TypeError(`claims[${i}].application: duplicate`);
    }
    const entitlement = fenOf(claimed);
    const { granted, capRoom, afterCap, poolRoom, received } = take(book, enterprise, entitlement);
    book.decided += 1;
    const grantedText = granted === entitlement ? claimed : granted === 0 ? '0.00' : textOf(granted);
    if (granted > 0) book.enterprises[enterprise] = textOf(received + granted);
    book.applications[application] = grantedText;
    if (invoices !== undefined) {
      for (let j = 0; j < invoices.length; j += 1) {
        const invoice = invoices[j];
        if (!has(book.invoices, invoice)) book.invoices[invoice] = application;
      }
    }
    const overtaken = book.carried !== undefined && !isAfter(seconds[i], nanoseconds[i], application, book.carried);
    const outcome = outcomeOf(entitlement, capRoom, afterCap, granted);
    grants[k] = grantOf(
      application,
      enterprise,
      district,
      book.decided,
      claimed,
      granted,
      entitlement,
      capRoom,
      afterCap,
      poolRoom,
      outcome,
      overtaken,
      grantedText,
      terms,
    );
    if (k === n - 1 && (book.last === undefined || isAfter(seconds[i], nanoseconds[i], application, book.last))) {
      book.last = { queuedAt, application };
    }
  }
  return { grants, ledger: closeBook(book, policy, ledger.budget) };
}

/** Sorts by whole numbers; nanoseconds and ids are looked at where the seconds are the same. */
function orderOf(seconds, nanoseconds, claims) {
  const order = new Array(seconds.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  return order.sort(
    (a, b) =>
      seconds[a] - seconds[b] ||
      nanoseconds[a] - nanoseconds[b] ||
      (claims[a].application < claims[b].application ? -1 : claims[a].application > claims[b].application ? 1 : 0),
  );
}

function take(book, enterprise, entitlement) {
  const received = receivedBy(book, enterprise);
  const capRoom = book.cap - received;
  const afterCap = entitlement < capRoom ? entitlement : capRoom;
  const poolRoom = book.budget - book.granted;
  let granted = afterCap;
  if (book.exhaustion === 'partial-fill') {
    if (granted > poolRoom) granted = poolRoom;
  } else if (granted > poolRoom || (book.closed && book.exhaustion === 'block')) {
    granted = 0;
  }
  book.granted += granted;
  if (book.granted === book.budget || (granted < afterCap && book.exhaustion === 'block')) book.closed = true;
  return { granted, capRoom, afterCap, poolRoom, received };
}

function outcomeOf(entitlement, capRoom, afterCap, granted) {
  if (entitlement === 0) return 'nothing-due';
  if (capRoom === 0) return 'cap-used-up';
  if (granted === 0) return 'unfunded';
  if (granted < afterCap) return 'reduced-by-pool';
  return afterCap < entitlement ? 'reduced-by-cap' : 'granted-in-full';
}

function grantOf(
  application,
  enterprise,
  district,
  place,
  entitlement,
  granted,
  due,
  capRoomFen,
  afterCap,
  poolRoomFen,
  outcome,
  overtaken,
  grantedText,
  terms,
) {
  const capRoom = capRoomFen === 20_000_000 ? terms.annualCap : textOf(capRoomFen);
  const capReduction = due === afterCap ? '0.00' : textOf(due - afterCap);
  const poolRoom = textOf(poolRoomFen);
  const poolReduction = afterCap === granted ? '0.00' : textOf(afterCap - granted);
  return district === undefined
    ? {
        application,
        enterprise,
        place,
        entitlement,
        capRoom,
        capReduction,
        poolRoom,
        poolReduction,
        granted: grantedText,
        outcome,
        overtaken,
      }
    : {
        application,
        enterprise,
        district,
        place,
        entitlement,
        capRoom,
        capReduction,
        poolRoom,
        poolReduction,
        granted: grantedText,
        outcome,
        overtaken,
      };
}

function otherDecision(terms, application, enterprise, district, eligibility, lines, flags, assessed) {
  const { outcome, criteria } = eligibility;
  let unmet = 0;
  for (let i = 0; i < 7; i += 1)
    if (criteria[i].verdict === (outcome === 'ineligible' ? 'unmet' : 'unknown')) unmet |= 1 << i;
  const paid = new Array(lines.length);
  for (let i = 0; i < paid.length; i += 1) paid[i] = '0.00';
  const basis = basisOf(terms, unmet);
  const policy = terms.id;
  const entitlement = '0.00';
  return district === undefined
    ? {
        application,
        enterprise,
        outcome,
        assessment: { application, enterprise, policy, eligibility, lines, flags, assessed, entitlement },
        lines: paid,
        basis,
      }
    : {
        application,
        enterprise,
        district,
        outcome,
        assessment: { application, enterprise, district, policy, eligibility, lines, flags, assessed, entitlement },
        lines: paid,
        basis,
      };
}

function attribute(granted, total, lines) {
  const paid = new Array(lines.length);
  if (granted === total) {
    for (let i = 0; i < paid.length; i += 1) paid[i] = lines[i].subsidy;
    return paid;
  }
  let left = granted;
  for (let i = 0; i < paid.length; i += 1) {
    const subsidy = left === 0 ? 0 : fenOf(lines[i].subsidy);
    const share = subsidy < left ? subsidy : left;
    left -= share;
    paid[i] = share === 0 ? '0.00' : textOf(share);
  }
  return paid;
}

function addDistrict(totals, district, granted) {
  const total = totals.get(district);
  if (total === undefined) totals.set(district, { district, applications: 1, granted });
  else {
    total.applications += 1;
    total.granted += granted;
  }
}

// ── the policy and the catalogue, read once

function readPolicy(policy) {
  const { applicants, window, base, tiers, purchases, rounding } = policy;
  const rates = new Map();
  for (const { id, rate } of tiers) rates.set(id, { rate, parts: rateOf(rate) });
  const sectorOfDivision = new Map();
  for (const { id, divisions } of applicants.sectors) for (const each of divisions) sectorOfDivision.set(each, id);
  const largest = Math.max(...applicants.sizes.map((size) => sizes.indexOf(size)));
  const from = sizes[largest + 1];
  const closesAt = secondsOf(window.closesAt);
  return {
    policy,
    id: policy.id,
    annualCap: policy.annualCap,
    jurisdiction: policy.jurisdiction.division,
    districts: new Map(applicants.districts.map(({ id }) => [id, districtMet(id, policy.jurisdiction.division)])),
    sectorOfDivision,
    limitedSectors: applicants.sizeLimitedSectors,
    sizes: applicants.sizes,
    limitsOf: standard.map((row) =>
      Object.freeze([
        Object.freeze(
          from === undefined || from === 'micro'
            ? { standard: row.id }
            : { standard: row.id, employees: row[from].employees, annualRevenue: row[from].annualRevenue },
        ),
      ]),
    ),
    industries: new Map(),
    providersExcluded: applicants.providersExcluded,
    lookback: applicants.lookback,
    days: new Map(),
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    opens: window.opensAt === undefined ? -Infinity : secondsOf(window.opensAt),
    opensNanoseconds: window.opensAt === undefined ? 0 : nanosecondsOf(window.opensAt),
    closes: closesAt,
    closesNanoseconds: nanosecondsOf(window.closesAt),
    closingDay: beijingDay(closesAt),
    rates,
    base,
    byInvoice: base.limits.includes('invoice'),
    byPayment: base.limits.includes('payment'),
    vatExcluded: base.vat === 'excluded',
    rounding,
    purchasesFrom: dayOf(purchases.from),
    purchasesTo: dayOf(purchases.to),
    bases: new Map(),
  };
}

function districtMet(district, jurisdiction) {
  return Object.freeze({
    criterion: 'registered-in-jurisdiction',
    verdict: 'met',
    reason: 'district-in-jurisdiction',
    compared: Object.freeze({ district, jurisdiction }),
    missing: none,
  });
}

function readCatalogue({ providers, products }, { rates }) {
  const byId = new Map();
  for (const product of products) {
    if (byId.has(product.id) || !rates.has(product.tier)) throw new TypeError('catalogue');
    const { rate, parts } = rates.get(product.tier);
    byId.set(product.id, { provider: product.provider, tier: product.tier, rate, parts });
  }
  return { byId, providers: new Map(providers.map(({ uscc, name }) => [uscc, name])) };
}

// ── eligibility

const sizes = ['micro', 'small', 'medium', 'large'];
const possible = sizes.map((size) => Object.freeze([size]));
const bound = (employees, tenThousand) => ({
  employees,
  annualRevenue: `${tenThousand}0000.00`,
  fen: tenThousand * 1_000_000,
});
const standard = [
  { id: 'industry', large: bound(1000, 40_000), medium: bound(300, 2000), small: bound(20, 300) },
  { id: 'information-transmission', large: bound(2000, 100_000), medium: bound(100, 1000), small: bound(10, 100) },
  { id: 'software-and-it-services', large: bound(300, 10_000), medium: bound(100, 1000), small: bound(10, 50) },
];

/** What follows from an industry code alone. */
function industryOf(terms, industry) {
  const found = terms.industries.get(industry);
  if (found !== undefined) return found;
  const division = Number(industry.slice(1, 3));
  const text = industry.slice(1, 3);
  const sector = terms.sectorOfDivision.get(text);
  const row = division >= 6 && division <= 46 ? 0 : division === 63 || division === 64 ? 1 : division === 65 ? 2 : -1;
  const compared = sector === undefined ? { industry, division: text } : { industry, division: text, sector };
  const entry = {
    row,
    limited: sector === undefined || terms.limitedSectors.includes(sector),
    sector,
    judged: Object.freeze({
      criterion: 'eligible-sector',
      verdict: sector === undefined ? 'unmet' : 'met',
      reason: sector === undefined ? 'sector-not-eligible' : 'sector-eligible',
      compared: Object.freeze(compared),
      missing: none,
    }),
  };
  if (sectionOf(division) !== industry[0]) throw new TypeError('industry');
  terms.industries.set(industry, entry);
  return entry;
}

const lastDivisions = [5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97];
function sectionOf(division) {
  return String.fromCharCode(65 + lastDivisions.findIndex((last) => division <= last));
}

function judge(terms, enterprise, at, seconds, nanoseconds, lookback, providers) {
  const { uscc, district, industry, employees, annualRevenue } = enterprise;
  if (industry === undefined || employees === undefined || annualRevenue === undefined)
    throw new TypeError('facts missing');
  const kind = industryOf(terms, industry);
  const first =
    terms.districts.get(district) ??
    criterion('registered-in-jurisdiction', 'unmet', 'district-elsewhere', {
      district,
      jurisdiction: terms.jurisdiction,
    });
  const third = judgeSize(terms, kind, industry, employees, annualRevenue);
  const provider = terms.providersExcluded ? providers.get(uscc) : undefined;
  const fourth = !terms.providersExcluded
    ? criterion('not-a-cloud-provider', 'met', 'providers-not-excluded', nothing)
    : provider === undefined
      ? criterion('not-a-cloud-provider', 'met', 'not-on-provider-register', { uscc })
      : criterion('not-a-cloud-provider', 'unmet', 'on-provider-register', { uscc, provider });
  const fifth = judgeAccidents(lookback, enterprise.majorAccidents);
  const sixth = judgeDishonesty(terms, lookback, enterprise.seriousDishonesty);
  const { opensAt, closesAt } = terms;
  const compared = opensAt === undefined ? { at, closesAt } : { at, opensAt, closesAt };
  const early = seconds < terms.opens || (seconds === terms.opens && nanoseconds < terms.opensNanoseconds);
  const late = seconds > terms.closes || (seconds === terms.closes && nanoseconds > terms.closesNanoseconds);
  const seventh = early
    ? criterion('within-window', 'unmet', 'submitted-before-opening', compared)
    : late
      ? criterion('within-window', 'unmet', 'submitted-after-close', compared)
      : criterion('within-window', 'met', 'submitted-in-window', compared);
  const criteria = [first, kind.judged, third, fourth, fifth, sixth, seventh];
  let outcome = 'eligible';
  for (let i = 0; i < 7; i += 1) {
    const { verdict } = criteria[i];
    if (verdict === 'unmet') {
      outcome = 'ineligible';
      break;
    }
    if (verdict === 'unknown') outcome = 'undetermined';
  }
  return { outcome, criteria, missing: none };
}

function criterion(name, verdict, reason, compared) {
  return { criterion: name, verdict, reason, compared, missing: none };
}

function judgeSize(terms, kind, industry, employees, annualRevenue) {
  if (!(Number.isSafeInteger(employees) && employees >= 0)) throw new TypeError('employees');
  const revenue = fenOf(annualRevenue);
  if (!kind.limited) return criterion('eligible-size', 'met', 'size-not-limited', { sector: kind.sector });
  if (kind.row < 0) return criterion('eligible-size', 'unknown', 'size-not-standardised', { industry });
  const row = standard[kind.row];
  const size =
    employees >= row.large.employees && revenue >= row.large.fen
      ? 3
      : employees >= row.medium.employees && revenue >= row.medium.fen
        ? 2
        : employees >= row.small.employees && revenue >= row.small.fen
          ? 1
          : 0;
  const compared = {
    employees,
    annualRevenue,
    limits: terms.limitsOf[kind.row],
    possible: possible[size],
    sizes: terms.sizes,
  };
  return terms.sizes.includes(sizes[size])
    ? criterion('eligible-size', 'met', 'size-within-limits', compared)
    : criterion('eligible-size', 'unmet', 'size-beyond-limits', compared);
}

/** What follows from the day of submission alone. */
function lookbackAt(terms, seconds) {
  const day = beijingDay(seconds);
  const found = terms.days.get(day);
  if (found !== undefined) return found;
  const { years, from: start } = terms.lookback;
  const to = dateText(day);
  const year = Number(to.slice(0, 4));
  const date = to.endsWith('-02-29') && !isLeap(year - years) ? '02-28' : to.slice(5);
  const from = `${String(year - years).padStart(4, '0')}-${start === 'calendar-years' ? '01-01' : date}`;
  const bounded = terms.lookback.dishonesty === 'bounded';
  const entry = {
    day,
    first: dayOf(from),
    from,
    to,
    noAccident: Object.freeze(
      criterion('no-major-accident', 'met', 'no-accident-in-period', Object.freeze({ from, to, accidents: none })),
    ),
    noDishonesty: Object.freeze(
      criterion(
        'no-serious-dishonesty',
        'met',
        'no-excluding-dishonesty',
        Object.freeze(bounded ? { from, to, records: none } : { to, records: none }),
      ),
    ),
  };
  terms.days.set(day, entry);
  return entry;
}

function judgeAccidents({ first, day, from, to, noAccident }, accidents) {
  if (accidents === undefined) return { ...noAccident, verdict: 'unknown' };
  let found;
  for (let i = 0; i < accidents.length; i += 1) {
    const on = dayOf(accidents[i].occurredOn);
    if (first <= on && on <= day) (found ??= []).push(accidents[i]);
  }
  if (found === undefined) return noAccident;
  return criterion('no-major-accident', 'unmet', 'accident-in-period', { from, to, accidents: found });
}

function judgeDishonesty({ lookback }, { first, day, from, to, noDishonesty }, records) {
  const bounded = lookback.dishonesty === 'bounded';
  let found;
  for (let i = 0; i < records.length; i += 1) {
    const { recordedOn, repairedOn } = records[i];
    const on = dayOf(recordedOn);
    const repaired = repairedOn !== undefined && dayOf(repairedOn) <= day;
    if (on <= day && (!bounded || on >= first) && !(repaired && lookback.repair === 'excuses'))
      (found ??= []).push(records[i]);
  }
  if (found === undefined) return noDishonesty;
  const compared = bounded ? { from, to, records: found } : { to, records: found };
  return criterion('no-serious-dishonesty', 'unmet', 'excluding-dishonesty', compared);
}

// ── assessment

/** What assessLines answers besides the lines: one object, written over by each application. */
const assessment = { lines: none, flags: none, total: 0, oneSubsidy: undefined };

function assessLines(terms, application, lookback, products, book) {
  const { id, enterprise, purchases, contracts, invoices, payments } = application;
  const { uscc } = enterprise;
  const { day } = lookback;
  if (contracts.length > purchases.length || invoices.length > purchases.length) throw notCovered('papers not listed');
  const signed = new Array(contracts.length);
  for (let i = 0; i < contracts.length; i += 1) {
    signed[i] = dayOf(contracts[i].signedOn);
    if (signed[i] > day) throw notCovered('contracts signed after the submission');
    for (let j = 0; j < i; j += 1) if (contracts[j].id === contracts[i].id) throw new TypeError('duplicate contract');
  }
  const papers = new Array(invoices.length);
  for (let i = 0; i < invoices.length; i += 1) papers[i] = readInvoice(invoices, i, day);
  const deadline = terms.base.paidBy === 'submission' ? day : terms.closingDay;
  const flagged = readPayments(payments, papers, uscc, deadline);
  const lines = new Array(purchases.length);
  let total = 0;
  let used = 0;
  for (let i = 0; i < purchases.length; i += 1) {
    const purchase = purchases[i];
    const claimed = fenOf(purchase.amount);
    const product = products.get(purchase.product);
    let contract = -1;
    for (let j = 0; j < contracts.length; j += 1) if (contracts[j].id === purchase.contract) contract = j;
    let paper;
    for (let j = 0; j < papers.length; j += 1) if (papers[j].invoice.id === purchase.invoice) paper = papers[j];
    if (product === undefined || contract < 0 || paper === undefined) throw notCovered('missing papers');
    used |= (1 << contract) | (1 << (paper.place + 16));
    const findings = disallowances(
      terms,
      id,
      uscc,
      purchase,
      product,
      contracts[contract],
      signed[contract],
      paper,
      book,
    );
    const allowed = findings === none;
    let recognised = 0;
    let found = findings;
    if (allowed) {
      const invoiceRoom = paper.room;
      const paidRoom = paper.paidRoom;
      recognised = claimed;
      if (terms.byInvoice && invoiceRoom < claimed) {
        found = [
          reduces('limited-by-invoice', {
            invoice: purchase.invoice,
            claimed: purchase.amount,
            room: textOf(invoiceRoom),
          }),
        ];
        recognised = invoiceRoom;
      }
      if (terms.byPayment && paidRoom < claimed) {
        if (found === none) found = [];
        found.push(
          reduces('limited-by-payment', {
            invoice: purchase.invoice,
            claimed: purchase.amount,
            room: textOf(paidRoom),
          }),
        );
        if (paidRoom < recognised) recognised = paidRoom;
      }
      paper.room = invoiceRoom > recognised ? invoiceRoom - recognised : 0;
      paper.paidRoom = paidRoom > recognised ? paidRoom - recognised : 0;
    }
    let base = recognised;
    if (terms.vatExcluded && recognised !== 0)
      base = paper.total === 0 ? 0 : share(recognised, paper.net, paper.total, terms.rounding);
    const subsidy = share(base, product.parts, 10_000, terms.rounding);
    total += subsidy;
    if (total > most) throw new TypeError('out of range');
    const recognisedText = recognised === claimed ? purchase.amount : recognised === 0 ? '0.00' : textOf(recognised);
    const baseText = base === recognised ? recognisedText : textOf(base);
    const subsidyText = subsidy === 0 ? '0.00' : textOf(subsidy);
    lines[i] = {
      line: i + 1,
      product: purchase.product,
      invoice: purchase.invoice,
      tier: product.tier,
      rate: product.rate,
      claimed: purchase.amount,
      recognised: recognisedText,
      base: baseText,
      subsidy: subsidyText,
      findings: found,
    };
  }
  if (used !== (1 << contracts.length) - 1 + ((1 << invoices.length) - 1) * 65_536)
    throw notCovered('papers not listed');
  assessment.flags = flagged;
  assessment.lines = lines;
  assessment.total = total;
  assessment.oneSubsidy = total === 0 ? '0.00' : undefined;
}

function readInvoice(invoices, i, day) {
  const invoice = invoices[i];
  for (let j = 0; j < i; j += 1) if (invoices[j].id === invoice.id) throw new TypeError('duplicate invoice');
  const issued = dayOf(invoice.issuedOn);
  if (issued > day) throw notCovered('invoices issued after the submission');
  const net = fenOf(invoice.net);
  const tax = fenOf(invoice.tax);
  const total = fenOf(invoice.total);
  let reversed = 0;
  if (invoice.redLetters !== undefined) {
    for (const red of invoice.redLetters) reversed += fenOf(red.total);
    if (reversed > most) throw new TypeError('out of range');
  }
  const room = total > reversed ? total - reversed : 0;
  return { place: i, invoice, issued, net, tax, total, room, paidRoom: 0, paidOn: 0, paidLast: 0 };
}

/** What is flagged: payments to others than the seller, or after the deadline. */
function readPayments(payments, papers, uscc, deadline) {
  let flagged = none;
  for (let i = 0; i < payments.length; i += 1) {
    const { id, invoice, payer, payee, paidOn, amount: text } = payments[i];
    for (let j = 0; j < i; j += 1) if (payments[j].id === id) throw new TypeError('duplicate payment');
    const day = dayOf(paidOn);
    const amount = fenOf(text);
    let paper;
    for (let j = 0; j < papers.length; j += 1) if (papers[j].invoice.id === invoice) paper = papers[j];
    if (paper === undefined || payer !== uscc) throw notCovered('payments by others, or for nothing');
    const { seller } = paper.invoice;
    if (payee === seller && day <= deadline) {
      if (paper.paidOn === 0 || day < paper.paidOn) paper.paidOn = day;
      if (day > paper.paidLast) paper.paidLast = day;
      paper.paidRoom += amount;
      if (paper.paidRoom > most) throw new TypeError('out of range');
    } else {
      if (flagged === none) flagged = [];
      if (payee !== seller) flagged.push(flag('payment-payee-differs', { payment: id, payee, seller }));
      if (day > deadline) flagged.push(flag('payment-too-late', { payment: id, paidOn, deadline: dateText(deadline) }));
    }
  }
  return flagged;
}

function disallowances(terms, id, uscc, purchase, product, contract, signed, paper, book) {
  let found = none;
  const add = (code, compared) => {
    if (found === none) found = [];
    found.push({ code, severity: 'disallows', compared });
  };
  const { buyer, seller } = paper.invoice;
  const invoice = purchase.invoice;
  if (contract.customer !== uscc || contract.provider !== product.provider || buyer !== uscc)
    throw notCovered('papers of other parties');
  if (paper.net + paper.tax !== paper.total) throw notCovered('invoices that do not add up');
  if (seller !== product.provider)
    add('invoice-seller-differs', { invoice, seller, productProvider: product.provider });
  if (paper.invoice.void === true) add('invoice-void', { invoice });
  const claimedBy = has(book.invoices, invoice) ? book.invoices[invoice] : id;
  if (claimedBy !== id) add('invoice-already-claimed', { invoice, claimedBy });
  const { datedBy } = terms.base;
  const dated = datedBy === 'payment' ? paper.paidOn : datedBy === 'contract' ? signed : paper.issued;
  const last = datedBy === 'payment' ? paper.paidLast : dated;
  if (dated !== 0 && (dated < terms.purchasesFrom || last > terms.purchasesTo)) {
    const { from, to } = terms.policy.purchases;
    add('outside-purchase-year', { from, to, datedBy, first: dateText(dated), last: dateText(last) });
  }
  if (paper.paidOn === 0) add('payment-missing', { invoice });
  return found;
}

function notCovered(what) {
  return new TypeError(`${what}: not covered`);
}

function flag(code, compared) {
  return { code, severity: 'flags', compared };
}

function reduces(code, compared) {
  return { code, severity: 'reduces', compared };
}
function share(amount, numerator, denominator, mode) {
  const product = amount * numerator;
  if (product > Number.MAX_SAFE_INTEGER) return shareOfBig(amount, numerator, denominator, mode);
  const remainder = product % denominator;
  const whole = (product - remainder) / denominator;
  if (remainder === 0 || mode === 'down') return whole;
  const twice = remainder * 2;
  if (mode === 'half-up') return twice >= denominator ? whole + 1 : whole;
  return twice > denominator || (twice === denominator && whole % 2 === 1) ? whole + 1 : whole;
}

function shareOfBig(amount, numerator, denominator, mode) {
  const product = BigInt(amount) * BigInt(numerator);
  const remainder = product % BigInt(denominator);
  const whole = Number(product / BigInt(denominator));
  const twice = remainder * 2n;
  if (mode === 'down') return whole;
  if (mode === 'half-up') return twice >= BigInt(denominator) ? whole + 1 : whole;
  return twice > BigInt(denominator) || (twice === BigInt(denominator) && whole % 2 === 1) ? whole + 1 : whole;
}

// ── what a decision rests on: each set of rules once

const criteriaRules = [
  ...['registered-in-jurisdiction', 'eligible-sector', 'eligible-size', 'not-a-cloud-provider'],
  ...['no-major-accident', 'no-serious-dishonesty', 'within-window'],
];
const lineRules = [
  ...['papers', 'product-tier', 'tier-rate', 'purchase-year', 'payment-deadline', 'invoice-once', 'other-subsidies'],
  ...['recognised-amount', 'subsidy-base', 'rounding'],
];

/** Bits 0 to 6: the criteria that keep an application out; 512: it is a claim, 128 that the pool and 256 that anything reduced. */
function basisOf(terms, key) {
  const known = terms.bases.get(key);
  if (known !== undefined) return known;
  const { policy } = terms;
  const rules = [...criteriaRules.filter((_, i) => key >= 512 || (key >> i) % 2 === 1), ...lineRules];
  if (key >= 512) rules.push('annual-cap', 'queue', 'pool');
  if (key & 128) rules.push('exhaustion');
  if (key & 256) rules.push('line-attribution');
  const all = rules.flatMap((rule) => policy.basis[rule]);
  const basis = [
    ...Object.keys(policy.clauses)
      .filter((clause) => all.some((each) => each.clause === clause))
      .map((clause) => ({ clause })),
    ...Object.keys(policy.assumptions)
      .filter((assumption) => all.some((each) => each.assumption === assumption))
      .map((assumption) => ({ assumption })),
  ];
  terms.bases.set(key, basis);
  return basis;
}

// ── the ledger

function openBook(policy, budget, ledger) {
  const given = ledger ?? {
    ...{ policy: policy.id, budget, granted: '0.00', closed: fenOf(budget) === 0, decided: 0 },
    ...{ enterprises: {}, applications: {}, invoices: {} },
  };
  if (given.policy !== policy.id || given.budget !== budget) throw new TypeError('another ledger');
  if (!['partial-fill', 'block', 'skip'].includes(policy.exhaustion)) throw new TypeError('exhaustion');
  const total = fenOf(budget);
  const granted = fenOf(given.granted);
  if (granted > total) throw new TypeError('inconsistent ledger');
  const last = given.last && {
    ...given.last,
    seconds: secondsOf(given.last.queuedAt),
    nanoseconds: nanosecondsOf(given.last.queuedAt),
  };
  return {
    cap: fenOf(policy.annualCap),
    exhaustion: policy.exhaustion,
    budget: total,
    granted,
    closed: given.closed,
    decided: given.decided,
    carried: last,
    last,
    enterprises: tableOf(given.enterprises),
    applications: tableOf(given.applications),
    invoices: tableOf(given.invoices),
  };
}

/** A table from its first entry on, without a prototype to look into. */
function tableOf(record) {
  return Object.assign(Object.create(null), record);
}

function receivedBy({ enterprises, cap }, enterprise) {
  const text = enterprises[enterprise];
  if (text === undefined) return 0;
  const fen = fenOf(text);
  if (fen > cap) throw new TypeError('inconsistent ledger');
  return fen;
}

function closeBook({ granted, closed, decided, enterprises, applications, invoices, last }, policy, budget) {
  for (const table of [enterprises, applications, invoices]) Object.setPrototypeOf(table, Object.prototype);
  const result = {
    ...{ schemaVersion: 1, policy: policy.id, budget, granted: textOf(granted), closed, decided },
    ...{ enterprises, applications, invoices },
  };
  if (last !== undefined) result.last = { queuedAt: last.queuedAt, application: last.application };
  return result;
}

function has(record, key) {
  return Object.hasOwn(record, key);
}

function isAfter(seconds, nanoseconds, id, key) {
  return (
    (seconds - key.seconds ||
      nanoseconds - key.nanoseconds ||
      (id < key.application ? -1 : id > key.application ? 1 : 0)) > 0
  );
}

// ── text and numbers

function fenOf(text) {
  if (typeof text !== 'string') throw new TypeError('amount');
  const point = text.length - 3;
  if (point < 1 || point > 13 || text.charCodeAt(point) !== 46) throw new TypeError(`amount ${text}`);
  const first = text.charCodeAt(0) - 48;
  if (first < 0 || first > 9 || (first === 0 && point > 1)) throw new TypeError(`amount ${text}`);
  let fen = first;
  for (let i = 1; i < text.length; i += 1) {
    if (i === point) continue;
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) throw new TypeError(`amount ${text}`);
    fen = fen * 10 + digit;
  }
  return fen;
}

function textOf(fen) {
  const rest = fen % 100;
  return `${(fen - rest) / 100}${cents[rest]}`;
}

function rateOf(text) {
  if (!/^[01]\.\d{2,4}$/.test(text)) throw new TypeError('rate');
  return Math.round(Number(text) * 10_000);
}

function two(text, i) {
  const tens = text.charCodeAt(i) - 48;
  const ones = text.charCodeAt(i + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dayNumber(year, month, day) {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays + daysBefore[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 719_163;
}

function dayIn(text) {
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1) || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) {
    throw new TypeError(`day ${text}`);
  }
  if (day > 28 && day > daysIn[month - 1] && !(month === 2 && day === 29 && isLeap(year)))
    throw new TypeError(`day ${text}`);
  return dayNumber(year, month, day);
}

function dayOf(text) {
  if (typeof text !== 'string' || text.length !== 10) throw new TypeError('day');
  return dayIn(text);
}

function dateText(day) {
  let year = Math.floor((day + 719_162) / 365.2425) + 1;
  while (dayNumber(year, 1, 1) > day) year -= 1;
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > day) month -= 1;
  const date = day - dayNumber(year, month, 1) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function beijingDay(seconds) {
  return Math.floor((seconds + 28_800) / 86_400);
}

function secondsOf(text) {
  if (typeof text !== 'string' || text.length < 20) throw new TypeError('instant');
  const hours = two(text, 11);
  const minutes = two(text, 14);
  const seconds = two(text, 17);
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59)) throw new TypeError(`instant ${text}`);
  if (text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58)
    throw new TypeError(`instant ${text}`);
  return dayIn(text) * 86_400 + hours * 3600 + minutes * 60 + seconds - offsetOf(text);
}

function offsetOf(text) {
  const { length } = text;
  if (text.charCodeAt(length - 1) === 90) return 0;
  const at = length - 6;
  const sign = text.charCodeAt(at);
  const hours = two(text, at + 1);
  const minutes = two(text, at + 4);
  if (!(hours <= 23 && minutes <= 59) || (sign !== 43 && sign !== 45) || text.charCodeAt(at + 3) !== 58)
    throw new TypeError(`instant ${text}`);
  return sign === 43 ? hours * 3600 + minutes * 60 : -(hours * 3600 + minutes * 60);
}

function nanosecondsOf(text) {
  if (text.charCodeAt(19) !== 46) {
    if (text.length !== 20 && text.length !== 25) throw new TypeError(`instant ${text}`);
    return 0;
  }
  const end = text.charCodeAt(text.length - 1) === 90 ? text.length - 1 : text.length - 6;
  let fraction = 0;
  if (end < 21 || end > 29) throw new TypeError(`instant ${text}`);
  for (let i = 20; i < end; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new TypeError(`instant ${text}`);
    fraction = fraction * 10 + digit;
  }
  for (let i = end; i < 29; i += 1) fraction *= 10;
  return fraction;
}
