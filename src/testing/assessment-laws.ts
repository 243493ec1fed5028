/**
 * The laws of the assessment of one application, for any implementation of it: what it is by the reference, and what a change
 * may do to it.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { referenceAssess } from '../reference/assessment';
import { referenceEligibility } from '../reference/eligibility';
import type { assess } from '../subsidy/assess';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import type { Severity } from '../subsidy/findings';
import { fenOf, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { applicationIn, catalogueIn } from './any-application';
import { policyWith } from './any-policy';
import { without } from './difference';
import { auditedIn, pickedFrom, turned, upTo, withoutAbsent } from './draw';
import type { CheckEligibility, LawsOptions } from './eligibility-laws';
import { fenIn, law, lawOfPurity, lawsAgainst, must, mustAgree, type Law } from './law';

export type Assess = typeof assess;

/** Under which policies laws of the assessment are tried, and what its eligibility is compared with. */
export interface AssessmentLawsOptions extends LawsOptions {
  /** What judges the enterprise by itself; the reference unless given. */
  readonly checkEligibility?: CheckEligibility;
}

interface World {
  readonly policy: Policy;
  readonly application: Application;
  readonly catalogue: Catalogue;
  readonly ledger: { readonly invoices: Readonly<Record<string, Id>> } | undefined;
  readonly audited: readonly Yuan[] | undefined;
}

/** What only an assessment shows. */
const changes = ['purchase-year', 'payment-deadline', 'evidence-limits', 'vat', 'rounding'];

/** The application assessed, and another. */
const [A, B] = ['A' as Id, 'B' as Id];

/** An application with its surroundings; some of its invoices claimed before, mostly by another application. */
function anyWorld(policies: fc.Arbitrary<Policy>): fc.Arbitrary<World> {
  const draws = fc.record({
    policy: policies,
    catalogue: catalogueIn,
    application: applicationIn(),
    claimed: fc.option(fc.array(fc.tuple(upTo(5), fc.boolean()), { maxLength: 2 }), { nil: undefined, freq: 2 }),
    audited: fc.option(auditedIn(2), { nil: undefined, freq: 2 }),
  });
  return draws.map(({ policy, claimed, audited, ...draw }): World => {
    const catalogue = draw.catalogue(policy);
    const application = draw.application(A, policy, catalogue);
    const { purchases } = application;
    const named =
      purchases.length === 0 ? [] : claimed?.map(([which, own]) => [pickedFrom(purchases, which), own] as const);
    return {
      policy,
      catalogue,
      application,
      ledger: named && { invoices: Object.fromEntries(named.map(([{ invoice }, own]) => [invoice, own ? A : B])) },
      audited: audited?.(purchases),
    };
  });
}

type Assessed = (world: World) => Assessment;
const assessedBy =
  (implementation: Assess): Assessed =>
  ({ policy, application, ...context }) =>
    implementation(policy, application, withoutAbsent(context) as Parameters<Assess>[2]);

/**
 * What must hold of any `assess`, each law as a test to run.
 * @param implementation The function under test, with the signature of `assess`.
 * @param options The policies to try, and what judges an enterprise by itself.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of assessmentLaws(assess)) it(name, () => run())
 */
export function assessmentLaws(
  implementation: Assess,
  { policies = policyWith(changes), checkEligibility = referenceEligibility }: AssessmentLawsOptions = {},
): readonly Law[] {
  const worlds = anyWorld(policies);
  const assessed = assessedBy(implementation);
  const asReference = lawsAgainst(worlds, assessed, assessedBy(referenceAssess));
  return [
    law('assessment-eligibility', worlds, (world) => {
      const { policy, application, catalogue } = world;
      const context = { at: application.submittedAt, catalogue };
      mustAgree('eligibility', assessed(world).eligibility, checkEligibility(policy, application.enterprise, context));
    }),
    asReference('assessment-disallowed', findingsOf('disallows')),
    asReference('assessment-reductions', findingsOf('reduces')),
    asReference('assessment-flags', (all) => ({ flags: all.flags, ...findingsOf('flags')(all) })),
    asReference('assessment-recognised', ({ lines }) => ({ lines: lines.map(({ recognised }) => recognised) })),
    asReference('assessment-subsidy', ({ lines }) => ({
      lines: lines.map((line) => without(line, 'recognised', 'findings')),
    })),
    asReference('assessment-sums', ({ assessed: sum, entitlement }) => ({ assessed: sum, entitlement })),
    law('assessment-own-invoices', worlds, (world) => {
      const claimedBy = (id: Id) => ({
        invoices: Object.fromEntries(world.application.invoices.map((invoice) => [invoice.id, id])),
      });
      const unclaimed = assessed({ ...world, ledger: undefined });
      mustAgree('with its own claims', assessed({ ...world, ledger: claimedBy(A) }), unclaimed);
      const { assessed: sum } = assessed({ ...world, ledger: claimedBy(B) });
      mustAgree('with all invoices claimed by another', sum, '0.00');
    }),
    law('assessment-papers-any-order', worlds, (world) => {
      const { contracts, invoices, payments } = world.application;
      const papers = { contracts: turned(contracts), invoices: turned(invoices), payments: turned(payments) };
      const other = assessed({ ...world, application: { ...world.application, ...papers } });
      mustAgree('with papers in another order', sorted(other), sorted(assessed(world)));
    }),
    law('assessment-lines-apart', worlds, (world) => {
      const { lines } = assessed(world);
      for (const invoice of new Set(world.application.purchases.map((line) => line.invoice))) {
        const on = (_: unknown, i: number) => world.application.purchases[i]?.invoice === invoice;
        const application = { ...world.application, purchases: world.application.purchases.filter(on) };
        const alone = assessed({ ...world, application, audited: world.audited?.filter(on) });
        const numberless = (line: LineAssessment) => without(line, 'line');
        mustAgree(`the lines on ${invoice} alone`, alone.lines.map(numberless), lines.filter(on).map(numberless));
      }
    }),
    law('assessment-more-paid', fc.tuple(worlds, upTo(5), upTo(1_000)), ([world, which, more]) => {
      const payments = world.application.payments.map((payment, i) => {
        return i === which ? { ...payment, amount: yuanOf((fenOf(payment.amount) + more + 1) as Fen) } : payment;
      });
      const after = assessed({ ...world, application: { ...world.application, payments } }).lines;
      assessed(world).lines.forEach((line, i) => {
        const then: Partial<LineAssessment> = after[i] ?? {};
        const less = (['recognised', 'subsidy'] as const).some((field) => fenIn(then, field) < fenIn(line, field));
        must(!less, () => `line ${i + 1} earns ${then.subsidy} and not ${line.subsidy}`);
      });
    }),
    lawOfPurity('assessment-pure', worlds, assessed),
  ];
}

const findingsOf =
  (severity: Severity) =>
  ({ lines }: Assessment) => ({
    lines: lines.map(({ findings }) => ({ findings: findings.filter((each) => each.severity === severity) })),
  });

/** The flags follow the order of the papers. */
function sorted({ flags, ...rest }: Assessment) {
  return { ...rest, flags: flags.map((flag) => JSON.stringify(flag)).sort() };
}
