/** What a contestant answered, in few words: two contestants did the same job exactly if these are equal. */
import { createHash } from 'node:crypto';

/** Grants in queue order: who gets what, to the fen. */
export function digestOfGrants(grants) {
  return digestOf(grants.map(({ application, granted }) => `${application} ${granted}`));
}

/** Decisions of a round: the grants among them. */
export function digestOfRound({ decisions }) {
  return digestOfGrants(decisions.filter(({ grant }) => grant !== undefined).map(({ grant }) => grant));
}

/** Whether each application is eligible, in the order of the input. */
export function digestOfOutcomes(eligible) {
  return digestOf(eligible.map((each) => (each ? 'eligible' : 'not eligible')));
}

/** What each application earns, capped, in the order of the input. */
export function digestOfAmounts(amounts) {
  return digestOf(amounts);
}

function digestOf(lines) {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex').slice(0, 12);
}
