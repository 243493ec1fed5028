// The shipped example: it says what its README promises, every decision is the one worked out by hand, and nothing that can
// happen in a round is missing from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  criterionIds,
  decideRound,
  findingCodes,
  grantOutcomes,
  otherOutcomes,
  reasonCodes,
  reviewEventTypes,
  reviewStatuses,
  withAlternative,
  wuhan2025,
  type Application,
  type Decision,
  type Invoice,
  type Policy,
  type Round,
} from 'cloud-voucher-rules';
import { parseRoundInput } from 'cloud-voucher-rules/schema';
import { input, pages, roundText, withTables } from '../../docs/examples/wuhan-2025/make.mjs';
import { root } from '../support/package';

const folder = join(root, 'docs/examples/wuhan-2025');
const remake = 'run `npm run build && node docs/examples/wuhan-2025/make.mjs`';
const { policy, applications, catalogue, cases = [] } = input;
const round = decideRound(input);

const fen = (amount: string) => Number(amount.replace('.', ''));
const invoices = applications.flatMap((each) => each.invoices);
const unique = <T>(items: readonly T[]) => [...new Set(items)];

/** What is promised of each application, worked out by hand from the notice, the papers and the review. */
const expected: readonly (readonly [string, Decision['outcome'], string, string, string])[] = [
  // application, outcome, entitlement, granted, how
  ['WH-002', 'granted-in-full', '36000.00', '36000.00', '120000 × 0.30'],
  ['WH-003', 'granted-in-full', '88000.00', '88000.00', '50000 × 0.20 + 40000 × 0.30 + 90000 × 0.40 + 60000 × 0.50'],
  ['WH-004', 'granted-in-full', '32000.00', '32000.00', '80000 × 0.40, of an invoice of 100000'],
  ['WH-005', 'granted-in-full', '30000.00', '30000.00', '75000 × 0.40, before WH-006 by its id'],
  ['WH-006', 'granted-in-full', '7200.10', '7200.10', '36000.50 × 0.20'],
  ['WH-007', 'granted-in-full', '25600.00', '25600.00', '64000 × 0.40; the accident is of the day before 2022-05-27'],
  ['WH-008', 'granted-in-full', '150000.00', '150000.00', '200000 × 0.40 + 140000 × 0.50'],
  ['WH-009', 'recovered', '22000.00', '22000.00', '55000 × 0.40, paid; recovered, and the round stands'],
  ['WH-010', 'granted-in-full', '12000.00', '12000.00', '28000 × 0.30 + 18000 × 0.20; the record is of 2020'],
  ['WH-011', 'granted-in-full', '16000.00', '16000.00', '40000 × 0.30, as audited, + 20000 × 0.20'],
  ['WH-019', 'granted-in-full', '37999.80', '37999.80', '(110000 − 10000 − 5000.50) × 0.40'],
  ['WH-020', 'reduced-by-cap', '80000.00', '50000.00', '100000 × 0.40 + 80000 × 0.50; 200000 − 150000 are left'],
  ['WH-021', 'granted-in-full', '42000.00', '42000.00', '60000 + 45000 paid in time: (100000 + 5000) × 0.40'],
  ['WH-022', 'granted-in-full', '18000.00', '18000.00', '60000 × 0.30; four lines fail by their contracts'],
  ['WH-023', 'granted-in-full', '19200.00', '19200.00', '48000 × 0.40; six lines fail by their invoices'],
  ['WH-024', 'granted-in-full', '9000.00', '9000.00', '12000 paid by itself × 0.30 + 0 + 18000 × 0.30'],
  ['WH-025', 'reduced-by-cap', '260000.00', '200000.00', '300000 × 0.40 + 200000 × 0.40 + 120000 × 0.50'],
  ['WH-026', 'cap-used-up', '4000.00', '0.00', '20000 × 0.20, after 150000 + 50000'],
  ['WH-027', 'granted-in-full', '20666.99', '20666.99', '16666.665 → 16666.67, 3000.315 → 3000.32, 999.998 → 1000.00'],
  ['WH-028', 'granted-in-full', '6000.00', '6000.00', '0, as WH-004 has the invoice, + 30000 × 0.20'],
  ['WH-031', 'granted-in-full', '30000.00', '30000.00', '70000 × 0.30 + 30000 × 0.30; in the place of 18 September'],
  ['WH-032', 'nothing-due', '0.00', '0.00', '45000 − 45000'],
  ['WH-033', 'granted-in-full', '200000.00', '200000.00', '400000 × 0.50'],
  ['WH-041', 'reduced-by-pool', '48000.00', '30333.11', '60000 × 0.40 + 48000 × 0.50; 1082000 − 1051666.89 are left'],
  ['WH-042', 'unfunded', '12000.00', '0.00', '40000 × 0.30; the same instant as WH-041, after it by its id'],
  ['WH-043', 'unfunded', '20800.00', '0.00', '52000 × 0.40, in the last instant of the window'],
  ['WH-001', 'not-yet-audited', '0.00', '', 'a draft: before the window'],
  ['WH-012', 'ineligible', '0.00', '', 'division 63'],
  ['WH-013', 'ineligible', '0.00', '', '1000 persons and 400 million yuan are a large industrial enterprise'],
  ['WH-014', 'ineligible', '0.00', '', 'Ezhou'],
  ['WH-015', 'ineligible', '0.00', '', 'retail'],
  ['WH-016', 'ineligible', '0.00', '', 'a provider on the register'],
  ['WH-017', 'ineligible', '0.00', '', '400 persons and 150 million yuan are large in division 65'],
  ['WH-018', 'ineligible', '0.00', '', 'an accident of 2024 and an unrepaired record of 2023'],
  ['WH-029', 'undetermined', '0.00', '', '350 persons: the revenue decides, and is not known'],
  ['WH-030', 'undetermined', '0.00', '', 'district, industry, accidents and dishonesty are not known'],
  ['WH-034', 'withdrawn', '24000.00', '', '60000 × 0.40, withdrawn after the audit'],
  ['WH-035', 'rejected', '0.00', '', 'the enterprise of WH-018'],
  ['WH-036', 'not-yet-audited', '3200.00', '', '16000 × 0.20, submitted'],
  ['WH-037', 'not-yet-audited', '10000.00', '', '20000 × 0.50, recommended'],
  ['WH-038', 'not-yet-audited', '12800.00', '', '32000 × 0.40, evaluated'],
  ['WH-039', 'not-yet-audited', '10800.00', '', '27000 × 0.40, returned'],
  ['WH-040', 'not-yet-audited', '0.00', '', 'no case, and no paper that is right'],
  ['WH-044', 'not-yet-audited', '0.00', '', 'a draft: one nanosecond after the window'],
];

