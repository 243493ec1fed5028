/**
 * The document that is opened, and the answers to what the page asks of it. Runs in a worker; computes with the library alone.
 * @module
 */
import parseCsv from 'papaparse';
import readXlsx from 'read-excel-file/web-worker';
import {
  decideRound,
  explainCase,
  explainDecision,
  InvalidValueError,
  input as typed,
  withAlternative,
  wuhan2025,
  type Decision,
  type Locale,
  type LocalizedText,
  type Names,
  type Problem,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import {
  auditOpinion,
  crossCheck,
  reconcile,
  recordRound,
  sensitivity,
  type RoundRecord,
} from 'cloud-voucher-rules/audit';
import { parseRoundInput } from 'cloud-voucher-rules/schema';
import {
  applicationsFromTables,
  sheetNames,
  tableOf,
  type CellProblem,
  type TableContents,
} from 'cloud-voucher-rules/tables';
import { csv } from '../repl/csv.mjs';
import { byTemplate, notRead, Refused, rowsOfCells, rowsOfCsv, textFrom } from '../repl/sheets.mjs';
import { sentenceOf } from './sentence';
import { stepsOf, sumOf } from './steps';
import type { Choices, Opened, Outcome, Question, Questions, Reply, Row } from './questions';

interface Document {
  readonly input: RoundInput;
  readonly record?: RoundRecord;
  readonly problems: readonly CellProblem[];
  /** Names of enterprises, by application. */
  readonly nameOf: ReadonlyMap<string, string>;
  readonly names: Names;
}

let opened: Document | undefined;
let current: { readonly input: RoundInput; readonly round: Round } | undefined;

type Answers = {
  readonly [Name in Question]: (
    given: Questions[Name]['given'],
  ) => Questions[Name]['answer'] | Promise<Questions[Name]['answer']>;
};

const answers: Answers = {
  open(text) {
    const json: unknown = JSON.parse(text);
    const isRecord = typeof json === 'object' && json !== null && 'fingerprints' in json && 'input' in json;
    const input = validated(isRecord ? json.input : json);
    return begin(isRecord ? 'record' : 'input', input, [], isRecord ? (json as unknown as RoundRecord) : undefined);
  },
  async read({ files, unit, budget }) {
    const found = await Promise.all(files.map(sheetsIn));
    const { sheets, others } = byTemplate(found.flat(), sheetNames);
    if (others.length > 0) {
      const { zh, en } = notRead(others, sheetNames);
      throw new Refused(zh, en);
    }
    const read = applicationsFromTables(sheets, { policy: wuhan2025, unit });
    const amount = typed.yuan(budget);
    if (!amount.ok) throw new InvalidValueError(amount.problems);
    const { applications, catalogue, audited, problems } = read;
    const setup = { schemaVersion: 1, policy: wuhan2025, budget: amount.value, catalogue };
    return begin('tables', validated({ ...setup, applications, ...(audited && { audited }) }), problems);
  },
  vary(choices) {
    const input = underChoices(document().input, choices);
    current = { input, round: decideRound(input) };
    return outcomeOf(current.round, document());
  },
  detail({ application, locale }) {
    const { input, round } = decided();
    const decision = decisionOf(round, application);
    const reviewCase = input.cases?.find((each) => each.application.id === application);
    const timeline = reviewCase && explainCase(input.policy, reviewCase, locale);
    return {
      steps: stepsOf(input.policy, decision, explained(decision, locale), locale),
      explanation: sentenceOf(explained(decision, locale), input.policy, locale),
      ...(timeline && { timeline: sentenceOf(timeline, input.policy, locale) }),
      at: reviewCase?.history.map(({ at }) => at) ?? [],
    };
  },
  explanations({ applications, locale }) {
    const { input, round } = decided();
    const wanted = new Set(applications);
    return round.decisions
      .filter(({ application }) => wanted.has(application))
      .map((each) => [each.application, sentenceOf(explained(each, locale), input.policy, locale)] as const);
  },
  audit() {
    const { input, record } = document();
    return {
      opinion: auditOpinion(record ?? recordRound(input)),
      suspicions: crossCheck(input),
      discrepancies: input.cases === undefined ? [] : reconcile(decideRound(input), input.cases),
      wasRecord: record !== undefined,
    };
  },
  sensitivity: (budgets) => sensitivity(document().input, { budgets }),
  table({ name, locale, budgets }) {
    const { input, round } = decided();
    const { names, problems, record } = document();
    const { policy } = input;
    const contents: { [Name in typeof name]: () => TableContents[Name] } = {
      decisions: () => ({ round }),
      lines: () => ({ round }),
      findings: () => ({ round, policy }),
      districts: () => ({ round }),
      violations: () => ({ violations: auditOpinion(record ?? recordRound(document().input)).violations }),
      sensitivity: () => ({ sensitivity: sensitivity(document().input, { budgets }) }),
      problems: () => ({ problems }),
    };
    return csv(tableOf(name, { ...names, policy, locale, ...contents[name]() }));
  },
  record: () => JSON.stringify(document().record ?? recordRound(document().input)),
};

/** Answers a question; an error is what it says of itself, in both languages where it has them. */
export async function answer<Name extends Question>(name: Name, given: Questions[Name]['given']): Promise<Reply<Name>> {
  try {
    return { answer: await answers[name](given) };
  } catch (error) {
    return { error: wordsOf(error) };
  }
}

function begin(
  kind: Opened['kind'],
  input: RoundInput,
  problems: readonly CellProblem[],
  record?: RoundRecord,
): Opened {
  const round = decideRound(input);
  const nameOf = new Map<string, string>(input.applications.map(({ id, enterprise }) => [id, enterprise.name]));
  const enterprises = Object.fromEntries(
    input.applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]),
  );
  opened = { input, problems, nameOf, names: { catalogue: input.catalogue, enterprises }, ...(record && { record }) };
  current = { input, round };
  const { policy, ledger } = input;
  const needCases = Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives
      .filter((each) => !isDecidable({ ...input, policy: withAlternative(policy, assumption, each.id) }))
      .map((each) => `${assumption}.${each.id}`),
  );
  return {
    kind,
    policy,
    ...(record && { library: String(record.library) }),
    carried: { granted: ledger?.granted ?? ('0.00' as Yuan), decided: ledger?.decided ?? 0 },
    budget: input.budget,
    base: outcomeOf(round, opened),
    needCases,
    problems,
  };
}

