// The viewer and the report, in headless Chromium: what is shown is what the library computes, no host is requested, the
// console is silent, axe-core finds nothing, the keyboard works, in both languages, on a desk and on a phone, dark and on paper.
// With CVR_PICTURES=1, pictures are in reports/pages.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideRound, labels, wuhan2025, type Decision, type Locale, type Yuan } from 'cloud-voucher-rules';
import { crossCheck, reconcile, recordRound, sensitivity } from 'cloud-voucher-rules/audit';
import { sheetNames, tablesOf, type Sheet, type Table } from 'cloud-voucher-rules/tables';
import { words } from '../../docs/viewer/words';
import { csv } from '../../docs/repl/csv.mjs';
import { withDocument } from '../../docs/repl/template.mjs';
import { input } from '../../docs/examples/wuhan-2025/make.mjs';
import { findings, hasChromium, picture, startChromium, visit, type Visit } from '../support/chromium';
import { root } from '../support/package';

const folder = mkdtempSync(join(tmpdir(), 'cloud-voucher-rules-'));
const viewer = join(folder, 'viewer.html');
const round = decideRound(input);
const record = recordRound(input);
let browser: Browser;

const report = (document: unknown, locale: string, name = 'report.html'): string => {
  const file = join(folder, name);
  writeFileSync(file, withDocument(readFileSync(viewer, 'utf8'), JSON.stringify(document), locale));
  return file;
};
const ready = (page: Page) => page.waitForSelector('.sensitivity tbody tr');
const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (nodes) => nodes.map((node) => (node.textContent ?? '').trim()));
const grouped = (amount: string) => amount.replace(/\B(?=(?:\d{3})+\.)/g, ',');
const quiet = ({ said, requested }: Visit) => expect([said, requested]).toEqual([[], []]);

