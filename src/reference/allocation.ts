/**
 * Who gets the money, in the second implementation: a fold over the claims in queue order, and the ledger that it leaves.
 * @module
 */
import type { Claim, Grant, GrantOutcome } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Policy } from '../policy/policy';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { fenOf, least, yuanOf } from './money';
import { momentOf } from './time';

/** A place in the queue. */
export interface QueueKey {
  readonly moment: bigint;
  readonly id: string;
}

/** by moment, then by application id, by code unit. */
export function byQueue(a: QueueKey, b: QueueKey): number {
  if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1;
  return byCodeUnit(a.id, b.id);
}

/** A claim, or the last one of a ledger, with its place in the queue. */
function keyed<Queued extends NonNullable<Ledger['last']>>(queued: Queued): Queued & QueueKey {
  return { ...queued, moment: momentOf(queued.queuedAt), id: queued.application };
}

/** V-1.3. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** */
export function emptyLedger({ id: policy }: Policy, budget: Yuan): Ledger {
  const closed = fenOf(budget) === 0n;
  const nothing = { enterprises: {}, applications: {}, invoices: {} };
  return { schemaVersion: 1, policy, budget, granted: yuanOf(0n), closed, decided: 0, ...nothing };
}

/** places, rooms and grants of claims, and the ledger after them. The input is valid. */
export function referenceAllocate(
  policy: Policy,
  ledger: Ledger,
  claims: readonly Claim[],
): { readonly grants: readonly Grant[]; readonly ledger: Ledger } {
  const cap = fenOf(policy.annualCap);
  const budget = fenOf(ledger.budget);
  const enterprises = new Map<string, Yuan>(Object.entries(ledger.enterprises));
  const applications = new Map<string, Yuan>(Object.entries(ledger.applications));
  const invoices = new Map<string, Id>(Object.entries(ledger.invoices));
  const carried = ledger.last && keyed(ledger.last);
  let { closed, decided } = ledger;
  let granted = fenOf(ledger.granted);
  let last = carried;

  const queue = claims.map(keyed);
  const grants = queue.sort(byQueue).map((claim): Grant => {
    const { application, enterprise, district } = claim;
    const entitlement = fenOf(claim.entitlement);
    const before = fenOf(enterprises.get(enterprise) ?? ('0.00' as Yuan));
    const capRoom = cap - before;
    const afterCap = least(entitlement, capRoom);
    const poolRoom = budget - granted;
    const amount = fromPool(policy, afterCap, poolRoom, closed);

    granted += amount;
    decided += 1;
    closed ||= granted === budget || (policy.exhaustion === 'block' && amount < afterCap);
    if (amount > 0n) enterprises.set(enterprise, yuanOf(before + amount));
    applications.set(application, yuanOf(amount));
    for (const invoice of claim.invoices ?? []) invoices.set(invoice, application);
    if (last === undefined || byQueue(last, claim) < 0) last = claim;
    return {
      application,
      enterprise,
      ...(district === undefined ? {} : { district }),
      place: decided,
      entitlement: claim.entitlement,
      capRoom: yuanOf(capRoom),
      capReduction: yuanOf(entitlement - afterCap),
      poolRoom: yuanOf(poolRoom),
      poolReduction: yuanOf(afterCap - amount),
      granted: yuanOf(amount),
      outcome: outcomeOf(entitlement, capRoom, afterCap, amount),
      overtaken: carried !== undefined && byQueue(claim, carried) < 0,
    };
  });
  return {
    grants,
    ledger: {
      ...ledger,
      granted: yuanOf(granted),
      closed,
      decided,
      enterprises: Object.fromEntries(enterprises) as Ledger['enterprises'],
      applications: Object.fromEntries(applications) as Ledger['applications'],
      invoices: Object.fromEntries(invoices) as Ledger['invoices'],
      ...(last === undefined ? {} : { last: { queuedAt: last.queuedAt, application: last.application } }),
    },
  };
}

/** what the exhaustion rule gives of an amount. */
function fromPool({ exhaustion }: Policy, amount: bigint, room: bigint, closed: boolean): bigint {
  switch (exhaustion) {
    case 'partial-fill':
      return least(amount, room);
    case 'skip':
      return amount <= room ? amount : 0n;
    case 'block':
      return amount <= room && !closed ? amount : 0n;
  }
}

/** the first that holds. */
function outcomeOf(entitlement: bigint, capRoom: bigint, afterCap: bigint, granted: bigint): GrantOutcome {
  if (entitlement === 0n) return 'nothing-due';
  if (capRoom === 0n) return 'cap-used-up';
  if (granted === 0n) return 'unfunded';
  if (granted < afterCap) return 'reduced-by-pool';
  return afterCap < entitlement ? 'reduced-by-cap' : 'granted-in-full';
}
