/**
 * Deciding the rounds that golden rows describe, and reading off what a row is about.
 * @module
 */
import { decideRound, type Application, type Decision, type Round, type RoundInput } from 'cloud-voucher-rules';
import { application, enterpriseNumber, minute, round, type Bought, type Changes } from './builders';

/** The application of the nth enterprise, some minutes after nine. */
export function came(
  name: string,
  n: number,
  minutes: number,
  bought: readonly Bought[] = [{}],
  changes: Changes<Application> = {},
) {
  return application(name, bought, { enterprise: enterpriseNumber(n), submittedAt: minute(minutes), ...changes });
}

export const decided = (applications: readonly Application[], changes: Changes<RoundInput> = {}): Round =>
  decideRound(round(applications, changes));
export const summary = ({ decisions }: Round) =>
  decisions.map(({ application: name, outcome, grant }) => [name, outcome, grant?.granted]);
export function decision({ decisions }: Round, name: string): Decision {
  const found = decisions.find(({ application: each }) => each === name);
  if (found === undefined) throw new Error(`no decision of ${name}`);
  return found;
}
