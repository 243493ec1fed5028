/**
 * The ledger while a batch is being decided: what the batch adds lies over the ledger as it was given, which is never changed.
 * @module
 */
import { exhaustions, type Policy } from '../policy/policy';
import { momentAt, type Instant, type Moment } from '../values/calendar';
import { fenAt, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { reject, within } from '../values/result';
import type { Uscc } from '../values/uscc';
import type { Ledger } from './ledger';

export interface Book {
  readonly base: Ledger;
  readonly cap: Fen;
  readonly exhaustion: Policy['exhaustion'];
  readonly budget: Fen;
  granted: Fen;
  closed: boolean;
  decided: number;
  readonly enterprises: Map<Uscc, Fen>;
  readonly applications: Map<Id, Fen>;
  readonly invoices: Map<InvoiceId, Id>;
  last: QueueKey | undefined;
}

/** The place in the queue up to which claims are decided. */
export interface QueueKey {
  readonly queuedAt: Instant;
  readonly application: Id;
  readonly moment: Moment;
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

/** Opens the book on a ledger of this policy. */
export function openBook(policy: Policy, ledger: Ledger): Book {
  const cap = fenAt(policy.annualCap, 'policy', 'annualCap');
  if (ledger.policy !== policy.id) {
    reject('other-policy', ['ledger', 'policy'], { given: ledger.policy, expected: { zh: policy.id, en: policy.id } });
  }
  if (!exhaustions.includes(policy.exhaustion)) {
    const expected = { zh: exhaustions.join('、'), en: exhaustions.join(', ') };
    reject('not-one-of', ['policy', 'exhaustion'], { given: policy.exhaustion, expected });
  }
  return within(['ledger'], () => {
    const budget = fenAt(ledger.budget, 'budget');
    const granted = fenAt(ledger.granted, 'granted');
    if (granted > budget) {
      const expected = { zh: `不多于 budget（${ledger.budget}）`, en: `no more than the budget, ${ledger.budget}` };
      reject('ledger-inconsistent', ['granted'], { given: ledger.granted, expected });
    }
    const last = ledger.last && { ...ledger.last, moment: momentAt(ledger.last.queuedAt, 'last', 'queuedAt') };
    return {
      base: ledger,
      cap,
      exhaustion: policy.exhaustion,
      budget,
      granted,
      closed: ledger.closed,
      decided: ledger.decided,
      enterprises: new Map(),
      applications: new Map(),
      invoices: new Map(),
      last,
    };
  });
}

/** What an enterprise has been granted this year. */
export function grantedTo({ base, enterprises, cap }: Book, enterprise: Uscc): Fen {
  const added = enterprises.get(enterprise);
  if (added !== undefined) return added;
  if (!Object.hasOwn(base.enterprises, enterprise)) return noFen;
  const granted = fenAt(base.enterprises[enterprise], 'ledger', 'enterprises', enterprise);
  if (granted > cap) {
    const expected = { zh: `不多于年度上限（${yuanOf(cap)}）`, en: `no more than the annual cap, ${yuanOf(cap)}` };
    reject('ledger-inconsistent', ['ledger', 'enterprises', enterprise], { given: yuanOf(granted), expected });
  }
  return granted;
}

export function isDecided({ base, applications }: Book, application: Id): boolean {
  return applications.has(application) || Object.hasOwn(base.applications, application);
}

/** The application that has claimed an invoice, if one has. */
export function claimantOf({ base, invoices }: Book, invoice: InvoiceId): Id | undefined {
  return invoices.get(invoice) ?? (Object.hasOwn(base.invoices, invoice) ? base.invoices[invoice] : undefined);
}

/** The ledger that the book has become. */
export function closeBook(book: Book): Ledger {
  const { base, granted, closed, decided, enterprises, applications, invoices, last } = book;
  return {
    schemaVersion: 1,
    policy: base.policy,
    budget: base.budget,
    granted: yuanOf(granted),
    closed,
    decided,
    enterprises: withAmounts(base.enterprises, enterprises),
    applications: withAmounts(base.applications, applications),
    invoices: withEntries(base.invoices, invoices),
    ...(last === undefined ? {} : { last: { queuedAt: last.queuedAt, application: last.application } }),
  };
}

function withAmounts(base: Readonly<Record<string, Yuan>>, added: ReadonlyMap<string, Fen>): Record<string, Yuan> {
  const record = { ...base };
  for (const [key, fen] of added) record[key] = yuanOf(fen);
  return record;
}

function withEntries(base: Readonly<Record<string, Id>>, added: ReadonlyMap<string, Id>): Record<string, Id> {
  const record = { ...base };
  for (const [key, value] of added) record[key] = value;
  return record;
}
