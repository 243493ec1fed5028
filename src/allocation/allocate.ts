/**
 * Who gets the money (clauses 2 and 4.1): in queue order, each claim what its enterprise's cap and then the pool leave;
 * who gets the last of it is the policy's exhaustion rule. A fold over the ledger, so batches add up.
 * Laws: test/laws/allocation.test.ts, and every small round in test/exhaustive/rounds.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import type { Policy } from '../policy/policy';
import { unlessUndefined } from '../values/absent';
import { fenAt, fenOf, least, noFen, noYuan, yuanOf, type Fen } from '../values/fen';
import { canonicalAt, listAt, reject } from '../values/result';
import { claimantOf, claimInvoice, closeBook, grantedTo, isDecided, openBook, readLedger, type Book } from './book';
import { parseInvoiceId } from '../values/invoice-id';
import type { Claim, Grant, GrantOutcome } from './claim';
import type { Ledger } from './ledger';
import { arrivalOf, comesAfter, sortArrivals, type Arrival, type QueueKey } from './queue';

/**
 * Decides claims, in queue order whatever order they are given in, against what the ledger leaves of the budget, and
 * returns the grants in that order with the ledger to carry on from. Amounts in yuan; the given ledger is not changed.
 * Throws `InvalidValueError`: `duplicate-application` for an application given twice or decided before, `other-policy`
 * for a ledger of another policy, `ledger-inconsistent`, or the problems of a malformed amount or instant.
 * @example allocate(wuhan2025, openLedger(wuhan2025, yuan(350000)), claims).grants[0]?.outcome // 'granted-in-full'
 */
export function allocate(
  policy: Policy,
  ledger: Ledger,
  claims: readonly Claim[],
): { grants: readonly Grant[]; ledger: Ledger } {
  const book = openBook(policy, ledger);
  const carried = book.last;
  const arrivals = sortArrivals(listAt(claims, 'claims').map(arrivalOf));
  const seen = new Set<string>();
  for (const arrival of arrivals) {
    rejectDecided(book, arrival, seen);
    seen.add(arrival.id);
  }
  const grants = arrivals.map((arrival) => {
    const { claim, id } = arrival;
    rejectStale(book, claim, arrival);
    const grant = decideClaim(book, claim, arrival, carried);
    enter(book, arrival, grant);
    for (const invoice of claim.invoices ?? []) claimInvoice(book, invoice, id);
    return grant;
  });
  return { grants, ledger: closeBook(book) };
}

/**
 * What `claim` would get if it were decided next: `allocate(policy, ledger, [claim]).grants[0]`, without building a ledger.
 * Throws as `allocate` does.
 * @example preview(wuhan2025, ledger, claim).granted // '50000.00'
 */
export function preview(policy: Policy, ledger: Ledger, claim: Claim): Grant {
  const book = readLedger(policy, ledger);
  const arrival = arrivalOf(claim, 0);
  rejectDecided(book, arrival);
  rejectStale(book, claim, arrival);
  return decideClaim(book, claim, arrival, book.last);
}

function rejectDecided(book: Book, { id, index }: Arrival, seen?: ReadonlySet<string>): void {
  if (!isDecided(book, id) && seen?.has(id) !== true) return;
  reject(faults.duplicateApplication, ['claims', index, 'application'], { given: id });
}

/** A claim with an invoice that another application has rests on a stale assessment: the invoice would be paid twice. */
function rejectStale(book: Book, { application, invoices = [] }: Claim, { index }: Arrival): void {
  listAt(invoices, 'claims', index, 'invoices').forEach((invoice, i) => {
    const claimant = claimantOf(book, canonicalAt(parseInvoiceId, invoice, 'claims', index, 'invoices', i));
    if (claimant === undefined || claimant === application) return;
    reject(faults.invoiceAlreadyClaimed, ['claims', index, 'invoices', i], {
      given: invoice,
      details: { claimedBy: claimant },
    });
  });
}

/** What of a claim its grant depends on, besides its place in the queue. */
type Due = Pick<Claim, 'application' | 'enterprise' | 'district' | 'entitlement'>;

/** What the next claim gets, of an application not decided before. `carried` is where the queue stood before this batch. */
export function decideClaim(book: Book, claim: Due, arrival: Arrival, carried: QueueKey | undefined): Grant {
  const { application, enterprise, district } = claim;
  const entitlement = fenAt(claim.entitlement, 'claims', arrival.index, 'entitlement');
  const capRoom = (book.cap - grantedTo(book, enterprise)) as Fen;
  const afterCap = least(entitlement, capRoom);
  const poolRoom = (book.budget - book.granted) as Fen;
  const granted = fromPool(book, afterCap, poolRoom);
  return unlessUndefined<Grant>(
    {
      application,
      enterprise,
      district,
      place: book.decided + 1,
      entitlement: claim.entitlement,
      capRoom: yuanOf(capRoom),
      capReduction: yuanOf((entitlement - afterCap) as Fen),
      poolRoom: yuanOf(poolRoom),
      poolReduction: yuanOf((afterCap - granted) as Fen),
      granted: granted === entitlement ? claim.entitlement : yuanOf(granted),
      outcome: outcomeOf(entitlement, capRoom, afterCap, granted),
      overtaken: carried !== undefined && !comesAfter(arrival, carried),
    },
    'district',
    district,
  );
}

/** Enters a claim that has been decided. */
export function enter(book: Book, key: QueueKey, grant: Grant): void {
  const { application, enterprise } = grant;
  const granted = fenOf(grant.granted);
  book.decided += 1;
  book.granted = (book.granted + granted) as Fen;
  book.closed ||= book.granted === book.budget || (book.exhaustion === 'block' && grant.poolReduction !== noYuan);
  const capLeft = fenOf(grant.capRoom) - granted;
  if (granted > 0) book.enterprises[enterprise] = yuanOf((book.cap - capLeft) as Fen);
  book.applications[application] = grant.granted;
  if (book.last === undefined || comesAfter(key, book.last)) book.last = key;
}

/** What the pool gives of an amount: the exhaustion rule (clause 4.1, assumption exhaustion). */
function fromPool({ exhaustion, closed }: Book, amount: Fen, room: Fen): Fen {
  switch (exhaustion) {
    case 'partial-fill':
      return least(amount, room);
    case 'skip':
      return amount <= room ? amount : noFen;
    case 'block':
      return amount <= room && !closed ? amount : noFen;
  }
}

function outcomeOf(entitlement: Fen, capRoom: Fen, afterCap: Fen, granted: Fen): GrantOutcome {
  if (entitlement === 0) return 'nothing-due';
  if (capRoom === 0) return 'cap-used-up';
  if (granted === 0) return 'unfunded';
  if (granted < afterCap) return 'reduced-by-pool';
  return afterCap < entitlement ? 'reduced-by-cap' : 'granted-in-full';
}
