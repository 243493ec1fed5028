/**
 * The allocation, slow and obvious: one claim after the other, every sum taken anew from the grants made so far.
 * @module
 */
import type {
  Claim,
  Grant,
  GrantOutcome,
  Id,
  Instant,
  InvoiceId,
  Ledger,
  Policy,
  Uscc,
  Yuan,
} from 'cloud-voucher-rules';
import { before, fen, inOrder, least, total, yuanText } from './numbers';

const arrival = (claim: { queuedAt: Instant; application: string }) => ({
  at: claim.queuedAt,
  id: claim.application,
});

export function emptyLedger(policy: Policy, budget: Yuan): Ledger {
  return {
    schemaVersion: 1,
    policy: policy.id,
    budget,
    granted: '0.00' as Yuan,
    closed: budget === '0.00',
    decided: 0,
    enterprises: {},
    applications: {},
    invoices: {},
  };
}

function outcomeOf(
  figures: Record<'due' | 'capRoom' | 'granted' | 'capReduction' | 'poolReduction', bigint>,
): GrantOutcome {
  if (figures.due === 0n) return 'nothing-due';
  if (figures.capRoom === 0n) return 'cap-used-up';
  if (figures.granted === 0n) return 'unfunded';
  if (figures.poolReduction > 0n) return 'reduced-by-pool';
  if (figures.capReduction > 0n) return 'reduced-by-cap';
  return 'granted-in-full';
}

export function allocated(
  policy: Policy,
  ledger: Ledger,
  claims: readonly Claim[],
): { grants: readonly Grant[]; ledger: Ledger } {
  const budget = fen(ledger.budget);
  const earlier = new Map<string, bigint>(
    Object.entries(ledger.enterprises).map(([key, amount]) => [key, fen(amount)]),
  );
  const queue = inOrder(claims, arrival);
  const grants: Grant[] = [];
  let blocked = ledger.closed;

  for (const claim of queue) {
    const { application, enterprise, district, entitlement } = claim;
    const due = fen(entitlement);
    const own = grants.filter((grant) => grant.enterprise === enterprise).map(({ granted }) => fen(granted));
    const capRoom = fen(policy.annualCap) - (earlier.get(enterprise) ?? 0n) - total(own);
    const afterCap = least(due, capRoom);
    const poolRoom = budget - fen(ledger.granted) - total(grants.map(({ granted }) => fen(granted)));
    const fits = afterCap <= poolRoom;
    const granted = {
      'partial-fill': least(afterCap, poolRoom),
      skip: fits ? afterCap : 0n,
      block: fits && !blocked ? afterCap : 0n,
    }[policy.exhaustion];
    if (policy.exhaustion === 'block' && !fits) blocked = true;
    const [capReduction, poolReduction] = [due - afterCap, afterCap - granted];
    grants.push({
      application,
      enterprise,
      ...(district === undefined ? {} : { district }),
      place: ledger.decided + grants.length + 1,
      entitlement,
      capRoom: yuanText(capRoom),
      capReduction: yuanText(capReduction),
      poolRoom: yuanText(poolRoom),
      poolReduction: yuanText(poolReduction),
      granted: yuanText(granted),
      outcome: outcomeOf({ due, capRoom, granted, capReduction, poolReduction }),
      overtaken: ledger.last !== undefined && before(arrival(claim), arrival(ledger.last)),
    });
  }
  return { grants, ledger: ledgerAfter(ledger, queue, grants, blocked && policy.exhaustion === 'block') };
}

function ledgerAfter(ledger: Ledger, queue: readonly Claim[], grants: readonly Grant[], blocked: boolean): Ledger {
  const granted = fen(ledger.granted) + total(grants.map((grant) => fen(grant.granted)));
  const enterprises = new Map(Object.entries(ledger.enterprises));
  for (const grant of grants) {
    const sum = fen((enterprises.get(grant.enterprise) ?? '0.00') as Yuan) + fen(grant.granted);
    if (sum > 0n) enterprises.set(grant.enterprise, yuanText(sum));
  }
  const applications = [
    ...Object.entries(ledger.applications),
    ...grants.map((grant) => [grant.application, grant.granted] as const),
  ];
  const invoices = [
    ...Object.entries(ledger.invoices),
    ...queue.flatMap((claim) => (claim.invoices ?? []).map((invoice) => [invoice, claim.application] as const)),
  ];
  const keys = [...(ledger.last === undefined ? [] : [ledger.last]), ...queue];
  const greatest = inOrder(keys, arrival).at(-1);
  return {
    schemaVersion: 1,
    policy: ledger.policy,
    budget: ledger.budget,
    granted: yuanText(granted),
    closed: blocked || granted === fen(ledger.budget),
    decided: ledger.decided + grants.length,
    enterprises: Object.fromEntries(enterprises) as Record<Uscc, Yuan>,
    applications: Object.fromEntries(applications) as Record<Id, Yuan>,
    // The first application that claimed an invoice keeps it.
    invoices: Object.fromEntries(invoices.reverse()) as Record<InvoiceId, Id>,
    ...(greatest === undefined ? {} : { last: { queuedAt: greatest.queuedAt, application: greatest.application } }),
  };
}
