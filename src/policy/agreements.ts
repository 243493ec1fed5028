/**
 * What must hold of a policy: between its fields, and of the policy under each alternative reading. One line per rule;
 * used by ./schema for documents, and by amendPolicy and withAlternative.
 * @module
 */
import { bilingual, type Bilingual } from '../words/localized';
import { pathText } from '../words/plain';
import * as faults from '../words/problems';
import { beijingDay, compareMoments, dayOf, firstDayOfYear, yearOf, type Moment } from '../values/calendar';
import { rateAt } from '../values/rate';
import { problem, type Path, type Problem } from '../values/result';
import { malformedFields } from './fields';
import { applyPatch, patchedId } from './merge-patch';
import type { Policy } from './policy';
import { sizeRowOf } from './size-standard';
import { reviewSteps } from './vocabulary';
import { windowOf } from './window';

/** Everything wrong with a policy: malformed fields; else what its fields contradict; else its alternatives. */
export function policyProblems(given: unknown): readonly Problem[] {
  const own = problemsAlone(given);
  return own.length > 0 ? own : alternativeProblems(given as Policy);
}

/** The same, the alternatives left aside. What a policy shares with `checked`, a valid one, has the right form. */
export function problemsAlone(given: unknown, checked?: Policy): readonly Problem[] {
  const malformed = malformedFields(given, checked);
  return malformed.length > 0 ? malformed : contradictions(given as Policy);
}

function contradictions(policy: Policy): readonly Problem[] {
  return [districts, sectors, periods, tiers, review, basis].flatMap((problemsOf) => problemsOf(policy));
}

function need(holds: boolean, path: Path, given: unknown, expected: Bilingual): readonly Problem[] {
  return holds ? [] : [problem(faults.policyInconsistent, path, { given, expected: bilingual(expected) })];
}

/** No word twice, and no id of an object. */
function distinct(items: readonly (string | { readonly id: string })[], ...path: Path): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    const [id, at] = typeof item === 'string' ? [item, [...path, i]] : [item.id, [...path, i, 'id']];
    return seen.size < seen.add(id).size ? [] : [problem(faults.duplicateId, at, { given: id })];
  });
}

/** A province leaves its districts to its cities; any other jurisdiction names at least one of its own. */
function districts({ jurisdiction: { division }, applicants }: Policy): readonly Problem[] {
  const codes = applicants.districts.map(({ id }) => id);
  const within = division.endsWith('00') ? division.slice(0, 4) : division;
  const own = division.endsWith('0000') || codes.some((code) => /^\d/.test(code) && code.startsWith(within));
  return [
    ...need(own, ['applicants', 'districts'], codes, '含本地区至少一个区县 / at least one of the jurisdiction’s own'),
    ...distinct(applicants.districts, 'applicants', 'districts'),
  ];
}

function sectors({ applicants: { sectors: all, sizes, sizeLimitedSectors } }: Policy): readonly Problem[] {
  const ids = all.map(({ id }) => id);
  const places = all.flatMap(({ id, divisions }, s) =>
    divisions.map((division, d) => ({ id, division, path: ['applicants', 'sectors', s, 'divisions', d] })),
  );
  const count = new Map<string, number>();
  for (const { division } of places) count.set(division, (count.get(division) ?? 0) + 1);
  return [
    ...distinct(all, 'applicants', 'sectors'),
    ...distinct(sizes, 'applicants', 'sizes'),
    ...distinct(sizeLimitedSectors, 'applicants', 'sizeLimitedSectors'),
    ...sizeLimitedSectors.flatMap((id, i) =>
      need(ids.includes(id), ['applicants', 'sizeLimitedSectors', i], id, 'sectors 中的一类 / one of the sectors'),
    ),
    ...places.flatMap(({ id, division, path }) => [
      ...need(count.get(division) === 1, path, division, '一个大类只属于一个行业类别 / a division in one sector only'),
      ...need(
        !sizeLimitedSectors.includes(id) || sizeRowOf(division) !== undefined,
        path,
        division,
        '划型标准中有的大类 / a division that the size standard has',
      ),
    ]),
  ];
}

