/**
 * One seeded round for every contestant: n applications of three purchase lines with full papers, in order of submission.
 * About 20 % are ineligible (for every reason that there is), about 6 % of the lines are disallowed or reduced, some
 * enterprises apply until the annual cap stops them, and the pool runs out when about 70 % of the claims are paid.
 */

const districts = [
  ...['420102', '420103', '420104', '420105', '420106', '420107', '420111', '420112', '420113'],
  ...['420114', '420115', '420116', '420117', 'donghu-hightech', 'wuhan-etdz', 'donghu-scenic', 'yangtze-new-area'],
];
const industries = ['C1310', 'C2710', 'C3360', 'C3411', 'C3670', 'C3919', 'B1019', 'D4411', 'I6410', 'I6510', 'I6531'];
const otherIndustries = ['F5178', 'J6622', 'M7320', 'E4710'];
const trades = [
  '智能装备',
  '汽车零部件',
  '光电子',
  '生物医药',
  '新材料',
  '软件',
  '信息技术',
  '食品',
  '纺织',
  '环保设备',
];
const tiers = ['resources', 'business', 'capability', 'ecosystem'];
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const year = Date.UTC(2025, 0, 1) - 8 * 3600_000;
const close = Date.UTC(2025, 9, 31, 16);
const dayLength = 86_400_000;

/** What an application earns on average where money is no object, in yuan: the bench test holds it near the truth. */
const averageGrant = 25_800;

/** The applications one by one, for rounds too large for memory. */
export function* generateApplications(n, seed = 2025) {
  const random = randomFrom(seed);
  for (let i = 0; i < n; i += 1) {
    yield applicationOf(i, n, enterpriseOf(applicantOf(n, random), seed), random);
  }
}

/** What goes with the applications: all of a RoundInput but these and the policy. */
export function generateSetup(n) {
  return { schemaVersion: 1, budget: `${Math.round(n * averageGrant * 0.7)}.00`, catalogue };
}

/** A whole RoundInput under `policy`, as plain JSON read back from text, so that no contestant profits from how it was made. */
export function generateRound(policy, n, seed = 2025) {
  const applications = Array.from(generateApplications(n, seed), (each) => JSON.parse(JSON.stringify(each)));
  return { ...JSON.parse(JSON.stringify(generateSetup(n))), policy, applications };
}

/** The claims of such a round, without the papers: for the allocation alone. */
export function generateClaims(n, seed = 2025) {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, i) => {
    const index = applicantOf(n, random);
    return JSON.parse(
      JSON.stringify({
        application: applicationId(i),
        enterprise: usccOf(index),
        district: districts[index % districts.length],
        queuedAt: submittedAt(i, n, random),
        entitlement: yuan(Math.floor(random() * 9_000_000)),
        invoices: [invoiceId(i, 0), invoiceId(i, 1), invoiceId(i, 2)],
      }),
    );
  });
}

