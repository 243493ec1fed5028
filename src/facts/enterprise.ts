/**
 * What an enterprise declares of itself, and registers of it. An absent fact is unknown: never zero, false or “none”.
 * @module
 */
import type { IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { IndustryCode } from '../values/industry';
import type { Uscc } from '../values/uscc';

export interface Enterprise {
  readonly uscc: Uscc;
  readonly name: string;
  /** Where it is registered: a district id of the policy, else a six-digit GB/T 2260 code. */
  readonly district?: Id;
  readonly industry?: IndustryCode;
  /** Persons, a whole number of at least 0. */
  readonly employees?: number;
  /** Last year's revenue, in yuan. */
  readonly annualRevenue?: Yuan;
  /** `[]` says that it is known to have none. */
  readonly majorAccidents?: readonly MajorAccident[];
  readonly seriousDishonesty?: readonly DishonestyRecord[];
  /** Declared; used only where no catalogue is given. */
  readonly cloudProvider?: boolean;
}

export interface MajorAccident {
  readonly kind: 'safety' | 'environmental';
  readonly occurredOn: IsoDate;
}

export interface DishonestyRecord {
  readonly recordedOn: IsoDate;
  readonly repairedOn?: IsoDate;
}

/** The facts that eligibility asks for, in the order in which results list them. */
export const factIds = [
  'district',
  'industry',
  'employees',
  'annualRevenue',
  'cloudProvider',
  'majorAccidents',
  'seriousDishonesty',
] as const;
export type FactId = (typeof factIds)[number];
