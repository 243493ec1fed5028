/**
 * Days and instants: the calendar’s own edges, and the spellings that people use.
 */
import { describe, expect, it } from 'vitest';
import { instant, isoDate, parseInstant, parseIsoDate } from 'cloud-voucher-rules';
import { refusalOf } from '../support/problems';
import { refusedFor } from '../support/refused';

const notText = [undefined, null, 0, 20250603, 1748913300000, true, {}, [], new Date(0)];

describe('a calendar day', () => {
  it.each([
    '2025-06-03',
    '2025-10-31',
    '2024-02-29',
    '2000-02-29',
    '2025-02-28',
    '2025-01-31',
    '2025-12-31',
    '2025-04-30',
    '0001-01-01',
    '9999-12-31',
  ])('%s is a day', (text) => {
    expect(parseIsoDate(text)).toEqual({ ok: true, value: text });
    expect(isoDate(text)).toBe(text);
  });

  it.each([
    ['2025-02-29', 'no leap year'],
    ['2100-02-29', 'no leap year: a century'],
    ['1900-02-29', 'no leap year: a century'],
    ['2024-02-30', 'February ends on the 29th'],
    ['2025-04-31', 'April has 30 days'],
    ['2025-06-31', 'June has 30 days'],
    ['2025-09-31', 'September has 30 days'],
    ['2025-11-31', 'November has 30 days'],
    ['2025-12-32', 'December has 31 days'],
    ['2025-06-00', 'no day 0'],
    ['2025-00-10', 'no month 0'],
    ['2025-13-01', 'no month 13'],
    ['0000-01-01', 'no year 0'],
    ['2025-2-29', 'nor in another spelling'],
    ['2025年2月29日', 'nor in Chinese'],
  ])('%s is not a day: %s', (text) => {
    expect(refusedFor(parseIsoDate(text))[0]).toBe('not-a-day');
  });

  it.each([
    ['2025-6-3', '2025-06-03'],
    ['2025/06/03', '2025-06-03'],
    ['2025.6.3', '2025-06-03'],
    ['20250603', '2025-06-03'],
    ['2025年6月3日', '2025-06-03'],
    ['２０２５－０６－０３', '2025-06-03'],
    [' 2025-06-03', '2025-06-03'],
    ['2025-06-03\n', '2025-06-03'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseIsoDate(given))).toEqual(['not-canonical', canonical]);
  });

  it.each([
    '',
    '2025',
    '2025-06',
    '25-06-03',
    '10000-01-01',
    '-2025-06-03',
    '+2025-06-03',
    '2025-06-03T00:00:00Z',
    '03/06/2025',
    'June 3, 2025',
    '2025-06-0x',
    '2025-0x-03',
    'yyyy-mm-dd',
    '二〇二五年六月三日',
  ])('%s is malformed', (given) => {
    expect(refusedFor(parseIsoDate(given))[0]).toBe('malformed');
  });

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseIsoDate(given))[0]).toBe('wrong-type');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseIsoDate(`2025-06-03 ${'0'.repeat(100_000)}`))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => isoDate('2025-02-29'))).toEqual(['not-a-day', '']);
  });
});

