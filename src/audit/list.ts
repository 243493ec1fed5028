/**
 * A published list (公示名单) against a round, by enterprise: who is on it with the amount granted, who with another, who is
 * missing, who should not be there; and the totals.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listSentences } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { keysOf, known } from '../words/plain';
import { cut } from '../words/safe-text';
import { yuanOf } from '../reference/money';
import type { Round } from '../round/round';
import { isWhole, wholeFault } from '../values/faults';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { optionsAt } from '../values/nearest';
import { recordAt, recordsAt, textAt } from '../values/record';
import { canonicalAt, mended, refuseAt, reject, wordAt, type Path } from '../values/result';
import { byCodeUnit, isBlank, plainName } from '../values/text';
import { parseUscc, type Uscc } from '../values/uscc';
import { changeOf, distance, fenIn, grantsOf, type Granted, type YuanChange } from './compare';

/** A row of a published list: who, by code or by name, and how much, in yuan. A blank code or name is none. */
export interface ListedRow {
  /** The code as printed; absent where the list has names alone. */
  readonly uscc?: string;
  /** The name as printed. */
  readonly name?: string;
  /** In yuan, whatever the unit of the list. */
  readonly amount: Yuan;
}

/** How a list was printed. */
export interface ListOptions {
  /** The unit in which the list was printed. */
  readonly unit: 'yuan' | 'ten-thousand-yuan';
  /** Decimals of the printed amounts, in `unit`: the sum of an enterprise agrees within half of the last one. */
  readonly decimals: number;
  /** The names of enterprises, by code: to find those that are listed by name alone, and to see other names. */
  readonly names?: Readonly<Record<Uscc, string>>;
}

/** `missing`: granted something, and not listed. `unexpected`: listed, and granted nothing in this round, or not known to whom; 0.00 of who got 0.00 is equal. */
export const listResults = /* @__PURE__ */ Object.freeze(['equal', 'differs', 'missing', 'unexpected'] as const);
/** How an enterprise on a list compares with the round. */
export type ListResult = (typeof listResults)[number];

/** One enterprise, on the list or in the round. */
export interface ComparedEnterprise {
  /** How the two compare. */
  readonly result: ListResult;
  /** Absent where the code of a row cannot be one, or the row has none and its name is not that of one known enterprise. */
  readonly enterprise?: Uscc;
  /** The name on the list; of who is missing, the known one. */
  readonly name?: string;
  /** The known name, where the list has another for this code. */
  readonly knownName?: string;
  /** Its rows of the list, from 0. */
  readonly rows: readonly number[];
  /** Its applications that were granted something. */
  readonly applications: readonly Id[];
  /** The sum of its rows, in yuan. */
  readonly listed: Yuan;
  /** The sum of its grants, in yuan. */
  readonly granted: Yuan;
  /** `listed` less `granted`. */
  readonly difference: YuanChange;
  /** The comparison as a sentence. */
  readonly text: LocalizedText;
}

/** A published list against a round. */
export interface ListComparison {
  /** Whether all are equal, none under another name. */
  readonly agrees: boolean;
  /** One for each enterprise: as the list has them, then those missing, by code. */
  readonly enterprises: readonly ComparedEnterprise[];
  /** Amounts of any size, in yuan. */
  readonly totals: {
    /** Of the whole list, in yuan. */
    readonly listed: Yuan;
    /** Of the round, in yuan. */
    readonly granted: Yuan;
    /** `listed` less `granted`. */
    readonly difference: YuanChange;
    /** How many enterprises are of each result, and how many have another name. */
    readonly counts: Readonly<Record<ListResult | 'other-name', number>>;
  };
}

/**
 * Compares a published list with a round, by enterprise; several rows of one enterprise are added up. The sum agrees if it
 * differs by no more than half of the last decimal of the list, however many rows it is of.
 * @param round what was decided
 * @param list the rows, amounts in yuan (multiply a list in ten thousand yuan before)
 * @param options how the list rounds its amounts, and names by code
 * @returns each enterprise once, with a sentence, and the totals
 * @throws InvalidValueError for what is malformed in round, list or options, and for a row without code and name, at its place
 * @example compareWithList(round, [{ uscc: '91420100616400352X', amount: '36000.00' }], { unit: 'yuan', decimals: 2 }).agrees
 */
export function compareWithList(round: Round, list: readonly ListedRow[], options: ListOptions): ListComparison {
  const step = stepOf(options);
  const names = namesIn(options);
  const grants = grantsOf(round, 'round');
  const decided = new Set([...grants.values()].map(({ enterprise }) => enterprise));
  const byName = enterprisesByName(names);
  const sides = sidesOf(grants, list, names, byName);
  const enterprises = sides.map((side) => compared(side, decided, names, byName, step));
  const counts = { equal: 0, differs: 0, missing: 0, unexpected: 0, 'other-name': 0 };
  for (const { result, knownName } of enterprises) {
    counts[result] += 1;
    if (knownName !== undefined) counts['other-name'] += 1;
  }
  const sumOf = (amount: 'listed' | 'granted'): bigint => sides.reduce((sum, side) => sum + side[amount], 0n);
  return {
    agrees: counts.equal === enterprises.length && counts['other-name'] === 0,
    enterprises,
    totals: { ...amountsOf(sumOf('listed'), sumOf('granted')), counts },
  };
}

