/**
 * The page with another document in it. The document is JSON text that is data to the browser, whatever it holds.
 */
const slot = /(<script type="application\/json" id="document" data-locale=")[a-z]*(">)[\s\S]*?(<\/script>)/;

/** `page`: the built page; `json`: an input or a record; `locale`: zh, en, both, or auto for the reader's. */
export function withDocument(page, json, locale) {
  if (!slot.test(page)) throw new Error('no page of the viewer');
  return page.replace(slot, (_, head, middle, tail) => `${head}${locale}${middle}${safe(json)}${tail}`);
}

/** The same JSON without what could end the script or a line of it. */
function safe(json) {
  return json.replace(/[<\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
