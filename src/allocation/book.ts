/**
 * The ledger while claims are being decided.
 * @module
 */
import * as faults from '../words/problems';
import { exhaustions, type Policy } from '../policy/policy';
import { unlessUndefined, type Undefinable } from '../values/absent';
import { momentAt } from '../values/calendar';
import { fenAt, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { entryOf, finished, growing, recordAt } from '../values/record';
import { reject, within } from '../values/result';
import type { Uscc } from '../values/uscc';
import type { Ledger } from './ledger';
import type { QueueKey } from './queue';

export interface Book {
  readonly policy: string;
  readonly cap: Fen;
  readonly exhaustion: Policy['exhaustion'];
  readonly budget: Fen;
  granted: Fen;
  closed: boolean;
  decided: number;
  readonly enterprises: Record<Uscc, Yuan>;
  readonly applications: Record<Id, Yuan>;
  readonly invoices: Record<InvoiceId, Id>;
  /** The place in the queue up to which claims are decided. */
  last: QueueKey | undefined;
}

/**
 * The state before the first claim: nothing granted, the whole budget to give.
 * Throws `InvalidValueError` for a malformed budget.
 * @example openLedger(wuhan2025, yuan('350000.00')).closed // false
 */
export function openLedger(policy: Policy, budget: Yuan): Ledger {
  const closed = fenAt(budget, 'budget') === noFen;
  const nothing = { enterprises: {}, applications: {}, invoices: {} };
  return { schemaVersion: 1, policy: policy.id, budget, granted: yuanOf(noFen), closed, decided: 0, ...nothing };
}

/** A ledger of this policy, to write in: its records are copied, so that the given ledger is never changed. */
export function openBook(policy: Policy, ledger: Ledger): Book {
  const book = readLedger(policy, ledger);
  const { enterprises, applications, invoices } = book;
  return {
    ...book,
    enterprises: growing(enterprises),
    applications: growing(applications),
    invoices: growing(invoices),
  };
}

/** A ledger of this policy, to look at. */
export function readLedger(policy: Policy, ledger: Ledger): Book {
  const cap = fenAt(policy.annualCap, 'policy', 'annualCap');
  if (ledger.policy !== policy.id) {
    reject(faults.otherPolicy, ['ledger', 'policy'], {
      given: ledger.policy,
      expected: { zh: policy.id, en: policy.id },
    });
  }
  if (!exhaustions.includes(policy.exhaustion)) {
    const expected = { zh: exhaustions.join('、'), en: exhaustions.join(', ') };
    reject(faults.notOneOf, ['policy', 'exhaustion'], { given: policy.exhaustion, expected });
  }
  return within(['ledger'], () => {
    const budget = fenAt(ledger.budget, 'budget');
    const granted = fenAt(ledger.granted, 'granted');
    if (granted > budget) {
      const expected = { zh: `不多于 budget（${ledger.budget}）`, en: `no more than the budget, ${ledger.budget}` };
      reject(faults.ledgerInconsistent, ['granted'], { given: ledger.granted, expected });
    }
    return {
      policy: ledger.policy,
      cap,
      exhaustion: policy.exhaustion,
      budget,
      granted,
      closed: ledger.closed,
      decided: ledger.decided,
      enterprises: recordAt(ledger.enterprises, 'enterprises'),
      applications: recordAt(ledger.applications, 'applications'),
      invoices: recordAt(ledger.invoices, 'invoices'),
      last: ledger.last && keyOf(ledger.last),
    };
  });
}

function keyOf({ queuedAt, application }: NonNullable<Ledger['last']>): QueueKey {
  return { ...momentAt(queuedAt, 'last', 'queuedAt'), queuedAt, id: application };
}

/** What an enterprise has been granted this year. */
export function grantedTo({ enterprises, cap }: Book, enterprise: Uscc): Fen {
  const amount = entryOf(enterprises, enterprise);
  if (amount === undefined) return noFen;
  const granted = fenAt(amount, 'ledger', 'enterprises', enterprise);
  if (granted > cap) {
    const expected = { zh: `不多于年度上限（${yuanOf(cap)}）`, en: `no more than the annual cap, ${yuanOf(cap)}` };
    reject(faults.ledgerInconsistent, ['ledger', 'enterprises', enterprise], { given: amount, expected });
  }
  return granted;
}

export function isDecided({ applications }: Book, application: Id): boolean {
  return Object.hasOwn(applications, application);
}

/** The application that has claimed an invoice, if one has. */
export function claimantOf({ invoices }: Book, invoice: InvoiceId): Id | undefined {
  return entryOf(invoices, invoice);
}

/** Enters an invoice as claimed; it stays with who claimed it first. */
export function claimInvoice({ invoices }: Book, invoice: InvoiceId, application: Id): void {
  if (!Object.hasOwn(invoices, invoice)) invoices[invoice] = application;
}

/** The ledger that the book has become; the book is not written in any more. */
export function closeBook(book: Book): Ledger {
  const { policy, granted, closed, decided, last } = book;
  const ledger: Undefinable<Ledger> = {
    schemaVersion: 1,
    policy,
    budget: yuanOf(book.budget),
    granted: yuanOf(granted),
    closed,
    decided,
    enterprises: finished(book.enterprises),
    applications: finished(book.applications),
    invoices: finished(book.invoices),
    last: last && { queuedAt: last.queuedAt, application: last.id },
  };
  return unlessUndefined<Ledger>(ledger, 'last', last);
}
