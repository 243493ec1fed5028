/** Reading and writing large files of JSON in bounded memory, without waiting: what `decideBatches` is fed with. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const lineFeed = 0x0a;

/** The documents of a file, `size` at a time. `onRead` gets the bytes read so far. */
export function* batchesOf(path, size, parse, onRead = () => {}) {
  let batch = [];
  for (const line of linesOf(path, onRead)) {
    batch.push(parse(line));
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Lines as text: cut at line feeds in the bytes, so that no character is cut in two. */
function* linesOf(path, onRead) {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(1 << 20);
    let rest = Buffer.alloc(0);
    let read = 0;
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      read += length;
      const bytes = Buffer.concat([rest, chunk.subarray(0, length)]);
      let start = 0;
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        if (end > start) yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
      onRead(read);
    }
    if (rest.length > 0) yield rest.toString('utf8');
  } finally {
    closeSync(file);
  }
}

/** Writes documents line by line, some hundreds at a time: the text of a whole batch would be as large as the batch. */
export function writerTo(path) {
  const file = openSync(path, 'w');
  return {
    write(documents) {
      for (let i = 0; i < documents.length; i += 500) {
        writeAll(
          file,
          documents.slice(i, i + 500).map((each) => `${JSON.stringify(each)}\n`),
        );
      }
    },
    close: () => closeSync(file),
  };
}

/** Writes a ledger as JSON, its records in parts: the text of a year's ledger in one piece would double the memory. */
export function writeLedger(path, ledger) {
  const file = openSync(path, 'w');
  Object.entries(ledger).forEach(([key, value], i) => {
    writeAll(file, [i === 0 ? '{' : ',', JSON.stringify(key), ':']);
    if (key === 'enterprises' || key === 'applications' || key === 'invoices') writeRecord(file, value);
    else writeAll(file, [JSON.stringify(value)]);
  });
  writeAll(file, ['}']);
  closeSync(file);
}

function writeRecord(file, record) {
  let part = [];
  let before = '{';
  for (const key in record) {
    part.push(`${before}${JSON.stringify(key)}:${JSON.stringify(record[key])}`);
    before = ',';
    if (part.length === 10_000) {
      writeAll(file, part);
      part = [];
    }
  }
  writeAll(file, [...part, before === '{' ? '{}' : '}']);
}

function writeAll(file, texts) {
  writeSync(file, texts.join(''));
}
