/**
 * Runs vectors against the reference, patched or not. A patched reference is bundled from the text of its files with one
 * piece replaced, and run in this process.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { vectorPolicy, type Vector, type VectorAnswer } from '../../src/testing/vectors';
import { answerOf } from '../../src/testing/run-vectors';
import { differencesOf } from '../../src/testing/difference';
import { root } from '../support/package';
import type { subject } from './subject';

/** One wrong implementation: the reference with one piece of one file replaced. */
export interface Mistake {
  readonly id: string;
  /** The rule that it misreads. */
  readonly rule: string;
  /** 中文 / English. */
  readonly says: string;
  /** A file of src/reference, or `checks` or `subject` of test/conformance. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export type Subject = typeof subject;

const folders = { checks: 'test/conformance', subject: 'test/conformance' } as Readonly<Record<string, string>>;
const sources = new Map<string, string>();
export function sourceOf(file: string): string {
  const known = sources.get(file) ?? readFileSync(join(root, folders[file] ?? 'src/reference', `${file}.ts`), 'utf8');
  sources.set(file, known);
  return known;
}

const files = [
  ...['subject', 'checks', 'allocation', 'assessment', 'eligibility', 'money', 'review', 'round', 'size', 'time'],
];
type Module = (exports: Record<string, unknown>, require: (name: string) => unknown) => void;
const modules = new Map<string, Module>();

/** A file as a function that fills its exports. The code is that of this repository. */
function moduleOf(text: string): Module {
  const { code } = transformSync(text, { loader: 'ts', format: 'cjs', target: 'es2022' });
  return new Function('exports', 'require', `const module = { exports };\n${code}\nreturn module.exports;`) as Module;
}

/** The reference, with a patch if one is given: each file is compiled once, and a patched one anew. */
export function referenceWith(patch?: Pick<Mistake, 'file' | 'find' | 'replace'>): Subject {
  const loaded = new Map<string, unknown>();
  const load = (path: string): unknown => {
    const name = path.split('/').at(-1) ?? path;
    if (!files.includes(name)) throw new Error(`the reference imports ${path}`);
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const patched = name === patch?.file;
    const run = patched ? moduleOf(patchedSource(patch)) : (modules.get(name) ?? moduleOf(sourceOf(name)));
    if (!patched) modules.set(name, run);
    const exports = {};
    loaded.set(name, exports);
    const filled = run(exports, load) as unknown;
    loaded.set(name, filled);
    return filled;
  };
  return (load('subject') as { readonly subject: Subject }).subject;
}

function patchedSource({ file, find, replace }: Pick<Mistake, 'file' | 'find' | 'replace'>): string {
  const parts = sourceOf(file).split(find);
  if (parts.length !== 2) throw new Error(`${file}: found ${parts.length - 1} times: ${find}`);
  return parts.join(replace);
}

/** Whether the reference has the function that a vector calls, and with it those that the call needs. */
export const canAnswer = (implementation: Subject, { call }: Pick<Vector, 'call'>): boolean =>
  Object.hasOwn(implementation, call);

/** What an implementation answers. */
export async function referenceAnswer(
  implementation: Subject,
  vector: Pick<Vector, 'call' | 'policy' | 'given'>,
): Promise<VectorAnswer> {
  return (await answerOf(implementation, { ...vector, policy: vectorPolicy(vector.policy) })) as VectorAnswer;
}

/** Whether an answer of the reference is the one expected, as far as the reference says as much. */
export function agrees(answer: VectorAnswer, expected: VectorAnswer): boolean {
  return differencesOf(reduced(answer), reduced(expected)).length === 0;
}

const valueCodes = [
  ...['wrong-type', 'malformed', 'not-canonical', 'not-a-day', 'not-a-time', 'wrong-check-character'],
  ...['section-and-division-disagree', 'missing-field', 'not-one-of', 'out-of-range'],
];

/** An answer without what the reference does not tell apart: codes of values, and what the review compared. */
function reduced(answer: VectorAnswer): unknown {
  if ('error' in answer) {
    const { code, path } = answer.error;
    return { error: { code: valueCodes.includes(code) ? 'malformed' : code, path } };
  }
  if ('threw' in answer) return answer;
  const replay = answer.answer as {
    ok?: boolean;
    at?: number;
    refusal?: { code: string }[];
    case?: { status: string };
  } | null;
  if (replay?.refusal !== undefined) return { at: replay.at, codes: replay.refusal.map(({ code }) => code) };
  if (replay?.case !== undefined) return { status: replay.case.status };
  return answer;
}
