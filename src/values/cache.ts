/**
 * Caches. What is cached goes into many results, so it must be frozen.
 * @module
 */
import { isDeepFrozen } from './frozen';

/** More than a year has days or a city has industries; asking for more must not fill the memory. */
const most = 4096;

/** `answer`, cached by its question; what it throws is not cached. */
export function cached<Question, Answer extends object>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    if (known.size >= most) known.clear();
    known.set(question, fresh);
    return fresh;
  };
}

/** `read`, cached for an input that is deeply frozen; an input that its owner may change is read at each call. */
export function cachedIfFrozen<Input extends object, Reading extends object>(
  read: (input: Input) => Reading,
): (input: Input) => Reading {
  const known = new WeakMap<Input, Reading>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found;
    const fresh = read(input);
    if (isDeepFrozen(input)) known.set(input, fresh);
    return fresh;
  };
}
