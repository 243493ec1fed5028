/**
 * Explanations of every decision of random rounds, under every choice of a policy, with and without review: they hold all
 * figures and no other, print arithmetic that comes out, and say the same in both languages.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  explainCase,
  explainDecision,
  explainEligibility,
  findingCodes,
  grantOutcomes,
  otherOutcomes,
  partCodes,
  reasonCodes,
  renderMarkdown,
  renderText,
  reviewEventTypes,
  reviewStatuses,
  wuhan2025,
  type Basis,
  type Decision,
  type Explanation,
  type Locale,
  type Policy,
  type ReviewCase,
  withAlternative,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { findingSentences } from '../../src/words/findings';
import { reasonSentences } from '../../src/words/reasons';
import { sentences } from '../../src/words/sentences';
import { exampleFile } from '../support/package';
import { canonical, columnsOf, figuresHeld, figuresIn, holds, nodesOf, stepsIn } from '../support/reading';
import { randomRound } from '../support/random-round';

const seeds = Array.from({ length: process.env['CVR_DEEP'] === '1' ? 500 : 30 }, (_, i) => i + 1);

interface Case {
  readonly policy: Policy;
  readonly decision: Decision;
}
const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as RoundInput;
const aFen = '0.01' as Yuan;
/** The example where recovered money is free again, and one fen came back. */
const returned: RoundInput = {
  ...example,
  policy: withAlternative(example.policy, 'recovered-money', 'returns'),
  cases: (example.cases ?? []).map((each) =>
    each.status !== 'recovered'
      ? each
      : {
          ...each,
          recovery: { ...each.recovery, amount: aFen },
          history: each.history.map((event) => (event.type === 'recover' ? { ...event, amount: aFen } : event)),
        },
  ),
};
const rounds = [example, returned, ...seeds.map((seed) => randomRound(seed))];
const decided: readonly Case[] = rounds.flatMap((input) =>
  decideRound(input).decisions.map((decision) => ({ policy: input.policy, decision })),
);
const cases: readonly { policy: Policy; reviewCase: ReviewCase }[] = rounds.flatMap(({ policy, cases: all = [] }) =>
  all.map((reviewCase) => ({ policy, reviewCase })),
);
const reported = (locale: Locale) =>
  decided.map(({ policy, decision }) => {
    const explanation = explainDecision(policy, decision, locale);
    const sentences = nodesOf(explanation).map(({ text }) => canonical(text, locale));
    return { policy, decision, explanation, sentences, figures: new Set(sentences.flatMap(figuresIn)) };
  });

describe('the rounds', () => {
  it('hold every outcome, reason and finding, so that the laws below are about something', () => {
    const outcomes = new Set<string>(decided.map(({ decision }) => decision.outcome));
    expect([...outcomes].sort()).toEqual([...grantOutcomes, ...otherOutcomes].sort());
    const reasons = decided.flatMap(({ decision }) => decision.assessment.eligibility.criteria);
    expect(new Set(reasons.map(({ reason }) => reason)).size).toBeGreaterThan(20);
    const findings = decided.flatMap(({ decision: { assessment } }) => [
      ...assessment.lines.flatMap((line) => line.findings),
      ...assessment.flags,
    ]);
    expect(new Set(findings.map(({ code }) => code)).size).toBe(findingCodes.length);
    expect(cases.length).toBeGreaterThan(50);
  });
});

