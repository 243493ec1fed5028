/**
 * The whole round, slow and obvious: statuses, assessments in queue order, the allocation, the totals.
 * @module
 */
import type {
  Application,
  Claim,
  Decision,
  Id,
  Instant,
  Policy,
  ReviewCase,
  Round,
  RoundInput,
  Yuan,
} from 'cloud-voucher-rules';
import { allocated, emptyLedger } from './allocation';
import { assessed, plain, type PlainAssessment } from './assessment';
import { judge } from './eligibility';
import { fen, inOrder, least, total, yuanText } from './numbers';

/** What the oracle answers of a decision: everything but prose and basis. */
export interface PlainDecision extends Omit<Decision, 'assessment' | 'basis'> {
  assessment: PlainAssessment;
}
export interface PlainRound extends Omit<Round, 'decisions'> {
  decisions: readonly PlainDecision[];
}

type Stopped = 'not-yet-audited' | 'rejected' | 'withdrawn' | 'recovered';

/** What the status of a case says of its application, before anything is computed. */
function stoppedBy(reviewCase: ReviewCase | undefined): Stopped | undefined {
  switch (reviewCase?.status) {
    case 'audited':
    case 'listed':
    case 'reported':
    case 'funded':
    case 'paid':
      return undefined;
    case 'rejected':
    case 'withdrawn':
    case 'recovered':
      return reviewCase.status;
    default:
      return 'not-yet-audited';
  }
}

function queueInstant({ queue }: Policy, application: Application, reviewCase: ReviewCase | undefined): Instant {
  const lastOf = (type: string) => reviewCase?.history.filter((event) => event.type === type).at(-1)?.at;
  if (queue.orderedBy === 'recommended-at') return lastOf('recommend') ?? application.submittedAt;
  const again = queue.afterReturn === 'resubmitted-at' ? lastOf('resubmit') : undefined;
  return again ?? application.submittedAt;
}

interface Entry {
  application: Application;
  stopped: Stopped | undefined;
  outcome: 'eligible' | 'ineligible' | 'undetermined';
  audited: readonly Yuan[] | undefined;
  queuedAt: Instant;
}

export function decided(input: RoundInput): PlainRound {
  const { policy, budget, catalogue, applications, cases } = input;
  const ledger = input.ledger ?? emptyLedger(policy, budget);
  const entries = applications.map((application): Entry => {
    const reviewCase = cases?.find((each) => each.application.id === application.id);
    const stopped = cases === undefined ? undefined : stoppedBy(reviewCase);
    const { outcome } = judge(policy, application.enterprise, { at: application.submittedAt, catalogue });
    const claims = stopped === undefined && outcome === 'eligible';
    return {
      application,
      stopped,
      outcome,
      audited:
        stopped === undefined && reviewCase !== undefined && 'audit' in reviewCase
          ? reviewCase.audit.amounts
          : undefined,
      queuedAt: claims ? queueInstant(policy, application, reviewCase) : application.submittedAt,
    };
  });

  const claimedInvoices = new Map<string, Id>(Object.entries(ledger.invoices));
  const claims: Claim[] = [];
  const assessments = new Map<Id, PlainAssessment>();
  for (const entry of inOrder(entries, ({ queuedAt, application: { id } }) => ({ at: queuedAt, id }))) {
    const { application, stopped, outcome, audited, queuedAt } = entry;
    const assessment = assessed(policy, application, {
      catalogue,
      ledger: { invoices: Object.fromEntries(claimedInvoices) },
      ...(audited === undefined ? {} : { audited }),
    });
    assessments.set(application.id, assessment);
    if (stopped !== undefined || outcome !== 'eligible') continue;
    const invoices = [
      ...new Set(assessment.lines.filter(({ recognised }) => fen(recognised) > 0n).map(({ invoice }) => invoice)),
    ];
    for (const invoice of invoices) claimedInvoices.set(invoice, application.id);
    const { enterprise, district, entitlement } = assessment;
    claims.push({
      application: application.id,
      enterprise,
      ...(district === undefined ? {} : { district }),
      queuedAt,
      entitlement,
      invoices,
    });
  }

  const { grants, ledger: after } = allocated(policy, ledger, claims);
  const assessmentOf = (id: Id): PlainAssessment => {
    const assessment = assessments.get(id);
    if (assessment === undefined) throw new Error(`${id} was not assessed`);
    return assessment;
  };
  const claimed = grants.map((grant): PlainDecision => {
    const assessment = assessmentOf(grant.application);
    return {
      ...about(assessment),
      outcome: grant.outcome,
      assessment,
      grant,
      lines: attributed(assessment, grant.granted),
    };
  });
  const others = entries
    .filter(({ application }) => !grants.some((grant) => grant.application === application.id))
    .sort((a, b) => (a.application.id < b.application.id ? -1 : 1))
    .map(({ application, stopped, outcome }): PlainDecision => {
      const assessment = assessmentOf(application.id);
      const why = stopped ?? (outcome === 'ineligible' ? 'ineligible' : 'undetermined');
      return { ...about(assessment), outcome: why, assessment, lines: attributed(assessment, '0.00' as Yuan) };
    });

  const short = grants.find(({ poolReduction }) => fen(poolReduction) > 0n);
  return {
    schemaVersion: 1,
    policy: policy.id,
    decisions: [...claimed, ...others],
    pool: {
      budget,
      granted: after.granted,
      remaining: yuanText(fen(budget) - fen(after.granted)),
      ...(short === undefined ? {} : { firstShortfall: short.application }),
    },
    districts: districtTotals(claimed),
    ledger: after,
  };
}

function about({ application, enterprise, district }: PlainAssessment) {
  return { application, enterprise, ...(district === undefined ? {} : { district }) };
}

function attributed({ lines }: PlainAssessment, granted: Yuan): readonly Yuan[] {
  let left = fen(granted);
  return lines.map(({ subsidy }) => {
    const share = least(left, fen(subsidy));
    left -= share;
    return yuanText(share);
  });
}

function districtTotals(decisions: readonly PlainDecision[]): Round['districts'] {
  const paid = decisions.flatMap(({ district, grant }) =>
    district !== undefined && grant !== undefined && fen(grant.granted) > 0n
      ? [{ district, granted: grant.granted }]
      : [],
  );
  return [...new Set(paid.map(({ district }) => district))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((district) => {
      const own = paid.filter((each) => each.district === district);
      return { district, applications: own.length, granted: yuanText(total(own.map(({ granted }) => fen(granted)))) };
    });
}

/** The library's round, reduced to what the oracle answers. */
export function plainRound({ decisions, ...rest }: Round): PlainRound {
  return {
    ...rest,
    decisions: decisions.map(({ application, enterprise, district, outcome, assessment, grant, lines }) => ({
      application,
      enterprise,
      ...(district === undefined ? {} : { district }),
      outcome,
      assessment: plain(assessment),
      ...(grant === undefined ? {} : { grant }),
      lines,
    })),
  };
}
