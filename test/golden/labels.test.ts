/**
 * The words for every closed list: none is missing, none says the same as another, each is in its language.
 */
import { describe, expect, it } from 'vitest';
import {
  actors,
  criterionIds,
  exhaustions,
  factIds,
  findingCodes,
  formalChecks,
  grantOutcomes,
  labels,
  otherOutcomes,
  problemCodes,
  reasonCodes,
  refusalCodes,
  reviewEventTypes,
  reviewStatuses,
  roundingModes,
  sizeClasses,
  wuhan2025,
  type Labels,
} from 'cloud-voucher-rules';
import { refusalOf } from '../support/problems';

const lists: Readonly<Record<keyof Labels, readonly string[]>> = {
  facts: factIds,
  criteria: criterionIds,
  verdicts: ['met', 'unmet', 'unknown'],
  reasons: reasonCodes,
  eligibility: ['eligible', 'ineligible', 'undetermined'],
  sizes: sizeClasses,
  findings: findingCodes,
  severities: ['disallows', 'reduces', 'flags'],
  outcomes: [...grantOutcomes, ...otherOutcomes],
  statuses: reviewStatuses,
  events: reviewEventTypes,
  actors,
  checks: formalChecks,
  refusals: refusalCodes,
  problems: problemCodes,
  exhaustions,
  roundings: roundingModes,
  tiers: wuhan2025.tiers.map(({ id }) => id),
  sectors: wuhan2025.applicants.sectors.map(({ id }) => id),
  districts: wuhan2025.applicants.districts.map(({ id }) => id),
};

describe.each(Object.entries(lists) as [keyof Labels, readonly string[]][])('%s', (list, codes) => {
  it('has a word for each code, in both languages, and for nothing else', () => {
    for (const locale of ['zh', 'en'] as const) {
      const words: Readonly<Record<string, string>> = labels(locale, wuhan2025)[list];
      expect(Object.keys(words).sort()).toEqual([...codes].sort());
      for (const word of Object.values(words)) {
        expect(word).toMatch(locale === 'zh' ? /[\u4e00-\u9fff]/ : /^[^\u4e00-\u9fff]+$/);
        expect(word).not.toMatch(/[{}]/);
      }
    }
  });

  it('has another word for each code', () => {
    for (const locale of ['zh', 'en'] as const) {
      const words = Object.values(labels(locale, wuhan2025)[list]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });
});

it('names what a policy names, and nothing without one', () => {
  expect(labels('zh', wuhan2025).districts['420111']).toBe('洪山区');
  expect(labels('en', wuhan2025).tiers['resources']).toBe(wuhan2025.tiers[0]?.name.en);
  const { tiers, sectors, districts } = labels('zh');
  expect([tiers, sectors, districts]).toEqual([{}, {}, {}]);
});

it('is the caller’s own', () => {
  const first = labels('zh', wuhan2025) as unknown as Record<string, Record<string, string>>;
  (first['outcomes'] ?? {})['unfunded'] = 'x';
  expect(labels('zh', wuhan2025).outcomes.unfunded).not.toBe('x');
});

it.each(['zh-CN', 'fr', '', 0, 'toString'])('refuses the locale %j', (locale) => {
  expect(refusalOf(() => labels(locale as never))).toEqual(['not-one-of', 'locale']);
});
