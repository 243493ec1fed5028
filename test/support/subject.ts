/**
 * The library behind the line protocol, as an implementation in another language would be: one request a line in, one answer a
 * line out. `WRONG` names a mistake to make.
 * @module
 */
import { createInterface } from 'node:readline';
import * as library from 'cloud-voucher-rules';
import { fingerprint } from 'cloud-voucher-rules/audit';
import { parsePolicy } from 'cloud-voucher-rules/schema';
import { type VectorRequest } from '../../src/testing/vectors';
import { answerOf } from '../../src/testing/run-vectors';

type Functions = Parameters<typeof answerOf>[0];

const mistakes: Readonly<Record<string, Partial<typeof library>>> = {
  /** 1,000 staff are read as 999. */
  staff: {
    checkEligibility: (policy, enterprise, context) =>
      library.checkEligibility(
        policy,
        enterprise.employees === 1000 ? { ...enterprise, employees: 999 } : enterprise,
        context,
      ),
  },
  /** The ledger counts a claim too many. */
  ledger: {
    allocate: (...given) => {
      const { grants, ledger } = library.allocate(...given);
      return { grants, ledger: { ...ledger, decided: ledger.decided + 1 } };
    },
  },
};

const wrong = process.env['WRONG'] ?? '';
const functions = { ...library, parsePolicy, fingerprint, ...mistakes[wrong] } as unknown as Functions;

let asked = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...request } = JSON.parse(line) as VectorRequest;
  asked += 1;
  if (asked === 3 && wrong === 'silent') continue;
  if (asked === 3 && wrong === 'ends') process.exit(7);
  const answer =
    asked === 3 && wrong === 'talks' ? 'ready' : JSON.stringify({ id, ...(await answerOf(functions, request)) });
  process.stdout.write(`${answer}\n`);
}
