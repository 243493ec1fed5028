/**
 * How explanations read: one decision of each outcome of the shipped example, in both languages, as text and as Markdown;
 * and the sentence of every reason, finding, shortfall and event. The files stand in test/golden/explanations.
 */
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  decideRound,
  explainAssessment,
  explainCase,
  explainDecision,
  explainEligibility,
  findingCodes,
  grantOutcomes,
  openCase,
  otherOutcomes,
  reasonCodes,
  renderMarkdown,
  renderText,
  reviewEventTypes,
  withAlternative,
  wuhan2025,
  type Decision,
  type Enterprise,
  type Explanation,
  type IsoDate,
  type Locale,
  type Policy,
} from 'cloud-voucher-rules';
import { sensitivity } from 'cloud-voucher-rules/audit';
import { input } from '../../docs/examples/wuhan-2025/make.mjs';
import { application, at, catalogue, claim, enterprise, policyWith, round, type Changes } from '../support/builders';
import { expectGenerated } from '../support/generated';
import { nodesOf } from '../support/reading';
import { after, at as caseAt, withProviderCheck } from '../support/review';

const both = ['zh', 'en'] as const;
const folder = 'test/golden/explanations';
const { policy } = input;
const { decisions } = decideRound(input);

function decisionOf(outcome: Decision['outcome']): Decision {
  const found = decisions.find((decision) => decision.outcome === outcome);
  if (found === undefined) throw new Error(`the example has no decision ${outcome}`);
  return found;
}

describe.each(both)('in %s', (locale) => {
  it.each([...grantOutcomes, ...otherOutcomes])('a decision %s', (outcome) => {
    const explanation = explainDecision(policy, decisionOf(outcome), locale);
    expectGenerated(`${folder}/${outcome}.${locale}.txt`, renderText(explanation, { policy, locale }));
  });

  it.each(['reduced-by-pool', 'undetermined'] as const)('a decision %s, as Markdown', (outcome) => {
    const explanation = explainDecision(policy, decisionOf(outcome), locale);
    expectGenerated(`${folder}/${outcome}.${locale}.md`, renderMarkdown(explanation, { policy, locale }));
  });

  it.each(['draft', 'returned', 'recovered'] as const)('a case %s', (status) => {
    const explanation = explainCase(wuhan2025, caseAt(wuhan2025, status), locale);
    expectGenerated(`${folder}/case-${status}.${locale}.txt`, renderText(explanation, { policy, locale }));
  });
});

describe.each(both)('citations in %s', (locale) => {
  it('name each clause and assumption of a tree once, where nothing speaks against the applicant', () => {
    const clear = decisions.filter(
      ({ outcome, assessment: { lines, flags } }) =>
        outcome === 'granted-in-full' && flags.length === 0 && lines.every(({ findings }) => findings.length === 0),
    );
    expect(clear.length).toBeGreaterThan(3);
    for (const each of clear) {
      const explanation = explainDecision(policy, each, locale);
      const shown = renderText(explanation, { policy, locale, width: 1000 });
      const cited = [...shown.matchAll(/(?:〔(?:通知)?| \[(?:clauses? )?)([^\]〕]+)[\]〕]$/gmu)].flatMap(
        ([, list = '']) => list.split(/[、；]|; |, (?=\d)/),
      );
      const keys = new Set(nodesOf(explanation).flatMap(({ basis }) => basis.map((one) => JSON.stringify(one))));
      expect([cited.length, new Set(cited).size]).toEqual([keys.size, keys.size]);
    }
  });

  const lines = (cite: 'none' | 'leaves') =>
    decisions.flatMap((each) =>
      renderText(explainDecision(policy, each, locale), { policy, locale, cite })
        .split('\n')
        .slice(0, -1),
    ).length;

  it('take at most one line in eight of the example', () => {
    const cited = lines('leaves');
    expect(cited).toBeGreaterThan(lines('none'));
    expect((cited - lines('none')) / cited).toBeLessThanOrEqual(1 / 8);
  });
});

