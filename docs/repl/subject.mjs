/**
 * An implementation in any language as a process that answers one JSON request a line with one line.
 * Laws cannot wait, so a thread holds the process while this one sleeps until the answer is there.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import { isObject } from './files.mjs';
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
export function subjectOf(command, seconds) {
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
export const cut = (value) => cutText(JSON.stringify(value) ?? '—', 100);
export function cutText(text, most) {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
