/**
 * Who gets the money (clauses 2 and 4.1): in queue order, each claim what its enterprise's cap and then the pool leave;
 * who gets the last of it is the policy's exhaustion rule. A fold over the ledger, so batches add up.
 * Laws: test/laws/allocation.test.ts, and every small round in test/exhaustive/rounds.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import type { Policy } from '../policy/policy';
import { fenAt, fenOf, least, noFen, noYuan, yuanOf, type Fen } from '../values/fen';
import { parseDistrict, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { listAt, readEach, recordAt, unlessUndefined } from '../values/record';
import { canonicalAt, reject, within, type Path } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';
import type { Claim, Grant, GrantOutcome } from './claim';
import { closeDraft, openDraft, viewOf, type LedgerDraft } from './draft';
import type { Ledger } from './ledger';
import { comesAfter, queueKeyOf, sortedInQueue, type QueueKey } from './queue';

/**
 * Decides claims, in queue order whatever order they are given in, against what the ledger leaves of the budget, and
 * returns the grants in that order with the ledger to carry on from. Amounts in yuan; the given ledger is not changed.
 * Clauses 2 and 4.1.
 * @param policy The policy of the ledger.
 * @param ledger What earlier batches left; `openLedger` before the first.
 * @param claims In any order.
 * @returns The grants in queue order, and a new ledger.
 * @throws `InvalidValueError`: `other-policy` for a ledger of another policy; `ledger-inconsistent`; whatever is malformed;
 * `duplicate-application` for an application given twice or decided before; `invoice-already-claimed` for a claim with an
 * invoice that another application has
 * @example allocate(wuhan2025, openLedger(wuhan2025, yuan(350000)), claims).grants[0]?.outcome // 'granted-in-full'
 */
export function allocate(
  policy: Policy,
  ledger: Ledger,
  claims: readonly Claim[],
): { grants: readonly Grant[]; ledger: Ledger } {
  const draft = openDraft(policy, ledger);
  const { last } = draft;
  const queue = sortedInQueue([...readEach(claims, 'claims', readClaim, undefined)]);
  rejectDecided(draft, queue, ['claims'], 'application');
  const grants = queue.map((claim) => {
    rejectStale(draft, claim);
    for (const invoice of claim.invoices) draft.invoices[invoice] = claim.id;
    return decideClaim(draft, claim, last);
  });
  return { grants, ledger: closeDraft(draft) };
}

/**
 * What `claim` would get if it were decided next: `allocate(policy, ledger, [claim]).grants[0]`, without building a ledger.
 * A ledger that is deeply frozen is read once; one that its owner may change is read at each call.
 * @param policy The policy of the ledger.
 * @param ledger What earlier batches left.
 * @param claim The claim to try.
 * @returns The grant that it would get.
 * @throws `InvalidValueError` as `allocate` does
 * @example preview(wuhan2025, ledger, claim).granted // '50000.00'
 */
export function preview(policy: Policy, ledger: Ledger, claim: Claim): Grant {
  const draft = viewOf(policy, ledger);
  const next = within(['claims', 0], () => readClaim(recordAt(claim), 0));
  rejectDecided(draft, [next], ['claims'], 'application');
  rejectStale(draft, next);
  return grantOf(draft, next, shareOf(draft, next), draft.last);
}

/** A claim with its amount in fen. */
export interface QueuedClaim extends QueueKey {
  readonly enterprise: Uscc;
  readonly district: Id | undefined;
  readonly entitlement: Fen;
}
/** One of the claims given, with its place among them. */
interface GivenClaim extends QueuedClaim {
  readonly invoices: readonly InvoiceId[];
  readonly index: number;
}

function readClaim(claim: Claim, index: number): GivenClaim {
  const { enterprise, district, invoices = [] } = claim;
  const { seconds, nanoseconds, queuedAt, id } = queueKeyOf(claim);
  canonicalAt(parseUscc, enterprise, 'enterprise');
  if (district !== undefined) canonicalAt(parseDistrict, district, 'district');
  const entitlement = fenAt(claim.entitlement, 'entitlement');
  listAt(invoices, 'invoices').forEach((invoice, i) => canonicalAt(parseInvoiceId, invoice, 'invoices', i));
  return { seconds, nanoseconds, queuedAt, id, index, enterprise, district, entitlement, invoices };
}

