/**
 * What people would use instead: publicodes, for what one application earns before the pool. Its numbers are
 * floats, which in yuan lose a fen on one application in a hundred, so it is asked in fen and per cent.
 */
import { createRequire } from 'node:module';
import { digestOfAmounts } from '../digest.mjs';
import { generateRound } from '../generate.mjs';

const { default: Engine } = createRequire(new URL('../package.json', import.meta.url))('publicodes');
const lines = [1, 2, 3];

function rulesOf({ policy, catalogue }) {
  const { applicants, tiers } = policy;
  const rules = {
    district: "''",
    division: 0,
    'staff number': 0,
    revenue: 0,
    provider: "''",
    accidents: 0,
    dishonesty: 0,
    'in window': 'non',
    registered: { 'une de ces conditions': applicants.districts.map(({ id }) => `district = '${id}'`) },
    industrial: { 'toutes ces conditions': ['division >= 6', 'division <= 46'] },
    software: { 'une de ces conditions': ['division = 64', 'division = 65'] },
    sector: { 'une de ces conditions': ['industrial', 'software'] },
    'staff limit': {
      variations: [{ si: 'division = 64', alors: 2000 }, { si: 'division = 65', alors: 300 }, { sinon: 1000 }],
    },
    'revenue limit': {
      variations: [
        { si: 'division = 64', alors: 1_000_000_000 },
        { si: 'division = 65', alors: 100_000_000 },
        { sinon: 400_000_000 },
      ],
    },
    size: { 'une de ces conditions': ['staff number < staff limit', 'revenue < revenue limit'] },
    'no provider': { 'toutes ces conditions': catalogue.providers.map(({ uscc }) => `provider != '${uscc}'`) },
    eligible: {
      'toutes ces conditions': [
        'registered',
        'sector',
        'size',
        'no provider',
        'accidents = 0',
        'dishonesty = 0',
        'in window',
      ],
    },
    amount: {
      'applicable si': 'eligible',
      somme: lines.map((line) => `subsidy ${line}`),
      plafond: fenOf(policy.annualCap),
    },
  };
  for (const line of lines) {
    const tier = `tier ${line}`;
    Object.assign(rules, {
      [`claimed ${line}`]: 0,
      [`billed ${line}`]: 0,
      [`paid ${line}`]: 0,
      [tier]: "''",
      [`recognised ${line}`]: { 'le minimum de': [`claimed ${line}`, `billed ${line}`, `paid ${line}`] },
      [`rate ${line}`]: {
        variations: [
          ...tiers.map(({ id, rate }) => ({ si: `${tier} = '${id}'`, alors: Math.round(Number(rate) * 100) })),
          { sinon: 0 },
        ],
      },
      [`subsidy ${line}`]: { valeur: `recognised ${line} * rate ${line} / 100`, arrondi: 'oui' },
    });
  }
  return rules;
}

function fenOf(amount) {
  return Number(amount.replace('.', ''));
}

/** The papers are read for it: what a line's invoice leaves and what was paid for it, 0 where the line is disallowed. */
function situationOf(library, input, application) {
  const { lines: assessed, eligibility } = library.assess(input.policy, application, input);
  const { enterprise } = application;
  const met = (criterion) => eligibility.criteria.find((each) => each.criterion === criterion).verdict === 'met';
  const situation = {
    district: `'${enterprise.district}'`,
    division: Number(enterprise.industry.slice(1, 3)),
    'staff number': enterprise.employees,
    revenue: Number(enterprise.annualRevenue),
    provider: `'${enterprise.uscc}'`,
    accidents: met('no-major-accident') ? 0 : 1,
    dishonesty: met('no-serious-dishonesty') ? 0 : 1,
    'in window': met('within-window') ? 'oui' : 'non',
  };
  assessed.forEach(({ line, claimed, recognised, tier }) => {
    situation[`claimed ${line}`] = fenOf(claimed);
    situation[`billed ${line}`] = fenOf(recognised);
    situation[`paid ${line}`] = fenOf(recognised);
    situation[`tier ${line}`] = `'${tier ?? ''}'`;
  });
  return situation;
}

export const jobs = {
  amount({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    const engine = new Engine(rulesOf(input));
    const situations = input.applications.map((application) => situationOf(library, input, application));
    return {
      run: () =>
        situations.map((situation) => {
          engine.setSituation(situation);
          return engine.evaluate('amount').nodeValue;
        }),
      digest: (amounts) => digestOfAmounts(amounts.map((amount) => (Number(amount ?? 0) / 100).toFixed(2))),
    };
  },
};
