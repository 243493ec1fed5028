/**
 * Papers by id, each id once. A handful is searched from end to end, which is quicker than an index; more are indexed.
 * @module
 */
import * as faults from '../messages/faults';
import { reject } from '../values/result';

export interface Folder<Paper extends { readonly id: string }> {
  readonly papers: readonly Paper[];
  readonly index: ReadonlyMap<string, Paper> | undefined;
}

const handful = 8;

/** Files the papers of a list; an id that is there twice is refused. */
export function filed<Paper extends { readonly id: string }>(papers: readonly Paper[], list: string): Folder<Paper> {
  const index = papers.length <= handful ? undefined : new Map(papers.map((paper) => [paper.id, paper]));
  if (index === undefined ? hasRepeat(papers) : index.size < papers.length) rejectRepeat(papers, list);
  return { papers, index };
}

export function find<Paper extends { readonly id: string }>(folder: Folder<Paper>, id: string): Paper | undefined {
  if (folder.index !== undefined) return folder.index.get(id);
  for (const paper of folder.papers) if (paper.id === id) return paper;
  return undefined;
}

function hasRepeat(papers: readonly { readonly id: string }[]): boolean {
  for (let i = 1; i < papers.length; i += 1) {
    for (let j = 0; j < i; j += 1) if (papers[i]?.id === papers[j]?.id) return true;
  }
  return false;
}

function rejectRepeat(papers: readonly { readonly id: string }[], list: string): never {
  const seen = new Set<string>();
  const place = papers.findIndex(({ id }) => seen.has(id) || seen.add(id) !== seen);
  return reject(faults.duplicateId, [list, place, 'id'], { given: papers[place]?.id });
}
