/** The inputs that several contestants share. */
import { generateClaims, shuffled } from '../generate.mjs';

/** Claims without papers, a pool for about 70 % of what they ask for, and an empty ledger. */
export function allocationOf({ openLedger, wuhan2025 }, n, inAnyOrder = false) {
  const claims = generateClaims(n);
  const ledger = openLedger(wuhan2025, `${Math.round(n * 31_000 * 0.7)}.00`);
  return { policy: wuhan2025, ledger, claims: inAnyOrder ? shuffled(claims) : claims };
}

/** The round as one JSON text, the way it comes in a file: the policy is in it too. */
export function textOf(input) {
  return JSON.stringify(input);
}
