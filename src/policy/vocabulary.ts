/**
 * The closed lists of words that a policy is written in.
 * @module
 */

/** Tiers of cloud service (clause 2), low to high: 资源、业务、能力、生态上云上平台. */
export const tierIds = ['resources', 'business', 'capability', 'ecosystem'] as const;
export type TierId = (typeof tierIds)[number];

/** Sectors that may receive the voucher (clause 1): 工业企业, 软件和信息服务业企业. */
export const sectorIds = ['industry', 'software'] as const;
export type SectorId = (typeof sectorIds)[number];

/** Size classes of MIIT [2011] No. 300, small to large: 微型、小型、中型、大型. */
export const sizeClasses = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof sizeClasses)[number];

/** The steps of a review, in the only order in which a policy's path may list them (clause 3.3, 3.4). */
export const reviewSteps = [
  'submitted',
  'provider-checked',
  'recommended',
  'evaluated',
  'audited',
  'listed',
  'reported',
  'funded',
  'paid',
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** Where an application can stand: before, on, beside and after the path of the review. */
// A pure call, like that of ruleIds below: a bundler keeps a list that is spread into another even where nothing uses it.
export const reviewStatuses = /* @__PURE__ */ (() =>
  ['draft', ...reviewSteps, 'returned', 'rejected', 'withdrawn', 'recovered'] as const)();
export type ReviewStatus = (typeof reviewStatuses)[number];

/** The conditions on an applicant, in the order in which results list them (clauses 1, 3.3, 4.1). */
export const criterionIds = [
  'registered-in-jurisdiction',
  'eligible-sector',
  'eligible-size',
  'not-a-cloud-provider',
  'no-major-accident',
  'no-serious-dishonesty',
  'within-window',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** Every rule of the library; a policy names what each rests on (`Policy.basis`). */
export const ruleIds = /* @__PURE__ */ (() =>
  [
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
    'provider-check',
    'district-review',
    'city-review',
    'disbursement',
    'supervision',
  ] as const)();
export type RuleId = (typeof ruleIds)[number];
