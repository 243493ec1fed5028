/**
 * How a violation reads, in Chinese and English: which application, which figure, what it is and what it should be.
 * @module
 */
import type { LocalizedText } from '../../words/localized';
import type { Difference } from './difference';
import type { Contradiction } from './input';
import { isRecord, ownOf } from './shape';
import { placeText, type RecordLaw, type Place } from './violation';

/** What each law says. */
const lawTexts: Readonly<Record<RecordLaw, LocalizedText>> = {
  shape: { zh: '记录的格式', en: 'the shape of a record' },
  input: { zh: '输入前后一致', en: 'the input agrees with itself' },
  coverage: { zh: '每件申请有且只有一项决定', en: 'each application has exactly one decision' },
  identity: { zh: '结果如实复述输入', en: 'a result repeats its input as it is' },
  order: { zh: '先到先得的次序', en: 'first come, first served' },
  eligibility: { zh: '申领资格', en: 'eligibility' },
  findings: { zh: '凭证核查', en: 'the check of the papers' },
  'line-arithmetic': { zh: '购买行的计算', en: 'the arithmetic of a purchase line' },
  entitlement: { zh: '应补金额', en: 'the entitlement' },
  cap: { zh: '企业年度上限', en: 'the annual cap of an enterprise' },
  pool: { zh: '资金总额', en: 'the pool' },
  exhaustion: { zh: '资金用尽时的规则', en: 'the rule for the last money' },
  outcome: { zh: '决定的结果', en: 'the outcome of a decision' },
  attribution: { zh: '补贴在购买行间的归属', en: 'the attribution of a grant to purchase lines' },
  totals: { zh: '合计', en: 'the totals' },
  'carry-over': { zh: '台账结转', en: 'what the ledger carries over' },
  basis: { zh: '依据', en: 'what a decision rests on' },
};

/** What the fields of a round are called. */
const fieldTexts: Readonly<Record<string, LocalizedText>> = {
  outcome: { zh: '结果', en: 'outcome' },
  verdict: { zh: '判断', en: 'verdict' },
  missing: { zh: '缺少的事实', en: 'missing facts' },
  claimed: { zh: '申报金额', en: 'amount claimed' },
  recognised: { zh: '核定金额', en: 'recognised amount' },
  base: { zh: '计补基数', en: 'subsidy base' },
  rate: { zh: '补贴比例', en: 'rate' },
  subsidy: { zh: '补贴金额', en: 'subsidy' },
  findings: { zh: '核查意见', en: 'findings' },
  assessed: { zh: '测算金额', en: 'assessed amount' },
  entitlement: { zh: '应补金额', en: 'entitlement' },
  place: { zh: '次序', en: 'place in the queue' },
  overtaken: { zh: '是否被后到者先行决定', en: 'overtaken' },
  capRoom: { zh: '上限余额', en: 'room under the cap' },
  capReduction: { zh: '因上限核减', en: 'reduction by the cap' },
  poolRoom: { zh: '资金余额', en: 'room in the pool' },
  poolReduction: { zh: '因资金不足核减', en: 'reduction by the pool' },
  granted: { zh: '补贴额', en: 'amount granted' },
  remaining: { zh: '剩余资金', en: 'remaining money' },
  budget: { zh: '资金总额', en: 'budget' },
  firstShortfall: { zh: '首个不足额的申请', en: 'first shortfall' },
  closed: { zh: '是否已用尽', en: 'closed' },
  decided: { zh: '已决定的申请数', en: 'claims decided' },
  grant: { zh: '补贴决定', en: 'grant' },
  'ledger.applications': { zh: '申请已得金额', en: 'granted by application' },
  'districts.applications': { zh: '获补申请数', en: 'applications granted money' },
  'assessment.lines': { zh: '购买行', en: 'purchase lines' },
  enterprises: { zh: '企业已得金额', en: 'granted by enterprise' },
  invoices: { zh: '已用发票', en: 'invoices used' },
  last: { zh: '队列中最后决定的申请', en: 'last in the queue' },
  lines: { zh: '购买行所得', en: 'amounts by purchase line' },
};

/** A figure that is not what the input leads to. */
export function differs(
  law: RecordLaw,
  place: Place,
  { recorded, expected }: Difference,
  application: string | undefined,
): LocalizedText {
  const name = nameOf(place);
  const whose =
    application === undefined
      ? { zh: '', en: '' }
      : { zh: `申请 ${application}：`, en: `application ${application}: ` };
  const [is, should] = [shown(recorded), shown(expected)];
  return {
    zh: `${whose.zh}${name.zh}记为${is.zh}，应为${should.zh}（${lawTexts[law].zh}）`,
    en: `${whose.en}${name.en} is recorded as ${is.en}, should be ${should.en} (${lawTexts[law].en})`,
  };
}

