/** Accidents, or records of dishonesty: a row for each, with the days that the rules compare; or none. */
import { useState, type KeyboardEvent } from 'react';
import { input, type DishonestyRecord, type MajorAccident, type Problem, type Result } from 'cloud-voucher-rules';
import { useWords } from './locale';
import { words } from './words';

interface Row {
  readonly kind: MajorAccident['kind'] | '';
  readonly day: string;
  readonly repaired: string;
}
const blank: Row = { kind: '', day: '', repaired: '' };

const refused = (code: Problem['code'], word: 'choose' | 'repairedEarly'): Result<never> => ({
  ok: false,
  problems: [{ path: [], code, message: { zh: words.zh[word], en: words.en[word] } }],
});

function accidentIn({ kind, day }: Row): Result<MajorAccident> {
  if (kind === '') return refused('missing-field', 'choose');
  const occurredOn = input.isoDate(day);
  return occurredOn.ok ? { ok: true, value: { kind, occurredOn: occurredOn.value } } : occurredOn;
}

function dishonestyIn({ day, repaired }: Row): Result<DishonestyRecord> {
  const recordedOn = input.isoDate(day);
  if (!recordedOn.ok) return recordedOn;
  if (repaired.trim() === '') return { ok: true, value: { recordedOn: recordedOn.value } };
  const repairedOn = input.isoDate(repaired);
  if (!repairedOn.ok) return repairedOn;
  // Days in this form are in order as texts are.
  if (repairedOn.value < recordedOn.value) return refused('out-of-range', 'repairedEarly');
  return { ok: true, value: { recordedOn: recordedOn.value, repairedOn: repairedOn.value } };
}

interface RecordsProps {
  readonly of: 'majorAccidents' | 'seriousDishonesty';
  readonly onAnswer: (records: readonly (MajorAccident | DishonestyRecord)[]) => void;
}

export function Records({ of, onAnswer }: RecordsProps) {
  const { page, locale } = useWords();
  const [rows, setRows] = useState<readonly Row[]>([blank]);
  const [problems, setProblems] = useState<readonly (Problem | undefined)[]>([]);
  const change = (i: number, part: Partial<Row>) =>
    setRows(rows.map((row, j) => (i === j ? { ...row, ...part } : row)));
  const answer = () => {
    const read = rows.map((row) => (of === 'majorAccidents' ? accidentIn(row) : dishonestyIn(row)));
    setProblems(read.map((each) => (each.ok ? undefined : each.problems[0])));
    const records = read.flatMap((each) => (each.ok ? [each.value] : []));
    if (records.length === rows.length) onAnswer(records);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    answer();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <p className="choices">
        <button type="button" onClick={() => onAnswer([])}>
          {page.none}
        </button>
      </p>
      {rows.map((row, i) => (
        <fieldset key={i}>
          <legend>
            {page[of]} {i + 1}
          </legend>
          <div className="grid">
            {of === 'majorAccidents' && (
              <label>
                {page.kind}
                <select value={row.kind} onChange={({ target }) => change(i, { kind: target.value as Row['kind'] })}>
                  <option value="">{page.choose}</option>
                  <option value="safety">{page.safety}</option>
                  <option value="environmental">{page.environmental}</option>
                </select>
              </label>
            )}
            <label>
              {of === 'majorAccidents' ? page.occurredOn : page.recordedOn}
              <input value={row.day} onChange={({ target }) => change(i, { day: target.value })} autoComplete="off" />
            </label>
            {of === 'seriousDishonesty' && (
              <label>
                {page.repairedOn}
                <input
                  value={row.repaired}
                  onChange={({ target }) => change(i, { repaired: target.value })}
                  autoComplete="off"
                />
              </label>
            )}
          </div>
          <p role="alert" className="problem">
            {problems[i]?.message[locale]}
          </p>
          {rows.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setRows(rows.filter((_, j) => j !== i));
                setProblems([]);
              }}
            >
              {page.remove}
            </button>
          )}
        </fieldset>
      ))}
      <p className="choices">
        <button type="button" onClick={() => setRows([...rows, blank])}>
          {page.addRecord}
        </button>
        <button type="button" onClick={answer}>
          {page.answer}
        </button>
      </p>
    </div>
  );
}
