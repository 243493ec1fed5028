/**
 * Answers that depend on little and are asked for often, put together once. What of them goes into results is shared by
 * many: it must be frozen.
 * @module
 */
import { isDeepFrozen } from './frozen';

/** More than a year has days or a city has industries; who asks for more of them does not fill the memory. */
const most = 4096;

/** `answer`, remembering what it has answered; nothing is remembered of a question that it refuses. */
export function remembering<Question, Answer extends object>(
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

/** `read`, done once for an input that nobody can change any more, and at each call for one that its owner may change. */
export function readOnce<Input extends object, Reading extends object>(
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
