// The documentation as readers meet it: built, every link followed, opened in both languages, wide and narrow, light and dark.
// With CVR_PICTURES=1, pictures are in reports/pages.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, hasChromium, picture, startChromium, visit, type Visit } from '../support/chromium';
import { root } from '../support/package';
import { serve } from '../support/site';

const site = join(root, '.site/dist');
let pages: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  await promisify(execFile)('node', [join(root, 'docs/site/build.mjs')], { cwd: root });
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && !name.startsWith('viewer'),
  );
  pages = new Map(files.map((name) => [name, readFileSync(join(site, name), 'utf8')]));
}, 600_000);

describe('the built pages', () => {
  it('hold the guides and the reference in both languages', () => {
    for (const name of [
      'index',
      'overview',
      'start',
      'portal',
      'audit',
      'specification',
      'notice',
      'laws',
      'codes',
      'reference/index',
    ])
      expect([...pages.keys()]).toEqual(expect.arrayContaining([`${name}.html`, `zh/${name}.html`]));
  });

  it('link to pages, headings and files that are there', () => {
    const ids = new Map([...pages].map(([name, text]) => [name, new Set(all(text, / id="([^"]+)"/g))]));
    const dead = [...pages].flatMap(([name, text]) =>
      all(text, /<a [^>]*?href="([^"]+)"/g)
        .filter((link) => !/^(?:[a-z]+:|\/viewer\/)/.test(link))
        .filter((link) => {
          const [path = '', anchor] = decodeURIComponent(link.replaceAll('&amp;', '&')).split('#');
          const target =
            path === '' ? name : posix.join('.', path.startsWith('/') ? path : posix.join(posix.dirname(name), path));
          const file = [target, `${target}.html`, posix.join(target, 'index.html')].find(
            (each) => pages.has(each) || /\.(?:txt|json|png)$/.test(each),
          );
          if (file === undefined) return true;
          if (!pages.has(file)) return !existsSync(join(site, file));
          return anchor !== undefined && ids.get(file)?.has(anchor) !== true;
        })
        .map((link) => `${name}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('have a Chinese title in the Chinese part, but for what is named as in code', () => {
    const titles = [...pages].flatMap(([name, text]) =>
      /^zh\/(?!index|reference\/cloud)/.test(name)
        ? all(text, /<title>(.*?) \| /g).map((title) => `${name}: ${title}`)
        : [],
    );
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title) => !/: .*\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it('show what a sentence leaves open, at its end, too', () => {
    expect(pages.get('codes.html')).toMatch(/expected \{expected\}, got \{given\}<\/td>/);
    expect(pages.get('zh/codes.html')).toMatch(/实为\{given\}<\/td>/);
  });

  it('show code in blocks that scroll by themselves', () => {
    expect([...pages].filter(([, text]) => text.includes('<pre><code>')).map(([name]) => name)).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const loaded = [...pages.values()].flatMap((text) =>
      all(text, /<(?:script|link|img)[^>]*? (?:src|href)="([^"]+)"/g),
    );
    expect(loaded.filter((address) => !/^(?:\/|data:)/.test(address))).toEqual([]);
  });
});

/** Of the generator's own theme: the home page is no `main`, and the search button shows its key. */
const generators = /^(?:landmark-one-main|region|label-content-name-mismatch) /;

const quiet = ({ said, requested }: Visit) => expect([said, requested]).toEqual([[], []]);

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(({ 1: found = '' }) => found);

describe.runIf(hasChromium)('in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    ({ origin, server } = await serve(site));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  // Each kind of page, in both languages and at both widths, but not in every combination.
  describe.each([
    [1280, 'light', ['/', '/zh/portal', '/reference/', '/zh/review']],
    [390, 'dark', ['/zh/', '/notice', '/zh/reference/', '/reference/cloud-voucher-rules/audit', '/review']],
  ] as const)('%i pixels wide, %s', (width, scheme, paths) => {
    // One reader goes from page to page: what the pages share is loaded once.
    let visited: Visit;
    beforeAll(async () => {
      visited = await visit(browser, origin, { width, scheme });
    });
    afterAll(() => visited.page.close());

    it.each(paths)('%s opens without an error, fits, and has no barrier', async (path) => {
      const { page } = visited;
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      if (path.includes('review')) await page.waitForSelector('.diagram svg');
      await picture(page, `site${path.replaceAll('/', '_')}-${width}-${scheme}`, false);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect((await findings(page)).filter((finding) => !generators.test(finding))).toEqual([]);
      quiet(visited);
    });

    it.runIf(scheme === 'light')(
      'the diagrams, on the last page, are drawn anew in the colours of the page',
      async () => {
        const { page } = visited;
        const light = await page.locator('.diagram svg').first().innerHTML();
        await page.locator('.VPSwitchAppearance').first().click();
        await expect.poll(() => page.locator('.diagram svg').first().innerHTML()).not.toBe(light);
        quiet(visited);
      },
    );
  });

  it('no page is wider than a phone', async () => {
    // Scripts do not change the layout, and take most of the time.
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    const wider: string[] = [];
    for (const name of [...pages.keys()].filter((each) => !each.includes('reference/cloud'))) {
      await page.goto(`${origin}/${name}`, { waitUntil: 'load' });
      if (Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')) > 0) wider.push(name);
    }
    expect(wider).toEqual([]);
    await page.close();
  });

  it.each([
    ['/', 'annual cap', /annual cap/i],
    ['/zh/', '年度上限', /年度上限/],
    ['/zh/', '更新日志', /更新日志/],
    ['/zh/', 'decideRound', /decideRound/],
  ])('on %s the search finds %s', async (path, term, found) => {
    const visited = await visit(browser, origin + path);
    const { page } = visited;
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Control+k');
    await page.fill('.search-input', term);
    await page.waitForSelector('.results .result');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== path);
    expect(await page.innerText('main')).toMatch(found);
    quiet(visited);
    await page.close();
  });
});