/** Whether the policy's queue can be made without cases, where there are none. */
function isDecidable({ cases, policy, budget, catalogue }: RoundInput): boolean {
  if (cases !== undefined) return true;
  try {
    decideRound({ schemaVersion: 1, policy, budget, catalogue, applications: [] });
    return true;
  } catch {
    return false;
  }
}

/** The round under other readings and another budget; a ledger that is carried over is taken as it is. */
function underChoices(input: RoundInput, { readings, budget }: Choices): RoundInput {
  const policy = Object.entries(readings).reduce(
    (given, [assumption, alternative]) => withAlternative(given, assumption, alternative),
    input.policy,
  );
  const { ledger } = input;
  if (ledger === undefined) return { ...input, policy, budget };
  // Only `block` closes a queue with money left.
  const withMoneyLeft = ledger.closed && ledger.granted !== ledger.budget;
  const closed = ledger.granted === budget || (withMoneyLeft && policy.exhaustion === 'block');
  return { ...input, policy, budget, ledger: { ...ledger, policy: policy.id, budget, closed } };
}

function outcomeOf({ decisions, pool, districts }: Round, { nameOf }: Document): Outcome {
  const rows = decisions.map(({ application, enterprise, district, outcome, assessment, grant }): Row => {
    const { lines, entitlement } = assessment;
    return {
      application,
      enterprise,
      name: nameOf.get(application) ?? '',
      outcome,
      claimed: sumOf(lines.map(({ claimed }) => claimed)),
      recognised: sumOf(lines.map(({ recognised }) => recognised)),
      entitlement,
      granted: grant?.granted ?? ('0.00' as Yuan),
      ...(district !== undefined && { district }),
      ...(grant && { place: grant.place, capReduction: grant.capReduction, poolReduction: grant.poolReduction }),
    };
  });
  return { rows, pool, districts };
}

function explained(decision: Decision, locale: Locale) {
  return explainDecision(decided().input.policy, decision, locale, document().names);
}

function decisionOf({ decisions }: Round, application: string): Decision {
  const decision = decisions.find((each) => each.application === application);
  if (decision === undefined) throw new Refused('没有这件申请', 'no such application', application);
  return decision;
}

function document(): Document {
  if (opened === undefined) throw new Refused('没有打开文件', 'nothing is opened');
  return opened;
}

function decided() {
  if (current === undefined) throw new Refused('没有打开文件', 'nothing is opened');
  return current;
}

function validated(json: unknown): RoundInput {
  const result = parseRoundInput(json);
  if (!result.ok) throw new InvalidValueError(result.problems);
  return result.value;
}

async function sheetsIn(file: File) {
  const bytes = await file.arrayBuffer();
  if (!file.name.toLowerCase().endsWith('.xlsx')) {
    const rows = rowsOfCsv(textFrom(bytes, file.name), file.name, parseCsv.parse);
    return [[file.name.replace(/\.csv$/i, ''), rows] as const];
  }
  const sheets = await readXlsx(bytes);
  return sheets.map(({ sheet, data }) => [sheet, rowsOfCells(data, sheet)] as const);
}

/** At most ten problems, by path; another error by its message. */
function wordsOf(error: unknown): LocalizedText {
  if (error instanceof InvalidValueError) {
    const line = ({ path, message }: Problem, locale: Locale) => `${path.join('.')}: ${message[locale]}`;
    const text = (locale: Locale) =>
      error.problems
        .slice(0, 10)
        .map((each) => line(each, locale))
        .join('\n');
    return { zh: text('zh'), en: text('en') };
  }
  if (error instanceof Refused) return error.text;
  const message = error instanceof Error ? error.message : String(error);
  return { zh: message, en: message };
}
