/**
 * Every law as a sentence, in both languages: the closed list of law ids. docs/laws.md is generated from it.
 * @module
 */
import { texts } from './localized';
import { keysOf } from './plain';

export const lawNames = /* @__PURE__ */ texts({
  // Eligibility (clauses 1, 3.3, 4.1): each criterion by itself.
  'eligibility-district': {
    zh: '登记地：为政策所列各区之一的符合，在外地的不符合，未填报或属本地而未列明的待定',
    en: 'a district: one of the list is met, another place unmet, absent or of the place but not listed unknown',
  },
  'eligibility-sector': {
    zh: '行业：97个大类逐一判断，属于所列行业类别的符合，其余不符合，未填报的待定',
    en: 'a sector: each of the 97 divisions is met if a sector of the policy has it, else unmet; absent it is unknown',
  },
  'eligibility-size': {
    zh: '规模：从业人员、营业收入在每一界限上、差一人或一分以及缺失时，均依划型标准判断',
    en: 'a size: as the standard says at each number of staff and revenue, one person or fen below it, and without either',
  },
  'eligibility-provider': {
    zh: '云服务商：有名录的看名录，空名录也是名录；没有名录的看企业声明',
    en: 'a cloud provider: by the register where there is one, an empty one too; else by what is declared',
  },
  'eligibility-accidents': {
    zh: '重大事故：自回溯期首日至提交当日发生的计入，首尾两日均含',
    en: 'accidents count from the first day of the lookback to the day of submission, both included',
  },
  'eligibility-dishonesty': {
    zh: '严重失信：在回溯期内列入、提交当日尚未修复的计入，首尾两日均含；口径不同的依该口径',
    en: 'dishonesty counts if recorded in that period and unrepaired on the day of submission, or as the policy says',
  },
  'eligibility-window': {
    zh: '申报期：自开始时刻至截止时刻均为期内，精确到纳秒，不论以何种时差书写',
    en: 'the window: from the opening to the close, both included, to the nanosecond, whatever the offset',
  },

  // Eligibility: the criteria together, and what is not known.
  'eligibility-all-criteria':
    '七项条件每次都逐项判断，次序固定，不因一项不符合而略过其余 / all seven criteria are judged, always and in order',
  'eligibility-outcome': {
    zh: '有一项不符合，即不符合申领条件；否则有一项待定，即尚不能判定；各项均符合，方符合申领条件',
    en: 'any criterion unmet is ineligible; else any unknown is undetermined; else eligible',
  },
  'eligibility-sound':
    '资料不全时作出的确定结论，补齐任何资料都不会推翻 / no completion of the facts contradicts what was decided',
  'eligibility-complete':
    '只有两种补齐方式得出的结论不同时，才为尚不能判定 / undetermined only where two completions disagree',
  'eligibility-relevant': {
    zh: '一项资料列为所缺，当且仅当仅此一项不同的两种补齐方式结论不同',
    en: 'a fact is missing exactly where two completions that differ in it alone disagree',
  },
  'eligibility-all-reasons': {
    zh: '资料齐全时，改正全部不符合项，即符合申领条件；有任何一项未改正的，仍不符合',
    en: 'with nothing unknown, mending every unmet criterion makes it eligible, and mending all but one does not',
  },
  'eligibility-register':
    '有云服务商名录时以名录为准，不看企业声明 / where there is a register of providers, the declaration is ignored',
  'eligibility-instants':
    '同一时刻不论以何种时差书写，结论相同 / the same instant gives the same answer, whatever offset it is written with',
  'eligibility-pure':
    '同样的资料，结论逐字节相同；所给资料不被改动 / same facts, same bytes, and nothing given is changed (eligibility)',

  // Assessment of one application (clauses 2, 3.2).
  'assessment-eligibility': {
    zh: '申请的资格，即其企业按提交时刻和名录判断的资格',
    en: 'an application is as eligible as its enterprise is when it is submitted, by the register of the catalogue',
  },
  'assessment-disallowed':
    '十二种不予认定情形，有则必列，无则不列 / each of the twelve reasons to disallow is reported just where it holds',
  'assessment-flags':
    '各份材料依次提示，每项理由各提示一次 / each paper is flagged once for each reason, in the order of the papers',
  'assessment-recognised': {
    zh: '认定金额取申报金额、审定金额、发票余额和付款余额孰低；不予认定的清单行，认定金额为零，不占用余额',
    en: 'recognised is the least of claim, audit and the rooms left; nothing on a disallowed line, which uses no room',
  },
  'assessment-reductions': {
    zh: '发票余额、付款余额或审定金额低于申报金额的，列明核减原因，否则不列',
    en: 'a reduction is reported exactly where a room or the audited amount is below the claim',
  },
  'assessment-subsidy':
    '逐行按补贴比例计算，尾数按政策取舍到分 / a line earns base times rate, rounded to the fen as the policy says',
  'assessment-sums': {
    zh: '应补金额为各行补贴金额之和；不符合申领条件或尚不能判定的为零',
    en: 'assessed is the sum of the lines; the entitlement is that sum if eligible, else nothing',
  },
  'assessment-own-invoices': {
    zh: '发票已由本申请使用的，不影响认定；已由其他申请使用的，不予认定',
    en: 'an invoice claimed by this application itself changes nothing; claimed by another, it earns nothing',
  },
  'assessment-papers-any-order':
    '合同、发票、付款凭证的次序不影响认定 / the order of contracts, invoices and payments changes no amount or finding',
  'assessment-lines-apart': '不在同一发票上的各行互不影响 / lines on different invoices do not touch each other',
  'assessment-more-paid': '付款金额增加，各行认定金额均不减少 / a larger payment lowers no line',
  'assessment-pure':
    '同样的申请，认定逐字节相同；申请不被改动 / same application, same bytes, and nothing is changed (assessment)',

  // Allocation (clauses 2, 4.1): the table of the three exhaustion rules.
  'any-order': '输入的先后次序不影响结果，逐字节相同 / the order of input is irrelevant, to the byte',
  'within-limits': {
    zh: '已核定金额与余额之和等于资金总额；任何一笔不超过应补金额、年度上限余额和资金余额',
    en: 'Σ granted + remaining = budget; no grant exceeds entitlement, cap room or pool room',
  },
  batches: '依次分批办理与一次办理结果相同 / consecutive batches = one batch',
  'later-claim': '后来的申请不改变先前的核定 / a later claim changes no earlier grant',
  'larger-budget': '资金总额增加，各件核定金额均不减少 / a larger budget lowers no grant',
  withdrawal: "其他企业撤回申请，其余各件核定金额均不减少 / another enterprise's withdrawal lowers no grant",
  splitting: '一件申请拆成几件，核定金额之和不增加 / splitting a claim never pays more',
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
  'allocation-pure':
    '同样的台账和申请，结果逐字节相同；台账不被改动 / same claims, same bytes, and the ledger given is not changed',

  // Review (clauses 3.1 to 3.5).
  'review-reachable': '路径上和路径外的每一种状态都能到达 / every status of the policy is reachable',
  'review-steps':
    '未依次经过每一环节的，不得拨付 / nothing is paid without each step of the path, in order, by whom it belongs to',
  'review-no-dead-end': '未办结的案件总有下一步可办 / there is no dead end: a case that is not closed can move on',
  'review-final':
    '办结即终结：不予通过、撤回、追回之后不再办理任何事项 / nothing follows rejection, withdrawal or recovery',
  'review-fold': {
    zh: '案件由其审核经过逐项累积而成：每办理一个事项，审核经过增加一项',
    en: 'a case is the fold of its events: each accepted event is added to its history, as it was given',
  },
  'review-amounts': {
    zh: '审定不高于申报，应补不高于审定，核定不高于应补和年度上限，拨付等于核定，追回不高于拨付',
    en: 'audited ≤ claimed, entitlement ≤ Σ audited, 0 < granted ≤ entitlement and cap, paid = granted, recovered ≤ paid',
  },
  'review-time': {
    zh: '后一事项不早于前一事项；首次提交在申报期内，且与申请所载时刻一致',
    en: 'time does not run backwards, and the first submission is in the window, when the application says',
  },
  'review-person': '一人在一案中只以一种身份办理 / one person acts in one role only in a case',
  'review-refusal':
    '不予办理的，以中英文说明全部理由，案件不变 / a refusal gives its reasons in both languages, and changes nothing',

  // The round: everything together.
  'round-composed': {
    zh: '批次结果等于依排队次序逐件核算、结转已用发票、再行核定',
    en: 'a round is assessments in queue order, carrying the claimed invoices, and the allocation of their claims',
  },
  'round-batches':
    '逐批连续审定与逐批结转台账审定结果相同 / batches from a stream are rounds with the ledger carried over',
  'round-any-order':
    '申请、案件和名录的次序不影响结果，逐字节相同 / the order of applications, cases and catalogue changes no byte',
  'round-decisions': {
    zh: '每件申请恰有一个决定：排队的按队序在前，其余按申请编号在后',
    en: 'every application gets one decision: claims in queue order, then the rest by application id',
  },
  'round-lines':
    '核定金额依次逐行落实，各行不超过其补贴，分毫不差 / a grant goes to lines in order, each up to its subsidy, to the fen',
  'round-totals': '资金合计与各区合计同逐件决定一致 / the totals of pool and districts are the sums of the grants',
  'round-invoices-once': '一张发票至多在一件申请中获得认定 / an invoice is recognised in one application at most',
  'round-larger-budget':
    '资金总额增加，各件核定金额不减少（限按余额核定、截止） / a larger budget lowers no grant (partial-fill and block)',
  'round-withdrawal': {
    zh: '撤回申请而其发票没有其他申请使用的，其余各件核定金额均不减少（按余额核定、截止两种资金用尽规则）',
    en: 'a withdrawal lowers no grant where no other application names an invoice of it (partial-fill and block)',
  },
  'round-pure':
    '同样的输入，结果逐字节相同；输入不被改动 / same input, same bytes, and nothing given is changed (round)',
});

/** What an implementation can be checked against: a closed list. */
export type LawId = keyof typeof lawNames;
/** Every law. */
export const lawIds: readonly LawId[] = /* @__PURE__ */ keysOf(lawNames);
