/**
 * What every allocation keeps, whatever its exhaustion rule: amounts, queue and ledger of one batch, checked from outside.
 * @module
 */
import type { Claim, Grant, GrantOutcome } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Policy } from '../policy/policy';
import { fenOf, yuanOf, type Fen } from '../values/fen';
import { comesFirst, inArrivalOrder } from './arrival-order';
import { without } from './draw';
import { must, mustAgree } from './law';

interface Decided {
  readonly grants: readonly Grant[];
  readonly ledger: Ledger;
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Each grant is what cap, pool and exhaustion rule leave, given those before it. */
export function checkAmounts(
  policy: Policy,
  before: Ledger,
  claims: readonly Claim[],
  { grants, ledger }: Decided,
): void {
  const received = new Map<string, number>();
  let granted: number = fenOf(before.granted);
  let blocked = before.closed;
  grants.forEach((grant, i) => {
    const { application, enterprise } = grant;
    const claim = claims.find((each) => each.application === application);
    must(claim !== undefined, () => `there is a grant for ${application}, which claimed nothing`);
    const entitlement = claim === undefined ? 0 : fenOf(claim.entitlement);
    const earlier = received.get(enterprise) ?? fenOf(own(before.enterprises, enterprise) ?? '0.00');
    const capRoom = fenOf(policy.annualCap) - earlier;
    const poolRoom = fenOf(before.budget) - granted;
    const afterCap = Math.min(entitlement, capRoom);
    const fits = afterCap <= poolRoom;
    const whole = policy.exhaustion === 'block' ? fits && !blocked : fits;
    const paid = policy.exhaustion === 'partial-fill' ? Math.min(afterCap, poolRoom) : whole ? afterCap : 0;
    const [capReduction, poolReduction] = [entitlement - afterCap, afterCap - paid];
    mustAgree(`grants[${i}]`, without(grant, 'place', 'overtaken'), {
      application,
      enterprise,
      ...(claim?.district === undefined ? {} : { district: claim.district }),
      entitlement: claim?.entitlement,
      ...inYuan({ capRoom, capReduction, poolRoom, poolReduction, granted: paid }),
      outcome: outcomeOf({ entitlement, capRoom, capReduction, poolReduction, paid }),
    });
    received.set(enterprise, earlier + paid);
    granted += paid;
    blocked = blocked || (policy.exhaustion === 'block' && !fits);
  });
  const nothingMore = granted === fenOf(before.budget) || (policy.exhaustion === 'block' && blocked) || before.closed;
  mustAgree('ledger.closed', ledger.closed, nothingMore);
}

const inYuan = (figures: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(figures).map(([name, fen]) => [name, yuanOf(fen as Fen)]));

/** The first that holds. */
function outcomeOf(fen: Record<'entitlement' | 'capRoom' | 'capReduction' | 'poolReduction' | 'paid', number>) {
  const outcomes: readonly (readonly [boolean, GrantOutcome])[] = [
    [fen.entitlement === 0, 'nothing-due'],
    [fen.capRoom === 0, 'cap-used-up'],
    [fen.paid === 0, 'unfunded'],
    [fen.poolReduction > 0, 'reduced-by-pool'],
    [fen.capReduction > 0, 'reduced-by-cap'],
  ];
  return outcomes.find(([holds]) => holds)?.[1] ?? 'granted-in-full';
}

/** Grants stand in queue order, one for each claim; places count on; overtaken is told against the ledger as given. */
export function checkQueue(
  _policy: Policy,
  before: Ledger,
  claims: readonly Claim[],
  { grants, ledger }: Decided,
): void {
  const queue = inArrivalOrder(claims);
  const { last, decided } = before;
  const expected = queue.map((claim, i) => ({
    application: claim.application,
    place: decided + i + 1,
    overtaken: last !== undefined && comesFirst(claim, last),
  }));
  const found = grants.map(({ application, place, overtaken }) => ({ application, place, overtaken }));
  mustAgree('the grants', found, expected);
  const [end] = [...queue.slice(-1), ...(last === undefined ? [] : [last])].sort((a, b) => (comesFirst(a, b) ? 1 : -1));
  const key = end && { queuedAt: end.queuedAt, application: end.application };
  mustAgree('ledger.last', ledger.last, key);
}

/** The ledger is the one given, with what this batch has decided added to it. */
export function checkLedger(
  _policy: Policy,
  before: Ledger,
  claims: readonly Claim[],
  { grants, ledger }: Decided,
): void {
  const enterprises = new Map(Object.entries(before.enterprises).map(([key, amount]) => [key, fenOf(amount)]));
  for (const { enterprise, granted } of grants) {
    const sum = (enterprises.get(enterprise) ?? 0) + fenOf(granted);
    if (sum > 0) enterprises.set(enterprise, sum as Fen);
  }
  const invoices = new Map(Object.entries(before.invoices));
  for (const { application, invoices: named = [] } of inArrivalOrder(claims)) {
    for (const invoice of named) invoices.set(invoice, invoices.get(invoice) ?? application);
  }
  const total = grants.reduce((sum, { granted }) => sum + fenOf(granted), fenOf(before.granted) as number);
  // Whether it is closed, and where the queue stands, is for the other checks.
  mustAgree('the ledger', without(ledger, 'closed', 'last'), {
    schemaVersion: 1,
    policy: before.policy,
    budget: before.budget,
    granted: yuanOf(total as Fen),
    decided: before.decided + grants.length,
    enterprises: inYuan(Object.fromEntries(enterprises)),
    applications: {
      ...before.applications,
      ...Object.fromEntries(grants.map((grant) => [grant.application, grant.granted])),
    },
    invoices: Object.fromEntries(invoices),
  });
}
