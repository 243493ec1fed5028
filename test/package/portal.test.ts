/**
 * docs/examples/portal in a real browser, in both languages, wide and narrow: what is shown is what the library computes, nothing is
 * reported on the console, nothing is requested from elsewhere, and axe-core finds nothing. With CVR_PICTURES=1, pictures are in reports/pages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actors,
  advance,
  assess,
  checkEligibility,
  claimOf,
  decideRound,
  explainAssessment,
  explainCase,
  explainEligibility,
  explainFinding,
  explainGrant,
  id,
  input,
  instant,
  labels,
  money,
  nextQuestions,
  openCase,
  possibleEvents,
  preview as previewOf,
  wuhan2025,
  type Enterprise,
  type Explanation,
  type Locale,
} from 'cloud-voucher-rules';
import { parseRoundInput } from 'cloud-voucher-rules/schema';
import { findings, hasChromium, picture, startChromium, visit } from '../support/chromium';
import { exampleFile, root } from '../support/package';

const isRun = hasChromium && existsSync(join(root, 'dist/schema/index.js'));
if (hasChromium && !isRun) console.warn('the tests of docs/examples/portal are skipped: npm run build');

const parsed = parseRoundInput(JSON.parse(readFileSync(exampleFile, 'utf8')));
if (!parsed.ok) throw new Error('the example is valid');
const round = parsed.value;
const { catalogue } = round;
const now = instant('2025-10-31T15:30:00+08:00');
const earlier = round.applications.filter(({ submittedAt }) => Date.parse(submittedAt) < Date.parse(now));
const cases = (round.cases ?? []).filter(({ application }) => earlier.some((each) => each.id === application.id));
const { ledger } = decideRound({ ...round, applications: earlier, cases });
const sample = round.applications.find((each) => each.id === 'WH-041');
if (sample === undefined) throw new Error('the example has WH-041');
const draft = { ...sample, id: id('preview'), submittedAt: now };

/** The page's own words that the test presses. */
const buttons = {
  zh: { example: '填入示例', submit: '提交申报', review: '审核进度', change: '修改', answer: '回答', write: '改为' },
  en: {
    example: 'Fill in an example',
    submit: 'Submit',
    review: 'Review',
    change: 'Change',
    answer: 'Answer',
    write: 'Write',
  },
} as const;
const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;
/** Each language is worked through at one size and looked at in both. */
const runs = [
  ['zh', 'wide'],
  ['en', 'narrow'],
] as const;

