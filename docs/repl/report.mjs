/**
 * The report of a record: the page of the viewer with the record in it, one HTML file that needs no network and prints well.
 * It recomputes the record when it is opened.
 */
import { readFileSync } from 'node:fs';
import { withDocument } from './template.mjs';

/** `json`: the text of the record; `locale`: zh, en, or both, which prints one after the other. */
export function reportOf(json, locale) {
  return withDocument(readFileSync(new URL('../../dist/viewer.html', import.meta.url), 'utf8'), json, locale);
}
