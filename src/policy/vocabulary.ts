/**
 * The words that a policy is written in: closed lists, and the kinds of id that a policy makes for itself.
 * @module
 */
import type { Id } from '../values/id';

/** A tier of cloud service of a policy (clause 2), such as `'resources'`. */
export type TierId = Id;
/** A sector of a policy whose enterprises may receive the voucher (clause 1), such as `'industry'`. */
export type SectorId = Id;

/** Size classes of MIIT [2011] No. 300, small to large: 微型、小型、中型、大型. */
export const sizeClasses = /* @__PURE__ */ Object.freeze(['micro', 'small', 'medium', 'large'] as const);
/** A size class of the standard. */
export type SizeClass = (typeof sizeClasses)[number];

/** The steps of a review, in the only order in which a policy's path may list them (clause 3.3, 3.4). */
export const reviewSteps = /* @__PURE__ */ Object.freeze([
  'submitted',
  'provider-checked',
  'recommended',
  'evaluated',
  'audited',
  'listed',
  'reported',
  'funded',
  'paid',
] as const);
export type ReviewStep = (typeof reviewSteps)[number];

/** Where an application can stand: before, on, beside and after the path of the review. */
// A pure call, like that of ruleIds below: a bundler keeps a list that is spread into another even where nothing uses it.
export const reviewStatuses = /* @__PURE__ */ (() =>
  Object.freeze(['draft', ...reviewSteps, 'returned', 'rejected', 'withdrawn', 'recovered'] as const))();
/** A status of a case. */
export type ReviewStatus = (typeof reviewStatuses)[number];

/** The conditions on an applicant, in the order in which results list them (clauses 1, 3.3, 4.1). */
export const criterionIds = /* @__PURE__ */ Object.freeze([
  'registered-in-jurisdiction',
  'eligible-sector',
  'eligible-size',
  'not-a-cloud-provider',
  'no-major-accident',
  'no-serious-dishonesty',
  'within-window',
] as const);
/** A condition on an applicant. */
export type CriterionId = (typeof criterionIds)[number];

/** Every rule of the library; a policy names what each rests on (`Policy.basis`). */
export const ruleIds = /* @__PURE__ */ (() =>
  Object.freeze([
    ...criterionIds,
    'papers',
    'product-tier',
    'tier-rate',
    'purchase-year',
    'payment-deadline',
    'invoice-once',
    'other-subsidies',
    'recognised-amount',
    'subsidy-base',
    'rounding',
    'annual-cap',
    'queue',
    'pool',
    'exhaustion',
    'line-attribution',
    'released-money',
    'recovered-money',
    'provider-check',
    'district-review',
    'city-review',
    'disbursement',
    'supervision',
  ] as const))();
/** A rule of the library. */
export type RuleId = (typeof ruleIds)[number];
