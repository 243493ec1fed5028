/**
 * A policy made in code is refused as a document is: for each place that holds something else, what `malformedFields` reports is
 * reported by the schema, with the same path and code; what the schema reports of a value by itself, `malformedFields` does; and
 * the rules take the whole where the schema does.
 */
import { expect, it } from 'vitest';
import { wuhan2025 } from 'cloud-voucher-rules';
import { parsePolicy } from 'cloud-voucher-rules/schema';
import { policyProblems } from '../../src/policy/agreements';
import { malformedFields } from '../../src/policy/fields';
import type { Problem } from '../../src/values/result';

const odd: readonly unknown[] = [
  ...[undefined, null, 0, -0, -1, 1.5, 1e9, 2 ** 53, false, '', ' ', 'x', '\ud800', '1', '４２０１００'],
  ...[[], {}, [null], () => 1, new Array<unknown>(1)],
];

/** Each place in turn holds something else, or is gone, or has a field too many; of what a notice lists, the first stands for all. */
function* changes(holder: Record<string, unknown>, path: readonly string[] = []): Generator<readonly string[]> {
  const isMap = Array.isArray(holder) || ['clauses', 'assumptions', 'basis'].includes(path.at(-1) ?? '');
  for (const key of Object.keys(holder).slice(0, isMap ? 1 : undefined)) {
    const own = holder[key];
    const place = [...path, key];
    if (key === 'patch') continue;
    for (const other of odd) {
      holder[key] = other;
      yield [...place, JSON.stringify(other)];
    }
    if (!Array.isArray(holder)) {
      Reflect.deleteProperty(holder, key);
      yield [...place, 'gone'];
    }
    holder[key] = own;
    if (typeof own === 'object' && own !== null) yield* changes(own as Record<string, unknown>, place);
  }
  if (!Array.isArray(holder)) {
    holder['extra key'] = 1;
    yield [...path, 'extra key'];
    delete holder['extra key'];
  }
}

const linesOf = (problems: readonly Problem[]) => problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
/** What a schema says besides of a value that is right by itself. */
const ofWhole = /: (?:policy-inconsistent|duplicate-id)$|^basis\.[^.]+\.\d+: wrong-type$|\.patch/;

it.each([...Object.keys(wuhan2025), 'extra key'])(
  '%s: it is refused with the codes of the schema, at the same places',
  (field) => {
    const document = structuredClone(wuhan2025) as unknown as Record<string, unknown>;
    for (const change of changes(document)) {
      if (change[0] !== field) continue;
      const form = linesOf(malformedFields(document));
      const result = parsePolicy(document);
      const schema = result.ok ? [] : linesOf(result.problems);
      const missed = form.filter((line) => !schema.includes(line));
      if (missed.length > 0) expect(missed, change.join(' ')).toEqual([]);
      if (form.length > 0) continue;
      expect(
        schema.filter((line) => !ofWhole.test(line)),
        change.join(' '),
      ).toEqual([]);
      expect(policyProblems(document).length === 0, change.join(' ')).toBe(result.ok);
    }
  },
);

it('a field that is misspelt is named with the one that was meant', () => {
  const [found] = malformedFields({ ...wuhan2025, anualCap: wuhan2025.annualCap });
  expect(found?.message).toEqual({
    zh: '没有这一项：“anualCap”；是否应为 annualCap',
    en: 'no such field: "anualCap"; did you mean annualCap?',
  });
});
