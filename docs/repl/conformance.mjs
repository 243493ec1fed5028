/**
 * `npx cloud-voucher-rules conformance -- <command>`: runs an implementation in any language, asks it one JSON request a line and
 * reads one answer a line, and reports where it differs: the vectors by rule of the specification, then the laws.
 * Laws cannot wait, so a thread holds the process while this one sleeps until the answer is there.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { isObject, toInstall } from './files.mjs';
import { Refused } from './sheets.mjs';

if (!isMainThread && workerData?.conformance === true) relay(workerData);

/** In the thread: lines to the process and back, each answer followed by a signal. */
function relay({ command: [program, ...args], port, flag }) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const reply = (message) => {
    port.postMessage(message);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  createInterface({ input: child.stdout }).on('line', (line) => reply({ line }));
  child.on('error', ({ code, message }) => reply(code === 'ENOENT' ? { missing: program } : { ended: message }));
  child.on('close', (code, signal) => reply({ ended: signal ?? `exit code ${code}` }));
  child.stdin.on('error', () => undefined);
  port.on('message', (line) => (line === null ? child.kill() : child.stdin.write(`${line}\n`)));
}

/** A process that answers requests; `ask` returns what it answers. */
function subjectOf(command, seconds) {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { conformance: true, command, port: port2, flag },
    transferList: [port2],
  });
  let stopped;
  const stop = (id, zh, en) => {
    stopped = new Refused(zh, en, id);
    throw stopped;
  };
  const ask = (request) => {
    const { id } = request;
    if (stopped !== undefined) throw stopped;
    Atomics.store(flag, 0, 0);
    // What is there before it is asked: the end of the process, or a line that answers nothing.
    let received = receiveMessageOnPort(port);
    if (received === undefined) port.postMessage(JSON.stringify(request));
    const until = performance.now() + seconds * 1000;
    // The signal may come a moment before its message.
    while (received === undefined && performance.now() < until) {
      Atomics.wait(flag, 0, 0, until - performance.now());
      received = receiveMessageOnPort(port);
    }
    if (received === undefined) return stop(id, `${seconds} 秒内没有回答`, `no answer within ${seconds} seconds`);
    const { line, ended, missing } = received.message;
    if (missing !== undefined) return stop(missing, '没有这个程序', 'no such command');
    if (ended !== undefined) return stop(id, `程序已结束：${ended}`, `the command has ended: ${ended}`);
    const answer = objectIn(line);
    if (answer === undefined) return stop(id, `不是 JSON 对象：${cut(line)}`, `not a JSON object: ${cut(line)}`);
    if (!Object.keys(answer).some((key) => kinds.includes(key)))
      return stop(id, `既不是结果也不是错误：${cut(line)}`, `neither an answer nor an error: ${cut(line)}`);
    if (answer.id !== id) return stop(id, `回答的编号是 ${cut(answer.id)}`, `the answer is to ${cut(answer.id)}`);
    return answer;
  };
  const end = async () => {
    port.postMessage(null);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await worker.terminate();
  };
  return { ask, end };
}

/** What an answer has, one of them; `threw` is what `runVectors` reports of a function that failed. */
const kinds = ['answer', 'error', 'notImplemented', 'threw'];

function objectIn(line) {
  try {
    const value = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A value as JSON, cut, with nothing in it that would steer a terminal. */
const cut = (value) => cutText(JSON.stringify(value) ?? '—', 100);
function cutText(text, most) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}

/**
 * The functions that laws try, answered by `ask`. What the answers leave out (words, the assessments of a round in full) is
 * the library's, so that laws find what the implementation says and nothing else.
 */
function functionsOf({ rules }, ask) {
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
function lawsOf({ rules, testing }, functions, has) {
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

export const wholeNumber = (name, text) => {
  if (!/^\d{1,9}$/.test(text)) throw new Refused('应为整数', 'a whole number', `--${name} ${text}`);
  return Number(text);
};

/**
 * Runs vectors and laws against a command, and reports.
 * @returns the report, and the exit code: 0 all that is implemented is right, 1 something is not
 */
export async function conformance(command, options, { rules, say, step }) {
  const { locale, rules: only, runs = '10', seed, timeout = '10' } = options;
  if (command.length === 0) throw new Refused('缺少 -- <command>', 'missing: -- <command>');
  const [numRuns, seconds] = [wholeNumber('runs', runs), wholeNumber('timeout', timeout)];
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
    const laws = numRuns === 0 ? [] : lawsOf({ rules, testing }, functionsOf({ rules }, ask), has);
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
    const code = report.failed + broken.length === 0 ? 0 : 1;
    return { code, report: { ...report, laws: { ...lawCounts, broken } } };
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
