/**
 * A second opinion on a round: recomputed from its input with other code, in BigInt, and compared figure by figure.
 * This folder imports types alone. Laws: test/laws/verify.test.ts.
 * @module
 */
import type { RoundRecord } from '../record';
import { againstExpected } from './compare';
import { expectedRound } from './expected';
import { contradictions, inputShape } from './input';
import { contradicts, misshapen } from './messages';
import { isRecord, ownOf } from './shape';
import { placeText, type Place, type Violation } from './violation';

export interface Verification {
  readonly holds: boolean;
  readonly violations: readonly Violation[];
}

/**
 * Checks a record against the laws of a round: who may claim, each line's arithmetic, order, cap, pool, exhaustion rule,
 * attribution, totals and ledger. It shares no arithmetic and no rule with what made the record. Only `input` and `round`
 * are read; `replay` looks at the fingerprints. Never throws on JSON: what is not shaped as a record violates `shape`.
 * @example verifyRound(recordRound(input)) // { holds: true, violations: [] }
 */
export function verifyRound(record: RoundRecord): Verification {
  const violations = violationsOf(record);
  return { holds: violations.length === 0, violations };
}

function violationsOf(record: unknown): readonly Violation[] {
  const [input, round] = isRecord(record) ? [ownOf(record, 'input'), ownOf(record, 'round')] : [];
  const shape: Violation[] = [];
  inputShape(input, ['input'], (place: Place, expected: string) => {
    shape.push({ law: 'shape', at: placeText(place), detail: misshapen(place, expected) });
  });
  if (shape.length > 0) return shape;
  const sound = input as RoundRecord['input'];
  const inner = contradictions(sound);
  if (inner.length > 0) {
    return inner.map(({ at, why }) => {
      return { law: at[1] === 'ledger' ? 'carry-over' : 'input', at: placeText(at), detail: contradicts(at, why) };
    });
  }
  return againstExpected(round, expectedRound(sound), sound.policy);
}
