/**
 * Smallest counterexamples: why an exhaustion rule does not keep a law of the table.
 * @module
 */
import type { Claim } from '../allocation/claim';
import type { Exhaustion } from '../policy/policy';
import type { TableLawId } from './law-table';
import type { PolicyReference } from './policy-told';

/** Claims on a budget, what changes, and what was granted before and is granted after it, by application. */
export interface Counterexample {
  readonly law: TableLawId;
  readonly exhaustion: Exhaustion;
  readonly policy: PolicyReference;
  readonly budget: string;
  readonly claims: readonly Claim[];
  readonly granted: Readonly<Record<string, string>>;
  /** Absent where the law speaks of one round alone. */
  readonly changed?: {
    readonly budget: string;
    readonly claims: readonly Claim[];
    readonly granted: Readonly<Record<string, string>>;
  };
}