/** The decimals of an amount to the fen. */
export const decimalPlaces = { yuan: 2, 'ten-thousand-yuan': 6 } as const;

/** The last place of the list's amounts, in fen. */
function stepOf(options: ListOptions): bigint {
  const { unit, decimals } = optionsAt(options, ['unit', 'decimals', 'names']);
  const most = decimalPlaces[wordAt(keysOf(decimalPlaces), unit, 'options', 'unit')];
  const expected = expectations.wholeBetween(0, most);
  if (!isWhole(decimals, 0, most)) refuseAt(wholeFault(decimals), ['options', 'decimals'], expected, decimals);
  return 10n ** BigInt(most - decimals);
}

function namesIn({ names = {} }: ListOptions): ReadonlyMap<Uscc, string> {
  const path = ['options', 'names'] as const;
  const known = Object.entries<unknown>(recordAt(names, ...path)).flatMap(([code, name]) => {
    const [enterprise, text] = [canonicalAt(parseUscc, code, ...path, code), filledAt(name, ...path, code)];
    return text === undefined ? [] : [[enterprise, text] as const];
  });
  return new Map(known);
}

/** A text; undefined where there is none, or nothing to see. */
function filledAt(given: unknown, ...path: Path): string | undefined {
  const text = given === undefined ? undefined : textAt(given, ...path);
  return isBlank(text) ? undefined : text;
}

/** The enterprise of each name, as names are compared; undefined where several have it. */
type ByName = ReadonlyMap<string, Uscc | undefined>;

function enterprisesByName(names: ReadonlyMap<Uscc, string>): ByName {
  const byName = new Map<string, Uscc | undefined>();
  for (const [uscc, name] of names) byName.set(plainName(name), byName.has(plainName(name)) ? undefined : uscc);
  return byName;
}

interface Side {
  readonly enterprise: Uscc | undefined;
  /** Its code; or as printed, where that can be of no enterprise. */
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly rows: number[];
  readonly applications: Id[];
  listed: bigint;
  granted: bigint;
}

/** Each enterprise once: as the list has them, a row of an unknown one by itself; then those that are missing, by code. */
function sidesOf(
  grants: ReadonlyMap<Id, Granted>,
  list: readonly ListedRow[],
  names: ReadonlyMap<Uscc, string>,
  byName: ByName,
): readonly Side[] {
  const sides = new Map<string, Side>();
  const sideOf = (key: string, who: Pick<Side, 'enterprise' | 'code' | 'name'>): Side => {
    const side = sides.get(key) ?? { ...who, rows: [], applications: [], listed: 0n, granted: 0n };
    sides.set(key, side);
    return side;
  };
  recordsAt(list, 'list').forEach((row, i) => {
    const name = filledAt(row.name, 'list', i, 'name');
    const uscc = filledAt(row.uscc, 'list', i, 'uscc');
    if (name === undefined && uscc === undefined)
      reject(faults.missingField, ['list', i, 'uscc'], { expected: expectations.uscc, given: row.uscc });
    // By its code, in whatever spelling has one meaning; without one, by its name.
    const read = mended(parseUscc, uscc);
    const enterprise = read.ok ? read.value : uscc === undefined ? byName.get(plainName(name ?? '')) : undefined;
    const side = sideOf(enterprise ?? `row ${i}`, { enterprise, code: enterprise ?? uscc, name });
    side.rows.push(i);
    side.listed += fenIn(row.amount, 'list', i, 'amount');
  });
  const due = [...grants.values()].filter(({ granted }) => granted > 0n);
  for (const { application, enterprise, granted } of due.sort((a, b) => byCodeUnit(a.enterprise, b.enterprise))) {
    const side = sideOf(enterprise, { enterprise, code: enterprise, name: names.get(enterprise) });
    side.applications.push(application);
    side.granted += granted;
  }
  return [...sides.values()];
}

function amountsOf(listed: bigint, granted: bigint) {
  return { listed: yuanOf(listed), granted: yuanOf(granted), difference: changeOf(listed - granted) };
}

function compared(
  side: Side,
  decided: ReadonlySet<Uscc>,
  names: ReadonlyMap<Uscc, string>,
  byName: ByName,
  step: bigint,
): ComparedEnterprise {
  const { enterprise, code, name, rows, applications, listed, granted } = side;
  const agrees = 2n * distance(listed, granted) <= step && enterprise !== undefined && decided.has(enterprise);
  const result = rows.length === 0 ? 'missing' : agrees ? 'equal' : granted === 0n ? 'unexpected' : 'differs';
  const other = enterprise && names.get(enterprise);
  const isOther = name !== undefined && other !== undefined && plainName(name) !== plainName(other);
  const knownName = isOther ? other : undefined;
  const amounts = amountsOf(listed, granted);
  const parts = [name, code].flatMap((each) => (each === undefined ? [] : [cut(each)]));
  const who = { zh: parts.join('，'), en: parts.join(', ') };
  const isShared = byName.has(plainName(name ?? ''));
  const unknown = code !== undefined ? 'wrong-code' : isShared ? 'shared-name' : result;
  const wording = result === 'equal' && listed !== granted ? 'rounded' : result;
  const sentence = fill(listSentences[enterprise === undefined ? unknown : wording], { ...amounts, who });
  const text = isOther ? fill(listSentences['other-name'], { sentence, name: cut(other) }) : sentence;
  return known({ result, enterprise, name, knownName, rows, applications, ...amounts, text });
}
