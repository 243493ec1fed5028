/**
 * The zod schemas in forms: one language beside a field, codes and right spellings in `params`, parts and forms of your own,
 * with zod, with zod/mini, and with anything that takes a Standard Schema.
 * @module
 */
import * as full from 'zod';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { InvalidValueError } from 'cloud-voucher-rules';
import { parseDraft, schemas, schemasIn } from 'cloud-voucher-rules/schema';
import { plainCopy, usccOf, validDocuments } from '../support/documents';
import { refusalOf } from '../support/problems';

const enterprise = plainCopy(validDocuments.enterprise[0]) as Record<string, unknown>;
const issuesOf = (schema: z.core.$ZodType, given: unknown) => z.safeParse(schema, given).error?.issues ?? [];

describe('schemasIn', () => {
  const wrong = { ...enterprise, uscc: usccOf(101).toLowerCase(), annualRevenue: '1,234.5', employes: 1 };

  it.each([
    [
      'zh',
      [
        `写法不规范：应写作 ${usccOf(101)}，实为“${usccOf(101).toLowerCase()}”`,
        '写法不规范：应写作 1234.50，实为“1,234.5”',
        '没有这一项：“employes”；是否应为 employees',
      ],
    ],
    [
      'en',
      [
        `not in canonical form: write ${usccOf(101)}, got "${usccOf(101).toLowerCase()}"`,
        'not in canonical form: write 1234.50, got "1,234.5"',
        'no such field: "employes"; did you mean employees?',
      ],
    ],
  ] as const)('%s: messages in this language alone, at the place of the field', (locale, messages) => {
    const issues = issuesOf(schemasIn(locale).enterprise, wrong);
    expect(issues.map(({ message }) => message)).toEqual(messages);
    expect(issues.map(({ path }) => path)).toEqual([['uscc'], ['annualRevenue'], ['employes']]);
  });

  it('says in params the code, the right spelling, what is expected, and both languages', () => {
    const [issue] = issuesOf(schemasIn('zh').enterprise.shape.annualRevenue, '1,234.5');
    expect((issue as { params?: unknown } | undefined)?.params).toEqual({
      code: 'not-canonical',
      canonical: '1234.50',
      expected: {
        zh: '以元计的金额（两位小数，不带千位分隔，0.00至9999999999999.99），如 120000.00',
        en: 'an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00',
      },
      zh: '写法不规范：应写作 1234.50，实为“1,234.5”',
      en: 'not in canonical form: write 1234.50, got "1,234.5"',
      given: '1,234.5',
    });
  });

  it('says so for every kind of issue, zod’s own too', () => {
    const cases: readonly (readonly [z.core.$ZodType, unknown, string])[] = [
      [schemas.enterprise, {}, 'missing-field'],
      [schemas.enterprise, 1, 'wrong-type'],
      [schemas.enterprise, new Date(0), 'not-plain-json'],
      [schemas.enterprise, { ...enterprise, x: 1 }, 'unknown-field'],
      [schemas.enterprise.shape.employees, '50', 'wrong-type'],
      [schemas.enterprise.shape.employees, -1, 'out-of-range'],
      [schemas.enterprise.shape.cloudProvider, 'no', 'wrong-type'],
      [schemas.enterprise.shape.name, '  ', 'empty-text'],
      [schemas.application.shape.contracts, {}, 'wrong-type'],
      [schemas.policy.shape.tiers, [], 'wrong-length'],
      [schemas.ledger.shape.applications, { ' ': '0.00' }, 'malformed'],
      [schemas.reviewEvent, {}, 'missing-field'],
      [schemas.reviewEvent, { type: 'x' }, 'not-one-of'],
      [schemas.policy.shape.basis, { rounding: [{ law: '1' }] }, 'missing-field'],
      [
        schemas.catalogue,
        { providers: [], products: [{ id: 'P', name: 'x', provider: usccOf(1), tier: 'a' }] },
        'provider-not-registered',
      ],
    ];
    for (const [schema, given, code] of cases) {
      const issues = issuesOf(schema, given) as readonly { params?: Record<string, unknown>; message: string }[];
      expect(issues[0]?.params?.['code'], code).toBe(code);
      for (const { params, message } of issues) expect(message).toBe(`${params?.['zh']} / ${params?.['en']}`);
    }
  });

  it('gives schemas whose fields cannot be changed', () => {
    const { shape } = schemasIn('en').policy;
    expect(Reflect.set(shape, 'id', z.any())).toBe(false);
    expect(Reflect.deleteProperty(shape, 'annualCap')).toBe(false);
    expect(Reflect.set(schemas, 'policy', z.any())).toBe(false);
  });

  it('gives the same schemas each time, and refuses another locale', () => {
    expect(schemasIn('zh')).toBe(schemasIn('zh'));
    expect(schemasIn('zh').claim).toBe(schemasIn('zh').claim);
    expect(Object.isFrozen(schemasIn('en'))).toBe(true);
    for (const locale of ['fr', '', 'zh-CN', 'constructor', undefined]) {
      expect(refusalOf(() => schemasIn(locale as 'zh'))).toEqual(['not-one-of', 'locale']);
    }
    expect(() => schemasIn('fr' as 'zh')).toThrow(InvalidValueError);
  });
});

