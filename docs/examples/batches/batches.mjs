/**
 * Three batches through one ledger, and the same applications in one go: who is overtaken, and what it costs whom.
 * Run it after `npm run build`: node docs/examples/batches/batches.mjs
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { advance, decideRound, openLedger, replayCase, wuhan2025 as policy } from 'cloud-voucher-rules';

const file = fileURLToPath(new URL('batches.json', import.meta.url));
const { budget, cuts, catalogue, applications, histories } = JSON.parse(readFileSync(file, 'utf8'));

/** The case of an application as it stood on a day. All times in the file are in +08:00, so texts compare as times. */
function caseOn(cut, application) {
  const result = replayCase(
    policy,
    application,
    histories[application.id].filter(({ at }) => at <= cut),
  );
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.case;
}

/** The round on a day: what has been submitted by then and is not in the ledger yet. */
function roundOn(cut, ledger) {
  const waiting = applications.filter(
    (each) => each.submittedAt <= cut && !Object.hasOwn(ledger.applications, each.id),
  );
  const cases = waiting.map((each) => caseOn(cut, each));
  return decideRound({ schemaVersion: 1, policy, budget, catalogue, applications: waiting, cases, ledger });
}

/** Puts the grants of a round on the city's approved list; returns how many. */
function listed(cut, batch, { decisions }) {
  const by = { actor: 'city-bureau', person: '市局经办人' };
  return decisions.filter(({ application: id, grant }) => {
    if (grant === undefined || grant.granted === '0.00') return false;
    const { entitlement, granted } = grant;
    const reviewCase = caseOn(
      cut,
      applications.find((each) => each.id === id),
    );
    const result = advance(policy, reviewCase, { type: 'list', at: cut, by, batch, entitlement, granted });
    if (!result.ok) throw new Error(result.refusal.message.en);
    return result.case.status === 'listed';
  }).length;
}

function line({ application, outcome, grant }) {
  const place = grant === undefined ? '' : String(grant.place);
  const amounts = grant === undefined ? ['', ''] : [grant.entitlement, grant.granted];
  const [due, granted] = amounts.map((amount) => amount.padStart(10));
  return `  ${place.padStart(1)} ${application} ${due} ${granted}  ${outcome}${grant?.overtaken ? ', overtaken' : ''}`.trimEnd();
}

/** The whole comparison as text. */
export function report() {
  const lines = [`budget ${budget}`];
  const inBatches = new Map();
  let ledger = openLedger(policy, budget);
  cuts.forEach((cut, i) => {
    const round = roundOn(cut, ledger);
    ledger = round.ledger;
    for (const { application, grant } of round.decisions)
      if (grant !== undefined) inBatches.set(application, grant.granted);
    lines.push('', `batch ${i + 1}, ${cut.slice(0, 10)}`, ...round.decisions.map(line));
    lines.push(`  listed ${listed(cut, `2025-${i + 1}`, round)}, left ${round.pool.remaining}`);
  });

  const atOnce = roundOn(cuts.at(-1), openLedger(policy, budget));
  lines.push(
    '',
    `in one go, ${cuts.at(-1).slice(0, 10)}`,
    ...atOnce.decisions.map(line),
    `  left ${atOnce.pool.remaining}`,
  );

  lines.push('', 'granted      in batches  in one go');
  for (const { application, grant } of atOnce.decisions) {
    lines.push(`  ${application}   ${inBatches.get(application).padStart(11)} ${grant.granted.padStart(10)}`);
  }
  return lines.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(report());
