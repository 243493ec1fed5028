/**
 * Does a policy agree with itself? One line per rule; the shape is checked by shape.ts, the whole by `policyProblems`.
 * @module
 */
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { compareMoments, momentAt } from '../values/calendar';
import { rateAt } from '../values/rate';
import { meetsAgain, noneMet } from '../values/repeats';
import { problem, type Path, type Problem } from '../values/result';
import { applyPatch, patchedId } from './merge-patch';
import type { Applicants, Policy, Tier } from './policy';
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

/** Everything wrong with a policy, its alternatives left aside. What is the same in `checked`, a policy, is not looked at again. */
export function policyProblemsAlone(given: unknown, checked?: Policy): readonly Problem[] {
  const shape = policyShapeProblems(given, checked);
  return shape.length > 0 ? shape : contradictions(given as Policy, checked);
}

function contradictions(policy: Policy, checked?: Policy): readonly Problem[] {
  return agreements.flatMap(({ parts, faultsOf }) =>
    checked !== undefined && parts.every((part) => policy[part] === checked[part]) ? [] : faultsOf(policy),
  );
}

/** What some parts of a policy must say of each other. It is given no others: whoever changes none of them need not ask. */
interface Agreement {
  readonly parts: readonly (keyof Policy)[];
  readonly faultsOf: (policy: Policy) => readonly Problem[];
}

function among<Part extends keyof Policy>(
  parts: readonly Part[],
  faultsOf: (policy: Pick<Policy, Part>) => readonly Problem[],
): Agreement {
  return { parts, faultsOf };
}

const agreements: readonly Agreement[] = [
  /* @__PURE__ */ among(['applicants'], ({ applicants }) => [
    ...repeats(applicants.districts.map(idOf), ['applicants', 'districts']),
    ...repeats(applicants.sectors.map(idOf), ['applicants', 'sectors']),
    ...repeats(applicants.sizes, ['applicants', 'sizes']),
    ...repeats(applicants.sizeLimitedSectors, ['applicants', 'sizeLimitedSectors']),
    ...divisionFaults(applicants),
    ...limitedSectorFaults(applicants),
  ]),
  /* @__PURE__ */ among(['window'], ({ window: { opensAt, closesAt } }) => {
    const inOrder = opensAt === undefined || compareMoments(momentAt(opensAt), momentAt(closesAt)) <= 0;
    return need(inOrder, ['window', 'opensAt'], opensAt, '不晚于截止时间', 'not after closesAt');
  }),
  /* @__PURE__ */ among(['tiers'], ({ tiers }) => [
    ...repeats(tiers.map(idOf), ['tiers']),
    ...tiers.flatMap(tierFaults),
  ]),
  /* @__PURE__ */ among(['base'], ({ base }) => repeats(base.limits, ['base', 'limits'])),
  /* @__PURE__ */ among(['queue', 'review'], ({ queue: { orderedBy }, review: { path } }) => {
    const canOrder = orderedBy !== 'recommended-at' || path.includes('recommended');
    return need(canOrder, ['queue', 'orderedBy'], orderedBy, '审核步骤含 recommended', 'a path with recommended');
  }),
  /* @__PURE__ */ among(['review'], ({ review: { path } }) => [
    ...need(path[0] === 'submitted', ['review', 'path', 0], path[0], 'submitted', 'submitted'),
    ...stepFaults(path),
    ...(['audited', 'listed', 'paid'] as const).flatMap((step) =>
      need(path.includes(step), ['review', 'path'], path, `含 ${step}`, `a path with ${step}`),
    ),
  ]),
  /* @__PURE__ */ among(['clauses', 'assumptions', 'basis'], ({ clauses, assumptions, basis }) =>
    Object.entries(basis).flatMap(([rule, rests]) =>
      rests.flatMap((rest, i) => {
        const [kind, name, entries] =
          'clause' in rest
            ? (['clause', rest.clause, clauses] as const)
            : (['assumption', rest.assumption, assumptions] as const);
        const path = ['basis', rule, i, kind];
        return need(
          Object.hasOwn(entries, name),
          path,
          name,
          '政策中有的条款或假设',
          'a clause or assumption of the policy',
        );
      }),
    ),
  ),
];

function need(holds: boolean, path: Path, given: unknown, zh: string, en: string): readonly Problem[] {
  return holds ? [] : [problem(faults.policyInconsistent, path, { given, expected: { zh, en } })];
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function repeats(list: readonly string[], path: Path): readonly Problem[] {
  const met = noneMet();
  return list.flatMap((each, i) =>
    meetsAgain(met, each) ? [problem(faults.duplicateId, [...path, i], { given: each })] : [],
  );
}

/** Each division belongs to one sector, and can be judged where the sizes of its sector are. */
function divisionFaults({ sectors, sizeLimitedSectors }: Applicants): readonly Problem[] {
  const all = sectors.flatMap(({ divisions }) => divisions);
  return sectors.flatMap(({ id, divisions }, s) =>
    divisions.flatMap((division, d) => {
      const path = ['applicants', 'sectors', s, 'divisions', d];
      const once = all.indexOf(division) === all.lastIndexOf(division);
      const judged = !sizeLimitedSectors.includes(id) || sizeRowOf(division) !== undefined;
      return [
        ...need(once, path, division, '一个大类只属一个门类', 'a division in one sector only'),
        ...need(judged, path, division, '划型标准中有的大类', 'a division that the size standard has'),
      ];
    }),
  );
}

function limitedSectorFaults({ sectors, sizeLimitedSectors }: Applicants): readonly Problem[] {
  return sizeLimitedSectors.flatMap((limited, i) => {
    const known = sectors.some(({ id }) => id === limited);
    return need(known, ['applicants', 'sizeLimitedSectors', i], limited, 'sectors 中的一类', 'one of the sectors');
  });
}

/** A tier stands above those before it, and is worth no less. */
function tierFaults({ rank, rate }: Tier, i: number, tiers: readonly Tier[]): readonly Problem[] {
  const below = tiers[i - 1];
  if (below === undefined) return [];
  const noLess = rateAt(rate) >= rateAt(below.rate);
  return [
    ...need(rank > below.rank, ['tiers', i, 'rank'], rank, '由低到高', 'ranks from low to high'),
    ...need(noLess, ['tiers', i, 'rate'], rate, '不低于前一级', 'no less than the tier below'),
  ];
}

function stepFaults(path: Policy['review']['path']): readonly Problem[] {
  const places = path.map((step) => reviewSteps.findIndex((each) => each === step));
  return places.flatMap((place, i) => {
    const inOrder = i === 0 || place > (places[i - 1] ?? -1);
    return need(inOrder, ['review', 'path', i], path[i], '审核步骤的次序', 'the order of the steps of a review');
  });
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