describe('a Standard Schema', () => {
  const validate = schemasIn('en').enterprise['~standard'].validate;

  it('gives the value itself, or issues with path and message', () => {
    const result = validate(enterprise);
    expect('value' in result && result.value).toBe(enterprise);
    const refused = validate({ ...enterprise, majorAccidents: [{ kind: 'fire', occurredOn: '2025-06-03' }] });
    expect('issues' in refused && refused.issues?.map(({ path, message }) => ({ path, message }))).toEqual([
      { path: ['majorAccidents', 0, 'kind'], message: 'expected one of safety, environmental, got "fire"' },
    ]);
  });

  it('is what every document and every part of one is', () => {
    for (const schema of [...Object.values(schemas), ...Object.values(schemas.enterprise.shape)]) {
      expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
    }
  });
});

describe('forms of your own', () => {
  it('a field that was not picked is unknown, and is not what was meant', () => {
    const picked = z.pick(schemasIn('en').enterprise, { uscc: true }).safeParse({ name: '示例', usc: '' });
    const messages = picked.error?.issues.map(({ message }) => message) ?? [];
    expect(messages).toEqual(['required', 'no such field: "name"', 'no such field: "usc"; did you mean uscc?']);
  });

  it('pick fields, add fields, and change what is added', () => {
    const first = z.pick(schemasIn('zh').enterprise, { uscc: true, name: true });
    expect(z.safeParse(first, { uscc: usccOf(1), name: 'x' }).success).toBe(true);
    expect(issuesOf(first, { uscc: usccOf(1), name: 'x', employees: 1 }).map(({ path }) => path)).toEqual([
      ['employees'],
    ]);

    const form = z.extend(schemas.enterprise, { contact: z.string().check(z.trim()), copies: z._default(z.int(), 1) });
    const given = Object.freeze({ uscc: usccOf(1), name: 'x', contact: ' 李 ' });
    expect(z.parse(form, given)).toEqual({ uscc: usccOf(1), name: 'x', contact: '李', copies: 1 });
    expect(given.contact).toBe(' 李 ');
  });

  it('wait for what they ask elsewhere', async () => {
    const free = z.refine<string>((name) => Promise.resolve(name !== 'taken'));
    const form = z.extend(schemas.enterprise, { name: z.string().check(free) });
    expect((await z.safeParseAsync(form, { uscc: usccOf(1), name: 'x' })).success).toBe(true);
    expect((await z.safeParseAsync(form, { uscc: usccOf(1), name: 'taken' })).success).toBe(false);
  });

  it('hold documents, in zod and zod/mini', () => {
    for (const form of [
      full.object({ enterprise: schemas.enterprise, more: full.array(schemas.enterprise.shape.uscc) }),
      z.object({ enterprise: schemas.enterprise, more: z.array(schemas.enterprise.shape.uscc) }),
    ]) {
      expect(z.safeParse(form, { enterprise, more: [usccOf(1)] }).success).toBe(true);
      expect(issuesOf(form, { enterprise: {}, more: ['x'] }).map(({ path }) => path.join('.'))).toEqual([
        'enterprise.uscc',
        'enterprise.name',
        'more.0',
      ]);
    }
  });
});

it('a draft is an application without what the server gives it', () => {
  const [application] = validDocuments.application as readonly [Record<string, unknown>];
  const { id, submittedAt, ...draft } = application;
  expect(parseDraft(draft)).toEqual({ ok: true, value: draft });
  const stamped = parseDraft({ ...draft, id, submittedAt });
  expect(stamped.ok ? [] : stamped.problems.map(({ path, code }) => [path, code])).toEqual([
    [['id'], 'unknown-field'],
    [['submittedAt'], 'unknown-field'],
  ]);
});