beforeAll(async () => {
  if (!hasChromium) return;
  execFileSync('node', [join(root, 'docs/viewer/build.mjs'), viewer]);
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.runIf(hasChromium)('the report', () => {
  it.each(['zh', 'en'] as const)(
    'shows what the library computes, %s, wide and narrow, light and dark',
    async (locale) => {
      const visited = await visit(browser, report(record, locale), { locale });
      const { page } = visited;
      await ready(page);
      expect(await texts(page, '.verdict.holds')).toHaveLength(1);
      expect(await texts(page, '.statements .fails')).toEqual([]);
      expect(await decisionsOf(page)).toEqual(round.decisions.map((decision) => shown(decision, locale)));
      const rows = sensitivity(input, { budgets: ['811500.00', '973800.00', '1190200.00', '1352500.00'] as Yuan[] });
      expect(await texts(page, '.sensitivity tbody td:nth-child(2)')).toEqual(
        rows.map((row) => ('changed' in row ? String(row.changed) : row.text[locale])),
      );
      expect(await texts(page, `#suspicions-${locale} li`)).toEqual(crossCheck(input).map(({ text }) => text[locale]));
      expect(await texts(page, '.hash')).toEqual(
        (['policy', 'input', 'round'] as const).flatMap((part) => Array(2).fill(record.fingerprints[part])),
      );
      await page.click('[data-application="WH-041"] button');
      await page.waitForSelector('.waterfall');
      expect(await texts(page, '.waterfall td:nth-child(2) .amount')).toEqual(
        ['108000.00', '108000.00', '48000.00', '48000.00', '30333.11', '30333.11'].map(grouped),
      );
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
        // Each language, width and scheme once: axe-core takes seconds.
        if ((locale === 'zh') === (width === 1280)) expect(await findings(page)).toEqual([]);
        await picture(page, `report-${locale}-${width}-${colorScheme}`);
      }
      quiet(visited);
      await page.close();
    },
  );

  it.each([
    ['zh', 'WH-022', '按各行补贴比例计算，补贴合计18,000.00元', '18,000.00'],
    ['zh', 'WH-013', '按各行补贴比例计算，补贴合计120,000.00元；不符合条件，0.00元', '0.00'],
    ['en', 'WH-022', 'by the rate of each line, CNY 18,000.00 in all', '18,000.00'],
  ] as const)('shows no reduction where the rate is applied: %s, %s', async (locale, application, why, due) => {
    const visited = await visit(browser, report(record, locale), { locale });
    const { page } = visited;
    await ready(page);
    await page.click(`[data-application="${application}"] button`);
    const row = '.waterfall tr.entitlement';
    await page.waitForSelector(`${row} .why:has-text("${why}")`);
    expect(await texts(page, `${row} .number .amount, ${row} .number .none`)).toEqual([due, '—']);
    await page.close();
  });

  it.each(['zh', 'en'] as const)(
    'filters by place of registration: names with codes, in the order of the policy, %s',
    async (locale) => {
      const visited = await visit(browser, report(record, locale), { locale });
      const { page } = visited;
      await ready(page);
      const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
      const { division, name } = wuhan2025.jurisdiction;
      const declared = new Set(round.decisions.map(({ district }) => district));
      const places = [...wuhan2025.applicants.districts, { id: division, name }].filter(({ id }) =>
        declared.has(id as never),
      );
      expect((await texts(page, '.filters label:nth-of-type(3) option')).slice(1)).toEqual([
        ...places.map((place) => `${place.name[locale]}${open}${place.id}${close}`),
        '420704',
        words[locale].notGiven,
      ]);
      await page.selectOption('.filters label:nth-of-type(3) select', { label: words[locale].notGiven });
      expect(await texts(page, '.decisions tbody th')).toEqual(['WH-030']);
      await page.close();
    },
  );

  it('writes amounts, places and terms as the explanations do', async () => {
    const { page } = await visit(browser, viewer);
    await ready(page);
    const text = (await page.innerText('body')) + ((await page.getAttribute('.chart', 'aria-valuetext')) ?? '');
    expect(text.match(/.{6}\d [元位件项页].{3}/g) ?? []).toEqual([]);
    expect(text).toMatch(/核定至第\d+位申请WH-041（.+）时资金不足：按年度上限应核定48,000\.00元/);
    expect(text).toContain('通知未规定之处');
    await page.close();
  });

  it('says where a record was changed, and is data to the browser, whatever a name holds', async () => {
    const name = '</script><script>document.title="x"</script><!--<b>\u2028\u202E';
    const { schemaVersion, policy, budget, catalogue } = input;
    const applications = input.applications.map((each) => ({ ...each, enterprise: { ...each.enterprise, name } }));
    const kept = recordRound({ schemaVersion, policy, budget, catalogue, applications });
    const forged = structuredClone(kept) as unknown as {
      round: { decisions: { application: string; grant: { granted: string } }[] };
    };
    const [first] = forged.round.decisions;
    if (first !== undefined) first.grant.granted = '36000.01';
    const visited = await visit(browser, report(forged, 'en'), { locale: 'en' });
    const { page } = visited;
    await ready(page);
    expect(await texts(page, '.verdict.fails')).toHaveLength(1);
    expect((await texts(page, '#opinion-en .sentences li')).join('\n')).toContain(
      `application ${first?.application ?? ''} (</script>`,
    );
    expect(await page.title()).not.toBe('x');
    expect(await page.$$('b b, script')).toHaveLength(2);
    expect((await texts(page, '.decisions tbody .enterprise'))[0]).toContain('</script><script>');
    quiet(visited);
    await page.close();
  });

  it('lists what the cases say otherwise than the round: here of an application that was left out', async () => {
    const omitted = { ...input, applications: input.applications.filter(({ id }) => id !== 'WH-003') };
    const found = reconcile(decideRound(omitted), input.cases ?? []).map(({ text }) => text.zh);
    expect(found).toHaveLength(1);
    const visited = await visit(browser, report(recordRound(omitted), 'zh'));
    await ready(visited.page);
    expect(await texts(visited.page, '#opinion-zh .sentences li')).toEqual(found);
    quiet(visited);
    await visited.page.close();
  });

  it('prints whole: every decision, in both languages, without what is only for a screen', async () => {
    const visited = await visit(browser, report(record, 'both'));
    const { page } = visited;
    await ready(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(8);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await texts(page, '.decisions tbody tr')).toHaveLength(2 * round.decisions.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.tools, .what-if, .filters')).toBe(false);
    expect(await page.isVisible('#limits-zh')).toBe(true);
    expect(await page.isVisible('#limits-en')).toBe(true);
    quiet(visited);
    await page.close();
  });
});

describe.runIf(hasChromium)('the viewer', () => {
  it('recomputes the round under another reading and another budget, by keyboard', async () => {
    const visited = await visit(browser, viewer, { locale: 'en' });
    const { page } = visited;
    await ready(page);
    await page.focus('[data-assumption="exhaustion"] input');
    await page.keyboard.press('ArrowDown');
    const blocked = sensitivity(input).find(({ alternative }) => alternative === 'block');
    expect(blocked).toMatchObject({ changed: 1 });
    await page.waitForSelector('.changed tbody tr');
    expect(await texts(page, '.changed tbody .number')).toEqual(['30,333.11', '0.00', '−30,333.11']);
    await page.fill('.exact input', '1,200,000');
    await page.keyboard.press('Tab');
    await page.waitForSelector('.figures dd:has-text("1,200,000.00")');
    const after = decideRound({ ...input, budget: '1200000.00' as Yuan });
    expect(await texts(page, '.changed tbody tr')).toHaveLength(
      round.decisions.filter((each) => {
        const now = after.decisions.find(({ application }) => application === each.application);
        return now?.grant?.granted !== each.grant?.granted;
      }).length,
    );
    await page.click('text="Back to the round as decided"');
    await page.waitForSelector('.changed', { state: 'detached' });
    await page.focus('.chart');
    await page.keyboard.press('Home');
    expect(await page.getAttribute('.chart', 'aria-valuetext')).toMatch(/^Place 1, WH-002/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#detail-en:has-text("WH-002") .timeline');
    await page.click('.languages :text("中文")');
    await page.waitForSelector('#decisions-zh');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    quiet(visited);
    await page.close();
  });

  it('sorts, filters and finds decisions, and exports a report that shows the same', async () => {
    const visited = await visit(browser, viewer);
    const { page } = visited;
    await ready(page);
    await page.click('th.granted button');
    expect(await page.getAttribute('th.granted', 'aria-sort')).toBe('descending');
    const grants = round.decisions.map(({ grant }) => grant?.granted ?? '0.00').sort((a, b) => Number(b) - Number(a));
    expect(await texts(page, '.decisions tbody td.granted')).toEqual(grants.map(grouped));
    await page.selectOption('.filters select', { label: labels('zh').outcomes.ineligible });
    const ineligible = round.decisions.filter(({ outcome }) => outcome === 'ineligible');
    expect(await texts(page, '.decisions tbody tr')).toHaveLength(ineligible.length);
    await page.fill('.find input', 'wh-013');
    expect(await texts(page, '.decisions tbody th')).toEqual(['WH-013']);
    await page.click('.menu summary');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('.menu button >> nth=0')]);
    const file = join(folder, 'exported.html');
    await download.saveAs(file);
    await page.close();
    const again = await visit(browser, file);
    await ready(again.page);
    expect(await texts(again.page, '.verdict.holds')).toHaveLength(1);
    expect(await decisionsOf(again.page)).toEqual(round.decisions.map((decision) => shown(decision, 'zh')));
    quiet(visited);
    quiet(again);
    await again.page.close();
  });

  it('reads spreadsheets and records that are dropped on it, and says what it cannot read', async () => {
    const visited = await visit(browser, viewer, { locale: 'en' });
    const { page } = visited;
    await ready(page);
    const { applications, catalogue } = input;
    const tables = Object.entries(tablesOf({ applications, catalogue }, { locale: 'zh' })) as [Sheet, Table][];
    const files = tables.map(([sheet, table]) => ({
      name: `${sheetNames[sheet].zh}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(sheet === 'payments' ? csv(table).replace('2025-', '3/6/2025 2025-') : csv(table)),
    }));
    await page.setInputFiles('.tools input[type=file]', files);
    await page.fill('.tables-form input', '35万元');
    await page.click('.tables-form button[type=submit]');
    await page.waitForSelector('#problems-en li');
    expect(await texts(page, '#problems-en li')).toHaveLength(1);
    await ready(page);
    const [left] = /WH-\d+/.exec((await texts(page, '#problems-en li')).join('')) ?? [];
    const rest = applications.filter(({ id }) => id !== left);
    const read = decideRound({
      schemaVersion: 1,
      policy: wuhan2025,
      budget: '350000.00' as Yuan,
      catalogue,
      applications: rest,
    });
    expect(await decisionsOf(page)).toEqual(read.decisions.map((decision) => shown(decision, 'en')));
    await page.setInputFiles('.tools input[type=file]', {
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schemaVersion": 1}'),
    });
    await page.waitForSelector('.problem pre');
    expect(await page.textContent('.problem pre')).toMatch(/^policy: .+\nbudget: /);
    quiet(visited);
    await page.close();
  });
});

it('the page is at most 400 kB for a reader who loads it', async () => {
  const { gzipSync } = await import('node:zlib');
  if (hasChromium) expect(gzipSync(readFileSync(viewer)).length).toBeLessThan(400_000);
});

/** The cells of each row, without what is small in them. */
async function decisionsOf(page: Page): Promise<readonly string[][]> {
  return page.evaluate(`[...document.querySelectorAll('.decisions tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) =>
      [...cell.childNodes].filter(({ nodeName }) => nodeName !== 'SMALL').map(({ textContent }) => textContent).join('').trim()))`);
}

/** What the table shows of a decision, from the library alone. */
function shown(decision: Decision, locale: Locale): readonly string[] {
  const { application, district, outcome, assessment, grant } = decision;
  const names = labels(locale, wuhan2025);
  const { division, name } = wuhan2025.jurisdiction;
  const others: Readonly<Record<string, typeof name>> = { [division]: name };
  const sum = (key: 'claimed' | 'recognised') =>
    assessment.lines.reduce((total, line) => total + Number(line[key].replace('.', '')), 0) / 100;
  const amount = (value: number | string | undefined) =>
    value === undefined ? '—' : grouped(typeof value === 'number' ? value.toFixed(2) : value);
  return [
    grant === undefined ? '—' : String(grant.place),
    application,
    input.applications.find(({ id }) => id === application)?.enterprise.name ?? '',
    district === undefined
      ? words[locale].notGiven
      : (names.districts[district] ?? others[district]?.[locale] ?? district),
    names.outcomes[outcome],
    amount(sum('claimed')),
    amount(sum('recognised')),
    amount(assessment.entitlement),
    amount(grant?.capReduction),
    amount(grant?.poolReduction),
    amount(grant?.granted ?? '0.00'),
  ];
}