it('a criterion that is not met, a finding, and the cap or pool that reduced the grant always say what they rest on', () => {
  const citing = (sentence: string) => {
    const shown = decisions.map((each) =>
      renderText(explainDecision(policy, each, 'en'), { policy, locale: 'en', width: 1000 }),
    );
    return shown.flatMap((text) => text.split('\n')).filter((line) => line.includes(sentence));
  };
  for (const sentence of [
    'Industry: not met;',
    'Size: not met;',
    'Serious dishonesty: not met;',
    'Disallowed: no contract',
    'Annual cap: CNY 0.00 left',
    'what is left is granted, reduced by',
  ]) {
    expect(citing(sentence)).not.toEqual([]);
    for (const line of citing(sentence)) expect(line).toMatch(/ \[clauses? .*\]$/);
  }
});

describe('the sentence of every code', () => {
  const inJune = at('2025-06-03T10:00:00+08:00');
  const dated = { kind: 'environmental', occurredOn: '2024-03-01' } as unknown as NonNullable<
    Enterprise['majorAccidents']
  >[number];
  const judged: readonly [Policy, Changes<Enterprise>, string?][] = [
    [wuhan2025, {}],
    [wuhan2025, { district: undefined, industry: undefined, employees: undefined, annualRevenue: undefined }],
    [
      wuhan2025,
      { cloudProvider: undefined, majorAccidents: undefined, seriousDishonesty: undefined },
      '2024-12-31T23:59:59.5+08:00',
    ],
    [
      wuhan2025,
      { district: '420200' as never, employees: 1000, annualRevenue: '400000000.00' as never, cloudProvider: true },
    ],
    [
      wuhan2025,
      { industry: 'F51' as never, majorAccidents: [dated, { ...dated, kind: 'safety' }] },
      '2025-10-31T16:00:00Z',
    ],
    [
      wuhan2025,
      {
        employees: 1000,
        annualRevenue: undefined,
        seriousDishonesty: [
          { recordedOn: '2024-03-01' },
          { recordedOn: '2024-03-02', repairedOn: '2025-06-04' },
        ] as never,
      },
    ],
    [withAlternative(wuhan2025, 'size-limit-scope', 'industry-only'), { industry: 'I65' as never }],
    [wuhan2025, { district: '420100' as never }],
    [policyWith({ applicants: { sizes: ['medium'] } }), { employees: 5 }],
    [withAlternative(wuhan2025, 'dishonesty-lookback', 'unbounded'), { seriousDishonesty: undefined }],
    [
      policyWith({
        window: { opensAt: null },
        applicants: { providersExcluded: false, sizes: ['micro', 'small', 'medium', 'large'] },
      }),
      {},
    ],
  ];

  it('reasons', () => {
    const lines = both.map((locale) => {
      const reported = new Map<string, Set<string>>(reasonCodes.map((code) => [code, new Set()]));
      const add = ({ code, text }: Explanation) => reported.get(code)?.add(text);
      for (const [rules, changes, instant] of judged) {
        const context = { at: instant === undefined ? inJune : at(instant) };
        for (const registers of [context, { ...context, catalogue }, { ...context, catalogue: ownCatalogue }]) {
          const eligibility = checkEligibility(rules, enterprise(changes), registers);
          explainEligibility(rules, eligibility, locale).children.forEach(add);
        }
      }
      expect([...reported].filter(([, texts]) => texts.size === 0).map(([code]) => code)).toEqual([]);
      return [...reported]
        .map(([code, texts]) => `${code}\n${[...texts].map((text) => `  ${text}\n`).join('')}`)
        .join('');
    });
    expectGenerated(`${folder}/reasons.txt`, lines.join('\n'));
  });

  it('findings', () => {
    const lines = both.map((locale) => {
      const inOrder = application('A', [{ amount: 100 }]);
      const contracts = inOrder.contracts.map((each) => ({ ...each, signedOn: '2025-12-31' as IsoDate }));
      const more = decideRound(round([{ ...inOrder, contracts, purchases: [] }])).decisions;
      const nodes = [...decisions, ...more].flatMap((decision) => nodesOf(explainDecision(policy, decision, locale)));
      return findingCodes.map((code) => `${code}\n  ${textOf(nodes, code)}\n`).join('');
    });
    expectGenerated(`${folder}/findings.txt`, lines.join('\n'));
  });

  it('what cap and pool do, under each exhaustion rule', () => {
    const rules = [
      wuhan2025,
      ...(['block', 'skip'] as const).map((id) => withAlternative(wuhan2025, 'exhaustion', id)),
    ];
    const claims = [
      application('A', [{ amount: 400_000 }, { amount: 500_000 }]),
      application('B', [{ amount: 150_000 }], { enterprise: enterprise({ uscc: claim('B', 2, 1, 1).enterprise }) }),
      application('C', [{ amount: 10_000 }], { enterprise: enterprise({ uscc: claim('C', 3, 1, 1).enterprise }) }),
      application('D', [{ amount: 10_000 }]),
    ];
    const lines = both.flatMap((locale) =>
      rules.map((each) => {
        const decided = decideRound(round(claims, { policy: each, budget: '195000.00' as never }));
        const reported = decided.decisions.flatMap((decision) => explainDecision(each, decision, locale).children);
        const wanted = reported.filter(
          ({ code }) => code === 'queue' || code === 'cap' || code === 'pool' || code === 'granted',
        );
        return `${each.id}\n${wanted.map(({ text }) => `  ${text}\n`).join('')}`;
      }),
    );
    expectGenerated(`${folder}/cap-and-pool.txt`, lines.join('\n'));
  });

  it('steps of a line under other readings', () => {
    const odd = application(
      'A',
      [
        { tier: 'business', amount: '0.05' },
        { tier: 'business', amount: '33333.33' },
      ],
      {},
    );
    const readings = [wuhan2025, ...['down', 'half-even'].map((id) => withAlternative(wuhan2025, 'rounding', id))];
    const all = [...readings, withAlternative(wuhan2025, 'vat', 'excluded')];
    const lines = both.flatMap((locale) =>
      all.map((each) => {
        const [decision] = decideRound(round([odd], { policy: each })).decisions;
        if (decision === undefined) throw new Error('no decision');
        const { children } = explainAssessment(each, decision.assessment, locale);
        const steps = children.flatMap(nodesOf).filter(({ code }) => code === 'base' || code === 'subsidy');
        return `${each.id}\n${steps.map(({ text }) => `  ${text}\n`).join('')}`;
      }),
    );
    expectGenerated(`${folder}/lines.txt`, lines.join('\n'));
  });

  it('events', () => {
    const lines = both.map((locale) => {
      const statuses = ['recovered', 'rejected', 'withdrawn'] as const;
      const histories = [
        ...statuses.map((status) => explainCase(withProviderCheck, caseAt(withProviderCheck, status), locale)),
        explainCase(wuhan2025, after(wuhan2025, 'submit', 'return', 'resubmit'), locale),
      ];
      const nodes = histories.flatMap(nodesOf);
      return reviewEventTypes.map((type) => `${type}\n  ${textOf(nodes, type)}\n`).join('');
    });
    expectGenerated(`${folder}/events.txt`, lines.join('\n'));
  });
});

