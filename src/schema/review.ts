/**
 * What happens to a case, and where it is: the fields of an event, and what is known in a status, as the table of the review
 * has them (src/review/steps.ts).
 * @module
 */
import type * as z from 'zod/mini';
import { reviewStatuses, type ReviewStatus } from '../policy/vocabulary';
import { caseContradictions, type ReviewCase } from '../review/cases';
import { actors, formalChecks, type CaseFacts, type FormalCheck, type ReviewEvent } from '../review/events';
import { reviewEventTypes, reviewTable, type FieldKinds } from '../review/steps';
import { inPascalCase } from '../words/types';
import { application } from './facts';
import { checked, list, namedObject, object, variants } from './containers';
import { literal, named, truth, word, type Kind, type Kinds } from './kinds';
import { anyText, instant, name, yuan } from './values';

const actor = /* @__PURE__ */ named('Actor', () => word(actors));
const status = /* @__PURE__ */ named('ReviewStatus', () => word(reviewStatuses));
const by = /* @__PURE__ */ namedObject('Person', () => ({ actor, person: name }));
const checks = /* @__PURE__ */ named('FormalChecks', () => {
  const shape = Object.fromEntries(formalChecks.map((check) => [check, truth()]));
  return object(shape as Record<FormalCheck, Kind<z.ZodMiniBoolean<boolean>>>);
});

export const reviewEvent = /* @__PURE__ */ named('ReviewEvent', () => {
  // Blank texts and empty lists of reasons are well formed: `advance` refuses them, with a reason.
  const kinds: Kinds<FieldKinds> = { text: anyText, texts: list(anyText), amount: yuan, amounts: list(yuan), checks };
  const events = reviewEventTypes.map((type) => {
    const fields = Object.entries<keyof FieldKinds>(reviewTable[type].fields);
    const payload: Record<string, Kind> = Object.fromEntries(fields.map(([field, kind]) => [field, kinds[kind]]));
    return namedObject(inPascalCase(type), () => ({ type: literal(type), at: instant, by, ...payload }));
  });
  return variants('type', events) as unknown as Kind<z.ZodMiniType<ReviewEvent>>;
});

const audit = /* @__PURE__ */ namedObject('AuditResult', () => ({ report: anyText, amounts: list(yuan) }));
const grant = /* @__PURE__ */ namedObject('ListedGrant', () => ({ batch: anyText, entitlement: yuan, granted: yuan }));
const transfer = /* @__PURE__ */ namedObject('Transfer', () => ({ reference: anyText, amount: yuan }));
const objection = /* @__PURE__ */ namedObject('Objection', () => ({ from: status, actor, reasons: list(anyText) }));
const recovery = /* @__PURE__ */ namedObject('Recovery', () => ({ amount: yuan, reasons: list(anyText) }));

type Facts = CaseFacts[ReviewStatus];
type FactName = Facts extends infer Known ? (Known extends object ? keyof Known : never) : never;
type FactOf<Name extends PropertyKey> = Extract<Facts, Record<Name, unknown>>[Name];

export const reviewCase = /* @__PURE__ */ named('ReviewCase', () => {
  const kinds: Kinds<{ [Name in FactName]: FactOf<Name> }> = {
    recommendedAt: instant,
    opinion: anyText,
    audit,
    grant,
    reference: anyText,
    funding: transfer,
    payment: transfer,
    returned: objection,
    rejection: objection,
    from: status,
    recovery,
  };
  const cases = reviewStatuses.map((each) => {
    const step = Object.values(reviewTable).find(({ to }) => to === each);
    const facts = Object.keys(step?.known ?? {}) as FactName[];
    const known: Record<string, Kind> = Object.fromEntries(facts.map((fact) => [fact, kinds[fact]]));
    return namedObject(`${inPascalCase(each)}Case`, () => ({
      application,
      status: literal(each),
      ...known,
      history: list(reviewEvent),
    }));
  });
  const kind = variants('status', cases) as unknown as Kind<z.ZodMiniType<ReviewCase>>;
  return checked(kind, caseContradictions);
});
