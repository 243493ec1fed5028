/**
 * `conformance -- <command>`: asks an implementation in any language the vectors, by rule of the specification, and tries the
 * laws on it; reports where it differs.
 */
import { createRequire } from 'node:module';
import { toInstall } from '../files.mjs';
import { rules } from '../library.mjs';
import { wholeNumber, write } from '../output.mjs';
import { Refused } from '../sheets.mjs';
import { cut, cutText, subjectOf } from '../subject.mjs';

export const usage = {
  files: [{ zh: '-- <command>', en: '-- <command>' }],
  most: Infinity,
  options: ['out', 'rules', 'runs', 'seed', 'timeout'],
  steps: 2,
};

/**
 * The functions that laws try, answered by `ask`. What the answers leave out (words, the assessments of a round in full) is
 * the library's, so that laws find what the implementation says and nothing else.
 */
function functionsOf(ask) {
  let count = 0;
  const answerTo = (call, policy, given) => {
    const { answer, error } = ask({ id: `law-${(count += 1)}`, call, policy, given });
    if (error !== undefined) throw new rules.InvalidValueError([{ ...error, message: { zh: '', en: '' } }]);
    return answer;
  };
  const message = { zh: '—', en: '—' };
  return {
    checkEligibility: (policy, enterprise, context) => answerTo('checkEligibility', policy, { enterprise, ...context }),
    assess(policy, application, context) {
      const at = application.submittedAt;
      const { eligibility: outcome, ...rest } = answerTo('assess', policy, { application, ...context }) ?? {};
      const eligibility = rules.checkEligibility(policy, application.enterprise, { at, catalogue: context.catalogue });
      return { ...rest, eligibility: { ...eligibility, outcome } };
    },
    allocate(policy, ledger, claims) {
      const { grants = [], ...rest } = answerTo('allocate', policy, { ledger, batches: [claims] }) ?? {};
      return { grants: grants[0], ...rest };
    },
    advance(policy, { application, history }, event) {
      const events = [...history, event];
      const answer = answerTo('replayCase', policy, { application, events }) ?? {};
      if (answer.ok === true) return { ok: true, case: { ...answer.case, application, history: events } };
      const [first, ...also] = (answer.refusal ?? []).map((each) => ({ ...each, message }));
      return { ok: false, refusal: { ...first, also } };
    },
    decideRound(input) {
      const { policy, applications, schemaVersion, ...given } = input;
      const { rounds: [round] = [], ledger } =
        answerTo('decideRound', policy, { ...given, batches: [applications] }) ?? {};
      const known = new Map(rules.decideRound(input).decisions.map((each) => [each.application, each.assessment]));
      const decisions = round?.decisions?.map(
        ({ eligibility, recognised, findings, assessed, entitlement, ...decision }) => {
          const own = known.get(decision.application);
          const lines = own?.lines.map((line, i) => ({
            ...line,
            recognised: recognised?.[i],
            findings: sameCodes(line, findings?.[i]),
          }));
          const assessment = {
            ...own,
            lines,
            assessed,
            entitlement,
            eligibility: { ...own?.eligibility, outcome: eligibility },
          };
          return { ...decision, assessment };
        },
      );
      return { ...round, schemaVersion, decisions, ledger };
    },
  };
}

/** The findings of a line where an implementation has the same codes, else its codes. */
function sameCodes({ findings }, codes) {
  return JSON.stringify(findings.map(({ code }) => code)) === JSON.stringify(codes) ? findings : codes;
}

/** The laws of what an implementation has, each with the function that it is about. */
function lawsOf(testing, functions, has) {
  const { checkEligibility, assess, allocate, advance, decideRound } = functions;
  const lists = {
    checkEligibility: () => testing.eligibilityLaws(checkEligibility),
    assess: () => testing.assessmentLaws(assess),
    allocate: () =>
      rules.exhaustions.flatMap((exhaustion) =>
        testing.allocationLaws(allocate, { exhaustion }).map((law) => ({ ...law, id: `${law.id} (${exhaustion})` })),
      ),
    replayCase: () => testing.reviewLaws(advance),
    decideRound: () => testing.roundLaws(decideRound),
  };
  return Object.entries(lists).flatMap(([call, laws]) => (has(call) ? laws() : []));
}

const words = {
  zh: {
    vectors: '一致性测试数据',
    laws: '定律',
    sum: (of, counts) => `${of}：${counts}`,
    differs: ({ path, expected, actual }) => `${path}：应为 ${expected}，实为 ${actual}`,
    more: (count) => `……另有 ${count} 处`,
    again: (options, call) => `重现：${options}；在程序中：${call}`,
    counts: ({ passed, failed, notRun }) => `通过 ${passed}，未通过 ${failed}，未实现 ${notRun}`,
  },
  en: {
    vectors: 'conformance vectors',
    laws: 'laws',
    sum: (of, counts) => `${of}: ${counts}`,
    differs: ({ path, expected, actual }) => `${path}: should be ${expected}, is ${actual}`,
    more: (count) => `… ${count} more`,
    again: (options, call) => `again: ${options}; in a program: ${call}`,
    counts: ({ passed, failed, notRun }) => `${passed} passed, ${failed} failed, ${notRun} not implemented`,
  },
};

