/**
 * A ledger while claims are being decided: a copy, so that the given ledger is never changed. Its records have no prototype
 * until it is closed, so that an id like `constructor` is not in them.
 * @module
 */
import { exhaustions, type Policy } from '../policy/policy';
import { cachedIfFrozen } from '../values/cache';
import { momentAt } from '../values/calendar';
import { fenAt, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { booleanAt, recordAt, textAt, unlessUndefined, wholeAt, type Undefinable } from '../values/record';
import { canonicalAt, InvalidValueError, within, wordAt, type Result } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';
import { ledgerProblems, ledgerProblemsUnder, otherPolicy, type Ledger } from './ledger';
import type { QueueKey } from './queue';

/** The entries of one of its records. */
type Entries<Key extends string, Value> = Record<Key, Value | undefined>;

export interface LedgerDraft {
  readonly policy: string;
  readonly cap: Fen;
  readonly exhaustion: Policy['exhaustion'];
  readonly budget: Fen;
  granted: Fen;
  closed: boolean;
  decided: number;
  readonly enterprises: Entries<Uscc, Yuan>;
  readonly applications: Entries<Id, Yuan>;
  readonly invoices: Entries<InvoiceId, Id>;
  /** The place in the queue up to which claims are decided. */
  last: QueueKey | undefined;
}

/** A draft of a ledger of this policy, or the problems of the ledger thrown at their paths. */
export function openDraft(policy: Policy, ledger: Ledger): LedgerDraft {
  return openedWith(readEntries, policy, ledger);
}

/** The same, only to be looked at: a ledger that is deeply frozen is read once, however often it is asked. */
export function viewOf(policy: Policy, ledger: Ledger): Readonly<LedgerDraft> {
  return openedWith(readOnce, policy, ledger);
}

/** The entries of a ledger, what they contradict, and the most that an enterprise has. */
function readEntries(ledger: Ledger) {
  let most = noFen;
  const enterprises = entriesOf(ledger.enterprises, 'enterprises', parseUscc, (amount, ...path) => {
    const fen = fenAt(amount, ...path);
    if (fen > most) most = fen;
  });
  const applications = entriesOf(ledger.applications, 'applications', parseId, fenAt);
  const invoices = entriesOf(ledger.invoices, 'invoices', parseInvoiceId, (claimant, ...path) => {
    canonicalAt(parseId, claimant, ...path);
  });
  return { enterprises, applications, invoices, most, problems: [...ledgerProblems(ledger)] };
}
const readOnce = /* @__PURE__ */ cachedIfFrozen(readEntries);

function openedWith(read: typeof readEntries, policy: Policy, ledger: Ledger): LedgerDraft {
  const { id, annualCap, exhaustion } = recordAt(policy, 'policy');
  textAt(id, 'policy', 'id');
  const cap = fenAt(annualCap, 'policy', 'annualCap');
  wordAt(exhaustions, exhaustion, 'policy', 'exhaustion');
  return within(['ledger'], () => {
    const { closed, decided, last } = recordAt(ledger);
    if (ledger.policy !== id) throw new InvalidValueError([otherPolicy(id, ledger.policy, ['policy'])]);
    booleanAt(closed, 'closed');
    wholeAt(decided, 0, 'decided');
    const budget = fenAt(ledger.budget, 'budget');
    const granted = fenAt(ledger.granted, 'granted');
    const place = last === undefined ? undefined : lastOf(recordAt(last, 'last'));
    const { enterprises, applications, invoices, most, problems } = read(ledger);
    const contradictions = [...ledgerProblemsUnder(policy, ledger, most), ...problems];
    if (contradictions.length > 0) throw new InvalidValueError(contradictions);
    // Without a spread: the code compiled for a draft is thrown away with the last object of its shape.
    return {
      policy: id,
      cap,
      exhaustion,
      budget,
      granted,
      closed,
      decided,
      last: place,
      enterprises,
      applications,
      invoices,
    };
  });
}

/** The entries of a record whose keys have one spelling and whose values are checked. */
function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
  field: string,
  parse: (key: unknown) => Result<Key>,
  check: (value: Value, field: string, key: string) => void,
): Entries<Key, Value> {
  const entries = Object.create(null) as Entries<Key, Value>;
  for (const [key, value] of Object.entries(recordAt(record, field)) as [Key, Value][]) {
    canonicalAt(parse, key, field, key);
    check(value, field, key);
    entries[key] = value;
  }
  return entries;
}

function lastOf({ queuedAt, application }: NonNullable<Ledger['last']>): QueueKey {
  canonicalAt(parseId, application, 'last', 'application');
  const { seconds, nanoseconds } = momentAt(queuedAt, 'last', 'queuedAt');
  return { seconds, nanoseconds, queuedAt, id: application };
}

/** The ledger that a draft has become. The draft is no longer used: its records are the ledger's. */
export function closeDraft(draft: LedgerDraft): Ledger {
  const { policy, granted, closed, decided, enterprises, applications, invoices, last } = draft;
  for (const entries of [enterprises, applications, invoices]) Object.setPrototypeOf(entries, Object.prototype);
  const ledger: Undefinable<Ledger> = {
    schemaVersion: 1,
    policy,
    budget: yuanOf(draft.budget),
    granted: yuanOf(granted),
    closed,
    decided,
    enterprises: enterprises as Ledger['enterprises'],
    applications: applications as Ledger['applications'],
    invoices: invoices as Ledger['invoices'],
    last: last && { queuedAt: last.queuedAt, application: last.id },
  };
  return unlessUndefined<Ledger>(ledger, 'last', last);
}
