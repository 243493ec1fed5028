/**
 * A record whose input the rules would refuse does not hold, however well its round follows from it: each kind of input that
 * no round can be decided on, in the shipped example.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  withAlternative,
  wuhan2025,
  type ReviewCase,
  type ReviewEvent,
  type RoundInput,
} from 'cloud-voucher-rules';
import { recordRound, verifyRound, type RoundRecord } from 'cloud-voucher-rules/audit';
import { referenceReplay } from '../../src/reference/review';
import { parseRoundInput } from '../../src/schema/parse';
import { pathText } from '../../src/words/plain';
import { cut } from '../../src/words/safe-text';
import { root } from '../support/package';

const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
const record = recordRound(example);
const { cases = [], ...withoutCases } = example;
const text = JSON.stringify(example);
/** The number of a digital invoice in the form of an older one. */
const hyphenated = (id = '') => `${id.slice(0, 12)}-${id.slice(12)}`;

/** The example with a text replaced wherever it is, and the round that the library makes of it, if it makes one. */
function replaced(from: string, to: string, where = text): unknown {
  return JSON.parse(where.replace(from, to));
}

describe('an input that no round can be decided on', () => {
  const ledger = decideRound({ ...example, applications: example.applications.slice(0, 3) }).ledger;
  const rest = { ...example, applications: example.applications.slice(3) };
  const withLedger = (changes: object) => ({ ...rest, ledger: { ...ledger, ...changes } });
  const first = Object.keys(ledger.enterprises)[0] ?? '';
  const byRecommendation = withAlternative(wuhan2025, 'queue-order', 'recommended-at');
  const [enterprise = ''] = example.applications.map((each) => each.enterprise.uscc);
  const invoice = example.applications.flatMap((each) => each.invoices)[0]?.id ?? '';
  const [others, last] = [withoutCases.applications.slice(0, -1), withoutCases.applications.at(-1)];
  if (last === undefined) throw new Error('the example has applications');
  const decidedBefore = example.applications.findIndex(({ id }) => Object.hasOwn(ledger.applications, id));

  it('the same input with its ledger as it is can', () => {
    expect(verifyRound(recordRound(withLedger({}) as RoundInput))).toEqual({ holds: true, violations: [] });
  });

  it.each<[string, unknown, string]>([
    ['an unknown version', { ...example, schemaVersion: 99 }, 'input.schemaVersion'],
    ['a field too many', { ...example, note: 1 }, 'input.note'],
    [
      'an enterprise in two spellings',
      replaced(enterprise, enterprise.toLowerCase()),
      'input.applications[0].enterprise.uscc',
    ],
    [
      'an invoice in two spellings',
      replaced(`"invoice":"${invoice}"`, `"invoice":" ${invoice}"`),
      'input.applications[1].purchases[0].invoice',
    ],
    ['an amount with separators', { ...example, budget: '1,000,000.00' }, 'input.budget'],
    ['a malformed policy', { ...example, policy: { ...wuhan2025, year: 1999 } }, 'input.policy.'],
    [
      'a product twice',
      {
        ...example,
        catalogue: { ...example.catalogue, products: [...example.catalogue.products, example.catalogue.products[0]] },
      },
      `input.catalogue.products[${example.catalogue.products.length}]`,
    ],
    [
      'a provider that is not on the register',
      { ...example, catalogue: { ...example.catalogue, providers: example.catalogue.providers.slice(1) } },
      'input.catalogue.products[0].provider',
    ],
    ['no cases where the order needs them', { ...withoutCases, policy: byRecommendation }, 'input.cases'],
    ['a case twice', { ...example, cases: [...cases, cases[0]] }, `input.cases[${cases.length}]`],
    [
      'a case of another application',
      {
        ...example,
        cases: cases.map((each, i) =>
          i === 0 ? { ...each, application: { ...each.application, submittedAt: '2025-01-01T00:00:00Z' } } : each,
        ),
      },
      'input.cases[0]',
    ],
    ['a ledger of another policy', withLedger({ policy: 'wuhan-2024' }), 'input.ledger.policy'],
    ['a ledger of another budget', withLedger({ budget: '9000000.00' }), 'input.ledger.budget'],
    ['entries that do not add up', withLedger({ enterprises: {} }), 'input.ledger.granted'],
    ['a number that was not decided', withLedger({ decided: 7 }), 'input.ledger.decided'],
    [
      'an enterprise above its cap',
      withLedger({ enterprises: { ...ledger.enterprises, [first]: '200000.01' } }),
      'input.ledger.',
    ],
    [
      'an invoice with a hyphen, which another application has without',
      {
        ...withoutCases,
        applications: [...others, { ...last, invoices: [{ ...last.invoices[0], id: hyphenated(invoice) }] }],
      },
      `input.applications[${others.length}].invoices[0].id`,
    ],
    [
      'an invoice with a hyphen, of which an earlier batch has one without',
      withLedger({
        invoices: { [hyphenated(rest.applications[0]?.invoices[0]?.id)]: Object.keys(ledger.applications)[0] },
      }),
      'input.ledger.invoices.',
    ],
    ['an application decided before', { ...example, ledger }, `input.applications[${decidedBefore}].id`],
  ])('%s', (_, input, place) => {
    const { holds, violations } = verifyRound({ ...record, input: input as RoundInput });
    expect(holds).toBe(false);
    expect(violations.map(({ law }) => law)).toEqual(violations.map(() => 'input'));
    const texts = violations.map((each) => each.text.en).filter((each) => each.startsWith(place));
    expect(texts).not.toEqual([]);
    expect(violations.every(({ text: { zh }, basis }) => /：.*\p{sc=Han}/u.test(zh) && basis.length === 0)).toBe(true);
    // The same places that reading the document names.
    const read = parseRoundInput(input);
    expect(read.ok || read.problems.map(({ path }) => ['input', ...path])).toEqual(violations.map(({ path }) => path));
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no record', null, ['library', 'fingerprints', 'schemaVersion', 'input']],
    ['an unknown version', { ...record, schemaVersion: 99 }, ['schemaVersion']],
    ['a field too many', { ...record, note: 1 }, ['note']],
    ['no library', { ...record, library: undefined }, ['library']],
    [
      'a fingerprint that is none',
      { ...record, fingerprints: { ...record.fingerprints, input: 'x' } },
      ['fingerprints.input'],
    ],
  ])('%s', (_, given, places) => {
    const { holds, violations } = verifyRound(given as RoundRecord);
    expect(holds).toBe(false);
    expect(violations.map(({ path }) => path.join('.'))).toEqual(places);
  });
});

