/**
 * Whom a violation concerns: the application and the enterprise of a decision, of an item of the input, or of an entry of the
 * ledger.
 * @module
 */
import { known, ownAt } from '../words/plain';
import { isId, type Id } from '../values/id';
import { isUscc, type Uscc } from '../values/uscc';
import type { Found } from './differences';
import { itemsOf } from './laws';

/** An application and its enterprise, or an enterprise alone; neither, where it is about the whole round. */
export interface Whom {
  readonly application?: Id;
  readonly enterprise?: Uscc;
}

/** Whom a place of a record concerns, as far as the input, the place itself, or what stands there says it. */
export function whomIn(input: unknown): (found: Omit<Found, 'kind'>) => Whom {
  const byId = new Map(itemsOf(ownAt(input, 'applications')).map((each) => [ownAt(each, 'id'), each]));
  return ({ path: [, part, key = '', entry], application: decided, recorded, expected }) => {
    const inLedger = part === 'ledger' ? key : undefined;
    const inCase = part === 'cases' ? ownAt(input, part, key, 'application') : undefined;
    const applicant = part === 'applications' ? ownAt(input, part, key) : inCase;
    const named = [
      ownAt(applicant, 'id'),
      part === 'audited' ? key : undefined,
      inLedger === 'applications' ? entry : undefined,
      inLedger === 'invoices' ? (expected ?? recorded) : undefined,
    ];
    const application = (decided as Id | undefined) ?? named.find(isId);
    const enterprises = [
      ownAt(applicant ?? (application && byId.get(application)), 'enterprise', 'uscc'),
      inLedger === 'enterprises' ? entry : undefined,
      ownAt(recorded, 'enterprise'),
    ];
    return known({ application, enterprise: enterprises.find(isUscc) });
  };
}
