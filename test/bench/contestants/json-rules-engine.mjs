/**
 * What people would use instead: json-rules-engine for eligibility, decimal.js for the money. The engine answers only
 * yes or no; the facts that it cannot derive (division, days of the lookback, what lies in it) are derived for it.
 */
import { createRequire } from 'node:module';
import { digestOfGrants, digestOfOutcomes } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { assess, allocateAll } from './decimal.mjs';

const { Engine } = createRequire(new URL('../package.json', import.meta.url))('json-rules-engine');

const is = (fact, operator, value) => ({ fact, operator, value });
const between = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));
const sized = (divisions, employees, revenue) => ({
  all: [
    is('division', 'in', divisions),
    { any: [is('employees', 'lessThan', employees), is('revenue', 'lessThan', revenue)] },
  ],
});

function engineFor({ policy, catalogue }) {
  const { applicants, window } = policy;
  const rules = {
    'registered-in-jurisdiction': {
      all: [
        is(
          'district',
          'in',
          applicants.districts.map(({ id }) => id),
        ),
      ],
    },
    'eligible-sector': {
      all: [
        is(
          'division',
          'in',
          applicants.sectors.flatMap(({ divisions }) => divisions),
        ),
      ],
    },
    'eligible-size': {
      any: [
        sized(between(6, 46), 1000, 400_000_000),
        sized(['63', '64'], 2000, 1_000_000_000),
        sized(['65'], 300, 100_000_000),
      ],
    },
    'not-a-cloud-provider': {
      all: [
        is(
          'uscc',
          'notIn',
          catalogue.providers.map(({ uscc }) => uscc),
        ),
      ],
    },
    'no-major-accident': { all: [is('accidents', 'equal', 0)] },
    'no-serious-dishonesty': { all: [is('dishonesty', 'equal', 0)] },
    'within-window': {
      all: [
        is('instant', 'greaterThanInclusive', Date.parse(window.opensAt)),
        is('instant', 'lessThanInclusive', Date.parse(window.closesAt)),
      ],
    },
  };
  const engine = new Engine();
  for (const [type, conditions] of Object.entries(rules)) engine.addRule({ conditions, event: { type } });
  return engine;
}

function factsOf({ enterprise, submittedAt }) {
  const instant = Date.parse(submittedAt);
  const to = new Date(instant + 8 * 3600_000).toISOString().slice(0, 10);
  const from = `${Number(to.slice(0, 4)) - 3}${to.slice(4) === '-02-29' ? '-02-28' : to.slice(4)}`;
  const { uscc, district, industry, employees, annualRevenue, majorAccidents, seriousDishonesty } = enterprise;
  const within = (day) => from <= day && day <= to;
  return {
    uscc,
    district,
    division: industry.slice(1, 3),
    employees,
    revenue: Number(annualRevenue),
    accidents: majorAccidents.filter(({ occurredOn }) => within(occurredOn)).length,
    dishonesty: seriousDishonesty.filter(
      ({ recordedOn, repairedOn }) => within(recordedOn) && !(repairedOn !== undefined && repairedOn <= to),
    ).length,
    instant,
  };
}

async function isEligible(engine, application) {
  const { events } = await engine.run(factsOf(application));
  return events.length === 7;
}

export const jobs = {
  /** Eligibility alone: yes or no. */
  eligibility({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    const engine = engineFor(input);
    return {
      async run() {
        const outcomes = [];
        for (const application of input.applications) outcomes.push(await isEligible(engine, application));
        return outcomes;
      },
      digest: (outcomes) => digestOfOutcomes(outcomes),
    };
  },

  /** Grants, the papers and the money with decimal.js. */
  round({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    const engine = engineFor(input);
    const products = new Map(input.catalogue.products.map((product) => [product.id, product]));
    return {
      async run() {
        const claims = [];
        const invoices = new Map();
        for (const application of input.applications) {
          const eligible = await isEligible(engine, application);
          const eligibility = { outcome: eligible ? 'eligible' : 'ineligible', criteria: [], missing: [] };
          const instant = Date.parse(application.submittedAt);
          const assessment = assess(input.policy, application, instant, eligibility, products, invoices);
          if (eligible) claims.push({ ...assessment, queuedAt: application.submittedAt });
        }
        return allocateAll(input.policy, input.budget, claims);
      },
      digest: digestOfGrants,
    };
  },
};
