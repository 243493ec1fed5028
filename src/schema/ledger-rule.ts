/**
 * Does a ledger agree with itself? Its totals are the sums of its entries, and it names only what it has decided.
 * @module
 */
import * as faults from '../words/problems';
import type { Ledger } from '../allocation/ledger';
import type { LocalizedText } from '../words/localized';
import { fenOf, mostFen, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { problem, type Path, type Problem } from '../values/result';
import type { Right } from './readers';

/** One line for each thing that must hold, where the fields that it compares are right by themselves. */
export function ledgerProblems(ledger: Ledger, right: Right): readonly Problem[] {
  const { budget, granted, closed, decided, enterprises, applications, invoices, last } = ledger;
  const problems: Problem[] = [];
  const need = (holds: boolean, path: Path, given: unknown, expected: LocalizedText): void => {
    if (!holds) problems.push(problem(faults.ledgerInconsistent, path, { given, expected }));
  };
  const ids = right.has('applications') ? Object.keys(applications) : [];
  const are = (...fields: readonly (keyof Ledger)[]): boolean => fields.every((field) => right.has(field));

  if (are('budget', 'granted')) {
    need(fenOf(granted) <= fenOf(budget), ['granted'], granted, {
      zh: `不多于 budget（${budget}）`,
      en: `no more than the budget, ${budget}`,
    });
  }
  if (are('budget', 'granted', 'closed')) {
    need(closed || granted !== budget, ['closed'], closed, {
      zh: 'true（资金已用完）',
      en: 'true, since no money is left',
    });
  }
  if (are('applications', 'decided')) {
    need(decided === ids.length, ['decided'], decided, {
      zh: `applications 的项数（${ids.length}）`,
      en: `the number of applications, ${ids.length}`,
    });
  }
  if (are('enterprises')) {
    for (const [enterprise, amount] of Object.entries(enterprises)) {
      need(amount !== '0.00', ['enterprises', enterprise], amount, {
        zh: '大于 0.00 的金额（未获补贴的不列）',
        en: 'an amount above 0.00; who was granted nothing is not listed',
      });
    }
  }
  for (const field of ['enterprises', 'applications'] as const) {
    if (!are('granted', field)) continue;
    const sum = sumOf(Object.values(ledger[field]));
    need(sum === granted, ['granted'], granted, {
      zh: `${field} 各项之和（${sum}）`,
      en: `the sum of ${field}, ${sum}`,
    });
  }
  if (are('applications', 'invoices')) {
    for (const [invoice, application] of Object.entries(invoices)) {
      need(Object.hasOwn(applications, application), ['invoices', invoice], application, decidedOne);
    }
  }
  if (are('applications')) {
    if (last === undefined) need(ids.length === 0, ['last'], last, present);
    else if (are('last')) {
      need(Object.hasOwn(applications, last.application), ['last', 'application'], last.application, decidedOne);
    }
  }
  return problems;
}

const decidedOne = { zh: 'applications 中的一件申请', en: 'one of the applications decided' };
const present = { zh: '最后办结的申请（已有办结的申请）', en: 'the last application decided, since there is one' };

/** The sum as a message shows it. Beyond the range of amounts it is told as more than the most. */
function sumOf(amounts: readonly Yuan[]): string {
  let sum: Fen = noFen;
  for (const amount of amounts) {
    sum = (sum + fenOf(amount)) as Fen;
    if (sum > mostFen) return `> ${yuanOf(mostFen)}`;
  }
  return yuanOf(sum);
}
