/**
 * Papers by id, each id once. A handful is searched from end to end, which is quicker than an index; more are indexed.
 * @module
 */
import * as faults from '../words/problems';
import { reject } from '../values/result';

export type Folder<Paper extends { readonly id: string }> = readonly Paper[] | ReadonlyMap<string, Paper>;

const handful = 8;

/** Files the papers of a list; an id that is there twice is refused. */
export function filed<Paper extends { readonly id: string }>(papers: readonly Paper[], list: string): Folder<Paper> {
  if (papers.length <= handful) return hasRepeat(papers) ? rejectRepeat(papers, list) : papers;
  const index = new Map(papers.map((paper) => [paper.id, paper]));
  return index.size < papers.length ? rejectRepeat(papers, list) : index;
}

export function find<Paper extends { readonly id: string }>(folder: Folder<Paper>, id: string): Paper | undefined {
  if (folder instanceof Map) return folder.get(id);
  for (const paper of folder as readonly Paper[]) if (paper.id === id) return paper;
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
