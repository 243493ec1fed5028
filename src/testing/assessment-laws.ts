/**
 * The laws of the assessment of one application, for any implementation of it.
 * @module
 */
import fc from 'fast-check';
import type { Policy } from '../policy/policy';
import type { assess } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import type { Finding, Severity } from '../subsidy/findings';
import { fenOf, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import { shareDraw, shareOf } from './amounts';
import { applicationDraw, applicationFrom } from './any-application';
import { catalogueDraw, catalogueFrom } from './any-catalogue';
import { anyPolicy } from './any-policy';
import { checkSubsidies, expectedAmounts, flagsOf, reasonsAgainst, type Case } from './assessment-checks';
import { pickedFrom, upTo, without, withoutAbsent } from './draw';
import type { LawsOptions } from './eligibility-laws';
import { law, must, mustAgree, mustBeSameBytes, type Law } from './law';

/** What assesses an application under a policy. */
export type Assess = typeof assess;

/** The application assessed, and another. */
const [A, B] = ['A' as Id, 'B' as Id];

/** An application with its surroundings; some of its invoices claimed before, mostly by another application. */
function anyCase(policies: fc.Arbitrary<Policy>): fc.Arbitrary<Case> {
  const draws = fc.record({
    policy: policies,
    catalogue: catalogueDraw(),
    application: applicationDraw(),
    claimed: fc.option(fc.array(fc.tuple(upTo(5), fc.boolean()), { maxLength: 2 }), { nil: undefined, freq: 2 }),
    audited: fc.option(fc.array(shareDraw(2), { minLength: 4, maxLength: 4 }), { nil: undefined, freq: 2 }),
  });
  return draws.map(({ policy, claimed, audited, ...draw }): Case => {
    const catalogue = catalogueFrom(draw.catalogue, policy);
    const application = applicationFrom(draw.application, A, policy, catalogue);
    const { purchases } = application;
    const named =
      purchases.length === 0 ? [] : claimed?.map(([which, own]) => [pickedFrom(purchases, which), own] as const);
    const shareAt = (i: number) => audited?.[i] ?? 0;
    return {
      policy,
      catalogue,
      application,
      ledger: named && { invoices: Object.fromEntries(named.map(([{ invoice }, own]) => [invoice, own ? A : B])) },
      audited: audited && purchases.map(({ amount }, i) => yuanOf(shareOf(shareAt(i), fenOf(amount)))),
    };
  });
}

/**
 * What must hold of any `assess`, each law as a test to run.
 * @param implementation The functions under test.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of assessmentLaws(assess)) it(name, () => run())
 */
export function assessmentLaws(implementation: Assess, { policies = anyPolicy() }: LawsOptions = {}): readonly Law[] {
  const cases = anyCase(policies);
  const assessed = assessedBy(implementation);
  return [...lawsOfFindings(assessed, cases), ...lawsOfAmounts(assessed, cases), ...lawsOfChange(assessed, cases)];
}

type Assessed = (world: Case) => Assessment;

const assessedBy =
  (implementation: Assess): Assessed =>
  ({ policy, application, ...context }) =>
    implementation(policy, application, withoutAbsent(context) as Parameters<Assess>[2]);

/** The codes of a line's findings of a severity, in no order. */
const codesOf = ({ findings }: LineAssessment, severity: Severity): readonly string[] =>
  findings.flatMap((finding) => (finding.severity === severity ? [finding.code] : [])).sort();

/** The code of a flag and the paper that it names. */
function flagText({ code, compared }: Finding): string {
  const numbers: Readonly<Record<string, unknown>> = { ...compared };
  return `${code} ${String(numbers['payment'] ?? numbers['contract'] ?? numbers['invoice'])}`;
}

function lawsOfFindings(assessed: Assessed, cases: fc.Arbitrary<Case>): readonly Law[] {
  return [
    law('assessment-disallowed', cases, (world) => {
      assessed(world).lines.forEach((line, i) => {
        mustAgree(`lines[${i}] is disallowed by`, codesOf(line, 'disallows'), [...reasonsAgainst(world, i)].sort());
      });
    }),
    law('assessment-flags', cases, (world) => {
      const { flags, lines } = assessed(world);
      mustAgree('the flags', flags.map(flagText), flagsOf(world));
      must(
        lines.every(({ findings }) => findings.every(({ severity }) => severity !== 'flags')),
        () => 'a flag is among the findings of a line',
      );
    }),
    law('assessment-reductions', cases, (world) => {
      const { lines } = assessed(world);
      const expected = expectedAmounts(world, lines).map(({ reductions }) => [...reductions].sort());
      mustAgree(
        'what reduces the lines',
        lines.map((line) => codesOf(line, 'reduces')),
        expected,
      );
    }),
  ];
}

function lawsOfAmounts(assessed: Assessed, cases: fc.Arbitrary<Case>): readonly Law[] {
  return [
    law('assessment-recognised', cases, (world) => {
      const { lines } = assessed(world);
      const expected = expectedAmounts(world, lines).map(({ recognised }) => recognised);
      mustAgree(
        'what is recognised',
        lines.map(({ recognised }) => recognised),
        expected,
      );
    }),
    law('assessment-subsidy', cases, (world) => checkSubsidies(world, assessed(world))),
    law('assessment-sums', cases, (world) => {
      const { lines, assessed: sum, entitlement, eligibility } = assessed(world);
      const total = yuanOf(lines.reduce((all, { subsidy }) => all + fenOf(subsidy), 0) as Fen);
      mustAgree('assessed', sum, total);
      mustAgree('entitlement', entitlement, eligibility.outcome === 'eligible' ? total : '0.00');
    }),
  ];
}

/** What changes in an application, or around it, and what that may do to the result. */
function lawsOfChange(assessed: Assessed, cases: fc.Arbitrary<Case>): readonly Law[] {
  return [
    law('assessment-own-invoices', cases, (world) => {
      const claimedBy = (id: Id) => ({
        invoices: Object.fromEntries(world.application.invoices.map((invoice) => [invoice.id, id])),
      });
      const unclaimed = assessed({ ...world, ledger: undefined });
      mustAgree('with its own claims', assessed({ ...world, ledger: claimedBy(A) }), unclaimed);
      const { assessed: sum } = assessed({ ...world, ledger: claimedBy(B) });
      mustAgree('with all invoices claimed by another', sum, '0.00');
    }),
    law('assessment-papers-any-order', cases, (world) => {
      const { contracts, invoices, payments } = world.application;
      const turned = { contracts: turn(contracts), invoices: turn(invoices), payments: turn(payments) };
      const other = assessed({ ...world, application: { ...world.application, ...turned } });
      mustAgree('with papers in another order', sorted(other), sorted(assessed(world)));
    }),
    law('assessment-lines-apart', cases, (world) => {
      const { lines } = assessed(world);
      for (const invoice of new Set(world.application.purchases.map((line) => line.invoice))) {
        const on = (_: unknown, i: number) => world.application.purchases[i]?.invoice === invoice;
        const application = { ...world.application, purchases: world.application.purchases.filter(on) };
        const alone = assessed({ ...world, application, audited: world.audited?.filter(on) });
        const numberless = (line: LineAssessment) => without(line, 'line');
        mustAgree(`the lines on ${invoice} alone`, alone.lines.map(numberless), lines.filter(on).map(numberless));
      }
    }),
    law('assessment-more-paid', fc.tuple(cases, upTo(5), upTo(1_000)), ([world, which, more]) => {
      const { payments } = world.application;
      if (payments.length === 0) return;
      const raised = pickedFrom(payments, which);
      const amount = yuanOf((fenOf(raised.amount) + more + 1) as Fen);
      const others = payments.map((payment) => (payment === raised ? { ...payment, amount } : payment));
      const before = assessed(world);
      const after = assessed({ ...world, application: { ...world.application, payments: others } });
      before.lines.forEach(({ recognised, subsidy }, i) => {
        const line = after.lines[i];
        const less = fenOf(line?.recognised) < fenOf(recognised) || fenOf(line?.subsidy) < fenOf(subsidy);
        must(!less, () => `with ${raised.id} of ${amount}, line ${i + 1} earns ${line?.subsidy} and not ${subsidy}`);
      });
    }),
    law('assessment-pure', cases, (world) => {
      const copy = JSON.parse(JSON.stringify(world)) as Case;
      const first = assessed(copy);
      mustBeSameBytes('what was given', copy, world);
      mustBeSameBytes('the answer', assessed(world), first);
    }),
  ];
}

const turn = <T>(list: readonly T[]): readonly T[] => [...list].reverse();

/** The flags follow the order of the papers. */
function sorted({ flags, ...rest }: Assessment) {
  return { ...rest, flags: flags.map((flag) => JSON.stringify(flag)).sort() };
}
