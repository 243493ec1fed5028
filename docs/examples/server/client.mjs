/** The applicants' side, and the server as a process, for the demonstration and the tests. */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

const mostTries = 3000;

/** Starts the server on a unix socket; resolves once it answers. */
export function launchServer(env, setupFile, socketPath) {
  const script = fileURLToPath(new URL('server.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, setupFile, socketPath], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
    child.stdout.once('data', (text) => resolve({ kill: () => killed(child), ready: String(text).trim() }));
  });
}

/** SIGKILL: the process gets no chance to finish anything. */
function killed(child) {
  return new Promise((resolve) => {
    child.removeAllListeners('exit').once('exit', resolve);
    if (!child.kill('SIGKILL')) resolve();
  });
}

/** The server's answer to a draft: sent until it is answered, with the same key each time, so that it counts once. */
export async function submitDraft(socketPath, key, draft) {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await send(socketPath, 'POST', { 'idempotency-key': key }, JSON.stringify(draft)).catch(
      () => undefined,
    );
    if (answer !== undefined && answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no answer after ${mostTries} tries`);
}

/** Sends all drafts, `atOnce` of them at a time, and returns the answers in the order of the drafts. */
export async function submitAll(socketPath, drafts, atOnce, onAnswer = () => undefined) {
  const answers = [];
  const waiting = drafts.entries();
  const applicant = async () => {
    for (const [i, { key, draft }] of waiting) {
      answers[i] = await submitDraft(socketPath, key, draft);
      await onAnswer(answers[i]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, applicant));
  return answers;
}

export const readLedger = async (socketPath) => (await send(socketPath, 'GET', {}, '')).body;

function send(socketPath, method, headers, text) {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path: '/', headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, body: JSON.parse(body) }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
