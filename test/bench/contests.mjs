/** Who runs against whom, at which sizes. Entries with the same `answers` must give the same results. */

const thousand = 1000;
const engines = { n: 1000 };

export function contests(quick) {
  const sizes = quick ? [thousand, 10 * thousand] : [thousand, 100 * thousand];
  const claimSizes = quick ? [thousand, 10 * thousand] : [10 * thousand, 100 * thousand, 1000 * thousand];
  return [
    {
      id: 'round',
      title: 'A whole round, values in and values out',
      unit: 'µs an application',
      columns: sizes.map((n) => ({ title: count(n), entries: roundEntries(n) })),
    },
    {
      id: 'text',
      title: 'The same from JSON text to JSON text',
      unit: 'µs an application',
      columns: sizes.map((n) => ({ title: count(n), entries: textEntries(n) })),
    },
    {
      id: 'validation',
      title: 'Validation alone: a round read from JSON text and checked',
      unit: 'µs an application',
      columns: [{ title: count(10 * thousand), entries: validationEntries(10 * thousand) }],
    },
    {
      id: 'allocation',
      title: 'The allocation alone',
      unit: 'µs a claim',
      columns: claimSizes.map((n) => ({
        title: count(n),
        entries: allocationEntries(n),
        ...(n >= 1000 * thousand ? { pace: { rounds: 3 } } : {}),
      })),
    },
    {
      id: 'parts',
      title: 'Parts, one application at a time',
      unit: 'µs an application',
      columns: [{ title: count(thousand), entries: partEntries() }],
    },
    {
      id: 'keystroke',
      title: 'One keystroke in a portal: `assess` and `preview` against a ledger of 100,000 applications',
      unit: 'µs a keystroke',
      columns: [
        {
          title: count(100 * thousand),
          entries: [entry('the library', 'library', 'keystroke', { n: 100 * thousand }, 'keystroke')],
        },
      ],
    },
    ...tableContests(),
    {
      id: 'audit',
      title: 'An audit of a whole round: recorded with its fingerprints, replayed, checked',
      unit: 'µs an application',
      columns: sizes.map((n) => ({
        title: count(n),
        entries: auditEntries(n),
        ...(n >= 100 * thousand ? { pace: { rounds: 1, warmUp: 0, atLeast: 0 } } : {}),
      })),
    },
    ...startUpContests(),
    ...(quick ? [] : [yearContest()]),
  ];
}

function roundEntries(n) {
  return [
    entry('the limit: hand-tuned integers, the same objects', 'limit', 'round', { n }, `round ${n}`),
    entry('**the library: `decideRound`**', 'library', 'round', { n }, `round ${n}`),
    entry('plain code with decimal.js, the same objects', 'decimal', 'round', { n }, `round ${n}`),
    {
      ...entry(
        'json-rules-engine and decimal.js, grants only (1,000 applications)',
        'json-rules-engine',
        'round',
        engines,
        'round 1000',
      ),
      rounds: 3,
    },
  ];
}

function textEntries(n) {
  return [
    entry('the floor: `JSON.parse` and `JSON.stringify` alone', 'floor', 'text', { n }, `text ${n}`),
    entry('**the library: `parseText`, `decideRound`**', 'library', 'text', { n }, `text ${n}`),
    entry('the same, `JSON.parse` and `parseRoundInput`', 'library', 'text', { n, parsed: true }, `text ${n}`),
    entry('the library, zod without code generation', 'library', 'text', { n, jitless: true }, `text ${n}`),
  ];
}

function validationEntries(n) {
  return [
    entry('the floor: `JSON.parse` alone', 'floor', 'validate', { n }, 'validate'),
    entry('checks written by hand, right or wrong only', 'checks', 'validate', { n }, 'validate'),
    entry('**the library: `parseText`**', 'library', 'validate', { n }, 'validate'),
    entry('the same, `JSON.parse` and `parseRoundInput`', 'library', 'validate', { n, parsed: true }, 'validate'),
    entry('the same, zod without code generation', 'library', 'validate', { n, jitless: true }, 'validate'),
    entry('its zod schema, as it comes', 'library', 'validate', { n, zod: true }, 'validate'),
    entry(
      'its zod schema, without code generation',
      'library',
      'validate',
      { n, zod: true, jitless: true },
      'validate',
    ),
  ];
}

