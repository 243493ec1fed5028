/**
 * A ledger while claims are being decided: amounts in fen, entries in maps, so that the given ledger is never changed.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { exhaustions, type Policy } from '../policy/policy';
import { cachedIfFrozen } from '../values/cache';
import { momentAt } from '../values/calendar';
import { fenAt, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { type Undefinable, recordAt, recordOf, unlessUndefined } from '../values/record';
import { canonicalAt, InvalidValueError, reject, within, type Result } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';
import { ledgerProblems, ledgerProblemsUnder, otherPolicy, type Ledger } from './ledger';
import type { QueueKey } from './queue';

export interface LedgerDraft {
  readonly policy: string;
  readonly cap: Fen;
  readonly exhaustion: Policy['exhaustion'];
  readonly budget: Fen;
  granted: Fen;
  closed: boolean;
  decided: number;
  readonly enterprises: Map<Uscc, Fen>;
  /** Never computed with, so kept as text. */
  readonly applications: Map<Id, Yuan>;
  readonly invoices: Map<InvoiceId, Id>;
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
  const enterprises = entriesOf(ledger.enterprises, 'enterprises', parseUscc, fenAt);
  const applications = entriesOf(ledger.applications, 'applications', parseId, yuanAt);
  const invoices = entriesOf(ledger.invoices, 'invoices', parseInvoiceId, (claimant, ...path) =>
    canonicalAt(parseId, claimant, ...path),
  );
  let most = noFen;
  for (const amount of enterprises.values()) if (amount > most) most = amount;
  return { enterprises, applications, invoices, most, problems: [...ledgerProblems(ledger)] };
}
const readOnce = /* @__PURE__ */ cachedIfFrozen(readEntries);

function openedWith(read: typeof readEntries, policy: Policy, ledger: Ledger): LedgerDraft {
  const { id, annualCap, exhaustion } = recordAt(policy, 'policy');
  const cap = fenAt(annualCap, 'policy', 'annualCap');
  if (!exhaustions.includes(exhaustion)) {
    const expected = { zh: exhaustions.join('、'), en: exhaustions.join(', ') };
    reject(faults.notOneOf, ['policy', 'exhaustion'], { given: exhaustion, expected });
  }
  return within(['ledger'], () => {
    const { closed, decided, last } = recordAt(ledger);
    if (ledger.policy !== id) throw new InvalidValueError([otherPolicy(id, ledger.policy, ['policy'])]);
    if (typeof closed !== 'boolean') {
      reject(faults.wrongType, ['closed'], { given: closed, expected: expectations.trueOrFalse });
    }
    if (!Number.isSafeInteger(decided)) {
      reject(faults.wrongType, ['decided'], { given: decided, expected: expectations.wholeNumber });
    }
    const draft = {
      policy: id,
      cap,
      exhaustion,
      budget: fenAt(ledger.budget, 'budget'),
      granted: fenAt(ledger.granted, 'granted'),
      closed,
      decided,
      last: last === undefined ? undefined : lastOf(recordAt(last, 'last')),
      ...read(ledger),
    };
    const problems = [...ledgerProblemsUnder(policy, ledger, draft.most), ...draft.problems];
    if (problems.length > 0) throw new InvalidValueError(problems);
    return draft;
  });
}

/** The entries of a record whose keys have one spelling. */
function entriesOf<Key extends string, Given, Value>(
  record: Readonly<Record<Key, Given>>,
  field: string,
  parse: (key: unknown) => Result<Key>,
  read: (value: Given, field: string, key: string) => Value,
): Map<Key, Value> {
  const entries = Object.entries(recordAt(record, field)) as [Key, Given][];
  return new Map(entries.map(([key, value]) => [canonicalAt(parse, key, field, key), read(value, field, key)]));
}

function yuanAt(amount: Yuan, field: string, key: string): Yuan {
  fenAt(amount, field, key);
  return amount;
}

function lastOf({ queuedAt, application }: NonNullable<Ledger['last']>): QueueKey {
  canonicalAt(parseId, application, 'last', 'application');
  return { ...momentAt(queuedAt, 'last', 'queuedAt'), queuedAt, id: application };
}

/** The ledger that a draft has become. */
export function closeDraft(draft: LedgerDraft): Ledger {
  const { policy, granted, closed, decided, last } = draft;
  const ledger: Undefinable<Ledger> = {
    schemaVersion: 1,
    policy,
    budget: yuanOf(draft.budget),
    granted: yuanOf(granted),
    closed,
    decided,
    enterprises: recordOf(draft.enterprises, yuanOf),
    applications: recordOf(draft.applications, (granted) => granted),
    invoices: recordOf(draft.invoices, (claimant) => claimant),
    last: last && { queuedAt: last.queuedAt, application: last.id },
  };
  return unlessUndefined<Ledger>(ledger, 'last', last);
}