/** The innermost field that has a name, told apart by the field that holds it where that matters. */
function nameOf(place: Place): LocalizedText {
  const fields = place.filter((key) => typeof key === 'string');
  for (let i = fields.length - 1; i > 0; i -= 1) {
    const [holder = '', field = ''] = fields.slice(i - 1);
    const name = ownOf(fieldTexts, `${holder}.${field}`) ?? ownOf(fieldTexts, field);
    if (name !== undefined) return name;
  }
  return { zh: `${placeText(place)} `, en: placeText(place) };
}

export function missingDecision(application: string): LocalizedText {
  return { zh: `申请 ${application} 没有决定`, en: `application ${application} has no decision` };
}

export function surplusDecision(application: unknown): LocalizedText {
  const { zh, en } = shown(application);
  return {
    zh: `多出的决定：${zh.trim()} 不在本轮申请之列，或已有决定`,
    en: `a decision too many: ${en} is not an application of the round, or has a decision already`,
  };
}

export function outOfOrder(application: string, before: string): LocalizedText {
  return {
    zh: `申请 ${application} 排在 ${before} 之后，应在其前`,
    en: `application ${application} stands after ${before}, and should stand before it`,
  };
}

export function basisSays(application: string): LocalizedText {
  return {
    zh: `申请 ${application}：依据应为政策中的条款或假设，至少一项，不重复`,
    en: `application ${application}: a decision rests on clauses or assumptions of the policy, at least one, none twice`,
  };
}

export function misshapen(place: Place, expected: string): LocalizedText {
  const kind = kinds[expected] ?? { zh: expected, en: expected };
  const at = placeText(place);
  return { zh: `${at} 应为${kind.zh}`, en: `${at} should be ${kind.en}` };
}

export function contradicts(place: Place, why: Contradiction): LocalizedText {
  const at = placeText(place);
  return { zh: `${at}：${contradictionTexts[why]}`, en: `${at}: ${why}` };
}

const kinds: Readonly<Record<string, LocalizedText>> = {
  text: { zh: '文字', en: 'a text' },
  amount: { zh: '以元计的金额（两位小数）', en: 'an amount in yuan with two decimals' },
  rate: { zh: '0 至 1 之间的比例', en: 'a rate from 0 to 1' },
  date: { zh: '日期', en: 'a calendar day' },
  instant: { zh: '带秒和时区的时刻', en: 'an instant with seconds and offset' },
  industry: { zh: '国民经济行业代码', en: 'an industry code' },
  division: { zh: '两位大类代码', en: 'a two-digit division' },
  'whole number': { zh: '不小于 0 的整数', en: 'a whole number of at least 0' },
  'true or false': { zh: 'true 或 false', en: 'true or false' },
  list: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
};

const contradictionTexts: Readonly<Record<Contradiction, string>> = {
  'the same id twice': '编号重复',
  'no such tier': '政策中没有这个等级',
  'cases are needed for the order': '排队次序取决于审核经过，须有 cases',
  'not the application of the round': '与本轮的申请不是同一件',
  'no audited amount for each line': '审计金额与购买行不对应',
  'never recommended': '没有推荐的时间',
  'a ledger of another policy': '台账属于另一政策',
  'a ledger of another budget': '台账的资金总额与本轮不同',
  'more granted than there is': '已补金额超过资金总额',
  'entries that do not sum up to what was granted': '各项之和不等于已补金额',
  'not as many as were decided': '与已决定的申请数不符',
  'more than the annual cap': '超过年度上限',
  'decided before': '台账中已有此申请',
};

const longest = 40;

/** In Chinese with a space before what is not Chinese. Findings are shown by their codes. */
function shown(value: unknown): LocalizedText {
  if (value === undefined) return { zh: '无', en: 'nothing' };
  if (Array.isArray(value)) return { zh: `含 ${value.length} 项的列表`, en: `a list of ${value.length}` };
  const code = isRecord(value) ? ownOf(value, 'code') : value;
  if (typeof code === 'object' || code === undefined)
    return code === null ? { zh: ' null', en: 'null' } : { zh: '对象', en: 'an object' };
  const text = String(code);
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return { zh: ` ${short}`, en: short };
}
