/**
 * Papers by id, each id once. A handful is searched from end to end, which is quicker than an index; more are indexed.
 * @module
 */
import { reject } from '../values/result';

export interface Folder<Paper extends { readonly id: string }> {
  readonly papers: Paper[];
  index: Map<string, Paper> | undefined;
}

const handful = 8;

export function emptyFolder<Paper extends { readonly id: string }>(): Folder<Paper> {
  return { papers: [], index: undefined };
}

export function find<Paper extends { readonly id: string }>(folder: Folder<Paper>, id: string): Paper | undefined {
  if (folder.index !== undefined) return folder.index.get(id);
  for (const paper of folder.papers) if (paper.id === id) return paper;
  return undefined;
}

/** Files a paper that stands at `list[place]`; an id filed before is refused. */
export function file<Paper extends { readonly id: string }>(
  folder: Folder<Paper>,
  paper: Paper,
  list: string,
  place: number,
): Paper {
  if (find(folder, paper.id) !== undefined) reject('duplicate-id', [list, place, 'id'], { given: paper.id });
  folder.papers.push(paper);
  if (folder.index !== undefined) folder.index.set(paper.id, paper);
  else if (folder.papers.length > handful) folder.index = new Map(folder.papers.map((each) => [each.id, each]));
  return paper;
}
