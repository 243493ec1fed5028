/**
 * What happens to a case, and where it stands, on the wire: see src/review.
 * @module
 */
import type * as z from 'zod/mini';
import { reviewStatuses, type ReviewStatus } from '../policy/vocabulary';
import { actors, formalChecks, type FormalChecks, type ReviewEventType } from '../review/events';
import { caseRule } from './case-rule';
import { application } from './facts';
import { list, literal, named, object, truth, variants, word } from './kinds';
import { anyText, instant, name, yuan } from './values';

const actor = named('Actor', word(actors));
const status = named('ReviewStatus', word(reviewStatuses));
const by = named('Person', object({ actor, person: name }));

// Blank texts and empty lists of reasons are well formed: `advance` refuses them, with a reason.
const reasons = list(anyText);

const happened = <Type extends ReviewEventType>(type: Type) => ({ type: literal(type), at: instant, by });

const checkShape = Object.fromEntries(formalChecks.map((check) => [check, truth()])) as Record<
  keyof FormalChecks,
  z.ZodMiniBoolean<boolean>
>;

export const reviewEvent = named(
  'ReviewEvent',
  variants('type', [
    named('Submit', object(happened('submit'))),
    named('CheckByProvider', object(happened('checkByProvider'))),
    named('Recommend', object({ ...happened('recommend'), checks: named('FormalChecks', object(checkShape)) })),
    named('Evaluate', object({ ...happened('evaluate'), opinion: anyText })),
    named('Audit', object({ ...happened('audit'), report: anyText, amounts: list(yuan) })),
    named('List', object({ ...happened('list'), batch: anyText, entitlement: yuan, granted: yuan })),
    named('Report', object({ ...happened('report'), reference: anyText })),
    named('Fund', object({ ...happened('fund'), reference: anyText, amount: yuan })),
    named('Pay', object({ ...happened('pay'), reference: anyText, amount: yuan })),
    named('Return', object({ ...happened('return'), reasons })),
    named('Resubmit', object(happened('resubmit'))),
    named('Reject', object({ ...happened('reject'), reasons })),
    named('Withdraw', object(happened('withdraw'))),
    named('Recover', object({ ...happened('recover'), amount: yuan, reasons })),
  ]),
);

const history = list(reviewEvent);

const audit = named('AuditResult', object({ report: anyText, amounts: list(yuan) }));
const grant = named('ListedGrant', object({ batch: anyText, entitlement: yuan, granted: yuan }));
const transfer = named('Transfer', object({ reference: anyText, amount: yuan }));
const objection = named('Objection', object({ from: status, actor, reasons }));
const recovery = named('Recovery', object({ amount: yuan, reasons }));

function standing<Status extends ReviewStatus, Known extends z.core.$ZodShape>(word: Status, known: Known) {
  const name = word.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return named(`${name}Case`, object({ application, status: literal(word), ...known, history }, caseRule));
}

export const reviewCase = named(
  'ReviewCase',
  variants('status', [
    standing('draft', {}),
    standing('submitted', {}),
    standing('provider-checked', {}),
    standing('recommended', { recommendedAt: instant }),
    standing('evaluated', { opinion: anyText }),
    standing('audited', { audit }),
    standing('listed', { audit, grant }),
    standing('reported', { audit, grant, reference: anyText }),
    standing('funded', { audit, grant, funding: transfer }),
    standing('paid', { audit, grant, payment: transfer }),
    standing('returned', { returned: objection }),
    standing('rejected', { rejection: objection }),
    standing('withdrawn', { from: status }),
    standing('recovered', { audit, grant, payment: transfer, recovery }),
  ]),
);