function allocationEntries(n) {
  return [
    entry('the limit, claims in order', 'limit', 'allocate', { n }, `claims ${n}`),
    entry('**the library: `allocate`, claims in order**', 'library', 'allocate', { n }, `claims ${n}`),
    entry('the limit, claims in any order', 'limit', 'allocate', { n, shuffled: true }, `claims ${n}`),
    entry(
      '**the library: `allocate`, claims in any order**',
      'library',
      'allocate',
      { n, shuffled: true },
      `claims ${n}`,
    ),
    { ...entry('DuckDB, objects to objects, one thread', 'duckdb', 'objects', { n }, `claims ${n}`), rounds: 3 },
    { ...entry('DuckDB, table to table, one thread', 'duckdb', 'tables', { n }, `claims ${n}`), rounds: 3 },
  ];
}

function partEntries() {
  const n = thousand;
  return [
    entry('**the library: `checkEligibility`**', 'library', 'eligibility', { n, frozen: true }, 'eligibility'),
    entry('the same, a catalogue that may change', 'library', 'eligibility', { n }, 'eligibility'),
    {
      ...entry('json-rules-engine, eligible or not', 'json-rules-engine', 'eligibility', { n }, 'eligibility'),
      rounds: 3,
    },
    entry('**the library: `assess`**', 'library', 'assess', { n, frozen: true }, 'amounts'),
    entry('the same, a catalogue that may change', 'library', 'assess', { n }, 'amounts'),
    {
      ...entry('publicodes, the amount from figures read for it', 'publicodes', 'amount', { n }, 'amounts'),
      rounds: 3,
    },
    entry('**the library: `explainDecision`**', 'library', 'explain', { n }, 'explain'),
  ];
}

/** Reading and writing, each against what papaparse alone takes for it. */
function tableContests() {
  const n = thousand;
  const against = (title, job, alone, library) => ({
    id: 'tables',
    title: `Sheets as CSV text: ${title}`,
    unit: 'µs an application',
    columns: [
      {
        title: count(n),
        entries: [entry(alone, 'tables', job, { n, alone: true }, job), entry(library, 'tables', job, { n }, job)],
      },
    ],
  });
  return [
    against('read', 'read', 'the floor: `parse` of papaparse alone', '**`applicationsFromTables`** of what it parsed'),
    against('written', 'write', 'the floor: `unparse` of papaparse alone', '**`tablesOf`**, then `unparse`'),
  ];
}

/** Each run is a process of its own, so nothing is warmed up. */
function startUpContests() {
  const pace = { rounds: 21, warmUp: 0, atLeast: 0 };
  const startUp = (title, ...entries) => ({
    id: 'start-up',
    title: `Start-up, in a fresh process: ${title}`,
    unit: 'milliseconds',
    columns: [{ title: 'ms', entries, pace }],
  });
  const imported = (label, name) => entry(label, 'start-up', 'import', { name }, 'import');
  const asked = (label, later) => entry(label, 'start-up', 'questions', { later }, 'questions');
  return [
    startUp(
      'an import, against that of an empty module',
      imported('an empty module', ''),
      imported('**the library: `.`**', '.'),
      imported('**`./audit`**', './audit'),
      imported('**`./tables`**', './tables'),
    ),
    startUp(
      'an import of the schemas, against that of zod',
      imported('`zod/mini` alone', 'zod/mini'),
      imported('**`./schema`**', './schema'),
    ),
    startUp('`nextQuestions`', asked('a second time', true), asked('**the first time**', false)),
  ];
}

function auditEntries(n) {
  return [
    entry('the floor: SHA-256 of the same bytes and `JSON.stringify`', 'audit', 'hashing', { n }, `round ${n}`),
    entry('`JSON.parse` of the input alone', 'audit', 'parse', { n }, `round ${n}`),
    entry('`decideRound`', 'library', 'round', { n }, `round ${n}`),
    entry('**`recordRound`**', 'audit', 'record', { n }, `round ${n}`),
    entry('**`replay`**', 'audit', 'replay', { n }, `round ${n}`),
    entry('**`verifyRound`**', 'audit', 'verify', { n }, `round ${n}`),
  ];
}

function yearContest() {
  const million = 1000 * thousand;
  const pace = { rounds: 1, warmUp: 0, atLeast: 0 };
  return {
    id: 'year',
    title: 'A year of a province: 1,000,000 applications through `decideBatches`, 10,000 at a time',
    unit: 'µs an application',
    columns: [
      {
        title: 'one round of 10,000',
        entries: [entry('**the library**', 'library', 'round', { n: 10 * thousand }, 'round')],
      },
      {
        title: '100 batches of 10,000',
        entries: [entry('**the library**', 'library', 'batches', { n: million }, 'year')],
        pace,
      },
    ],
  };
}

function entry(label, contestant, job, options, answers) {
  return { label, contestant, job, options, answers };
}

export function count(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