/** Each application is decided once. */
export function rejectDecided(
  { applications }: LedgerDraft,
  items: readonly { readonly id: Id; readonly index: number }[],
  path: Path,
  field: string,
): void {
  const seen = new Set<Id>();
  for (const { id, index } of items) {
    if (applications[id] !== undefined || seen.has(id))
      reject(faults.duplicateApplication, [...path, index, field], { given: id });
    seen.add(id);
  }
}

/** An invoice of another application would be paid twice: the assessment behind the claim did not know of it. */
function rejectStale(draft: LedgerDraft, { id, index, invoices }: GivenClaim): void {
  invoices.forEach((invoice, i) => {
    const claimedBy = draft.invoices[invoice];
    if (claimedBy === undefined || claimedBy === id) return;
    const path = ['claims', index, 'invoices', i];
    reject(faults.invoiceAlreadyClaimed, path, { given: invoice, details: { claimedBy } });
  });
}

/** Decides the next claim and enters it. `carried` is where the queue stood before this batch. */
export function decideClaim(draft: LedgerDraft, claim: QueuedClaim, carried: QueueKey | undefined): Grant {
  const share = shareOf(draft, claim);
  const grant = grantOf(draft, claim, share, carried);
  const { id, enterprise } = claim;
  const { capRoom, afterCap, granted } = share;
  draft.decided += 1;
  draft.granted = (draft.granted + granted) as Fen;
  draft.closed ||= draft.granted === draft.budget || (draft.exhaustion === 'block' && granted < afterCap);
  if (granted > 0) draft.enterprises[enterprise] = yuanOf((draft.cap - capRoom + granted) as Fen);
  draft.applications[id] = grant.granted;
  if (draft.last === undefined || comesAfter(claim, draft.last)) draft.last = claim;
  return grant;
}

/** What cap and pool leave of an entitlement. */
interface Share {
  readonly capRoom: Fen;
  readonly afterCap: Fen;
  readonly poolRoom: Fen;
  readonly granted: Fen;
}

function shareOf(draft: LedgerDraft, { enterprise, entitlement }: QueuedClaim): Share {
  const capRoom = (draft.cap - fenOf(draft.enterprises[enterprise] ?? noYuan)) as Fen;
  const afterCap = least(entitlement, capRoom);
  const poolRoom = (draft.budget - draft.granted) as Fen;
  return { capRoom, afterCap, poolRoom, granted: fromPool(draft, afterCap, poolRoom) };
}

/** What the pool gives of an amount: the exhaustion rule (clause 4.1, assumption exhaustion). */
function fromPool({ exhaustion, closed }: LedgerDraft, amount: Fen, room: Fen): Fen {
  switch (exhaustion) {
    case 'partial-fill':
      return least(amount, room);
    case 'skip':
      return amount <= room ? amount : noFen;
    case 'block':
      return amount <= room && !closed ? amount : noFen;
  }
}

function grantOf({ decided }: LedgerDraft, claim: QueuedClaim, share: Share, carried: QueueKey | undefined): Grant {
  const { id, enterprise, district, entitlement } = claim;
  const { capRoom, afterCap, poolRoom, granted } = share;
  const entitled = yuanOf(entitlement);
  return unlessUndefined<Grant>(
    {
      application: id,
      enterprise,
      district,
      place: decided + 1,
      entitlement: entitled,
      capRoom: yuanOf(capRoom),
      capReduction: yuanOf((entitlement - afterCap) as Fen),
      poolRoom: yuanOf(poolRoom),
      poolReduction: yuanOf((afterCap - granted) as Fen),
      granted: granted === entitlement ? entitled : yuanOf(granted),
      outcome: outcomeOf(entitlement, share),
      overtaken: carried !== undefined && !comesAfter(claim, carried),
    },
    'district',
    district,
  );
}

function outcomeOf(entitlement: Fen, { capRoom, afterCap, granted }: Share): GrantOutcome {
  if (entitlement === 0) return 'nothing-due';
  if (capRoom === 0) return 'cap-used-up';
  if (granted === 0) return 'unfunded';
  if (granted < afterCap) return 'reduced-by-pool';
  return afterCap < entitlement ? 'reduced-by-cap' : 'granted-in-full';
}
