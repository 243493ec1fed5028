/**
 * Who gets the money: each claim in queue order against the cap, the pool and the exhaustion rule, and the ledger after it.
 * @module
 */
import type { Grant, GrantOutcome } from '../../allocation/claim';
import type { Ledger } from '../../allocation/ledger';
import type { Policy } from '../../policy/policy';
import type { Instant } from '../../values/calendar';
import type { Yuan } from '../../values/fen';
import type { Id } from '../../values/id';
import type { InvoiceId } from '../../values/invoice-id';
import type { Uscc } from '../../values/uscc';
import { fenOf, least, yuanOf } from './amounts';
import { nanosecondsOf } from './times';

/** What of an application stands in the queue. */
export interface Waiting {
  readonly application: Id;
  readonly enterprise: Uscc;
  readonly district?: Id;
  readonly queuedAt: Instant;
  readonly nanoseconds: bigint;
  readonly entitlement: bigint;
  readonly invoices: readonly InvoiceId[];
}

/** Where something stands in the queue: by instant, then by application id. */
export interface QueueKey {
  readonly nanoseconds: bigint;
  readonly application: string;
}

export function queueOrder(a: QueueKey, b: QueueKey): number {
  if (a.nanoseconds !== b.nanoseconds) return a.nanoseconds < b.nanoseconds ? -1 : 1;
  return codeUnitOrder(a.application, b.application);
}

export const codeUnitOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ledger that a round begins with, as the checker keeps it. */
interface Book {
  granted: bigint;
  closed: boolean;
  decided: bigint;
  readonly budget: bigint;
  readonly enterprises: Map<Uscc, bigint>;
  readonly applications: Map<Id, bigint>;
  readonly invoices: Map<InvoiceId, Id>;
  last: (QueueKey & NonNullable<Ledger['last']>) | undefined;
}

function bookOf(budget: Yuan, carried: Ledger | undefined): Book {
  const amounts = <Key extends string>(record: Readonly<Record<Key, Yuan>> | undefined): Map<Key, bigint> =>
    new Map((Object.entries(record ?? {}) as [Key, Yuan][]).map(([key, amount]) => [key, fenOf(amount)]));
  return {
    budget: fenOf(budget),
    granted: carried === undefined ? 0n : fenOf(carried.granted),
    closed: carried?.closed ?? false,
    decided: BigInt(carried?.decided ?? 0),
    enterprises: amounts(carried?.enterprises),
    applications: amounts(carried?.applications),
    invoices: new Map(Object.entries(carried?.invoices ?? {}) as [InvoiceId, Id][]),
    last: carried?.last && { ...carried.last, nanoseconds: nanosecondsOf(carried.last.queuedAt) },
  };
}

/** The claims, which stand in queue order, decided one after the other. */
export function allocationOf(
  policy: Policy,
  budget: Yuan,
  carried: Ledger | undefined,
  claims: readonly Waiting[],
): { readonly grants: readonly Grant[]; readonly ledger: Ledger } {
  const book = bookOf(budget, carried);
  const { last } = book;
  const overtakes = (claim: Waiting): boolean => last !== undefined && queueOrder(claim, last) < 0;
  const grants = claims.map((claim): Grant => {
    const { application, enterprise, district, entitlement, invoices } = claim;
    const before = book.enterprises.get(enterprise) ?? 0n;
    const capRoom = fenOf(policy.annualCap) - before;
    const afterCap = least(entitlement, capRoom);
    const poolRoom = book.budget - book.granted;
    const fits = afterCap <= poolRoom;
    const granted = fits && !blocked(policy, book) ? afterCap : policy.exhaustion === 'partial-fill' ? poolRoom : 0n;
    const capReduction = entitlement - afterCap;
    const poolReduction = afterCap - granted;

    book.granted += granted;
    book.decided += 1n;
    book.closed ||= policy.exhaustion === 'block' && !fits;
    if (granted > 0n) book.enterprises.set(enterprise, before + granted);
    book.applications.set(application, granted);
    for (const invoice of invoices) book.invoices.set(invoice, application);
    if (book.last === undefined || queueOrder(book.last, claim) < 0) book.last = claim;
    return {
      application,
      enterprise,
      ...(district === undefined ? {} : { district }),
      place: Number(book.decided),
      entitlement: yuanOf(entitlement),
      capRoom: yuanOf(capRoom),
      capReduction: yuanOf(capReduction),
      poolRoom: yuanOf(poolRoom),
      poolReduction: yuanOf(poolReduction),
      granted: yuanOf(granted),
      outcome: outcomeOf(entitlement, { capRoom, capReduction, poolReduction, granted }),
      overtaken: overtakes(claim),
    };
  });
  return { grants, ledger: ledgerOf(policy, book) };
}

/** Under `block`, the first claim that does not fit closes the queue for all later ones. */
const blocked = ({ exhaustion }: Policy, { closed }: Book): boolean => exhaustion === 'block' && closed;

/** The first that holds. */
function outcomeOf(
  entitlement: bigint,
  {
    capRoom,
    capReduction,
    poolReduction,
    granted,
  }: Readonly<Record<'capRoom' | 'capReduction' | 'poolReduction' | 'granted', bigint>>,
): GrantOutcome {
  if (entitlement === 0n) return 'nothing-due';
  if (capRoom === 0n) return 'cap-used-up';
  if (granted === 0n) return 'unfunded';
  if (poolReduction > 0n) return 'reduced-by-pool';
  return capReduction > 0n ? 'reduced-by-cap' : 'granted-in-full';
}

function ledgerOf({ id: policy }: Policy, book: Book): Ledger {
  const amounts = <Key extends string>(map: ReadonlyMap<Key, bigint>): Readonly<Record<Key, Yuan>> =>
    Object.fromEntries([...map].map(([key, fen]) => [key, yuanOf(fen)])) as Record<Key, Yuan>;
  return {
    schemaVersion: 1,
    policy,
    budget: yuanOf(book.budget),
    granted: yuanOf(book.granted),
    closed: book.closed || book.granted === book.budget,
    decided: Number(book.decided),
    enterprises: amounts(book.enterprises),
    applications: amounts(book.applications),
    invoices: Object.fromEntries(book.invoices) as Record<InvoiceId, Id>,
    ...(book.last === undefined ? {} : { last: { queuedAt: book.last.queuedAt, application: book.last.application } }),
  };
}