/** A place in an answer, as `lines[0].subsidy`. */
function placeText([, ...path]) {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.replace(/^\./, '').replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}

/** The lines of a report on vectors: each rule that fails with its counts, each of its vectors with what differs. */
function* vectorLines({ rules: byRule, failures }, { differs, more }, locale) {
  for (const [rule, { passed, failed }] of Object.entries(byRule)) {
    if (failed === 0) continue;
    yield `✗ ${rule}  ${passed} / ${passed + failed}`;
    for (const { id, sentence, differences } of failures.filter((each) => each.rule === rule)) {
      yield `    ${id}  ${sentence[locale]}`;
      for (const { path, expected, actual } of differences.slice(0, 3)) {
        const place = path.length > 1 ? placeText(path) : String(path[0] ?? 'answer');
        yield `        ${differs({ path: place, expected: cut(expected), actual: cut(actual) })}`;
      }
      if (differences.length > 3) yield `        ${more(differences.length - 3)}`;
    }
  }
}

/** The vectors of rules, given as `E-4.1`, `E-4` or `E`, several with commas. */
function vectorsOf({ vectors }, rules) {
  const wanted = rules.split(',');
  const isOf = (each, { rule }) => rule === each || rule.startsWith(`${each}.`) || rule.startsWith(`${each}-`);
  const unknown = wanted.find((each) => !vectors.some((vector) => isOf(each, vector)));
  if (unknown !== undefined) throw new Refused('没有这条规则', 'no such rule', `--rules ${unknown}`);
  return vectors.filter((vector) => wanted.some((each) => isOf(each, vector)));
}

/** Tries laws; what stops the command is thrown, what breaks a law is reported. */
function triedLaws(laws, options) {
  return laws.flatMap(({ id, run }) => {
    try {
      run(options);
      return [];
    } catch (error) {
      if (error.cause instanceof Refused) throw error.cause;
      return [{ law: id, message: error.message }];
    }
  });
}

export async function run(command, { locale, out, rules: only, runs = '10', seed, timeout = '10', say, step }) {
  if (command.length === 0) throw new Refused('缺少 -- <command>', 'missing: -- <command>');
  const [numRuns, seconds] = [wholeNumber('runs', runs), wholeNumber('timeout', timeout, 1)];
  // One that `--seed` takes, so that what is reported can be seen again.
  const from = seed === undefined ? Math.floor(Math.random() * 1e9) : wholeNumber('seed', seed);
  const testing = testingOf();
  const list = only === undefined ? testing.vectors : vectorsOf(testing, only);
  const { ask, end } = subjectOf(command, seconds);
  try {
    step('一致性测试数据', 'conformance vectors');
    const report = await testing.askVectors(ask, list);
    const notRun = Object.values(report.notRun).reduce((sum, each) => sum + each, 0);
    if (notRun === list.length) throw new Refused('没有一项已实现', 'nothing is implemented');
    const text = words[locale];
    say(text.sum(text.vectors, text.counts({ ...report, notRun })));
    for (const line of vectorLines(report, text, locale)) say(line);
    const has = (call) => report.notRun[call] === undefined && list.some((vector) => vector.call === call);
    const laws = numRuns === 0 ? [] : lawsOf(testing, functionsOf(ask), has);
    step('定律', 'laws');
    const broken = triedLaws(laws, { numRuns, seed: from, locale });
    const lawCounts = { passed: laws.length - broken.length, failed: broken.length, notRun: 0 };
    if (laws.length > 0) say(text.sum(text.laws, text.counts(lawCounts)));
    for (const { law, message } of broken) {
      const lines = message.split('\n');
      const [call] = /run\(.*/.exec(lines.pop());
      lines.push(text.again(`--seed ${from} --runs ${numRuns}`, call));
      say([`✗ ${law}`, ...lines.map((line) => `    ${cutText(line, 300)}`)].join('\n'));
    }
    const whole = { ...report, laws: { ...lawCounts, broken } };
    if (out !== undefined) await write(out, JSON.stringify(whole, undefined, 2), command);
    return report.failed + broken.length === 0 ? 0 : 1;
  } finally {
    await end();
  }
}

function testingOf() {
  try {
    return createRequire(import.meta.url)('cloud-voucher-rules/testing');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw toInstall('fast-check');
  }
}
