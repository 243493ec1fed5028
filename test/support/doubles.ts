/**
 * An allocation that computes in yuan, in binary floating point, and writes two decimals at the end: it has a fraction of a fen
 * too little or too much left, in the pool or of the cap.
 * @module
 */
import { allocate, inQueueOrder, type Grant, type GrantOutcome, type Yuan } from 'cloud-voucher-rules';

/** What is computed so: the pool less what is granted in all, the pool less one grant after another, or an enterprise's cap. */
export const inDoubles = ['pool-by-sum', 'pool-step-by-step', 'cap'] as const;

const written = (yuan: number): Yuan => yuan.toFixed(2) as Yuan;
const exact = (yuan: number): number => Number(written(yuan));
const same = (yuan: number): number => yuan;

export function allocateInDoubles(what: (typeof inDoubles)[number]): typeof allocate {
  const [inPool, inCap] = what === 'cap' ? [exact, same] : [same, exact];
  return (policy, ledger, claims) => {
    const right = allocate(policy, ledger, claims);
    const enterprises = new Map(Object.entries(ledger.enterprises).map(([id, amount]) => [id, Number(amount)]));
    const budget = Number(ledger.budget);
    let granted = Number(ledger.granted);
    let left = inPool(budget - granted);
    let { closed } = ledger;
    const grants = inQueueOrder(claims).map(({ enterprise, entitlement: due }, i): Grant => {
      const entitlement = Number(due);
      const before = enterprises.get(enterprise) ?? 0;
      const capRoom = inCap(Number(policy.annualCap) - before);
      const poolRoom = left;
      const afterCap = Math.min(entitlement, capRoom);
      const fits = afterCap <= poolRoom && !(policy.exhaustion === 'block' && closed);
      const own = policy.exhaustion === 'partial-fill' ? Math.min(afterCap, poolRoom) : fits ? afterCap : 0;
      granted = inPool(granted + own);
      left = inPool(what === 'pool-step-by-step' ? left - own : budget - granted);
      closed ||= left === 0 || (policy.exhaustion === 'block' && !fits);
      if (own > 0) enterprises.set(enterprise, inCap(before + own));
      const outcomes: readonly (readonly [GrantOutcome, boolean])[] = [
        ['nothing-due', entitlement === 0],
        ['cap-used-up', capRoom === 0],
        ['unfunded', own === 0],
        ['reduced-by-pool', own < afterCap],
        ['reduced-by-cap', afterCap < entitlement],
      ];
      return {
        ...(right.grants[i] as Grant),
        capRoom: written(capRoom),
        capReduction: written(entitlement - afterCap),
        poolRoom: written(poolRoom),
        poolReduction: written(afterCap - own),
        granted: written(own),
        outcome: outcomes.find(([, holds]) => holds)?.[0] ?? 'granted-in-full',
      };
    });
    const of = (amounts: Iterable<readonly [string, Yuan]>) =>
      Object.fromEntries(amounts) as Readonly<Record<string, Yuan>>;
    return {
      grants,
      ledger: {
        ...right.ledger,
        granted: written(granted),
        closed,
        enterprises: of([...enterprises].map(([id, amount]) => [id, written(amount)])),
        applications: { ...ledger.applications, ...of(grants.map((each) => [each.application, each.granted])) },
      },
    };
  };
}
