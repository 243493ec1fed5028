/**
 * A reason fixes its criterion, its verdict and what was compared. Compiled, not run.
 * @module
 */
import type {
  CriterionResult,
  DishonestyRecord,
  MajorAccident,
  Question,
  ReasonCompared,
  SizeClass,
  Yuan,
} from 'cloud-voucher-rules';

declare const result: CriterionResult;

if (result.reason === 'accident-in-period') {
  const accidents: readonly MajorAccident[] = result.compared.accidents;
  const verdict: 'unmet' = result.verdict;
  const criterion: 'no-major-accident' = result.criterion;
  void [accidents, verdict, criterion];
  // @ts-expect-error an accident has no records
  void result.compared.records;
}

if (result.criterion === 'eligible-size' && result.verdict === 'unmet') {
  const possible: readonly SizeClass[] = result.compared.possible;
  const revenue: Yuan | undefined = result.compared.annualRevenue;
  void [possible, revenue];
}

// @ts-expect-error what was compared depends on the reason
void result.compared.district;

export const records: ReasonCompared['excluding-dishonesty']['records'] = [] as readonly DishonestyRecord[];
export const nothing: ReasonCompared['industry-unknown'] = {};
export const input: Question['input'] = 'yes-no';
