/**
 * The page's worker: the same program as the page, started from a Blob, so that one file holds everything and the page stays
 * responsive while it computes. Where a browser starts no worker from a file, the page computes by itself.
 * @module
 */
import { answer } from './opened';
import type { Question, Questions, Reply } from './questions';

interface Asked {
  readonly id: number;
  readonly name: Question;
  readonly given: never;
}

/** In the worker: answers one question after the other. */
export function serve(): void {
  let last: Promise<void> = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<Asked>) => {
    last = last.then(async () => {
      postMessage({ id: data.id, reply: await answer(data.name, data.given) });
    });
  });
}

export type Ask = <Name extends Question>(name: Name, given: Questions[Name]['given']) => Promise<Reply<Name>>;

/** In the page: a worker that runs `program`. */
export function startWorker(program: string): Ask {
  let worker: Worker;
  try {
    worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  } catch {
    return async (name, given) => {
      await new Promise((resolve) => setTimeout(resolve));
      return answer(name, given);
    };
  }
  const waiting = new Map<number, (reply: never) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: never }>) => {
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });
  return (name, given) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      worker.postMessage({ id: asked, name, given });
    });
}