/** Applications are made within the year, in Beijing, for purchases of that year or the year before. */
function periods({ year, purchases: { from, to }, window }: Policy): readonly Problem[] {
  const { written, opening, closing } = windowOf({ window });
  const { opensAt, closesAt } = written;
  const inYear = (moment: Moment | undefined) => moment === undefined || yearOf(beijingDay(moment)) === year;
  const inOrder = opening === undefined || compareMoments(opening, closing) <= 0;
  const ofYear: Bilingual = `${year}年内的时刻（北京时间） / an instant within ${year} in Beijing`;
  const ofYears: Bilingual = `${year - 1}年或${year}年的一日 / a day of ${year - 1} or ${year}`;
  return [
    ...need(inYear(closing), ['window', 'closesAt'], closesAt, ofYear),
    ...need(inYear(opening), ['window', 'opensAt'], opensAt, ofYear),
    ...need(inOrder, ['window', 'opensAt'], opensAt, '不晚于截止时间 / not after closesAt'),
    ...need(dayOf(from) >= firstDayOfYear(year - 1), ['purchases', 'from'], from, ofYears),
    ...need(dayOf(to) < firstDayOfYear(year + 1), ['purchases', 'to'], to, ofYears),
    ...need(dayOf(from) <= dayOf(to), ['purchases', 'from'], from, '不晚于末日 / not after the last day'),
  ];
}

/** In the order of their ranks, whatever the order of the list. */
function tiers({ tiers: all }: Policy): readonly Problem[] {
  const ranked = all.map((tier, i) => ({ ...tier, i })).sort((a, b) => a.rank - b.rank || a.i - b.i);
  return [
    ...distinct(all, 'tiers'),
    ...ranked.flatMap(({ rank, rate, i }, place) => {
      const below = ranked[place - 1];
      if (below === undefined) return [];
      return [
        ...need(rank > below.rank, ['tiers', i, 'rank'], rank, '各级不同的级别 / a rank of its own'),
        ...need(rateAt(rate) > rateAt(below.rate), ['tiers', i, 'rate'], rate, '高于前一级 / more than the tier below'),
      ];
    }),
  ];
}

function review({ base, queue, review: { path } }: Policy): readonly Problem[] {
  const places = path.map((step) => reviewSteps.findIndex((each) => each === step));
  const canOrder = queue.orderedBy !== 'recommended-at' || path.includes('recommended');
  return [
    ...distinct(base.limits, 'base', 'limits'),
    ...need(canOrder, ['queue', 'orderedBy'], queue.orderedBy, '审核步骤含 recommended / a path with recommended'),
    ...need(path[0] === 'submitted', ['review', 'path', 0], path[0], 'submitted / submitted'),
    ...places.flatMap((place, i) =>
      need(
        place > (places[i - 1] ?? -1),
        ['review', 'path', i],
        path[i],
        '审核步骤的次序 / the order of the steps of a review',
      ),
    ),
    ...(['audited', 'listed', 'paid'] as const).flatMap((step) =>
      need(path.includes(step), ['review', 'path'], path, `含 ${step} / a path with ${step}`),
    ),
  ];
}

function basis({ clauses, assumptions, basis: all }: Policy): readonly Problem[] {
  const expected = '政策中有的条款或执行口径 / a clause or assumption of the policy';
  return Object.entries(all).flatMap(([rule, rests]) =>
    rests.flatMap((rest, i) => {
      const [named, ...others] = Object.entries<string>(rest);
      if (named === undefined || others.length > 0) return need(false, ['basis', rule, i], rest, expected);
      const [kind, name] = named;
      return need(
        Object.hasOwn(kind === 'clause' ? clauses : assumptions, name),
        ['basis', rule, i, kind],
        name,
        expected,
      );
    }),
  );
}

/** The policy under each alternative must be valid by itself. */
function alternativeProblems(policy: Policy): readonly Problem[] {
  return Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) => {
    const path = ['assumptions', assumption, 'alternatives'];
    return [
      ...distinct(alternatives, ...path),
      ...alternatives.flatMap(({ id, patch }, i) => {
        const patched = applyPatch(applyPatch(policy, patch), { id: patchedId(policy, assumption, id) });
        return problemsAlone(patched, policy).map(({ path: at, message: { zh, en } }) => {
          const field = pathText(at);
          const expected = {
            zh: `合并后有效的政策（${field}：${zh}）`,
            en: `a patch that yields a valid policy (${field}: ${en})`,
          };
          return problem(faults.policyInconsistent, [...path, i, 'patch'], { given: patch, expected });
        });
      }),
    ];
  });
}