describe('what is wrong with an input names the application and the enterprise', () => {
  const [one] = example.applications;
  if (one === undefined) throw new Error('the example has applications');
  const whose = { application: one.id, enterprise: one.enterprise.uscc };
  const { ledger } = decideRound(example);
  const [enterprise = '', granted = ''] = Object.entries(ledger.enterprises)[0] ?? [];
  const index = cases.findIndex(({ application }) => application.id === one.id);

  it.each<[string, object, object]>([
    ['of an application', { applications: [{ ...one, purchases: {} }] }, whose],
    [
      'of an application whose code cannot be one',
      { applications: [{ ...one, enterprise: { ...one.enterprise, uscc: 'x' } }] },
      { application: one.id },
    ],
    ['of a case', { cases: [{ ...cases[index], note: 1 }] }, whose],
    ['of audited amounts', { cases: [], audited: { [one.id]: ['1'] } }, whose],
    ['of an entry of the ledger', { ledger: { ...ledger, applications: { [one.id]: '1' } } }, whose],
    [
      'of an enterprise in the ledger',
      { ledger: { ...ledger, enterprises: { [enterprise]: granted.slice(0, -1) } } },
      { enterprise },
    ],
    ['unless it is about the whole', { budget: '1' }, {}],
  ])('%s', (_, changes, whom) => {
    const { violations } = verifyRound({ ...record, input: { ...example, ...changes } as RoundInput });
    const [first] = violations.filter(({ law, path }) => law === 'input' && path.length > 1);
    const { application, enterprise: by } = first ?? {};
    expect({ application, enterprise: by }).toEqual({ application: undefined, enterprise: undefined, ...whom });
    const of = application === undefined ? '' : ` (application ${application})`;
    expect(first?.text.en).toContain(`${cut(pathText(first?.path ?? []), 200)}${of}: `);
  });
});

describe('a case that the review cannot have brought about', () => {
  const paid = cases.find(({ status }) => status === 'paid');
  if (paid === undefined) throw new Error('the example has a paid case');
  const { application, history } = paid;
  const audit = history.find(({ type }) => type === 'audit');
  const forged = (event: object): ReviewEvent => ({ ...audit, ...event }) as ReviewEvent;
  const byEnterprise = { actor: 'enterprise', person: application.enterprise.uscc };

  it.each<[string, readonly ReviewEvent[], number, readonly string[]]>([
    [
      'paid, by an audit of 1999 by the enterprise alone',
      [forged({ at: '1999-01-01T00:00:00Z', by: byEnterprise })],
      0,
      ['not-the-next-step', 'wrong-actor'],
    ],
    ['a step left out', history.filter(({ type }) => type !== 'recommend'), 1, ['not-the-next-step']],
    [
      'an event before the one before',
      [...history.slice(0, 2), forged({ type: 'evaluate', opinion: '', at: history[0]?.at, by: history[2]?.by })],
      2,
      ['before-previous-event'],
    ],
    ['something after the end', [...history, ...history.slice(-1)], history.length, ['not-the-next-step']],
  ])('%s', (_, events, at, codes) => {
    expect(referenceReplay(example.policy, application, events)).toEqual({ ok: false, at, codes });
    const changed = cases.map((each) => (each === paid ? ({ ...paid, history: events } as ReviewCase) : each));
    const { holds, violations } = verifyRound({ ...record, input: { ...example, cases: changed } });
    expect(holds).toBe(false);
    const index = cases.indexOf(paid);
    expect(violations.every(({ path }) => path.slice(0, 3).join('.') === `input.cases.${index}`)).toBe(true);
  });

  it.each([
    ['a step left out', history.filter(({ type }) => type !== 'recommend')],
    ['something after the end', [...history, ...history.slice(-1)]],
  ])('%s breaks a rule of the review: its clauses, and whose case it is', (_, events) => {
    const changed = cases.map((each) => (each === paid ? ({ ...paid, history: events } as ReviewCase) : each));
    const { violations } = verifyRound({ ...record, input: { ...example, cases: changed } });
    const { id, enterprise: by } = application;
    expect(violations).toMatchObject([{ law: 'review', application: id, enterprise: by.uscc }]);
    expect(violations[0]?.basis).not.toEqual([]);
  });
});
