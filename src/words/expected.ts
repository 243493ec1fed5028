/**
 * What was expected in place of a bad value, by the kind of value; and what was found that JSON cannot hold.
 * @module
 */
import type { LocalizedText } from './localized';

export const yuan: LocalizedText = {
  zh: '以元计的金额（两位小数，不带千位分隔，0.00至9999999999999.99），如 120000.00',
  en: 'an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00',
};
/** What readers of typed text take, which is more than what a document may hold. */
export const typedYuan: LocalizedText = {
  zh: '金额（0.00至9999999999999.99元，至多两位小数），如 120000、120,000.50 或 12万元',
  en: 'an amount from 0.00 to 9999999999999.99 yuan with at most two decimals, such as 120000, 120,000.50 or 12万元',
};
export const typedDay: LocalizedText = {
  zh: '年月日，如 2025-06-03 或 2025年6月3日',
  en: 'a calendar day, year first, such as 2025-06-03 or 2025/6/3',
};
export const tenThousandYuan: LocalizedText = {
  zh: '以万元计的金额（至多六位小数，0至999999999.999999），如 12 或 3.03',
  en: 'an amount in ten thousand yuan with at most six decimals, 0 to 999999999.999999, such as 12 or 3.03',
};
export const sumInRange: LocalizedText = {
  zh: '合计不超过9999999999999.99元的金额',
  en: 'amounts that add up to no more than 9999999999999.99 yuan',
};
export const rate: LocalizedText = {
  zh: '0至1之间的比例（两至四位小数的最短写法），如 0.20',
  en: 'a rate from 0 to 1 in its shortest form of two to four decimals, such as 0.20',
};
export const isoDate: LocalizedText = { zh: '日期，如 2025-06-03', en: 'a calendar day, such as 2025-06-03' };
export const instant: LocalizedText = {
  zh: '带秒和时区的时刻，如 2025-06-03T09:15:00+08:00',
  en: 'an instant with seconds and offset, such as 2025-06-03T09:15:00+08:00',
};
export const offset: LocalizedText = { zh: '时差，如 +08:00', en: 'an offset, such as +08:00' };
export const uscc: LocalizedText = {
  zh: '18位统一社会信用代码（大写，末位为校验码），如 91420100616400352X',
  en: 'a unified social credit code of 18 characters, upper case, such as 91420100616400352X',
};
export const industryCode: LocalizedText = {
  zh: '国民经济行业代码（GB/T 4754-2017，门类字母加两至四位数字），如 C3919',
  en: 'an industry code of GB/T 4754-2017, a section letter and two to four digits, such as C3919',
};
export const invoiceId: LocalizedText = {
  zh: '20位数电发票号码（前两位为开票年份），或“发票代码-发票号码”，如 4200204130-01234567',
  en: 'the 20 digits of a digital invoice, the first two its year, or code-number of an older one, such as 4200204130-01234567',
};
export const reference: LocalizedText = {
  zh: '材料所载编号（1至100个可见字符，首尾无空格），如 HT/2025/1',
  en: 'a number of 1 to 100 visible characters, no space at either end, such as HT/2025/1',
};
export const district: LocalizedText = {
  zh: '六位行政区划代码（GB/T 2260），或功能区编号（小写字母、数字、连字符），如 420111',
  en: 'a six-digit code of GB/T 2260, or the id of a zone (lower-case letters, digits, hyphens), such as 420111',
};
export const id: LocalizedText = {
  zh: '编号（以字母或数字开头，可含 . _ -，最长64个字符）',
  en: 'an id: a letter or digit, then up to 63 letters, digits, dots, underscores or hyphens',
};
export const division: LocalizedText = {
  zh: '国民经济行业大类（GB/T 4754-2017，两位数字），如 65',
  en: 'a two-digit division of GB/T 4754-2017, such as 65',
};
export const area: LocalizedText = {
  zh: '六位行政区划代码（GB/T 2260），如 420100',
  en: 'a six-digit code of GB/T 2260, such as 420100',
};
export const fingerprint: LocalizedText = {
  zh: '哈希值（sha256: 加64位十六进制数字）',
  en: 'a fingerprint: sha256: and 64 hexadecimal digits',
};

/** Lists in one cell of a spreadsheet. */
export const accidents: LocalizedText = {
  zh: '“无”，或各起事故的类别和日期，如 安全 2023-05-01；环境 2024-01-02',
  en: '“none”, or the kind and day of each accident, such as safety 2023-05-01; environmental 2024-01-02',
};
export const dishonesty: LocalizedText = {
  zh: '“无”，或各条记录的列入日期和修复日期，如 2023-05-01 修复 2024-01-02',
  en: '“none”, or for each record its day and that of its repair, such as 2023-05-01 repaired 2024-01-02',
};
export const redLetters: LocalizedText = {
  zh: '“无”，或各张红字发票的号码、日期和金额，如 25422000000012345679 2025-03-06 1.5',
  en: '“none”, or number, day and amount of each red-letter note, such as 25422000000012345679 2025-03-06 1.5',
};

export function wholeFrom(least: number): LocalizedText {
  return { zh: `不小于${least}的整数`, en: `a whole number of at least ${least}` };
}

export function wholeBetween(least: number, most: number): LocalizedText {
  return { zh: `${least}至${most}的整数`, en: `a whole number from ${least} to ${most}` };
}

export function itemsBetween(least: number, most: number): LocalizedText {
  return { zh: `${least}至${most}项`, en: `${least} to ${most}` };
}
export const list: LocalizedText = { zh: '列表', en: 'a list' };
export const ofLibrary: LocalizedText = {
  zh: '本库得出的结果，或者本库能够读取的文件',
  en: 'a result of this library, or a document that it can read',
};
export const object: LocalizedText = { zh: '对象', en: 'an object' };
export const basis: LocalizedText = { zh: '含 clause 或 assumption 的对象', en: 'an object with clause or assumption' };
export const instanceOfClass: LocalizedText = { zh: '类的实例', en: 'an instance of a class' };
export const jsonText: LocalizedText = { zh: '一段 JSON 文本', en: 'JSON text' };
export const orLeftOut: LocalizedText = {
  zh: '一个值（没有的应省略这一项）',
  en: 'a value (leave the field out if there is none)',
};
export const text: LocalizedText = { zh: '文字', en: 'a text' };
export const shortText: LocalizedText = { zh: '至多10000个字符的文字', en: 'a text of at most 10,000 characters' };
export const trueOrFalse: LocalizedText = { zh: '是（true）或否（false）', en: 'yes (true) or no (false)' };

/** Why a time has several readings. */
export const withoutOffset: LocalizedText = { zh: '没有写明时区', en: 'the offset is not given' };
export const daysOfDate: LocalizedText = {
  zh: 'Date 对象在不同时区是不同的日期，可先写成文本，如 date.toISOString().slice(0, 10)（UTC 日期）',
  en: 'a Date is another day in another time zone; turn it into text first, as date.toISOString().slice(0, 10) for its day in UTC',
};
export const readingsOfDate: LocalizedText = {
  zh: 'Date 对象的日期和时间因时区而异，可先用 date.toISOString() 写成文本',
  en: 'a Date reads differently in each time zone; turn it into text first, with date.toISOString()',
};
