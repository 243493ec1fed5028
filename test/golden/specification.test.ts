/**
 * docs/specification.md: both languages hold the same rules, tables and examples; its lists are the code's, in the code's
 * order; its worked examples are what the library computes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import type { Application, Claim, Enterprise, Id, Instant, InvoiceId, Yuan } from 'cloud-voucher-rules';
import { sizeStandard } from '../../src/policy/size-standard';
import { vectorPolicy } from '../../src/testing/vectors';
import { application, catalogue, changed, enterprise, round } from '../support/builders';
import { root } from '../support/package';
import { codesIn, specification, tableWith, type Example } from '../support/specification';

const english = specification();
const chinese = specification('docs/specification.zh-CN.md');
const wuhan = rules.wuhan2025;
const firstCodes = (code: string) => tableWith(english, code).rows.map(([first = '']) => codesIn(first)[0]);

describe('the page', () => {
  it('numbers each rule once, chapter by chapter', () => {
    expect(english.rules.length).toBeGreaterThan(100);
    expect(new Set(english.rules).size).toBe(english.rules.length);
    const key = (rule: string) => {
      const [chapter = '', section = '', number = ''] = rule.split(/[-.]/);
      return 'VPESARWXT'.indexOf(chapter) * 10_000 + Number(section) * 100 + Number(number);
    };
    expect(english.rules).toEqual([...english.rules].sort((a, b) => key(a) - key(b)));
  });

  it('says the same in Chinese: the same rules, the same examples, tables of the same rows and codes', () => {
    expect(chinese.rules).toEqual(english.rules);
    expect(chinese.examples).toEqual(english.examples);
    const shape = ({ tables }: typeof english) => tables.map(({ rows }) => rows.map(([first = '']) => codesIn(first)));
    expect(shape(chinese)).toEqual(shape(english));
    const compared = ({ tables }: typeof english) =>
      tables.flatMap(({ head, rows }) => rows.map((row) => row[head.indexOf('`compared`')]));
    expect(compared(chinese)).toEqual(compared(english));
  });
});

it('the reference names rules of it, in each of its files', () => {
  const folder = join(root, 'src/reference');
  for (const file of readdirSync(folder)) {
    const named = readFileSync(join(folder, file), 'utf8').match(/\b[VPESARW]-\d+(?:\.\d+)?\b/g) ?? [];
    expect(named.length, file).toBeGreaterThan(0);
    const unknown = named.filter((name) => !english.rules.some((rule) => rule === name || rule.startsWith(`${name}.`)));
    expect(unknown, file).toEqual([]);
  }
});

describe('its lists are those of the code', () => {
  it.each([
    ['reasons', 'district-in-jurisdiction', rules.reasonCodes],
    ['outcomes of a grant', 'nothing-due', rules.grantOutcomes],
    ['events', 'submit', rules.reviewEventTypes],
    ['refusals', 'already-final', rules.refusalCodes],
  ] as const)('%s', (_, first, codes) => {
    expect(firstCodes(first)).toEqual(codes);
  });

  it('findings, in three tables', () => {
    const codes = ['product-not-in-catalogue', 'limited-by-invoice', 'payment-too-late'].flatMap(firstCodes);
    expect(codes).toEqual(rules.findingCodes);
  });

  it('the size standard', () => {
    const rows = tableWith(english, 'information-transmission').rows;
    const bound = ({ employees, annualRevenue }: (typeof sizeStandard)[number]['large']) =>
      `X ${employees}, Y ${annualRevenue}`;
    expect(rows.map(([id, , ...bounds]) => [codesIn(id ?? '')[0], ...bounds])).toEqual(
      sizeStandard.map(({ id, large, medium, small }) => [id, bound(large), bound(medium), bound(small)]),
    );
  });

  it('the alternatives of wuhan-2025', () => {
    const rows = tableWith(english, 'size-limit-scope').rows.map(([assumption = '', alternatives = '']) => [
      codesIn(assumption)[0],
      codesIn(alternatives),
    ]);
    const register = Object.entries(wuhan.assumptions).map(([id, { alternatives }]) => [
      id,
      alternatives.map((each) => each.id),
    ]);
    expect(new Map(rows as [string, string[]][])).toEqual(
      new Map(register.filter(([, alternatives]) => alternatives?.length !== 0) as [string, string[]][]),
    );
  });

  it('the figures of wuhan-2025', () => {
    const text = tableWith(english, 'jurisdiction.division').rows.flat().join(' ');
    const { districts, lookback } = wuhan.applicants;
    const figures = [
      wuhan.jurisdiction.division,
      ...districts.map(({ id }) => id),
      ...wuhan.tiers.map(({ id, rate }) => `\`${id}\` ${rate}`),
      ...Object.values(wuhan.window),
      ...Object.values(wuhan.purchases),
      ...[lookback.from, lookback.dishonesty, lookback.repair].map(String),
      wuhan.annualCap,
      wuhan.rounding,
      wuhan.exhaustion,
      wuhan.recovery,
      wuhan.review.path.join(', '),
    ];
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });
});

/** How each kind of example is run: the answer in the form in which the page states it. */
const calls: Readonly<Record<string, (given: never) => unknown>> = {
  inQueueOrder: ({ claims }: { claims: readonly Claim[] }) =>
    rules.inQueueOrder(claims).map((claim) => claim.application),

  checkEligibility: ({ enterprise: who, at }: { enterprise: Enterprise; at: Instant }) => {
    const { criteria } = rules.checkEligibility(wuhan, who, { at });
    return { criteria: Object.fromEntries(criteria.map(({ criterion, ...rest }) => [criterion, rest])) };
  },

  lines: (given: LinesExample) => {
    const { lines } = rules.assess(vectorPolicy(given.policy), applicationOf(given), { catalogue });
    return lines.map(({ recognised, base, subsidy, findings }) => {
      return { recognised, base, subsidy, findings: findings.map(({ code }) => code) };
    });
  },

  allocate: ({ budget, claims }: { budget: Yuan; claims: readonly Claim[] }) =>
    Object.fromEntries(
      ['wuhan-2025', 'wuhan-2025+exhaustion.block', 'wuhan-2025+exhaustion.skip'].map((id) => {
        const policy = vectorPolicy(id);
        const { grants } = rules.allocate(policy, rules.openLedger(policy, budget), claims);
        return [id, grants.map(({ application: name, granted, outcome }) => `${name} ${granted} ${outcome}`)];
      }),
    ),

  decideRound: ({ budget, applications }: RoundExample) => {
    const list = applications.map(({ id, submittedAt, uscc, invoice, claimed }) =>
      application(id, [{ tier: 'business', amount: claimed, invoice: { id: invoice } }], {
        submittedAt,
        enterprise: enterprise({ uscc }),
      }),
    );
    const named = list.map((each, i) => withInvoice(each, applications[i]?.invoice as InvoiceId));
    const { decisions, pool } = rules.decideRound(round(named, { budget }));
    return {
      decisions: decisions.map(({ application: id, grant, outcome }) => `${id} ${grant?.granted ?? '-'} ${outcome}`),
      pool,
    };
  },
};