it('every code that a node has is a part, or reported by the library elsewhere; every part is reported', () => {
  const elsewhere = new Set<string>([
    ...reasonCodes,
    ...findingCodes,
    ...grantOutcomes,
    ...otherOutcomes,
    ...reviewStatuses,
    ...reviewEventTypes,
    'eligible',
  ]);
  const trees = [
    ...decided.map(({ policy, decision }) => explainDecision(policy, decision, 'zh')),
    ...cases.map(({ policy, reviewCase }) => explainCase(policy, reviewCase, 'zh')),
  ];
  const parts = new Set(
    trees
      .flatMap(nodesOf)
      .map(({ code }) => code)
      .filter((code) => !elsewhere.has(code)),
  );
  expect([...parts].sort()).toEqual([...partCodes].sort());
});

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  const all = reported(locale);

  it('every figure in a decision occurs in its explanation', () => {
    for (const { decision, figures } of all) {
      expect(
        figuresHeld({ ...decision, basis: [], assessment: { ...decision.assessment, policy: '' } }).filter(
          (figure) => !figures.has(figure),
        ),
      ).toEqual([]);
    }
  });

  it('names no figure that the decision does not hold', () => {
    for (const { policy, decision, figures } of all) {
      // Besides: the year in the title of the policy, and how many lines were refused or reduced.
      const counts = decision.lines.map((_, i) => String(i + 1));
      const held = new Set([...figuresHeld(decision), ...figuresIn(policy.title[locale]), ...counts, '0']);
      expect([...figures].filter((figure) => !held.has(figure))).toEqual([]);
    }
  });

  it('every step that it prints comes out, and each kind of step is printed', () => {
    const kinds = new Set<string>();
    for (const { policy, sentences } of all) {
      const steps = sentences.flatMap(stepsIn);
      for (const { kind, sign } of steps) kinds.add(`${kind} ${sign}`);
      expect(steps.filter((step) => !holds(step, policy.rounding))).toEqual([]);
    }
    const every = ['at-least =', 'below =', 'least =', 'product =', 'product ≈', 'sum =', 'sum ≠'];
    expect([...kinds].sort()).toEqual(every);
  });

  it('every sign of a step is part of one that is read', () => {
    const unread = all.flatMap(({ sentences }) =>
      sentences.filter((sentence) => {
        const steps = stepsIn(sentence).filter(({ kind }) => kind !== 'at-least' && kind !== 'below');
        return steps.length !== (sentence.match(/[=≈≠]/g) ?? []).length;
      }),
    );
    expect(unread).toEqual([]);
  });

  it('from what is printed alone, the lines add up to the grant', () => {
    for (const { decision, explanation } of all) {
      const last = (code: string) =>
        nodesOf(explanation)
          .filter((node) => node.code === code)
          .map(({ text }) => figuresIn(canonical(text, locale)).at(-1) ?? '');
      const fen = (amounts: readonly string[]) =>
        amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n);
      expect(fen(last('subsidy'))).toBe(fen(last('assessed')));
      expect(fen(last('attributed'))).toBe(decision.lines.length === 0 ? 0n : fen(last('attribution')));
      if (decision.lines.length > 0) expect(last('attribution')).toEqual(last('granted'));
      expect(last('granted')).toEqual([decision.grant?.granted ?? '0.00']);
    }
  });

  it('every node rests on something, names its two halves, and cites nothing in its text', () => {
    for (const { explanation } of all) {
      const wrong = nodesOf(explanation).filter(
        ({ basis, text, label, value }) =>
          basis.length === 0 ||
          /[〔〕[\]]/.test(text) ||
          (label !== undefined && text !== `${label}${locale === 'zh' ? '：' : ': '}${value ?? ''}`),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('cites every clause and assumption where a rule applies, by number and title; nothing, or everything, when asked', () => {
    for (const { policy, explanation } of all) {
      const titles = (basis: readonly Basis[]) =>
        basis.flatMap((each) =>
          'assumption' in each ? [policy.assumptions[each.assumption]?.title[locale] ?? ''] : [],
        );
      const behind = titles(nodesOf(explanation).flatMap(({ basis }) => basis));
      const shown = (cite: 'none' | 'leaves' | 'all') => renderText(explanation, { policy, locale, cite, width: 1000 });
      const leaves = shown('leaves');
      expect(behind.filter((title) => !leaves.includes(title))).toEqual([]);
      expect(shown('none').replace(/[│├└─\s]/g, '')).toBe(
        nodesOf(explanation)
          .map(({ text }) => text.replace(/\s/g, ''))
          .join(''),
      );
      const [first = ''] = shown('all').split('\n');
      expect(titles(explanation.basis).filter((title) => !first.includes(title))).toEqual([]);
      expect(leaves.length).toBeLessThanOrEqual(shown('all').length);
    }
  });

  it('rests as a whole on what the decision rests on', () => {
    for (const { decision, explanation } of all) expect(explanation.basis).toEqual(decision.basis);
  });

  it('leaves no gap in a sentence', () => {
    const texts = all.flatMap(({ explanation }) => nodesOf(explanation).map(({ text }) => text));
    expect(texts.filter((text) => /[{}]|undefined|NaN|\[object|，，|，〔|：〔| {2}/.test(text))).toEqual([]);
  });

  it('as text no line is wider than asked', () => {
    for (const { policy, explanation } of all) {
      for (const width of [40, 80, 120]) {
        const rendered = renderText(explanation, { policy, locale, width });
        expect(rendered.endsWith('\n')).toBe(true);
        for (const line of rendered.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('as Markdown no figure is lost, and there is one row for each line', () => {
    for (const { policy, decision, explanation, figures } of all) {
      const markdown = renderMarkdown(explanation, { policy, locale });
      const shown = new Set(figuresIn(canonical(markdown.replace(/\u200b/g, '').replace(/\\(.)/g, '$1'), locale)));
      expect([...figures].filter((figure) => !shown.has(figure))).toEqual([]);
      const rows = markdown.split('\n').filter((line) => line.startsWith('| ')).length;
      const lines = decision.assessment.lines.length;
      expect(rows).toBe(lines === 0 ? 0 : lines + 2);
    }
  });

  it('of a case, every figure of its history is reported, and no other', () => {
    for (const { policy, reviewCase } of cases) {
      const explanation = explainCase(policy, reviewCase, locale);
      const said = nodesOf(explanation).flatMap(({ text }) => figuresIn(canonical(text, locale)));
      const { application, history } = reviewCase;
      const held = figuresHeld([history, application.id, application.enterprise.uscc]);
      expect(held.filter((figure) => !said.includes(figure))).toEqual([]);
      const lines = application.purchases.map((_, i) => String(i + 1));
      expect(said.filter((figure) => ![...held, ...lines].includes(figure))).toEqual([]);
      expect(nodesOf(explanation).every(({ basis }) => basis.length > 0)).toBe(true);
      expect(explanation.children.map(({ code }) => code)).toEqual([...history.map(({ type }) => type), 'next']);
    }
  });
});

describe('in both languages', () => {
  it('the trees, codes, bases and figures are the same', () => {
    const [chinese, english] = [reported('zh'), reported('en')];
    chinese.forEach(({ explanation }, i) => {
      const other = english[i]?.explanation;
      if (other === undefined) throw new Error('no counterpart');
      const skeleton = (each: Explanation, locale: Locale): unknown => ({
        code: each.code,
        basis: each.basis,
        figures: [...figuresIn(canonical(each.text, locale))].sort(),
        children: each.children.map((child) => skeleton(child, locale)),
      });
      expect(skeleton(other, 'en')).toEqual(skeleton(explanation, 'zh'));
    });
  });

  const coded = [Object.values(findingSentences), Object.values(reasonSentences)];

  it('both languages of a sentence fill the same places', () => {
    const placesIn = (template: string) => [...new Set(template.match(/\{\w+\}/g) ?? [])].sort();
    const all = [...coded, ...Object.values(sentences).map((list) => Object.values(list))].flat();
    expect(all.length).toBeGreaterThan(130);
    for (const { zh, en } of all) expect([zh, placesIn(zh)]).toEqual([zh, placesIn(en)]);
  });

  it.each(['zh', 'en'] as const)('no two codes of a table read alike in %s', (locale) => {
    for (const texts of coded) expect(new Set(texts.map((each) => each[locale])).size).toBe(texts.length);
  });
});

describe('the same decision', () => {
  it('gives the same bytes, from its JSON too, and is not changed', () => {
    for (const { policy, decision } of decided.slice(0, 60)) {
      const before = JSON.stringify(decision);
      const explanation = explainDecision(policy, deepFrozen(structuredClone(decision)), 'zh');
      const again = explainDecision(structuredClone(policy), JSON.parse(before) as Decision, 'zh');
      expect(JSON.stringify(again)).toBe(JSON.stringify(explanation));
      expect(JSON.parse(JSON.stringify(explanation))).toStrictEqual(explanation);
    }
  });

  it('holds the explanations of its assessment and of its eligibility', () => {
    for (const { policy, decision } of decided.slice(0, 60)) {
      const explanation = explainDecision(policy, decision, 'en');
      const [assessment] = explanation.children;
      expect(assessment?.children[0]).toEqual(explainEligibility(policy, decision.assessment.eligibility, 'en'));
    }
  });
});

describe('what does not belong together', () => {
  const [first] = decided;
  it('a decision of another policy is refused', () => {
    if (first === undefined) throw new Error('no decision');
    const other = { ...first.policy, id: 'another' };
    expect(() => explainDecision(other, first.decision, 'zh')).toThrow(/assessment\.policy.*\[other-policy\]/);
  });

  it('so are a language and codes that there are not', () => {
    if (first === undefined) throw new Error('no decision');
    const { policy, decision } = first;
    expect(() => explainDecision(policy, decision, 'fr' as never)).toThrow(/locale.*not-one-of/);
    expect(() => explainDecision(policy, { ...decision, outcome: 'constructor' as never }, 'zh')).toThrow(/not-one-of/);
    const eligibility = {
      outcome: 'eligible',
      missing: [],
      criteria: [{ criterion: 'x', verdict: 'met', reason: 'x', compared: {}, missing: [] }],
    };
    expect(() => explainEligibility(wuhan2025, eligibility as never, 'en')).toThrow(/not-one-of/);
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}
