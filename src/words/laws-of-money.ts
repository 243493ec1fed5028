/**
 * The laws of allocation, review and round as sentences, in both languages.
 * @module
 */
import type { LocalizedText } from './localized';

export const lawNamesOfMoney = {
  // Allocation (clauses 2, 4.1): the table of the three exhaustion rules.
  'any-order': { zh: '输入的先后次序不影响结果，逐字节相同', en: 'the order of input is irrelevant, to the byte' },
  'within-limits': {
    zh: '已核定金额与余额之和等于资金总额；任何一笔不超过应补金额、年度上限余额和资金余额',
    en: 'Σ granted + remaining = budget; no grant exceeds entitlement, cap room or pool room',
  },
  batches: { zh: '依次分批办理与一次办理结果相同', en: 'consecutive batches = one batch' },
  'later-claim': { zh: '后来的申请不改变先前的核定', en: 'a later claim changes no earlier grant' },
  'larger-budget': { zh: '资金总额增加，各件核定金额均不减少', en: 'a larger budget lowers no grant' },
  withdrawal: {
    zh: '其他企业撤回申请，其余各件核定金额均不减少',
    en: "another enterprise's withdrawal lowers no grant",
  },
  splitting: { zh: '一件申请拆成几件，核定金额之和不增加', en: 'splitting a claim never pays more' },
  'money-left': {
    zh: '只有各件均按年度上限所许足额核定时，补贴资金才有余额',
    en: 'money is left only if every claim got all that its cap allows',
  },
  // Allocation: what every exhaustion rule keeps besides.
  'allocation-amounts': {
    zh: '每笔核定恰为年度上限、资金余额和资金用尽规则所许的数额，结果取最先成立的一项',
    en: 'each grant is what cap, pool and exhaustion rule leave of the entitlement, and its outcome the first that holds',
  },
  'allocation-queue': {
    zh: '按排队时刻、再按申请编号依次办理；位次连续；以前批次已核定后到申请的，予以标明',
    en: 'grants stand in queue order, places count on, and a claim that an earlier batch overtook is marked',
  },
  'allocation-ledger': {
    zh: '台账逐企业、逐申请、逐发票结转，分毫不差',
    en: 'the ledger carries on what was granted by enterprise and by application, the invoices, and the last of the queue',
  },
  'allocation-invoices': {
    zh: '申请所列发票已由其他申请使用的，不予办理，不论是以前批次还是本批次',
    en: 'a claim with an invoice that another application has is refused, be it of an earlier batch or of this one',
  },
  'allocation-pure': {
    zh: '同样的台账和申请得同样的结果，逐字节相同；所给台账不被改动',
    en: 'the same claims give the same bytes, and the ledger given is not changed',
  },

  // Review (clauses 3.1 to 3.5).
  'review-reachable': { zh: '路径上和路径外的每一种状态都能到达', en: 'every status of the policy is reachable' },
  'review-steps': {
    zh: '未依次经过每一环节的，不得拨付',
    en: 'nothing is paid without each step of the path, in order, by whom it belongs to',
  },
  'review-no-dead-end': {
    zh: '未办结的案件总有下一步可办',
    en: 'there is no dead end: a case that is not closed can move on',
  },
  'review-final': {
    zh: '办结即终结：不予通过、撤回、追回之后不再办理任何事项',
    en: 'final is final: nothing follows rejection, withdrawal or recovery',
  },
  'review-fold': {
    zh: '案件由其审核经过逐项累积而成：每办理一个事项，审核经过增加一项',
    en: 'a case is the fold of its events: each accepted event is added to its history, as it was given',
  },
  'review-amounts': {
    zh: '审定不高于申报，应补不高于审定，核定不高于应补和年度上限，拨付等于核定，追回不高于拨付',
    en: 'audited ≤ claimed, entitlement ≤ Σ audited, 0 < granted ≤ entitlement and cap, paid = granted, recovered ≤ paid',
  },
  'review-time': {
    zh: '后一事项不早于前一事项；首次提交在申报期内，且与申报书所载时刻一致',
    en: 'time does not run backwards, and the first submission is in the window, when the application says',
  },
  'review-person': { zh: '一人在一案中只以一种身份办理', en: 'one person acts in one role only in a case' },
  'review-refusal': {
    zh: '不予办理的，说明全部理由，中英文俱备，案件不变',
    en: 'a refusal is a value that gives its reasons in both languages, and changes nothing',
  },

  // The round: everything together.
  'round-composed': {
    zh: '批次结果等于依排队次序逐件核算、结转已用发票、再行核定',
    en: 'a round is assessments in queue order, carrying the claimed invoices, and the allocation of their claims',
  },
  'round-batches': {
    zh: '逐批连续审定与逐批结转台账审定结果相同',
    en: 'batches from a stream are rounds with the ledger carried over',
  },
  'round-any-order': {
    zh: '申请、案件和名录的排列次序不影响结果，逐字节相同',
    en: 'the order of applications, cases and catalogue is irrelevant, to the byte',
  },
  'round-decisions': {
    zh: '每件申请恰有一个决定：排队的按队序在前，其余按申请编号在后',
    en: 'every application gets one decision: claims in queue order, then the rest by application id',
  },
  'round-lines': {
    zh: '核定金额依清单次序逐行落实，各行不超过其补贴，合计分毫不差',
    en: 'a grant goes to the lines in their order, each up to its subsidy, to the fen',
  },
  'round-totals': {
    zh: '资金合计与各区合计同逐件决定一致',
    en: 'the totals of pool and districts are the sums of the grants',
  },
  'round-invoices-once': {
    zh: '一张发票至多在一件申请中获得认定',
    en: 'an invoice is recognised in one application at most',
  },
  'round-larger-budget': {
    zh: '资金总额增加，各件核定金额均不减少（按余额核定、截止两种资金用尽规则）',
    en: 'a larger budget lowers no grant (partial-fill and block)',
  },
  'round-withdrawal': {
    zh: '撤回申请而其发票没有其他申请使用的，其余各件核定金额均不减少（按余额核定、截止两种资金用尽规则）',
    en: 'a withdrawal lowers no grant where no other application names an invoice of it (partial-fill and block)',
  },
  'round-pure': {
    zh: '同样的输入得同样的结果，逐字节相同；输入不被改动',
    en: 'the same input gives the same bytes, and nothing given is changed (round)',
  },
} as const satisfies Record<string, LocalizedText>;