let server: PreviewServer;
let browser: Browser;
let address = '';
beforeAll(async () => {
  if (!isRun) return;
  const configFile = join(root, 'docs/examples/portal/vite.config.mjs');
  // As `npm run portal` builds it: the test runner's NODE_ENV would choose the development build of React.
  execFileSync('npx', ['vite', 'build', '--config', configFile, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  server = await preview({ configFile, preview: { port: 0 }, logLevel: 'error' });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await startChromium();
});
afterAll(async () => {
  if (!isRun) return;
  await browser.close();
  await server.close();
});

describe.runIf(isRun)('the portal', () => {
  it.each(runs)('shows what the library computes, in %s, %s', async (locale, size) => {
    const visited = await visit(browser, address, { timezoneId: 'Pacific/Apia', locale: 'ar-EG' });
    const { page } = visited;
    const press = (name: string) => page.getByRole('button', { name, exact: false }).first().click();
    const look = async (step: string) => {
      for (const [name, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        expect(await findings(page), `${step}, ${name}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        await picture(page, `portal-${locale}-${name}-${step}`);
      }
      await page.setViewportSize(sizes[size]);
    };

    await page.setViewportSize(sizes[size]);
    if (locale === 'en') await press('English');
    expect(await page.getAttribute('html', 'lang')).toBe(locale === 'zh' ? 'zh-CN' : 'en');
    await look('1-empty');

    await interview(page, locale, look);

    await press(buttons[locale].example);
    await page.locator('#granted').waitFor();
    await page.locator('details').first().click();
    expect(await shown(page)).toEqual(expected(locale));
    await look('3-estimate');

    await problems(page, locale);
    await look('4-problems');
    await press(buttons[locale].example);

    await press(buttons[locale].submit);
    await review(page, locale, () => look('5-review'));

    expect([visited.said, visited.requested]).toEqual([[], []]);
    await page.close();
  });
});

/** The page with an enterprise in it, at its first question. */
async function opened(locale: Locale): Promise<Page> {
  const { page } = await visit(browser, address);
  if (locale === 'en') await page.getByRole('button', { name: 'English' }).click();
  await page
    .locator('input')
    .nth(0)
    .fill(sample?.enterprise.uscc ?? '');
  await page.locator('input').nth(1).fill('示例');
  await page.locator('#question').waitFor();
  return page;
}
const pressed = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const problemsOf = (page: Page, line: number) =>
  page
    .locator('fieldset', { hasText: `清单行 ${line}` })
    .locator('.problem')
    .allTextContents();

describe.runIf(isRun)('the form', () => {
  it('shows a problem beside its own field where the row before it is blank', async () => {
    const page = await opened('zh');
    await pressed(page, '增加一行');
    const amounts = page.getByLabel('申报金额（元）');
    await amounts.nth(1).fill('abc');
    await pressed(page, '提交申报');
    await page.locator('.problem', { hasText: '请填写' }).first().waitFor();
    expect((await problemsOf(page, 1))[1]).toBe('请填写');
    expect((await problemsOf(page, 2))[1]).toContain('abc');
    await page.close();
  });

  it('shows what the reader says of a text that it cannot read, in the language of the page', async () => {
    const page = await opened('zh');
    const day = page.getByLabel('签订日期');
    await day.fill('3/5/2025');
    await day.blur();
    await page.locator('.problem', { hasText: '3/5/2025' }).waitFor();
    const read = input.isoDate('3/5/2025');
    const { zh = '', en = '' } = read.ok ? {} : (read.problems[0]?.message ?? {});
    expect((await problemsOf(page, 1))[3]).toBe(zh);
    await pressed(page, 'English');
    await page.locator('.problem', { hasText: en }).waitFor();
    await page.close();
  });

  it('offers the right spelling of a contract number as a button', async () => {
    const page = await opened('zh');
    const contract = page.getByLabel('合同编号');
    await contract.fill('HT-2025-1 ');
    await contract.blur();
    await pressed(page, '改为 HT-2025-1');
    expect(await contract.inputValue()).toBe('HT-2025-1');
    await page.close();
  });

  it('counts no problems before they are shown, and asks to choose where there is a choice', async () => {
    const page = await opened('zh');
    expect(await page.locator('.estimate .hint').textContent()).toBe('填写完整后，此处显示估算。');
    await pressed(page, '提交申报');
    await page.locator('.problem', { hasText: '请填写' }).first().waitFor();
    expect((await problemsOf(page, 1)).slice(0, 2)).toEqual(['请选择', '请填写']);
    await page.close();
  });

  it('estimates the lines that are complete while the next one is being filled in', async () => {
    const { page } = await visit(browser, address);
    await pressed(page, '填入示例');
    await page.locator('#granted').waitFor();
    const before = await shown(page);
    const lines = before.cells.length / 4;
    await pressed(page, '增加一行');
    await page.getByLabel('申报金额（元）').nth(lines).fill('500');
    await page.locator('.estimate .hint', { hasText: `只估算至清单行 ${lines}` }).waitFor();
    expect(await shown(page)).toEqual(before);
    await page.close();
  });
});

describe.runIf(isRun)('the records of the interview', () => {
  /** Answers until this fact is asked for. */
  async function asked(page: Page, fact: 'majorAccidents' | 'seriousDishonesty'): Promise<void> {
    await page.locator('.question select').first().selectOption('420111');
    if (fact === 'majorAccidents') return;
    await page.locator('#question', { hasText: '事故' }).waitFor();
    await pressed(page, '没有');
    await page.locator('#question', { hasText: '失信' }).waitFor();
  }

  it('have a kind and a day for each accident, and are shown as they were answered', async () => {
    const page = await opened('zh');
    await asked(page, 'majorAccidents');
    await pressed(page, '增加一条');
    await page.getByLabel('发生日期').nth(0).fill('2020年3月1日');
    await page.getByLabel('类别').nth(1).selectOption('environmental');
    await page.getByLabel('发生日期').nth(1).fill('2024/5/1');
    await pressed(page, '回答');
    expect(await page.locator('.question .problem').allTextContents()).toEqual(['请选择', '']);
    await page.getByLabel('类别').nth(0).selectOption('safety');
    await pressed(page, '回答');
    await page.locator('.answers', { hasText: '安全事故 2020-03-01；环境事故 2024-05-01' }).waitFor();
    expect(await page.locator('#eligibility').textContent()).toBe(labels('zh').eligibility.ineligible);
    await page.close();
  });

  it('have the day of repair, which is not before the record', async () => {
    const page = await opened('zh');
    await asked(page, 'seriousDishonesty');
    await page.getByLabel('列入日期').fill('2023-01-01');
    await page.getByLabel('修复日期').fill('2022-12-31');
    await pressed(page, '回答');
    expect(await page.locator('.question .problem').allTextContents()).toEqual(['修复日期早于列入日期，请核对']);
    await page.getByLabel('修复日期').fill('2023-12-31');
    await pressed(page, '回答');
    await page.locator('.answers', { hasText: '2023-01-01 · 修复日期 2023-12-31' }).waitFor();
    const repaired = { seriousDishonesty: [{ recordedOn: '2023-01-01', repairedOn: '2023-12-31' }] } as const;
    const enterprise = { uscc: sample?.enterprise.uscc, name: '示例', district: '420111', majorAccidents: [] };
    const decided = checkEligibility(wuhan2025, { ...enterprise, ...repaired } as never, { at: now, catalogue });
    expect(await page.locator('.criteria li').allTextContents()).toEqual(
      explainEligibility(wuhan2025, decided, 'zh')
        .children.filter((_, i) => decided.criteria[i]?.verdict !== 'unknown')
        .map(({ text }) => text),
    );
    await page.close();
  });
});

/** Answers question after question; each that is asked is the library's next one. */
async function interview(page: Page, locale: Locale, look: (of: string) => Promise<void>): Promise<void> {
  let enterprise = { uscc: sample?.enterprise.uscc, name: '示例' } as Enterprise;
  const codes = labels(locale, wuhan2025);
  const [code, name] = [page.locator('input').nth(0), page.locator('input').nth(1)];
  await code.fill(enterprise.uscc.toLowerCase());
  await name.fill(enterprise.name);
  await page.getByRole('button', { name: `${buttons[locale].write} ${enterprise.uscc}` }).click();
  expect(await code.inputValue()).toBe(enterprise.uscc);

  await page.locator('#question').waitFor();
  await look('2-question');
  const answers = { industry: ['ｃ3919', 'C3919'], employees: ['５0 人', 50] } as const;
  for (let [next] = ask(); next !== undefined; [next] = ask()) {
    expect(await page.locator('#question').textContent()).toBe(next.question[locale]);
    if (next.fact === 'district') {
      await page.locator('.question select').selectOption('420111');
      enterprise = { ...enterprise, district: id('420111') };
    } else if (next.input === 'records') {
      await look(`2-${next.fact}`);
      await page.locator('.choices button').first().click();
      enterprise = { ...enterprise, [next.fact]: [] };
    } else {
      const [typed, value] = answers[next.fact as keyof typeof answers];
      await page.locator('.question input').fill(typed);
      await page.locator('.question input').press('Enter');
      enterprise = { ...enterprise, [next.fact]: value };
    }
    const { outcome } = checkEligibility(wuhan2025, enterprise, { at: now, catalogue });
    await page.locator('#eligibility', { hasText: new RegExp(`^${codes.eligibility[outcome]}$`) }).waitFor();
  }
  expect(await page.locator('.question').count()).toBe(0);
  const decided = checkEligibility(wuhan2025, enterprise, { at: now, catalogue });
  expect(await page.locator('.criteria li').allTextContents()).toEqual(
    explainEligibility(wuhan2025, decided, locale).children.map(({ text }) => text),
  );

  function ask() {
    return nextQuestions(wuhan2025, enterprise, { at: now, catalogue });
  }
}

const figures = ['#granted', '#assessed', '#entitlement', '#capRoom', '#poolRoom'] as const;

async function shown(page: Page) {
  return {
    figures: await Promise.all(figures.map((figure) => page.locator(figure).textContent())),
    cells: await page.locator('tbody td').allTextContents(),
    findings: await page.locator('#findings li').allTextContents(),
    why: await page.locator('#why p, #why summary').allTextContents(),
    district: await page.locator('.answers dd').first().textContent(),
  };
}

function expected(locale: Locale) {
  const assessment = assess(wuhan2025, draft, { catalogue, ledger });
  const claim = claimOf(assessment, now);
  const grant = claim && previewOf(wuhan2025, ledger, claim);
  if (grant === undefined) throw new Error('the sample is eligible');
  expect(grant.outcome).toBe('reduced-by-pool');
  const names = { catalogue, enterprises: { [draft.enterprise.uscc]: draft.enterprise.name } };
  const flat = ({ text, children }: Explanation): readonly string[] => [text, ...children.flatMap(flat)];
  const why = [explainAssessment(wuhan2025, assessment, locale, names), explainGrant(wuhan2025, grant, locale)];
  const yuan = (amount: Parameters<typeof money.format>[0]) => money.format(amount, locale);
  return {
    figures: [grant.granted, assessment.assessed, assessment.entitlement, grant.capRoom, grant.poolRoom].map(yuan),
    cells: assessment.lines.flatMap(({ line, recognised, rate, subsidy }) => [
      ...[String(line), yuan(recognised), `${Number(rate) * 100}%`, yuan(subsidy)],
    ]),
    findings: [...assessment.lines.flatMap((line) => line.findings), ...assessment.flags].map((finding) =>
      explainFinding(wuhan2025, finding, locale),
    ),
    why: why.flatMap(({ children }) => children.flatMap(flat)),
    district: `${labels(locale, wuhan2025).districts[String(draft.enterprise.district)]} ${buttons[locale].change}`,
  };
}

/** A field that is blank, one that has one right spelling, and one that has none. */
async function problems(page: Page, locale: Locale): Promise<void> {
  const amount = page.getByLabel(locale === 'zh' ? '申报金额（元）' : 'Claimed amount (yuan)').first();
  await amount.fill('6万');
  await amount.blur();
  await page.getByRole('button', { name: `${buttons[locale].write} 60000.00` }).click();
  expect(await amount.inputValue()).toBe('60000.00');
  const day = page.getByLabel(locale === 'zh' ? '签订日期' : 'Signed on').first();
  await day.fill('2025-2-30');
  await day.blur();
  await page.locator('.problem', { hasText: '2025-2-30' }).waitFor();
  const contract = page.getByLabel(locale === 'zh' ? '合同编号' : 'Contract number').first();
  await contract.fill('  ');
  await contract.blur();
  await page.locator('.problem', { hasText: locale === 'zh' ? /^请填写$/ : /^required$/ }).waitFor();
}

/** The submitted case: the buttons of each body, and the timeline after a step. */
async function review(page: Page, locale: Locale, look: () => Promise<void>): Promise<void> {
  const codes = labels(locale, wuhan2025);
  await page.locator('#timeline').waitFor();
  expect(await page.locator('#status').textContent()).toBe(codes.statuses.submitted);
  const role = page.getByLabel(locale === 'zh' ? '我是' : 'I am');
  const by = { actor: 'enterprise', person: '经办人' } as const;
  const submitted = advance(wuhan2025, openCase(draft), { type: 'submit', at: now, by });
  if (!submitted.ok) throw new Error(submitted.refusal.message.en);
  for (const actor of actors) {
    await role.selectOption(actor);
    const events = possibleEvents(wuhan2025, submitted.case, actor).map((event) => codes.events[event]);
    expect(await page.locator('#events button').allTextContents()).toEqual(events);
  }
  await role.selectOption('district-bureau');
  await page.getByRole('button', { name: codes.events.recommend }).click();
  expect(await page.locator('#status').textContent()).toBe(codes.statuses.recommended);
  await look();

  // A case that is stored, with all that has happened to it.
  const paid = cases.find(({ status }) => status === 'recovered');
  if (paid === undefined) throw new Error('one case is recovered');
  await page.getByLabel(locale === 'zh' ? /^申请/ : /^Application/).selectOption(paid.application.id);
  expect(await page.locator('#timeline li').allTextContents()).toEqual(
    explainCase(wuhan2025, paid, locale).children.map(({ text }) => text),
  );
}
