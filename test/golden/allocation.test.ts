import { describe, expect, it } from 'vitest';
import { allocate, openLedger, wuhan2025, withAlternative, yuan, id, uscc, instant, type Claim } from 'cloud-voucher-rules';

const one = uscc('91420100616400352X');
const two = uscc('91420111783183308C');
const three = uscc('9144030071526726XG');
const claim = (name: string, enterprise: typeof one, entitlement: number, minute: number): Claim => ({
  application: id(name),
  enterprise,
  queuedAt: instant(`2025-06-03T09:${String(minute).padStart(2, '0')}:00+08:00`),
  entitlement: yuan(entitlement),
});
const claims = [claim('A', one, 150000, 1), claim('B', two, 90000, 2), claim('C', one, 80000, 3), claim('D', three, 100000, 4)];

describe('the example of four claims on a budget of 350000.00', () => {
  it.each([
    ['partial-fill', ['150000.00', '90000.00', '50000.00', '60000.00']],
    ['block', ['150000.00', '90000.00', '50000.00', '0.00']],
    ['skip', ['150000.00', '90000.00', '50000.00', '0.00']],
  ] as const)('%s grants %j', (exhaustion, granted) => {
    const policy = exhaustion === 'partial-fill' ? wuhan2025 : withAlternative(wuhan2025, 'exhaustion', exhaustion);
    const { grants } = allocate(policy, openLedger(policy, yuan(350000)), claims);
    expect(grants.map((grant) => grant.granted)).toEqual(granted);
    expect(grants[2]?.outcome).toBe('reduced-by-cap');
  });
});