describe('an instant', () => {
  it.each([
    ['2025-06-03T09:15:00+08:00', 'in Beijing'],
    ['2025-06-03T01:15:00Z', 'in UTC, kept as written'],
    ['2025-06-03T01:15:00-00:00', 'in UTC, with an offset of minus nothing, kept as written'],
    ['2025-06-03T01:15:00+00:00', 'in UTC, with an offset of nothing'],
    ['2025-06-03T09:15:00.5+08:00', 'with one digit of fraction'],
    ['2025-06-03T09:15:00.500+08:00', 'with zeros at the end, kept as written'],
    ['2025-10-31T23:59:59.999999999+08:00', 'with nine digits of fraction'],
    ['2025-06-03T00:00:00+08:00', 'at midnight'],
    ['2025-06-03T23:59:59+08:00', 'in the last second'],
    ['2025-06-03T09:15:00+23:59', 'with the greatest offset'],
    ['2025-06-03T09:15:00-23:59', 'with the least offset'],
    ['2025-06-03T09:15:00+05:30', 'with a half-hour offset'],
    ['2024-02-29T09:15:00+08:00', 'on a leap day'],
    ['0001-01-01T00:00:00Z', 'in the first year'],
    ['9999-12-31T23:59:59.999999999Z', 'in the last'],
  ])('%s is taken: %s', (text) => {
    expect(parseInstant(text)).toEqual({ ok: true, value: text });
    expect(instant(text)).toBe(text);
  });

  it.each([
    ['2025-06-03T24:00:00+08:00', 'no hour 24'],
    ['2025-06-03T09:60:00+08:00', 'no minute 60'],
    ['2016-12-31T23:59:60Z', 'no second 60, not even a leap second'],
    ['2025-06-03T09:15:60+08:00', 'no second 60'],
    ['2025-06-03T09:15:00+24:00', 'no offset of a day'],
    ['2025-06-03T09:15:00+08:60', 'no offset of 60 minutes'],
    ['2025-02-29T09:15:00+08:00', 'no such day'],
    ['2025-13-01T09:15:00+08:00', 'no such month'],
    ['0000-12-31T09:15:00+08:00', 'no year 0'],
  ])('%s is not a time: %s', (text) => {
    expect(refusedFor(parseInstant(text))[0]).toBe('not-a-time');
  });

  it.each([
    ['2025-06-03 09:15:00+08:00', '2025-06-03T09:15:00+08:00'],
    ['2025-06-03t09:15:00+08:00', '2025-06-03T09:15:00+08:00'],
    ['2025-06-03T01:15:00z', '2025-06-03T01:15:00Z'],
    ['２０２５-06-03T09:15:00+08:00', '2025-06-03T09:15:00+08:00'],
    [' 2025-06-03T09:15:00+08:00 ', '2025-06-03T09:15:00+08:00'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseInstant(given))).toEqual(['not-canonical', canonical]);
  });

  it.each([
    ['2025-06-03T09:15:00', 'no offset'],
    ['2025-06-03T09:15+08:00', 'no seconds'],
    ['2025-06-03T09:15:00.+08:00', 'a point without digits'],
    ['2025-06-03T09:15:00.0000000001+08:00', 'ten digits of fraction'],
    ['2025-06-03T09:15:00,5+08:00', 'a comma for a point'],
    ['2025-06-03T09:15:00+0800', 'an offset without colon'],
    ['2025-06-03T09:15:00+08', 'an offset without minutes'],
    ['2025-06-03T09:15:00+8:00', 'an offset of one digit'],
    ['2025-06-03T9:15:00+08:00', 'an hour of one digit'],
    ['2025-06-03T09:15:00 +08:00', 'a space before the offset'],
    ['2025-06-03T09:15:00+08:00[Asia/Shanghai]', 'a zone name'],
    ['2025-06-03T09:15:00CST', 'a zone abbreviation'],
    ['2025-06-03', 'a day'],
    ['20250603T091500Z', 'the basic form'],
    ['+002025-06-03T09:15:00Z', 'a year of six digits'],
    ['2025-06-03T09:15:00ZZ', 'something after the end'],
    ['', 'nothing'],
    ['Tue, 03 Jun 2025 01:15:00 GMT', 'another format'],
  ])('%s is malformed: %s', (given) => {
    expect(refusedFor(parseInstant(given))[0]).toBe('malformed');
  });

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseInstant(given))[0]).toBe('wrong-type');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseInstant(`2025-06-03T09:15:00.${'1'.repeat(100_000)}Z`))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => instant('2025-06-03T09:15:00'))).toEqual(['malformed', '']);
  });
});
