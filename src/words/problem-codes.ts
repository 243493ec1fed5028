/**
 * The closed list of what can be wrong with bad input: docs/codes.md describes each, test/golden/problems.test.ts has a case
 * for each. The list is apart from the sentences, so that a bundle has only those that its functions use.
 * @module
 */
import * as faults from './problems';
import type { Names } from './lists';
import type { LocalizedText } from './localized';

/** What is wrong with an input: a closed list; docs/codes.md describes each. */
export type ProblemCode = (typeof faults)[keyof typeof faults]['code'];

/** A code with its sentence, a template. */
export interface Fault extends LocalizedText {
  readonly code: ProblemCode;
  /** What should stand there, where it is the same for every problem of this code. */
  readonly expected?: LocalizedText;
}

/** Every fault, by code. */
export const everyFault: readonly Fault[] = /* @__PURE__ */ (() =>
  Object.values(faults).sort((a, b) => (a.code < b.code ? -1 : 1)))();
/** Every code of a problem. */
export const problemCodes: readonly ProblemCode[] = /* @__PURE__ */ (() =>
  Object.freeze(everyFault.map(({ code }) => code)))();

/** What those are called whose sentences do not begin with it. */
const otherNames = {
  'wrong-type': { zh: '类型不符', en: 'wrong type' },
  malformed: { zh: '格式不符', en: 'malformed' },
  ambiguous: { zh: '有不止一种读法', en: 'more than one reading' },
  'empty-text': { zh: '不能为空', en: 'empty' },
  'not-one-of': { zh: '不在可选范围', en: 'not one of the choices' },
  'cases-required': { zh: '须提供案件', en: 'cases required' },
  'audited-with-cases': { zh: '审定金额与案件重复', en: 'audited amounts beside cases' },
  'invoice-already-claimed': { zh: '发票已由其他申请使用', en: 'invoice used by another application' },
};
/** What each is called in a few words: what its sentence says before the colon. */
export const problemNames: Names<ProblemCode> = /* @__PURE__ */ (() => {
  const names = everyFault.map(({ code, zh, en }) => [code, { zh: zh.replace(/：.*/, ''), en: en.replace(/:.*/, '') }]);
  return { ...(Object.fromEntries(names) as Names<ProblemCode>), ...otherNames };
})();
