/**
 * The shipped example, decided and printed as a person reads it: `npm run demo`, in Chinese `npm run demo -- zh`.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decideRound, explainAssessment, explainDecision, findingCodes, money, renderText } from 'cloud-voucher-rules';
import { parseText } from 'cloud-voucher-rules/schema';
import { tableOf } from './terminal.mjs';
import { wordsIn } from './words.mjs';

/** The application whose findings are shown, and the one whose decision is explained. */
const shown = { findings: 'WH-024', explained: 'WH-041' };

/** The whole round as text, in one language. */
export function report(input, round, locale) {
  const words = wordsIn[locale];
  const { policy, applications, catalogue } = input;
  const names = new Map(applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]));
  const lines = applications.reduce((sum, { purchases }) => sum + purchases.length, 0);
  const claims = round.decisions.filter(({ grant }) => grant !== undefined);
  const others = round.decisions.filter(({ grant }) => grant === undefined);
  const decisionOf = (id) => round.decisions.find(({ application }) => application === id);
  const assessed = decisionOf(shown.findings).assessment;
  return [
    policy.title[locale],
    words.about({ applications: applications.length, enterprises: names.size, lines, ...catalogue }),
    '',
    words.inQueue,
    claimTable(claims, names, words),
    '',
    words.notInQueue,
    otherTable(others, names, input, words),
    '',
    words.pool,
    poolTable(round.pool, policy, words),
    '',
    words.districts,
    districtTable(round, policy, locale, words),
    '',
    words.findings(assessed.application, names.get(assessed.enterprise)),
    findingsText(assessed, input, locale, words),
    '',
    words.explained(shown.explained),
    explanationText(policy, decisionOf(shown.explained), catalogue, locale),
  ].join('\n');
}

const yuan = (amount) => money.format(amount, 'en').replace('CNY ', '');

function claimTable(claims, names, { head, outcomes }) {
  return tableOf(claims, [
    ['#', ({ grant }) => grant.place, 'right'],
    [head.application, ({ application }) => application],
    [head.enterprise, ({ enterprise }) => names.get(enterprise)],
    [head.entitlement, ({ grant }) => yuan(grant.entitlement), 'right'],
    [head.granted, ({ grant }) => yuan(grant.granted), 'right'],
    [head.outcome, ({ outcome }) => outcomes[outcome]],
  ]);
}

function otherTable(others, names, { cases = [] }, words) {
  const caseOf = new Map(cases.map((each) => [each.application.id, each]));
  return tableOf(others, [
    [words.head.application, ({ application }) => application],
    [words.head.enterprise, ({ enterprise }) => names.get(enterprise)],
    [words.head.outcome, ({ outcome }) => words.outcomes[outcome]],
    [words.head.why, (decision) => whyNot(decision, caseOf.get(decision.application), words)],
  ]);
}

/** Why an application is not in the queue: what the review says of it, or else what its eligibility lacks. */
function whyNot({ outcome, assessment: { eligibility } }, reviewCase, { statuses, criteria, facts, few, none }) {
  switch (outcome) {
    case 'ineligible':
      return eligibility.criteria
        .filter(({ verdict }) => verdict === 'unmet')
        .map(({ criterion }) => criteria[criterion])
        .join(few.comma);
    case 'undetermined':
      return none(
        firstOf(
          eligibility.missing.map((fact) => facts[fact]),
          few,
        ),
      );
    case 'not-yet-audited':
      return reviewCase === undefined ? statuses.none : statuses[reviewCase.status];
    case 'rejected':
      return firstOf(reviewCase.rejection.reasons, few);
    case 'withdrawn':
      return statuses[reviewCase.from];
    case 'recovered':
      return firstOf(reviewCase.recovery.reasons, few);
  }
}

/** The first of a list, and how many more there are. */
const firstOf = ([first, ...others], { more }) => (others.length === 0 ? first : `${first}${more(others.length)}`);

function poolTable({ budget, granted, remaining, firstShortfall }, { annualCap }, { head, poolHead }) {
  const rows = Object.entries({ budget, granted, remaining, annualCap }).map(([key, amount]) => [
    poolHead[key],
    yuan(amount),
  ]);
  if (firstShortfall !== undefined) rows.push([poolHead.firstShortfall, firstShortfall]);
  return tableOf(rows, [
    [head.item, ([item]) => item],
    [head.amount, ([, amount]) => amount, 'right'],
  ]);
}

function districtTable({ districts, pool }, { applicants }, locale, { head, total }) {
  const names = new Map(applicants.districts.map(({ id, name }) => [id, name[locale]]));
  const rows = districts.map(({ district, ...rest }) => ({ name: names.get(district), ...rest }));
  const applications = districts.reduce((sum, each) => sum + each.applications, 0);
  return tableOf(
    [...rows, { name: total, applications, granted: pool.granted }],
    [
      [head.district, ({ name }) => name],
      [head.grants, (row) => row.applications, 'right'],
      [head.granted, ({ granted }) => yuan(granted), 'right'],
    ],
  );
}

/** The lines of the list with their figures, and under each everything that was found. */
function findingsText(assessment, { policy, catalogue }, locale, { figuresOf, sum }) {
  const reported = explainAssessment(policy, assessment, locale).children.filter(({ code }) => code === 'line');
  const lines = assessment.lines.flatMap(({ line, product, ...figures }, i) => {
    const name = catalogue.products.find(({ id }) => id === product)?.name ?? product;
    const findings = reported[i].children.filter(({ code }) => findingCodes.includes(code));
    return [
      `  ${line}. ${name}`,
      `     ${figuresOf(figures, yuan)}`,
      ...findings.map((each) => indented(renderText(each, { policy, locale, width: 75 }), '     ')),
    ];
  });
  return [...lines, sum(assessment, yuan)].join('\n');
}

function explanationText(policy, decision, catalogue, locale) {
  const explanation = explainDecision(policy, decision, locale, { catalogue });
  return indented(renderText(explanation, { policy, locale, width: 78 }), '  ');
}

const indented = (text, by) => text.trimEnd().replace(/^/gm, by);

/** Reads, checks and decides the example; prints it, and how long that took. */
function main(locale) {
  const started = performance.now();
  const parsed = parseText('roundInput', readFileSync(new URL('round.json', import.meta.url), 'utf8'));
  if (!parsed.ok) {
    for (const { path, message } of parsed.problems) console.error(`${path.join('.')}: ${message[locale]}`);
    process.exitCode = 1;
    return;
  }
  const read = performance.now();
  const round = decideRound(parsed.value);
  const decided = performance.now();
  console.log(report(parsed.value, round, locale));
  const { took, otherLanguage } = wordsIn[locale];
  // As it runs in the source and where the package is installed, which has no script of npm.
  const demo = `node ${relative('', fileURLToPath(import.meta.url))}`;
  console.log(`\n${took((read - started).toFixed(1), (decided - read).toFixed(1))}\n${otherLanguage(demo)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // A reader like `head` that has seen enough is no error.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const [locale = 'en'] = process.argv.slice(2);
  if (Object.hasOwn(wordsIn, locale)) main(locale);
  else {
    console.error(
      `${locale}: 应为 ${Object.keys(wordsIn).join('、')} 之一 / one of ${Object.keys(wordsIn).join(', ')}`,
    );
    process.exitCode = 2;
  }
}
