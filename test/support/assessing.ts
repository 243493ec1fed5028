/**
 * Assessing the lines that a golden row describes, and reading off what the row is about.
 * @module
 */
import {
  assess,
  withAlternative,
  wuhan2025,
  type Assessment,
  type AssessmentContext,
  type FindingCode,
  type Policy,
  type Yuan,
} from 'cloud-voucher-rules';
import { application, catalogue, enterpriseCode, type Bought } from './builders';

export type Context = Partial<AssessmentContext>;

/** Application A of 3 June 2025 with these lines, under `wuhan2025` where nothing else is said. */
export function assessed(bought: readonly Bought[], context: Context = {}, policy: Policy = wuhan2025): Assessment {
  return assess(policy, application('A', bought), { catalogue, ...context });
}

export const codes = ({ lines }: Assessment): readonly (readonly FindingCode[])[] =>
  lines.map(({ findings }) => findings.map(({ code }) => code));
/** Each flag with the paper that it names. */
export const flagged = ({ flags }: Assessment): readonly (readonly [FindingCode, unknown])[] =>
  flags.map(({ code, compared }) => {
    const { payment, contract, invoice } = compared as Readonly<Record<string, unknown>>;
    return [code, payment ?? contract ?? invoice] as const;
  });
export const recognised = ({ lines }: Assessment): readonly Yuan[] => lines.map((line) => line.recognised);
export const subsidies = ({ lines }: Assessment): readonly Yuan[] => lines.map((line) => line.subsidy);

export const under = (assumption: string, alternative: string): Policy =>
  withAlternative(wuhan2025, assumption, alternative);

/** An enterprise other than that of the application. */
export const other = enterpriseCode(7);
