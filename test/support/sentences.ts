/**
 * The sentences that a malformed value is reported with, for rows that pin place, words and code together.
 * @module
 */

const amountEn = 'an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00';
const amountZh = '以元计的金额（两位小数，不带千位分隔，0.00至9999999999999.99），如 120000.00';
const instantEn = 'an instant with seconds and offset, such as 2025-06-03T09:15:00+08:00';
const instantZh = '带秒和时区的时刻，如 2025-06-03T09:15:00+08:00';

/** What stands where a value belongs in these rows. */
export const bad = 'x' as never;

const malformed = (path: string, en: string, zh: string): string =>
  `${path}: expected ${en}, got "x" / 应为${zh}，实为“x” [malformed]`;

export const noAmount = (path: string): string => malformed(path, amountEn, amountZh);
export const noInstant = (path: string): string => malformed(path, instantEn, instantZh);
export const noDay = (path: string): string =>
  malformed(path, 'a calendar day, such as 2025-06-03', '日期，如 2025-06-03');
export const noIndustry = (path: string): string =>
  malformed(
    path,
    'an industry code of GB/T 4754-2017, a section letter and two to four digits, such as C3919',
    '国民经济行业代码（GB/T 4754-2017，门类字母加两至四位数字），如 C3919',
  );
export const noList = (path: string): string => `${path}: required / 请填写 [missing-field]`;
export const beyondRange = (path: string, given: string): string =>
  `${path}: out of range: expected amounts that add up to no more than 9999999999999.99 yuan, got "${given}" / ` +
  `超出范围：应为合计不超过9999999999999.99元的金额，实为“${given}” [out-of-range]`;
export const decidedTwice = (path: string, id: string): string =>
  `${path}: an application given twice or decided before: "${id}" / ` +
  `申请编号重复，或以前批次已核定：“${id}” [duplicate-application]`;
export const contradictory = (path: string, en: string, zh: string): string =>
  `${path}: the case contradicts itself or its application: expected ${en} / 案件前后不一致：应为${zh} [case-inconsistent]`;
