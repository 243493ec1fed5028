/**
 * What an enterprise declares of itself, and registers of it. An absent fact is unknown: never zero, false or “none”.
 * @module
 */
import { dayAt, type IsoDate } from '../values/calendar';
import { fenAt, type Fen, type Yuan } from '../values/fen';
import { isDistrict, parseDistrict, type Id } from '../values/id';
import { divisionAt, type IndustryCode } from '../values/industry';
import { booleanAt, listAt, recordAt, wholeAt } from '../values/record';
import { canonicalAt, wordAt, type Path } from '../values/result';
import { isUscc, parseUscc, type Uscc } from '../values/uscc';

/** What is known of an applicant as of its submission. */
export interface Enterprise {
  /** Its unified social credit code: the annual cap is per code. */
  readonly uscc: Uscc;
  /** As registered. */
  readonly name: string;
  /** Where it is registered: a six-digit GB/T 2260 code, or the id of a zone (lower-case letters, digits, hyphens). */
  readonly district?: Id;
  /** GB/T 4754-2017: section letter and division, `'I65'`. */
  readonly industry?: IndustryCode;
  /** Persons, a whole number of at least 0. */
  readonly employees?: number;
  /** Last year's revenue, in yuan. */
  readonly annualRevenue?: Yuan;
  /** `[]` says that it is known to have none. */
  readonly majorAccidents?: readonly MajorAccident[];
  /** `[]` says that it is known to have none. */
  readonly seriousDishonesty?: readonly DishonestyRecord[];
  /** Declared; used only where no catalogue is given. */
  readonly cloudProvider?: boolean;
}

export const accidentKinds = /* @__PURE__ */ Object.freeze(['safety', 'environmental'] as const);

/** A major safety or environmental accident (clause 3.3). */
export interface MajorAccident {
  /** Both kinds exclude alike. */
  readonly kind: (typeof accidentKinds)[number];
  /** The day, which the lookback is compared with. */
  readonly occurredOn: IsoDate;
}

/** A record of serious dishonesty (clause 3.3). */
export interface DishonestyRecord {
  /** The day of listing. */
  readonly recordedOn: IsoDate;
  /** The day of repair; absent while it is not repaired. */
  readonly repairedOn?: IsoDate;
}

/** The facts that eligibility asks for, in the order in which results list them. */
export const factIds = /* @__PURE__ */ Object.freeze([
  'district',
  'industry',
  'employees',
  'annualRevenue',
  'cloudProvider',
  'majorAccidents',
  'seriousDishonesty',
] as const);
/** A field of `Enterprise` that eligibility asks for. */
export type FactId = (typeof factIds)[number];

/** The facts that sector and size are judged by, validated; undefined where unknown. */
export interface SizeFacts {
  readonly industry: IndustryCode | undefined;
  /** The two digits of the industry's division. */
  readonly division: string | undefined;
  readonly employees: number | undefined;
  readonly annualRevenue: Yuan | undefined;
  /** The same revenue in fen. */
  readonly revenue: Fen | undefined;
}

/** The facts of an enterprise as the rules read them: validated; undefined where unknown. */
export interface EnterpriseFacts {
  readonly uscc: Uscc;
  readonly district: Id | undefined;
  readonly size: SizeFacts;
  readonly majorAccidents: readonly MajorAccident[] | undefined;
  readonly seriousDishonesty: readonly DishonestyRecord[] | undefined;
  readonly cloudProvider: boolean | undefined;
}

/**
 * Validates what the rules read of an enterprise, whichever of it they need: malformed is never an answer. Lists are copied,
 * so that results share nothing with what was given. Throws `InvalidValueError`, its path from `enterprise` on.
 */
export function readEnterprise(given: Enterprise): EnterpriseFacts {
  const { uscc, district, majorAccidents, seriousDishonesty, cloudProvider } = recordAt(given, 'enterprise');
  if (!isUscc(uscc)) canonicalAt(parseUscc, uscc, 'enterprise', 'uscc');
  if (district !== undefined && !isDistrict(district)) canonicalAt(parseDistrict, district, 'enterprise', 'district');
  if (cloudProvider !== undefined) booleanAt(cloudProvider, 'enterprise', 'cloudProvider');
  return {
    uscc,
    district,
    size: readSizeFacts(given),
    majorAccidents: factRecordsAt(majorAccidents, 'majorAccidents', accidentAt),
    seriousDishonesty: factRecordsAt(seriousDishonesty, 'seriousDishonesty', dishonestyAt),
    cloudProvider,
  };
}

/** `readEnterprise`, of the facts that size is judged by alone. */
export function readSizeFacts({ industry, employees, annualRevenue }: Partial<Enterprise>): SizeFacts {
  const division = industry === undefined ? undefined : divisionAt(industry, 'enterprise', 'industry');
  if (employees !== undefined) wholeAt(employees, 0, 'enterprise', 'employees');
  const revenue = annualRevenue === undefined ? undefined : fenAt(annualRevenue, 'enterprise', 'annualRevenue');
  return { industry, division, employees, annualRevenue, revenue };
}

const noRecords: readonly never[] = /* @__PURE__ */ Object.freeze([]);

function factRecordsAt<T>(
  given: readonly T[] | undefined,
  fact: FactId,
  read: (item: T, path: Path) => T,
): readonly T[] | undefined {
  if (given === undefined) return undefined;
  const records = listAt(given, 'enterprise', fact);
  return records.length === 0 ? noRecords : Array.from(records, (each, i) => read(each, ['enterprise', fact, i]));
}

function accidentAt(given: MajorAccident, path: Path): MajorAccident {
  const { kind, occurredOn } = recordAt(given, ...path);
  wordAt(accidentKinds, kind, ...path, 'kind');
  dayAt(occurredOn, ...path, 'occurredOn');
  return { kind, occurredOn };
}

function dishonestyAt(given: DishonestyRecord, path: Path): DishonestyRecord {
  const { recordedOn, repairedOn } = recordAt(given, ...path);
  dayAt(recordedOn, ...path, 'recordedOn');
  if (repairedOn === undefined) return { recordedOn };
  dayAt(repairedOn, ...path, 'repairedOn');
  return { recordedOn, repairedOn };
}
