/**
 * The laws of the calendar: days against the platform’s and against a count by hand, instants across offsets. The
 * platform’s Date is used here alone, to check a library that never uses it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  inQueueOrder,
  parseInstant,
  parseIsoDate,
  wuhan2025,
  type Instant,
} from 'cloud-voucher-rules';
import {
  beijingDay,
  compareMoments,
  dayOf,
  firstDayOfYear,
  isoDateOf,
  momentOf,
  yearOf,
  yearsBefore,
  type Day,
  type Moment,
} from '../../src/values/calendar';
import { comesAfter, queueKeyOf } from '../../src/allocation/queue';
import * as reference from '../../src/reference/time';
import { claim, enterprise } from '../support/builders';

const numRuns = process.env['CVR_DEEP'] === '1' ? 100_000 : 2_000;
const law = <Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...values: Ts) => void,
) => fc.assert(fc.property(...arbitraries, holds), { numRuns });

const two = (number: number) => String(number).padStart(2, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const first = dayOf('0001-01-01');
const last = dayOf('9999-12-31');
const days = fc.oneof(
  fc.integer({ min: first, max: last }),
  fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2030-12-31') }),
);

describe('days', () => {
  it('of all years from 1 to 9999, counted one by one by hand, are one apart', () => {
    let expected: number = first;
    for (let year = 1; year <= 9999; year += 1) {
      const whole = year >= 1890 && year <= 2110;
      if (firstDayOfYear(year) !== expected) expect([year, firstDayOfYear(year)]).toEqual([year, expected]);
      for (let month = 1; month <= 12; month += 1) {
        const length = lengthOf(year, month);
        for (let date = 1; date <= length; date += 1) {
          // Every day of the years that applications and their papers are of; of the others each month’s ends.
          if (whole || date === 1 || date === length) {
            const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
            const day = dayOf(text);
            if (day !== expected) expect([text, day]).toEqual([text, expected]);
            if (whole && isoDateOf(day) !== text) expect(isoDateOf(day)).toBe(text);
            if (whole && yearOf(day) !== year) expect([text, yearOf(day)]).toEqual([text, year]);
          }
          expected += 1;
        }
      }
    }
    expect(expected - 1).toBe(last);
  });

  it('are those of the platform, there and back', () =>
    law([days], (day) => {
      const text = isoDateOf(day as Day);
      expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(dayOf(text)).toBe(day);
      expect(yearOf(day as Day)).toBe(Number(text.slice(0, 4)));
    }));

  it('begin with 1970-01-01 as 0, and a Thursday stays a Thursday', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('1969-12-31')).toBe(-1);
    expect((dayOf('2025-06-03') - dayOf('1970-01-01')) % 7).toBe(5);
  });

  it('a text is a day exactly if the calendar has it', () =>
    law(
      [fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 })],
      (year, month, date) => {
        const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
        const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
        expect(parseIsoDate(text).ok).toBe(exists);
        expect(Number.isNaN(dayOf(text))).toBe(!exists);
      },
    ));

  it('no other text is a day', () =>
    law([fc.oneof(fc.string(), fc.stringMatching(/^[\d-]{8,12}$/))], (text) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) expect(parseIsoDate(text).ok).toBe(false);
    }));
});

describe('some years earlier', () => {
  it('is the same day of the month, or the 28th for the 29th of February, as the reference has it', () =>
    law([fc.integer({ min: dayOf('0120-01-01'), max: last }), fc.integer({ min: 0, max: 100 })], (day, years) => {
      expect(BigInt(yearsBefore(day as Day, years))).toBe(reference.yearsBefore(BigInt(day), years));
    }));

  it('of every day from 2020 to 2032, for up to eight years', () => {
    for (let day = dayOf('2020-01-01'); day <= dayOf('2032-12-31'); day = (day + 1) as Day) {
      const text = isoDateOf(day);
      for (let years = 0; years <= 8; years += 1) {
        const year = Number(text.slice(0, 4)) - years;
        const rest = text.endsWith('-02-29') && !isLeap(year) ? '-02-28' : text.slice(4);
        const expected = `${year}${rest}`;
        if (isoDateOf(yearsBefore(day, years)) !== expected) expect([text, years]).toBe(expected);
      }
    }
  });

  it('never goes forward, and a later day never starts earlier', () =>
    law([fc.integer({ min: dayOf('0120-01-01'), max: last - 1 }), fc.integer({ min: 0, max: 100 })], (day, years) => {
      const start = yearsBefore(day as Day, years);
      expect(start).toBeLessThanOrEqual(day);
      expect(yearsBefore((day + 1) as Day, years)).toBeGreaterThanOrEqual(start);
    }));
});

/** An instant as written: any day and time, any fraction, any offset. */
const instants: fc.Arbitrary<Instant> = fc
  .record({
    day: fc.integer({ min: dayOf('0002-01-01'), max: dayOf('9998-12-31') }),
    seconds: fc.oneof(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(0, 57_599, 57_600, 86_399)),
    fraction: fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,9}$/)),
    offset: fc.oneof(
      fc.constantFrom('Z', '+08:00', '-00:00', '+23:59', '-23:59'),
      fc
        .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`),
    ),
  })
  .map(({ day, seconds, fraction, offset }) => {
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return `${isoDateOf(day as Day)}T${two(h)}:${two(m)}:${two(s)}${fraction}${offset}` as Instant;
  });

function moment(text: string): Moment {
  const found = momentOf(text);
  if (found === undefined) throw new Error(`${text} is no instant`);
  return found;
}

describe('instants', () => {
  it('are the reference’s nanoseconds, whatever they are written with', () =>
    law([instants], (text) => {
      const { seconds, nanoseconds: rest } = moment(text);
      expect(BigInt(seconds) * 1_000_000_000n + BigInt(rest)).toBe(reference.momentOf(text));
      expect(rest >= 0 && rest < 1_000_000_000).toBe(true);
      expect(parseInstant(text)).toEqual({ ok: true, value: text });
    }));

  it('are those of the platform, to the millisecond', () =>
    law([instants], (text) => {
      const milliseconds = new Date(text.replace(/(\.\d{3})\d+/, '$1')).getTime();
      const { seconds, nanoseconds: rest } = moment(text);
      expect(seconds * 1000 + Math.floor(rest / 1_000_000)).toBe(milliseconds);
    }));

  it('are ordered exactly', () =>
    law([instants, instants, fc.constantFrom('', '1', '01', '000000001')], (a, b, nudge) => {
      const near = nudge === '' || a.includes('.') ? b : (a.replace(/(T.{8})/, `$1.${nudge}`) as Instant);
      const [x, y] = [reference.momentOf(a), reference.momentOf(near)];
      expect(Math.sign(compareMoments(moment(a), moment(near)))).toBe(x < y ? -1 : x > y ? 1 : 0);
    }));

  it('the same instant in another offset is the same moment', () =>
    law([instants, fc.integer({ min: -1439, max: 1439 })], (text, minutes) => {
      const { seconds, nanoseconds: rest } = moment(text);
      const shifted = new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, 19);
      const [h, m] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
      const written = `${shifted}.${String(rest).padStart(9, '0')}${minutes < 0 ? '-' : '+'}${two(h)}:${two(m)}`;
      expect(moment(written)).toEqual(moment(text));
      expect(beijingDay(moment(written))).toBe(beijingDay(moment(text)));
    }));

  it('fall on the reference’s day in Beijing', () =>
    law([instants], (text) => {
      expect(BigInt(beijingDay(moment(text)))).toBe(reference.beijingDay(reference.momentOf(text)));
    }));

  it('a day in Beijing is 24 hours long, and begins at 16:00 in UTC', () =>
    law([fc.integer({ min: dayOf('0002-01-01'), max: dayOf('9998-12-31') })], (day) => {
      const eve = isoDateOf((day - 1) as Day);
      expect(beijingDay(moment(`${eve}T15:59:59.999999999Z`))).toBe(day - 1);
      expect(beijingDay(moment(`${eve}T16:00:00Z`))).toBe(day);
      expect(beijingDay(moment(`${isoDateOf(day as Day)}T00:00:00+08:00`))).toBe(day);
      expect(beijingDay(moment(`${isoDateOf(day as Day)}T15:59:59.999999999Z`))).toBe(day);
      expect(reference.dayOf(isoDateOf(day as Day))).toBe(BigInt(day));
    }));

  it('no text with a field out of range is an instant', () =>
    law(
      [
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
      ],
      (h, m, s, oh, om) => {
        const text = `2025-06-03T${two(h)}:${two(m)}:${two(s)}+${two(oh)}:${two(om)}`;
        const inRange = h <= 23 && m <= 59 && s <= 59 && oh <= 23 && om <= 59;
        expect(parseInstant(text).ok).toBe(inRange);
        expect(momentOf(text) !== undefined).toBe(inRange);
      },
    ));

  it('no other text is an instant', () =>
    law([fc.oneof(fc.string(), fc.stringMatching(/^[\dTZ:.+-]{16,40}$/))], (text) => {
      const shaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
      if (!shaped.test(text)) expect(momentOf(text)).toBeUndefined();
    }));
});

describe('first come', () => {
  it('is a total order: by instant, then by id as code units', () =>
    law(
      [
        fc.uniqueArray(
          fc.tuple(
            fc.constantFrom('2025-06-03T09:00:00+08:00', '2025-06-03T01:00:00Z', '2025-06-03T09:00:00.000000001+08:00'),
            fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,3}$/),
          ),
          {
            selector: ([, id]) => id,
            maxLength: 8,
          },
        ),
      ],
      (list) => {
        const claims = list.map(([queuedAt, id]) => claim(id, 1, 1, 0, { queuedAt: queuedAt as Instant }));
        const order = inQueueOrder(claims).map(({ application }) => application);
        const expected = [...list]
          .sort(([a, x], [b, y]) => {
            const [p, q] = [reference.momentOf(a as Instant), reference.momentOf(b as Instant)];
            return p !== q ? (p < q ? -1 : 1) : x < y ? -1 : 1;
          })
          .map(([, id]) => id);
        expect(order).toEqual(expected);
        expect(inQueueOrder([...claims].reverse()).map(({ application }) => application)).toEqual(expected);
      },
    ));

  it('has no queue key before itself', () => {
    const now = queueKeyOf(claim('A', 1, 1, 0, { queuedAt: '2025-06-03T09:00:00Z' as Instant }));
    expect(comesAfter(now, now)).toBe(false);
  });
});

it('an eligibility does not depend on the offset that its instant is written with', () =>
  law([fc.integer({ min: -1439, max: 1439 }), fc.constantFrom(...edges())], (minutes, seconds) => {
    const judged = (offset: number) => {
      const shifted = new Date((seconds + offset * 60) * 1000).toISOString().slice(0, 19);
      const [h, m] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
      const written = `${shifted}${offset < 0 ? '-' : '+'}${two(h)}:${two(m)}` as Instant;
      const applicant = enterprise({ majorAccidents: [{ kind: 'safety', occurredOn: '2022-06-03' as never }] });
      return checkEligibility(wuhan2025, applicant, { at: written }).criteria.map(({ reason }) => reason);
    };
    expect(judged(minutes)).toEqual(judged(0));
  }));

/** Seconds of instants about the window and the day on which an accident of 3 June 2022 ceases to count. */
function edges(): readonly number[] {
  const texts = ['2025-01-01T00:00:00+08:00', '2025-06-04T00:00:00+08:00', '2025-11-01T00:00:00+08:00'];
  return texts.flatMap((text) => [-1, 0, 1].map((by) => moment(text).seconds + by));
}
