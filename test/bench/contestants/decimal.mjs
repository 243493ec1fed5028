/**
 * Plain code as one would write it without giving speed a thought: decimal.js for every amount, Date for every instant,
 * ISO text for days, Maps for papers. It builds the library's result objects for the rounds of the benchmark: without cases,
 * missing facts or papers, papers of other parties and carried ledgers, under the policy as it stands. It checks no text.
 */
import { Decimal } from 'decimal.js';
import { digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';

export const jobs = {
  round({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    return { run: () => decideRound(input), digest: digestOfRound };
  },
};

const standard = [
  { id: 'industry', from: 6, to: 46, large: [1000, 40_000], medium: [300, 2000], small: [20, 300] },
  { id: 'information-transmission', from: 63, to: 64, large: [2000, 100_000], medium: [100, 1000], small: [10, 100] },
  { id: 'software-and-it-services', from: 65, to: 65, large: [300, 10_000], medium: [100, 1000], small: [10, 50] },
];
const zero = new Decimal(0);

export function decideRound({ policy, budget, catalogue, applications }, judge = checkEligibility) {
  const products = new Map(catalogue.products.map((product) => [product.id, product]));
  const ledger = opened(budget);
  const queue = applications
    .map((application) => ({ application, instant: new Date(application.submittedAt).getTime() }))
    .sort((a, b) => a.instant - b.instant || (a.application.id < b.application.id ? -1 : 1));
  const claims = [];
  const others = [];
  for (const { application, instant } of queue) {
    const eligibility = judge(policy, application.enterprise, application.submittedAt, instant, catalogue);
    const assessment = assess(policy, application, instant, eligibility, products, ledger.invoices);
    if (eligibility.outcome === 'eligible') {
      const grant = decide(policy, ledger, assessment);
      for (const { recognised, invoice } of assessment.lines) {
        if (recognised !== '0.00' && !ledger.invoices.has(invoice)) ledger.invoices.set(invoice, application.id);
      }
      ledger.last = { queuedAt: application.submittedAt, application: application.id };
      claims.push(decisionOf(policy, application, assessment, grant));
    } else {
      others.push(decisionOf(policy, application, assessment, undefined));
    }
  }
  others.sort((a, b) => (a.application < b.application ? -1 : 1));
  return roundOf(policy, budget, ledger, claims, others);
}

function opened(budget) {
  const [enterprises, applications, invoices] = [new Map(), new Map(), new Map()];
  return { total: new Decimal(budget), granted: zero, decided: 0, enterprises, applications, invoices };
}

export function allocateAll(policy, budget, claims) {
  const ledger = opened(budget);
  return claims
    .map((claim) => ({ claim, instant: new Date(claim.queuedAt).getTime() }))
    .sort((a, b) => a.instant - b.instant || (a.claim.application < b.claim.application ? -1 : 1))
    .map(({ claim }) => decide(policy, ledger, claim));
}

function roundOf(policy, budget, ledger, claims, others) {
  const shortfall = claims.find(({ grant }) => grant.poolReduction !== '0.00');
  return {
    schemaVersion: 1,
    policy: policy.id,
    decisions: [...claims, ...others],
    pool: {
      budget,
      granted: ledger.granted.toFixed(2),
      remaining: ledger.total.minus(ledger.granted).toFixed(2),
      ...(shortfall === undefined ? {} : { firstShortfall: shortfall.application }),
    },
    districts: districtsOf(claims),
    ledger: {
      schemaVersion: 1,
      policy: policy.id,
      budget,
      granted: ledger.granted.toFixed(2),
      closed: ledger.granted.equals(ledger.total),
      decided: ledger.decided,
      enterprises: Object.fromEntries([...ledger.enterprises].map(([key, amount]) => [key, amount.toFixed(2)])),
      applications: Object.fromEntries([...ledger.applications].map(([key, amount]) => [key, amount.toFixed(2)])),
      invoices: Object.fromEntries(ledger.invoices),
      ...(ledger.last === undefined ? {} : { last: ledger.last }),
    },
  };
}

function districtsOf(claims) {
  const totals = new Map();
  for (const { grant } of claims) {
    const granted = new Decimal(grant.granted);
    if (granted.isZero()) continue;
    const total = totals.get(grant.district) ?? { applications: 0, granted: zero };
    totals.set(grant.district, { applications: total.applications + 1, granted: total.granted.plus(granted) });
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([district, { applications, granted }]) => ({ district, applications, granted: granted.toFixed(2) }));
}

export function checkEligibility(policy, enterprise, at, instant, catalogue) {
  const { applicants, jurisdiction, window } = policy;
  const to = new Date(instant + 8 * 3600_000).toISOString().slice(0, 10);
  const from = `${Number(to.slice(0, 4)) - applicants.lookback.years}${to.slice(4) === '-02-29' ? '-02-28' : to.slice(4)}`;
  const { district, industry, uscc } = enterprise;
  const division = industry.slice(1, 3);
  const sector = applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
  const provider = catalogue.providers.find((each) => each.uscc === uscc)?.name;
  const accidents = enterprise.majorAccidents.filter(({ occurredOn }) => from <= occurredOn && occurredOn <= to);
  const records = enterprise.seriousDishonesty.filter(
    ({ recordedOn, repairedOn }) =>
      from <= recordedOn && recordedOn <= to && !(repairedOn !== undefined && repairedOn <= to),
  );
  const inDistrict = applicants.districts.some(({ id }) => id === district);
  const late = instant > new Date(window.closesAt).getTime();
  const where = { district, jurisdiction: jurisdiction.division };
  const criteria = [
    inDistrict
      ? result('registered-in-jurisdiction', 'met', 'district-in-jurisdiction', where)
      : result('registered-in-jurisdiction', 'unmet', 'district-elsewhere', where),
    sector === undefined
      ? result('eligible-sector', 'unmet', 'sector-not-eligible', { industry, division })
      : result('eligible-sector', 'met', 'sector-eligible', { industry, division, sector }),
    sizeOf(policy, enterprise, division),
    provider === undefined
      ? result('not-a-cloud-provider', 'met', 'not-on-provider-register', { uscc })
      : result('not-a-cloud-provider', 'unmet', 'on-provider-register', { uscc, provider }),
    accidents.length === 0
      ? result('no-major-accident', 'met', 'no-accident-in-period', { from, to, accidents })
      : result('no-major-accident', 'unmet', 'accident-in-period', { from, to, accidents }),
    records.length === 0
      ? result('no-serious-dishonesty', 'met', 'no-excluding-dishonesty', { from, to, records })
      : result('no-serious-dishonesty', 'unmet', 'excluding-dishonesty', { from, to, records }),
    late
      ? result('within-window', 'unmet', 'submitted-after-close', { at, ...window })
      : result('within-window', 'met', 'submitted-in-window', { at, ...window }),
  ];
  const outcome = criteria.some(({ verdict }) => verdict === 'unmet') ? 'ineligible' : 'eligible';
  return { outcome, criteria, missing: [] };
}

function result(criterion, verdict, reason, compared) {
  return { criterion, verdict, reason, compared, missing: [] };
}

function sizeOf({ applicants }, { industry, employees, annualRevenue }, division) {
  const row = standard.find(({ from, to }) => from <= Number(division) && Number(division) <= to);
  if (row === undefined) return result('eligible-size', 'unknown', 'size-not-standardised', { industry });
  const revenue = new Decimal(annualRevenue);
  const reaches = ([staff, tenThousand]) =>
    employees >= staff && revenue.greaterThanOrEqualTo(new Decimal(tenThousand).times(10_000));
  const size = reaches(row.large) ? 'large' : reaches(row.medium) ? 'medium' : reaches(row.small) ? 'small' : 'micro';
  const [staff, tenThousand] = row.large;
  const limits = [
    { standard: row.id, employees: staff, annualRevenue: new Decimal(tenThousand).times(10_000).toFixed(2) },
  ];
  const compared = { employees, annualRevenue, limits, possible: [size], sizes: applicants.sizes };
  return applicants.sizes.includes(size)
    ? result('eligible-size', 'met', 'size-within-limits', compared)
    : result('eligible-size', 'unmet', 'size-beyond-limits', compared);
}

export function assess(policy, application, instant, eligibility, products, claimedInvoices) {
  const { id, enterprise } = application;
  const submittedOn = new Date(instant + 8 * 3600_000).toISOString().slice(0, 10);
  const invoices = new Map(application.invoices.map((invoice) => [invoice.id, { invoice, room: roomOf(invoice) }]));
  const payments = paymentsOf(application, invoices, submittedOn);
  let assessed = zero;
  const lines = application.purchases.map((purchase, i) => {
    const line = {
      purchase,
      product: products.get(purchase.product),
      paper: invoices.get(purchase.invoice),
      paid: payments.get(purchase.invoice),
    };
    const against = disallowances(policy, application, line, claimedInvoices);
    const reductions = [];
    const claimed = new Decimal(purchase.amount);
    let recognised = zero;
    if (against.length === 0) {
      recognised = Decimal.min(claimed, line.paper.room, line.paid.room);
      for (const [code, { room }] of [
        ['limited-by-invoice', line.paper],
        ['limited-by-payment', line.paid],
      ]) {
        if (room.greaterThanOrEqualTo(claimed)) continue;
        const compared = { invoice: purchase.invoice, claimed: purchase.amount, room: room.toFixed(2) };
        reductions.push({ code, severity: 'reduces', compared });
      }
      line.paper.room = line.paper.room.minus(recognised);
      line.paid.room = line.paid.room.minus(recognised);
    }
    const tier = policy.tiers.find((each) => each.id === line.product.tier);
    const subsidy = recognised.times(tier.rate).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    assessed = assessed.plus(subsidy);
    return {
      line: i + 1,
      product: purchase.product,
      invoice: purchase.invoice,
      tier: tier.id,
      rate: tier.rate,
      claimed: purchase.amount,
      recognised: recognised.toFixed(2),
      base: recognised.toFixed(2),
      subsidy: subsidy.toFixed(2),
      findings: [...against, ...reductions],
    };
  });
  return {
    application: id,
    enterprise: enterprise.uscc,
    district: enterprise.district,
    policy: policy.id,
    eligibility,
    lines,
    flags: flagsOf(application, invoices),
    assessed: assessed.toFixed(2),
    entitlement: eligibility.outcome === 'eligible' ? assessed.toFixed(2) : '0.00',
  };
}

function roomOf({ total, redLetters = [] }) {
  return Decimal.max(
    0,
    redLetters.reduce((left, red) => left.minus(red.total), new Decimal(total)),
  );
}

function paymentsOf({ payments, enterprise }, invoices, submittedOn) {
  const byInvoice = new Map();
  for (const { invoice, payer, payee, paidOn, amount } of payments) {
    const { seller } = invoices.get(invoice).invoice;
    const counts = payer === enterprise.uscc && payee === seller && paidOn <= submittedOn;
    const found = byInvoice.get(invoice) ?? { room: zero, counting: 0 };
    byInvoice.set(invoice, {
      room: counts ? found.room.plus(amount) : found.room,
      counting: found.counting + (counts ? 1 : 0),
    });
  }
  return byInvoice;
}

function flagsOf({ payments }, papers) {
  return payments.flatMap(({ id: payment, invoice, payee }) => {
    const { seller } = papers.get(invoice).invoice;
    if (payee === seller) return [];
    return [{ code: 'payment-payee-differs', severity: 'flags', compared: { payment, payee, seller } }];
  });
}

function disallowances(policy, { id }, { product, paper, paid }, claimedInvoices) {
  const found = [];
  const add = (code, compared) => found.push({ code, severity: 'disallows', compared });
  const { id: invoice, seller, issuedOn } = paper.invoice;
  if (seller !== product.provider) {
    add('invoice-seller-differs', { invoice, seller, productProvider: product.provider });
  }
  if (paper.invoice.void === true) add('invoice-void', { invoice });
  const claimedBy = claimedInvoices.get(invoice);
  if (claimedBy !== undefined && claimedBy !== id) add('invoice-already-claimed', { invoice, claimedBy });
  const { from, to } = policy.purchases;
  if (issuedOn < from || issuedOn > to) {
    add('outside-purchase-year', { from, to, datedBy: 'invoice', first: issuedOn, last: issuedOn });
  }
  if (paid.counting === 0) add('payment-missing', { invoice });
  return found;
}

function decide(policy, ledger, { application, enterprise, district, entitlement: due }) {
  const entitlement = new Decimal(due);
  const received = ledger.enterprises.get(enterprise) ?? zero;
  const capRoom = new Decimal(policy.annualCap).minus(received);
  const afterCap = Decimal.min(entitlement, capRoom);
  const poolRoom = ledger.total.minus(ledger.granted);
  const granted = Decimal.min(afterCap, poolRoom);
  ledger.decided += 1;
  ledger.granted = ledger.granted.plus(granted);
  if (granted.greaterThan(0)) ledger.enterprises.set(enterprise, received.plus(granted));
  ledger.applications.set(application, granted);
  return {
    application,
    enterprise,
    district,
    place: ledger.decided,
    entitlement: due,
    capRoom: capRoom.toFixed(2),
    capReduction: entitlement.minus(afterCap).toFixed(2),
    poolRoom: poolRoom.toFixed(2),
    poolReduction: afterCap.minus(granted).toFixed(2),
    granted: granted.toFixed(2),
    outcome: grantOutcome(entitlement, capRoom, afterCap, granted),
    overtaken: false,
  };
}

function grantOutcome(entitlement, capRoom, afterCap, granted) {
  if (entitlement.isZero()) return 'nothing-due';
  if (capRoom.isZero()) return 'cap-used-up';
  if (granted.isZero()) return 'unfunded';
  if (granted.lessThan(afterCap)) return 'reduced-by-pool';
  return afterCap.lessThan(entitlement) ? 'reduced-by-cap' : 'granted-in-full';
}

function decisionOf(policy, { id, enterprise }, assessment, grant) {
  let left = grant === undefined ? zero : new Decimal(grant.granted);
  const lines = assessment.lines.map(({ subsidy }) => {
    const share = Decimal.min(left, subsidy);
    left = left.minus(share);
    return share.toFixed(2);
  });
  return {
    application: id,
    enterprise: enterprise.uscc,
    district: enterprise.district,
    outcome: grant?.outcome ?? assessment.eligibility.outcome,
    assessment,
    ...(grant === undefined ? {} : { grant }),
    lines,
    basis: basisOf(policy, assessment.eligibility, grant),
  };
}

const lineRules = [
  ...['papers', 'product-tier', 'tier-rate', 'purchase-year', 'payment-deadline', 'invoice-once', 'other-subsidies'],
  ...['recognised-amount', 'subsidy-base', 'rounding'],
];
const bases = new Map();

function basisOf(policy, { outcome, criteria }, grant) {
  const rules = criteria
    .filter(({ verdict }) => (outcome === 'eligible' ? true : verdict === 'unmet'))
    .map(({ criterion }) => criterion);
  rules.push(...lineRules);
  if (grant !== undefined) {
    rules.push('annual-cap', 'queue', 'pool');
    if (grant.poolReduction !== '0.00') rules.push('exhaustion');
    if (grant.granted !== grant.entitlement) rules.push('line-attribution');
  }
  const key = `${policy.id} ${rules.join()}`;
  if (!bases.has(key)) {
    const all = rules.flatMap((rule) => policy.basis[rule]);
    const named = (field, record) =>
      Object.keys(record).flatMap((name) => (all.some((each) => each[field] === name) ? [{ [field]: name }] : []));
    bases.set(key, [...named('clause', policy.clauses), ...named('assumption', policy.assumptions)]);
  }
  return bases.get(key);
}
