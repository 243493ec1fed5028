/**
 * Headless Chromium for the tests of pages: opened without a network, in a language, a width and a colour scheme.
 * @module
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { root } from './package';

/** Debian’s; the shell without windows starts three times as fast and shows the same. */
const executablePath = ['chromium-headless-shell', 'chromium', 'chromium-browser']
  .map((name) => `/usr/bin/${name}`)
  .find((path) => existsSync(path));
/** Without Chromium its tests are skipped; `.ci/run` installs it. */
export const hasChromium = executablePath !== undefined;
if (!hasChromium) console.log('no Chromium: the tests of pages in a browser are skipped');

export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  });

export interface Visit {
  readonly page: Page;
  /** What the console said, and what was asked of any host: both must stay empty. */
  readonly said: readonly string[];
  readonly requested: readonly string[];
}

/** How a page is opened: in a language, or in a locale of its own; 1280 pixels wide and light where it is not said. */
export interface Viewport {
  readonly locale?: string;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly timezoneId?: string;
}

/** Opens a file, or an address of a server of our own, as a user does; every other address is a request. */
export async function visit(
  browser: Browser,
  place: string,
  { locale = 'zh', width = 1280, scheme = 'light', ...others }: Viewport = {},
): Promise<Visit> {
  const address = place.startsWith('/') ? `file://${place}` : place;
  const { origin } = new URL(address);
  const page = await browser.newPage({
    locale: { zh: 'zh-CN', en: 'en-GB' }[locale] ?? locale,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    ...others,
  });
  page.setDefaultTimeout(100_000);
  const said: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => {
    const isOwn = address.startsWith('file:') ? request.url() === address : request.url().startsWith(origin);
    if (!/^(blob:|data:)/.test(request.url()) && !isOwn) requested.push(request.url());
  });
  await page.goto(address);
  return { page, said, requested };
}

/** What axe-core finds on the page, a line each. */
export async function findings(page: Page): Promise<readonly string[]> {
  // The page’s own policy lets no other script in; the protocol does.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
    );
  });
}

/** With CVR_PICTURES=1: a picture of the page, or of what is in view, into a folder that git ignores. */
export async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  if (process.env['CVR_PICTURES'] !== '1') return;
  const folder = join(root, 'reports/pages');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