/** The same list in another, seeded order. */
export function shuffled(list, seed = 7) {
  const random = randomFrom(seed);
  const result = [...list];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

const providers = Array.from({ length: 6 }, (_, i) => ({
  uscc: usccOf(900_000_000 + i),
  name: `湖北${trades[i]}云服务有限公司`,
}));

const catalogue = {
  providers,
  products: Array.from({ length: 20 }, (_, i) => ({
    id: `product-${String(i + 1).padStart(2, '0')}`,
    name: `${trades[i % 10]}云平台${i + 1}型`,
    provider: providers[i % providers.length].uscc,
    tier: tiers[i % 4],
  })),
};

/** Which enterprise applies: some come once, some come back until the annual cap stops them. */
function applicantOf(n, random) {
  return Math.floor(random() * random() * n);
}

/** The facts of an enterprise follow from its number, so that all its applications declare the same. */
function enterpriseOf(index, seed) {
  const random = randomFrom(seed * 31 + index);
  const fault = random() * 100;
  const large = fault >= 6 && fault < 9;
  return {
    uscc: fault >= 17 && fault < 19 ? providers[index % providers.length].uscc : usccOf(index),
    name: `武汉${trades[index % 10]}${index}号有限公司`,
    district: fault < 3 ? '420702' : districts[Math.floor(random() * districts.length)],
    industry: fault >= 3 && fault < 6 ? pick(otherIndustries, random) : pick(industries, random),
    employees: large ? 5000 : Math.floor(random() * 280),
    annualRevenue: yuan(Math.floor((large ? 2_000_000_000 : 5_000_000 + random() * 300_000_000) * 100)),
    majorAccidents: fault >= 9 && fault < 12.5 ? [{ kind: 'safety', occurredOn: '2024-02-29' }] : [],
    seriousDishonesty: dishonestyOf(fault),
    cloudProvider: false,
  };
}

function dishonestyOf(fault) {
  if (fault >= 12.5 && fault < 17) return [{ recordedOn: '2023-08-15' }];
  return fault >= 19 && fault < 22 ? [{ recordedOn: '2023-08-15', repairedOn: '2024-06-30' }] : [];
}

function applicationOf(i, n, enterprise, random) {
  const submitted = submittedAt(i, n, random);
  const day = Math.floor((Date.parse(submitted) - year) / dayLength);
  const purchases = [];
  const contracts = [];
  const invoices = [];
  const payments = [];
  for (let line = 0; line < 3; line += 1) {
    const product = catalogue.products[Math.floor(random() * catalogue.products.length)];
    const claimed = 300_000 + Math.floor(random() * random() * 12_000_000);
    const total = random() < 0.2 ? claimed + Math.floor(random() * 1_000_000) : claimed;
    const issued = Math.max(0, day - Math.floor(random() * 60));
    const contract = `HT-${i + 1}-${line + 1}`;
    const invoice = invoiceId(i, line);
    const slip = random() * 100;
    const { provider } = product;
    purchases.push({ product: product.id, contract, invoice, amount: yuan(claimed) });
    contracts.push({ id: contract, signedOn: dateOf(issued - 30), customer: enterprise.uscc, provider });
    invoices.push({
      id: invoice,
      issuedOn: dateOf(slip < 1 ? issued - 400 : issued),
      seller: slip >= 1 && slip < 1.5 ? enterprise.uscc : provider,
      buyer: enterprise.uscc,
      ...billed(total),
      ...(slip >= 2 && slip < 2.5 ? { void: true } : {}),
      ...(slip >= 3 && slip < 4 ? { redLetters: [redLetter(i, line, issued, total)] } : {}),
    });
    const paid = Math.min(day, issued + Math.floor(random() * 20));
    paymentsOf(slip, total).forEach((amount, p) => {
      payments.push({
        id: `FK-${i + 1}-${line + 1}-${p + 1}`,
        invoice,
        paidOn: dateOf(paid),
        payer: enterprise.uscc,
        payee: provider,
        amount: yuan(amount),
      });
    });
  }
  return {
    schemaVersion: 1,
    id: applicationId(i),
    submittedAt: submitted,
    enterprise,
    purchases,
    contracts,
    invoices,
    payments,
  };
}

function billed(total) {
  const net = Math.round(total / 1.06);
  return { net: yuan(net), tax: yuan(total - net), total: yuan(total) };
}

function redLetter(i, line, issued, total) {
  return { id: invoiceId(i, line + 5), issuedOn: dateOf(issued), total: yuan(Math.floor(total / 4)) };
}

/** Most invoices are paid at once, some in two parts, and some not to the end. */
function paymentsOf(slip, total) {
  const half = Math.floor(total / 2);
  if (slip >= 4 && slip < 7) return [Math.floor(total * 0.8)];
  return slip >= 7 && slip < 20 ? [half, total - half] : [total];
}

/** In order, every tenth at the same instant as the one before; mostly in Beijing time, a few in UTC or to the millisecond. */
function submittedAt(i, n, random) {
  const place = i % 10 === 9 ? i - 1 : i;
  const instant = year + Math.floor((place / n) * (close - year) * 1.01);
  const style = random() * 100;
  const milliseconds = i % 10 < 8 && style < 5 ? 500 : 0;
  if (style > 98) return new Date(instant - (instant % 1000)).toISOString().replace('.000', '');
  const local = new Date(instant - (instant % 1000) + milliseconds + 8 * 3600_000).toISOString();
  return `${local.replace('.000', '').slice(0, -1)}+08:00`;
}

function applicationId(i) {
  return `WH-2025-${String(i + 1).padStart(7, '0')}`;
}

function invoiceId(i, line) {
  return line === 1 && i % 5 === 0
    ? `4200204130-${String(i * 8 + line)
        .padStart(8, '0')
        .slice(-8)}`
    : `2542${String(i * 8 + line).padStart(16, '0')}`;
}

const dates = new Map();
function dateOf(day) {
  const known = dates.get(day) ?? new Date(year + 8 * 3600_000 + day * dayLength).toISOString().slice(0, 10);
  dates.set(day, known);
  return known;
}

function yuan(fen) {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

function usccOf(index) {
  let body = '';
  for (let rest = index, i = 0; i < 9; rest = Math.floor(rest / 31), i += 1) body = alphabet[rest % 31] + body;
  body = `91420100${body}`;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += alphabet.indexOf(body[i]) * weights[i];
  return body + alphabet[(31 - (sum % 31)) % 31];
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** mulberry32: small, seeded, good enough to spread amounts. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