/** The enterprise of the tests itself on the register. */
const ownCatalogue = {
  ...catalogue,
  providers: [...catalogue.providers, { uscc: enterprise().uscc, name: '示例云服务商' }],
};

function textOf(nodes: readonly Explanation[], code: string): string {
  const node = nodes.find((each) => each.code === code);
  if (node === undefined) throw new Error(`nothing said of ${code}`);
  return node.text;
}

describe('what people wrote', () => {
  const nasty = '甲\u001b[31m|<b>*x*</b>\n# [a](javascript:1)\u202e';
  const named = { products: [], providers: [{ uscc: enterprise().uscc, name: nasty }] };
  const eligibility = checkEligibility(wuhan2025, enterprise(), {
    at: at('2025-06-03T10:00:00+08:00'),
    catalogue: named,
  });

  it.each<Locale>([...both])('stays on its line and steers no terminal (%s)', (locale) => {
    const explanation = explainEligibility(wuhan2025, eligibility, locale);
    const [, , , provider] = explanation.children;
    expect(provider?.text).toContain(String.raw`甲\u001b[31m|<b>*x*</b>\u000a# [a](javascript:1)\u202e`);
    for (const steering of ['\u001b', '\u202e'])
      expect(renderText(explanation, { policy, locale })).not.toContain(steering);
    const markdown = renderMarkdown(explanation, { policy, locale });
    expect(markdown).toContain(String.raw`\[31m\|\<b\>\*x\*\</b\>`);
    expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1);
  });

  it.each<Locale>([...both])('in a policy neither: every text of it steers (%s)', (locale) => {
    const steers = (text: unknown): unknown =>
      typeof text === 'string'
        ? `${text}\u001b]0;x\u0007`
        : Object.fromEntries(Object.entries(text as object).map(([key, each]) => [key, steers(each)]));
    const texts = ['title', 'name', 'issuer', 'document', 'heading', 'summary', 'question', 'reading', 'why'];
    const hostile = JSON.parse(
      JSON.stringify(policy, (key, value: unknown) => (texts.includes(key) ? steers(value) : value)),
    ) as Policy;
    const round = decideRound({ ...input, policy: hostile });
    const shown = round.decisions.flatMap((decision) => {
      const explanation = explainDecision(hostile, decision, locale);
      const options = { policy: hostile, locale, cite: 'all' } as const;
      const texts = nodesOf(explanation).flatMap(({ label = '', value = '', text }) => [label, value, text]);
      return [
        ...texts,
        ...renderText(explanation, options).split('\n'),
        ...renderMarkdown(explanation, options).split('\n'),
      ];
    });
    expect(shown.filter((text) => /\p{Cc}/u.test(text))).toEqual([]);
    const rows = sensitivity({ ...input, policy: hostile });
    expect(
      rows
        .flatMap(({ question, reading }) => [question[locale], reading[locale]])
        .filter((text) => /\p{Cc}/u.test(text)),
    ).toEqual([]);
  });

  it('in a node that the library did not make neither', () => {
    const node = {
      code: 'x',
      label: '',
      value: '',
      text: 'a\u001b[2Jb',
      basis: [],
      children: [],
    } as unknown as Explanation;
    expect(renderText(node, { policy, locale: 'zh' })).toBe('a\\u001b[2Jb\n');
  });

  it('a case that has not begun says what comes next', () => {
    const explanation = explainCase(wuhan2025, openCase(application('A')), 'zh');
    expect(explanation.children.map(({ code }) => code)).toEqual(['next']);
  });
});

