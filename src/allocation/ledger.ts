/**
 * What is carried from one batch to the next: who was granted what, what is left, and where the queue stands; and what must
 * hold of it.
 * @module
 */
import * as expectations from '../words/expected';
import { bilingual, type Bilingual } from '../words/localized';
import * as faults from '../words/problems';
import type { Policy } from '../policy/policy';
import type { Instant } from '../values/calendar';
import { fenAt, fenOf, mostFen, noFen, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { recordAt } from '../values/record';
import { textFault } from '../values/faults';
import { problem, refuseAt, type Path, type Problem } from '../values/result';
import { isName } from '../values/text';
import type { Uscc } from '../values/uscc';

/** Complete carry-over state, as plain JSON. */
export interface Ledger {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** Id of the policy. */
  readonly policy: string;
  /** All the money there is, in yuan. */
  readonly budget: Yuan;
  /** Granted so far, in yuan: the sum of `enterprises`, and of `applications`. */
  readonly granted: Yuan;
  /** True once nothing more can be granted. */
  readonly closed: boolean;
  /** Claims decided so far; the next one's place is `decided` + 1. */
  readonly decided: number;
  /** Granted this year, by enterprise: those granted something. */
  readonly enterprises: Readonly<Record<Uscc, Yuan>>;
  /** Granted, by application decided (0.00 too). */
  readonly applications: Readonly<Record<Id, Yuan>>;
  /** Recognised so far, and the application that claimed each. */
  readonly invoices: Readonly<Record<InvoiceId, Id>>;
  /** The greatest queue key decided. */
  readonly last?: {
    /** Its time in the queue. */
    readonly queuedAt: Instant;
    /** Its id. */
    readonly application: Id;
  };
}

/**
 * The state before the first claim: nothing granted, the whole budget to give.
 * @param policy Its id goes into the ledger.
 * @param budget All the money there is, in yuan.
 * @returns A ledger without a claim; closed where the budget is 0.00.
 * @throws `InvalidValueError` for a malformed budget
 * @example openLedger(wuhan2025, yuan('350000.00')).closed // false
 */
export function openLedger(policy: Policy, budget: Yuan): Ledger {
  const { id } = recordAt(policy, 'policy');
  if (!isName(id)) refuseAt(textFault(id), ['policy', 'id'], expectations.text, id);
  const closed = fenAt(budget, 'budget') === noFen;
  const nothing = { enterprises: {}, applications: {}, invoices: {} };
  return { schemaVersion: 1, policy: id, budget, granted: noYuan, closed, decided: 0, ...nothing };
}

/** What a ledger contradicts: its totals are the sums of its entries, and it names only what it has decided. */
export function* ledgerProblems(ledger: Ledger): Iterable<Problem> {
  const { budget, granted, closed, decided, enterprises, applications, invoices, last } = ledger;
  const count = Object.keys(applications).length;
  const isDecided = (application: Id): boolean => Object.hasOwn(applications, application);
  const decidedOne = 'applications 中的一件申请 / one of the applications decided';

  if (fenOf(granted) > fenOf(budget))
    yield contradiction(['granted'], granted, `不多于 budget（${budget}） / no more than the budget, ${budget}`);
  if (granted === budget && !closed)
    yield contradiction(['closed'], closed, 'true（资金已用完） / true, since no money is left');
  if (decided !== count)
    yield contradiction(['decided'], decided, `applications 的项数（${count}） / the number of applications, ${count}`);
  for (const [field, entries] of Object.entries({ enterprises, applications })) {
    const sum = sumOf(Object.values<Yuan>(entries));
    if (sum !== granted)
      yield contradiction(['granted'], granted, `${field} 各项之和（${sum}） / the sum of ${field}, ${sum}`);
  }
  for (const [enterprise, amount] of Object.entries(enterprises)) {
    if (amount === noYuan)
      yield contradiction(['enterprises', enterprise], amount, '大于0.00的金额 / an amount above 0.00');
  }
  for (const [invoice, application] of Object.entries(invoices)) {
    if (!isDecided(application)) yield contradiction(['invoices', invoice], application, decidedOne);
  }
  if (last !== undefined && !isDecided(last.application))
    yield contradiction(['last', 'application'], last.application, decidedOne);
  if (last === undefined && count > 0)
    yield contradiction(['last'], last, '最后办理的申请 / the last application decided');
}

/** Whether a ledger is of a policy, and keeps to its cap and its exhaustion rule. `most` is the most that an enterprise has. */
export function* ledgerProblemsUnder(policy: Policy, ledger: Ledger, most = mostFen): Iterable<Problem> {
  const { id, annualCap: cap, exhaustion } = policy;
  const { budget, granted, closed, enterprises } = ledger;
  if (ledger.policy !== id) yield otherPolicy(id, ledger.policy, ['policy']);
  if (closed && granted !== budget && exhaustion !== 'block')
    yield contradiction(['closed'], closed, 'false（资金尚有余额） / false, since money is left');
  if (most <= fenOf(cap)) return;
  for (const [enterprise, amount] of Object.entries(enterprises)) {
    if (fenOf(amount) > fenOf(cap))
      yield contradiction(
        ['enterprises', enterprise],
        amount,
        `不多于年度上限（${cap}） / no more than the annual cap, ${cap}`,
      );
  }
}

export function otherPolicy(policy: string, given: string, path: Path): Problem {
  return problem(faults.otherPolicy, path, { given, expected: { zh: policy, en: policy } });
}

function contradiction(path: Path, given: unknown, expected: Bilingual): Problem {
  return problem(faults.ledgerInconsistent, path, { given, expected: bilingual(expected) });
}

/** The sum for a message; a sum beyond the range of amounts is shown as more than the most. */
function sumOf(amounts: readonly Yuan[]): string {
  let sum: Fen = noFen;
  for (const amount of amounts) {
    sum = (sum + fenOf(amount)) as Fen;
    if (sum > mostFen) return `> ${yuanOf(mostFen)}`;
  }
  return yuanOf(sum);
}
