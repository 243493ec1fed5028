/**
 * Does a policy agree with itself? One line per rule; the shape is checked by shape.ts, the whole by `policyProblems`.
 * @module
 */
import * as faults from '../messages/faults';
import type { LocalizedText } from '../messages/localized';
import { compareMoments, momentAt } from '../values/calendar';
import { rateAt } from '../values/rate';
import { problem, type Path, type Problem } from '../values/result';
import { applyPatch, patchedId } from './merge-patch';
import type { Policy } from './policy';
import { policyShapeProblems } from './shape';
import { sizeRowOf } from './size-standard';
import { reviewSteps } from './vocabulary';

/** Everything wrong with a policy: its shape first; where that is right, what it says of itself, and each alternative. */
export function policyProblems(given: unknown): readonly Problem[] {
  const shape = policyShapeProblems(given);
  if (shape.length > 0) return shape;
  const policy = given as Policy;
  const own = contradictions(policy);
  return [...own, ...alternativeProblems(policy, own)];
}

/** Everything wrong with a policy, its alternatives left aside: they were checked when `whole` was, which it came from. */
export function policyProblemsAlone(given: unknown, whole?: Policy): readonly Problem[] {
  const shape = policyShapeProblems(given, whole);
  return shape.length > 0 ? shape : contradictions(given as Policy);
}

function contradictions(policy: Policy): readonly Problem[] {
  const { applicants, window, tiers, base, queue, review, clauses, assumptions, basis } = policy;
  const problems: Problem[] = [];
  const need = (holds: boolean, path: Path, given: unknown, zh: string, en: string): void => {
    if (!holds) problems.push(problem(faults.policyInconsistent, path, { given, expected: { zh, en } }));
  };
  const unique = (list: readonly string[], path: Path): void => {
    const seen = new Set<string>();
    list.forEach((each, i) => {
      if (seen.has(each)) problems.push(problem(faults.duplicateId, [...path, i], { given: each }));
      seen.add(each);
    });
  };

  unique(
    applicants.districts.map(({ id }) => id),
    ['applicants', 'districts'],
  );
  unique(
    applicants.sectors.map(({ id }) => id),
    ['applicants', 'sectors'],
  );
  unique(applicants.sizes, ['applicants', 'sizes']);
  unique(applicants.sizeLimitedSectors, ['applicants', 'sizeLimitedSectors']);
  unique(
    tiers.map(({ id }) => id),
    ['tiers'],
  );
  unique(base.limits, ['base', 'limits']);

  const divisions = applicants.sectors.flatMap(({ divisions: own }) => own);
  applicants.sectors.forEach((sector, s) => {
    sector.divisions.forEach((division, d) => {
      const path = ['applicants', 'sectors', s, 'divisions', d];
      need(
        divisions.indexOf(division) === divisions.lastIndexOf(division),
        path,
        division,
        '一个大类只属一个门类',
        'a division in one sector only',
      );
      const judged = !applicants.sizeLimitedSectors.includes(sector.id) || sizeRowOf(division) !== undefined;
      need(judged, path, division, '划型标准中有的大类', 'a division that the size standard has');
    });
  });
  applicants.sizeLimitedSectors.forEach((id, i) => {
    const known = applicants.sectors.some((sector) => sector.id === id);
    need(known, ['applicants', 'sizeLimitedSectors', i], id, 'sectors 中的一类', 'one of the sectors');
  });

  if (window.opensAt !== undefined) {
    const inOrder = compareMoments(momentAt(window.opensAt), momentAt(window.closesAt)) <= 0;
    need(inOrder, ['window', 'opensAt'], window.opensAt, '不晚于截止时间', 'not after closesAt');
  }
  tiers.forEach((tier, i) => {
    const below = tiers[i - 1];
    if (below === undefined) return;
    need(tier.rank > below.rank, ['tiers', i, 'rank'], tier.rank, '由低到高', 'ranks from low to high');
    need(
      rateAt(tier.rate) >= rateAt(below.rate),
      ['tiers', i, 'rate'],
      tier.rate,
      '不低于前一级',
      'no less than the tier below',
    );
  });

  const steps = review.path.map((step) => reviewSteps.findIndex((each) => each === step));
  need(review.path[0] === 'submitted', ['review', 'path', 0], review.path[0], 'submitted', 'submitted');
  steps.forEach((step, i) => {
    const inOrder = i === 0 || step > (steps[i - 1] ?? -1);
    need(inOrder, ['review', 'path', i], review.path[i], '审核步骤的次序', 'the order of the steps of a review');
  });
  for (const step of ['audited', 'listed', 'paid'] as const) {
    need(review.path.includes(step), ['review', 'path'], review.path, `含 ${step}`, `a path with ${step}`);
  }
  const canOrder = queue.orderedBy !== 'recommended-at' || review.path.includes('recommended');
  need(canOrder, ['queue', 'orderedBy'], queue.orderedBy, '审核步骤含 recommended', 'a path with recommended');

  for (const [rule, rests] of Object.entries(basis)) {
    rests.forEach((rest, i) => {
      const [kind, name, known] =
        'clause' in rest ? ['clause', rest.clause, clauses] : ['assumption', rest.assumption, assumptions];
      const path = ['basis', rule, i, kind as string];
      need(
        Object.hasOwn(known as object, name as string),
        path,
        name,
        '政策中有的条款或假设',
        'a clause or assumption of the policy',
      );
    });
  }
  return problems;
}

/** Each alternative must yield a policy that holds by itself; what is wrong without it is not told again. */
function alternativeProblems(policy: Policy, own: readonly Problem[]): readonly Problem[] {
  const told = new Set(own.map(lineOf));
  return Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives.flatMap((alternative, i) => {
      const path = ['assumptions', assumption, 'alternatives', i];
      const twice = alternatives.findIndex(({ id }) => id === alternative.id) !== i;
      const patched = applyPatch(policy, {
        ...(alternative.patch as object),
        id: patchedId(policy, assumption, alternative.id),
      });
      const wrong = policyProblemsAlone(patched, policy)
        .filter((each) => !told.has(lineOf(each)))
        .map(({ path: at, message }) => invalidPatch([...path, 'patch'], at, message));
      return twice ? [problem(faults.duplicateId, [...path, 'id'], { given: alternative.id }), ...wrong] : wrong;
    }),
  );
}

function lineOf({ path, message }: Problem): string {
  return `${path.join('.')} ${message.en}`;
}

function invalidPatch(path: Path, at: Path, { zh, en }: LocalizedText): Problem {
  const where = at.join('.');
  return problem(faults.policyInconsistent, path, {
    given: where,
    expected: { zh: `合并后政策有效（${where}：${zh}）`, en: `a patch that yields a valid policy (${where}: ${en})` },
  });
}