it.each([renderText, renderMarkdown])('%o needs a policy and a language', (render) => {
  const explanation = explainCase(wuhan2025, openCase(application('A')), 'zh');
  const anyOptions = render as (explanation: Explanation, options?: unknown) => string;
  expect(() => anyOptions(explanation)).toThrow(/options: required/);
  expect(() => anyOptions(explanation, { locale: 'zh' })).toThrow(/options.policy: required/);
  expect(() => anyOptions(explanation, { policy, locale: 'fr' })).toThrow(/locale: /);
  expect(() => anyOptions(explanation, { policy: {}, locale: 'zh' })).toThrow(/options.policy.assumptions: required/);
  const untitled = Object.fromEntries(Object.keys(policy.assumptions).map((each) => [each, {}]));
  const decided = explainDecision(policy, decisionOf('recovered'), 'zh');
  const options = { policy: { ...policy, assumptions: untitled }, locale: 'zh' };
  expect(() => anyOptions(decided, options)).toThrow(/options.policy.assumptions.*title: required/);
});

it('an option that renderText does not have is refused, with the right spelling', () => {
  const explanation = explainCase(wuhan2025, openCase(application('A')), 'zh');
  expect(() => renderText(explanation, { policy, locale: 'zh', ...{ widht: 40 } })).toThrow(
    /options.widht: .*did you mean width/,
  );
});