/** The grants by line where a reduction falls on some of them: the last listed bears it first. */
const byLine: readonly (readonly [string, readonly string[]])[] = [
  ['WH-020', ['40000.00', '10000.00']],
  ['WH-025', ['120000.00', '80000.00', '0.00']],
  ['WH-041', ['24000.00', '6333.11']],
];

function decisionOf(application: string, from: Round = round): Decision {
  const found = from.decisions.find((each) => each.application === application);
  if (found === undefined) throw new Error(`the example lacks ${application}`);
  return found;
}

function applicationOf(id: string): Application {
  const found = applications.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the example lacks ${id}`);
  return found;
}

describe('the files', () => {
  it('round.json is what its scripts make, to the byte', () => {
    expect(readFileSync(join(folder, 'round.json'), 'utf8') === roundText, remake).toBe(true);
  });

  it.each(Object.entries(pages))(
    'the tables of %s are what the round decides, and what other readings would change',
    (locale, page) => {
      const text = readFileSync(join(folder, page), 'utf8');
      expect(text === withTables(text, locale), remake).toBe(true);
      for (const { id } of applications) expect(text).toContain(`| ${id} |`);
    },
  );

  it.each(Object.values(pages))('%s says the budget and the counts of the file', (page) => {
    const text = readFileSync(join(folder, page), 'utf8');
    const enterprises = unique(applications.map(({ enterprise }) => enterprise.uscc)).length;
    const budget = input.budget.replace(/\B(?=(\d{3})+\.)/g, ',');
    expect(text.match(/[\d,]+\.00(?= yuan, a register| 元、)/)?.[0]).toBe(budget);
    for (const count of [applications.length, enterprises])
      expect(text.split('##')[0]).toMatch(new RegExp(`\\b${count} `));
  });

  it('parseRoundInput accepts round.json as it is: codes with their check characters, papers, cases and policy', () => {
    const parsed = parseRoundInput(JSON.parse(roundText));
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(parsed.ok && parsed.value).toEqual(input);
    expect(policy).toEqual(wuhan2025);
  });

  it('a code with another check character is not let in', () => {
    const [first] = catalogue.providers;
    const spoilt = roundText.replaceAll(
      String(first?.uscc),
      String(first?.uscc).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    );
    const parsed = parseRoundInput(JSON.parse(spoilt));
    expect(parsed.ok ? [] : unique(parsed.problems.map(({ code }) => code))).toContain('wrong-check-character');
  });
});

describe('decided as by hand', () => {
  it.each(expected)('%s: %s, entitled to %s, granted %s (%s)', (id, outcome, entitlement, granted) => {
    const decision = decisionOf(id);
    const got = [decision.outcome, decision.assessment.entitlement, decision.grant?.granted ?? ''];
    expect(got).toEqual([outcome, entitlement, granted]);
  });

  it.each(byLine)('%s by line: %j', (id, lines) => expect(decisionOf(id).lines).toEqual(lines));

  it('in this order: claims by the queue, then the rest by id', () => {
    expect(round.decisions.map(({ application }) => application)).toEqual(expected.map(([id]) => id));
  });

  it('the pool runs out in the middle of a claim, and every district and zone has a grant', () => {
    expect(round.pool).toEqual({
      budget: '1082000.00',
      granted: '1082000.00',
      remaining: '0.00',
      firstShortfall: 'WH-041',
    });
    expect(round.districts.map(({ district }) => district).sort()).toEqual(
      policy.applicants.districts.map(({ id }) => id).sort(),
    );
  });

  it('what the city has listed is what the round grants', () => {
    const listed = cases.flatMap(({ application, history }) =>
      history.flatMap((event) => (event.type === 'list' ? [{ application, event }] : [])),
    );
    expect(listed.length).toBeGreaterThan(15);
    for (const { application, event } of listed) {
      const { entitlement, granted } = decisionOf(application.id).grant ?? {};
      expect([application.id, event.entitlement, event.granted]).toEqual([application.id, entitlement, granted]);
    }
  });
});

describe('the papers', () => {
  it('six providers, twenty products over all tiers, about forty applications of about thirty enterprises', () => {
    expect(catalogue.providers).toHaveLength(6);
    expect(catalogue.products).toHaveLength(20);
    expect(unique(catalogue.products.map(({ tier }) => tier)).sort()).toEqual(
      [...policy.tiers.map(({ id }) => id)].sort(),
    );
    expect(applications).toHaveLength(44);
    expect(unique(applications.map(({ enterprise }) => enterprise.uscc))).toHaveLength(32);
  });

  it('digital invoices of 20 digits, coded ones with codes of 10 and of 12', () => {
    for (const form of [/^\d{20}$/, /^\d{10}-\d{8}$/, /^\d{12}-\d{8}$/]) {
      expect(invoices.filter(({ id }) => form.test(id)).length).toBeGreaterThan(0);
    }
    expect(unique(invoices.map(({ id }) => id))).toHaveLength(invoices.length - 1); // WH-028 has the invoice of WH-004
  });

  it('6 % VAT on every invoice that adds up, to the nearest fen', () => {
    const addsUp = ({ net, tax, total }: Invoice) => fen(net) + fen(tax) === fen(total);
    const off = invoices.filter((each) => !addsUp(each));
    expect(off).toHaveLength(2);
    for (const { net, total } of invoices.filter(addsUp)) {
      expect(Math.abs(106 * fen(net) - 100 * fen(total))).toBeLessThanOrEqual(53);
    }
  });

  it('only invoices with a code are void: a digital one is reversed', () => {
    expect(invoices.filter((each) => each.void === true).map(({ id }) => id.includes('-'))).toEqual([true, true]);
  });

  it('red letters, partial payments, a contract of the year before, and mixed tiers in one application', () => {
    expect(
      invoices
        .map(({ redLetters = [] }) => redLetters.length)
        .sort()
        .slice(-2),
    ).toEqual([1, 2]);
    expect(applicationOf('WH-021').payments.map(({ amount }) => amount)).toEqual(['60000.00', '45000.00', '45000.00']);
    expect(applicationOf('WH-004').contracts[0]?.signedOn).toBe('2024-11-20');
    expect(decisionOf('WH-003').assessment.lines.map(({ tier }) => tier)).toEqual(policy.tiers.map(({ id }) => id));
  });

  it('ties to the instant, the last instant of the window and the first after it', () => {
    const at = (id: string) => applicationOf(id).submittedAt;
    expect([at('WH-005'), at('WH-006')]).toEqual(['2025-05-20T08:30:00+08:00', '2025-05-20T00:30:00Z']);
    expect([at('WH-041'), at('WH-042')]).toEqual(['2025-10-31T15:30:00+08:00', '2025-10-31T07:30:00Z']);
    expect(at('WH-043')).toBe(policy.window.closesAt);
    expect(at('WH-044')).toBe('2025-11-01T00:00:00+08:00');
  });

  it('three applications of one enterprise use its cap up', () => {
    const ofOne = round.decisions.filter(({ enterprise }) => enterprise === applicationOf('WH-008').enterprise.uscc);
    expect(ofOne.map(({ outcome }) => outcome)).toEqual(['granted-in-full', 'reduced-by-cap', 'cap-used-up']);
  });
});

describe('nothing is missing', () => {
  const lines = round.decisions.flatMap(({ assessment }) => assessment.lines);
  const criteria = round.decisions.flatMap(({ assessment }) => assessment.eligibility.criteria);

  it('every outcome', () => {
    expect(unique(round.decisions.map(({ outcome }) => outcome)).sort()).toEqual(
      [...grantOutcomes, ...otherOutcomes].sort(),
    );
  });

  it('every outcome that does not come from the review, when it is decided without cases', () => {
    const { schemaVersion, budget } = input;
    const bare = decideRound({ schemaVersion, policy, budget, catalogue, applications });
    expect(unique(bare.decisions.map(({ outcome }) => outcome)).sort()).toEqual(
      [...grantOutcomes, 'ineligible', 'undetermined'].sort(),
    );
    expect(bare.pool.remaining).toBe('0.00');
    expect(bare.decisions.find(({ application }) => application === bare.pool.firstShortfall)?.outcome).toBe(
      'reduced-by-pool',
    );
  });

  it('every finding, and a line that has seven of them', () => {
    const flags = round.decisions.flatMap(({ assessment }) => assessment.flags);
    const found = [...lines.flatMap(({ findings }) => findings), ...flags].map(({ code }) => code);
    expect(unique(found).sort()).toEqual([...findingCodes].sort());
    expect(Math.max(...lines.map(({ findings }) => findings.length))).toBe(7);
  });

  it('every verdict on every criterion, but for two that no round can give', () => {
    const all = criterionIds.flatMap((criterion) =>
      (['met', 'unmet', 'unknown'] as const).map((verdict) => `${criterion} ${verdict}`),
    );
    const impossible = ['not-a-cloud-provider unknown', 'within-window unknown'];
    expect(unique(criteria.map(({ criterion, verdict }) => `${criterion} ${verdict}`)).sort()).toEqual(
      all.filter((each) => !impossible.includes(each)).sort(),
    );
  });

  it('every reason that the policy and a register leave possible', () => {
    const impossible: readonly string[] = [
      'size-not-eligible', // large is the only size that is not eligible, and it is beyond the limits
      'size-not-limited', // both sectors are limited
      'providers-not-excluded', // they are
      'declared-not-a-provider', // a round has a register, so declarations are not looked at
      'declared-a-provider',
      'provider-status-unknown',
    ];
    expect(unique(criteria.map(({ reason }) => reason)).sort()).toEqual(
      reasonCodes.filter((each) => !impossible.includes(each)).sort(),
    );
  });

  it('every status and every event of the review, but for the check by the provider, which is not on the path', () => {
    expect(unique(cases.map(({ status }) => status)).sort()).toEqual(
      reviewStatuses.filter((each) => each !== 'provider-checked').sort(),
    );
    expect(unique(cases.flatMap(({ history }) => history.map(({ type }) => type))).sort()).toEqual(
      reviewEventTypes.filter((each) => each !== 'checkByProvider').sort(),
    );
    expect(cases).toHaveLength(applications.length - 1);
  });
});

describe('every alternative reading moves money', () => {
  const alternatives = Object.entries(policy.assumptions).flatMap(([assumption, { alternatives: all }]) =>
    all.map(({ id }) => [assumption, id] as const),
  );
  const grantsUnder = (under: Policy) => {
    const decided = decideRound({ ...input, policy: under });
    return applications.map(({ id }) => `${id} ${decisionOf(id, decided).grant?.granted ?? '–'}`);
  };
  const asItIs = grantsUnder(policy);

  it('there are twenty', () => expect(alternatives).toHaveLength(20));

  it.each(alternatives)('%s: %s', (assumption, alternative) => {
    expect(grantsUnder(withAlternative(policy, assumption, alternative))).not.toEqual(asItIs);
  });
});
