/**
 * The site: menus, languages, search. No page requests another host.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { root } from './assemble.mjs';
import { entryPoints, groups, pageIn } from './pages.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const prefix = { en: '/', zh: '/zh/' };
const words = {
  en: { reference: 'Reference', contents: 'Contents', viewer: 'Viewer', guides: 'Guides', rules: 'Rules' },
  zh: { reference: 'API 参考', contents: '目录', viewer: '查看器', guides: '指南', rules: '规则' },
};

/** The page in the language, if there is one. */
function linkTo(file, locale) {
  const twin = file.replace(/\.md$/, '.zh-CN.md');
  const page = pageIn(locale, locale === 'zh' && existsSync(join(root, twin)) ? twin : file);
  return `/${page.replace(/(?:index)?\.md$/, '')}`;
}

const referenceOf = (locale) => ({
  text: words[locale].reference,
  items: [
    { text: words[locale].contents, link: `${prefix[locale]}reference/` },
    ...Object.values(entryPoints).map((name) => ({
      text: name.replace('cloud-voucher-rules', '.'),
      link: `/reference/${name === 'cloud-voucher-rules' ? `${name}/` : name}`,
    })),
  ],
});

const sidebar = (locale) => [
  ...groups.map(({ name, pages }) => ({
    text: name[locale],
    items: pages.map(([file, en, zh]) => ({ text: locale === 'en' ? en : zh, link: linkTo(file, locale) })),
  })),
  referenceOf(locale),
];

const nav = (locale) => [
  { text: words[locale].guides, link: linkTo('docs/portal.md', locale) },
  { text: words[locale].rules, link: linkTo('docs/specification.md', locale) },
  { text: words[locale].reference, link: `${prefix[locale]}reference/` },
  { text: words[locale].viewer, link: '/viewer/index.html', target: '_self' },
  { text: version, link: linkTo('CHANGELOG.md', locale) },
];

const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='%230b5cad'/><text x='16' y='23' font-size='20' fill='white' text-anchor='middle'>券</text></svg>";

/** Anchors as GitHub makes them, so that one link leads to the same heading there and here. */
const slugify = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

/**
 * Words of a text for the search: Latin ones as they are, Chinese in pairs of characters, so that any part of a text is found
 * without a dictionary. It is sent to the page as source text, so it names nothing outside itself.
 */
function tokenize(text) {
  return (
    text.match(/[\p{L}\p{N}]+/gu)?.flatMap((run) =>
      (run.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? []).flatMap((part) => {
        if (!/\p{Script=Han}/u.test(part) || part.length < 3) return [part];
        return Array.from({ length: part.length - 1 }, (_, i) => part.slice(i, i + 2));
      }),
    ) ?? []
  );
}

const chineseSearch = {
  translations: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详情',
      resetButtonTitle: '清除',
      backButtonTitle: '关闭',
      noResultsText: '没有结果：',
      footer: {
        selectText: '选择',
        selectKeyAriaLabel: '回车',
        navigateText: '切换',
        navigateUpKeyAriaLabel: '上',
        navigateDownKeyAriaLabel: '下',
        closeText: '关闭',
        closeKeyAriaLabel: 'Esc',
      },
    },
  },
};

export default defineConfig({
  title: 'cloud-voucher-rules',
  base: process.env.DOCS_BASE ?? '/',
  srcDir: '.',
  outDir: join(root, '.site/dist'),
  cacheDir: join(root, '.site/cache'),
  cleanUrls: false,
  metaChunk: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: icon }]],
  // The viewer is no page of this generator.
  ignoreDeadLinks: [/^\/viewer\//, /^\/source\//],
  markdown: {
    anchor: { slugify },
    // What a sentence leaves open, `{given}`, is text.
    attrs: { disable: true },
    languageAlias: { 'shell-session': 'shellsession' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'The rules of the Hubei enterprise cloud service voucher: exact, explained, replayable.',
      themeConfig: { nav: nav('en'), sidebar: sidebar('en') },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      description: '湖北省企业上云服务券的规则：精确、可解释、可复核。',
      themeConfig: {
        nav: nav('zh'),
        sidebar: sidebar('zh'),
        outline: { level: [2, 3], label: '本页目录' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '浅色',
        darkModeSwitchTitle: '深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '没有这一页', quote: '', linkText: '回到首页', linkLabel: '回到首页' },
      },
    },
  },
  themeConfig: {
    outline: { level: [2, 3] },
    i18nRouting: true,
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize }, searchOptions: { combineWith: 'AND', prefix: true, fuzzy: 0.1 } },
        locales: { zh: chineseSearch },
      },
    },
  },
});
