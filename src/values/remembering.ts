/**
 * Answers that depend on little and are asked for often, put together once. Frozen, since many results share them.
 * @module
 */
import { deepFrozen } from './frozen';

/** `answer`, remembering what it has answered; nothing is remembered of a question that it refuses. */
export function remembering<Question, Answer extends object>(
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = deepFrozen(answer(question));
    known.set(question, fresh);
    return fresh;
  };
}