interface LinesExample {
  readonly policy: string;
  readonly tier: string;
  readonly invoice: {
    readonly net: Yuan;
    readonly tax: Yuan;
    readonly total: Yuan;
    readonly redLetters: readonly Yuan[];
  };
  readonly payments: readonly Yuan[];
  readonly claimed: readonly Yuan[];
}

/** Lines of one tier on one contract and one invoice. */
function applicationOf({ tier, invoice, payments, claimed }: LinesExample): Application {
  const { net, tax, total } = invoice;
  const redLetters = invoice.redLetters.map((each, i) => {
    return { id: `2542000000000000900${i}` as InvoiceId, issuedOn: '2025-04-01' as never, total: each };
  });
  return application('A', [
    {
      tier,
      amount: total,
      claimed: claimed[0] ?? total,
      invoice: { net, tax, total, redLetters },
      payments: payments.map((amount) => ({ amount })),
    },
    ...claimed.slice(1).map((amount) => ({ tier, amount, onPapersOfLine: 1 })),
  ]);
}

interface RoundExample {
  readonly budget: Yuan;
  readonly applications: readonly {
    readonly id: Id;
    readonly submittedAt: Instant;
    readonly uscc: never;
    readonly invoice: InvoiceId;
    readonly claimed: Yuan;
  }[];
}

/** The payment names the invoice, too. */
function withInvoice(given: Application, invoice: InvoiceId): Application {
  return changed(given, { payments: given.payments.map((payment) => ({ ...payment, invoice })) });
}

describe('spellings with one right form', () => {
  const codeOf = (name: string, given: string) => {
    const result = (rules as unknown as Record<string, (text: string) => rules.Result<unknown>>)[name]?.(given);
    return result?.ok === false && result.problems[0]?.canonical !== undefined ? result.problems[0].code : result?.ok;
  };
  const canonical = {
    ...{ parseYuan: '12.00', parseRate: '0.20', parseIsoDate: '2025-06-03', parseInstant: '2025-06-03T09:15:00Z' },
    ...{ parseUscc: '91420100616400352X', parseIndustryCode: 'C3919', parseInvoiceId: '4200204130-01234567' },
    ...{ parseId: 'A-1', parseReference: 'HT-1' },
  };

  it.each([english, chinese].flatMap((page) => tableWith(page, 'parseYuan').rows))(
    '%s: %s',
    (name = '', examples = '') => {
      expect(codesIn(examples).length).toBeGreaterThan(1);
      for (const each of codesIn(examples))
        expect([each, codeOf(codesIn(name)[0] ?? '', each)]).toEqual([each, 'not-canonical']);
    },
  );

  it.each(Object.entries(canonical))('%s: blanks, invisible and full-width characters', (name, text) => {
    const wide = text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    const given = [text, ` ${text}`, `${text}\u3000`, `\u200b${text}`, wide];
    const isReference = name === 'parseReference';
    const expected = [true, 'not-canonical', 'not-canonical', 'not-canonical', isReference ? true : 'not-canonical'];
    expect(given.map((each) => codeOf(name, each))).toEqual(expected);
  });
});

describe('its worked examples', () => {
  it.each(english.examples.map((example) => [example.id, example] as const))('%s', (_, example: Example) => {
    const answer = calls[example.call]?.(example.given as never);
    expect(answer).toMatchObject(example.expect as object);
    if (Array.isArray(example.expect)) expect(answer).toEqual(example.expect);
  });

  it('each has an id of its own', () => {
    expect(english.examples.length).toBeGreaterThan(5);
    expect(new Set(english.examples.map(({ id }) => id)).size).toBe(english.examples.length);
  });
});
