/**
 * The report of a record: one HTML file that needs no network and prints well.
 */
const words = {
  zh: {
    lang: 'zh-CN',
    title: '云服务券补贴核定报告',
    opinion: '核查意见',
    totals: '合计',
    decisions: '各项决定',
    violations: '不符合规则之处',
    suspicions: '疑点',
    sensitivity: '其他口径下的结果',
    explanations: '逐件说明',
    fingerprints: '哈希值（完整性校验值）',
    limits: '记录不能证明的事项',
    none: '无',
    yes: '是',
    no: '否',
    districts: '各区合计',
    budget: '补贴资金总额',
    granted: '已核定合计',
    remaining: '补贴资金余额',
    part: '内容',
    kept: '记录中的值',
    made: '重新计算的值',
    agrees: '一致',
  },
  en: {
    lang: 'en',
    title: 'Report of a voucher round',
    opinion: 'Opinion',
    totals: 'Totals',
    decisions: 'Decisions',
    violations: 'Violations',
    suspicions: 'Suspicions',
    sensitivity: 'Under other readings',
    explanations: 'Every decision explained',
    fingerprints: 'Fingerprints',
    limits: 'What a record cannot prove',
    none: 'None',
    yes: 'yes',
    no: 'no',
    districts: 'District totals',
    budget: 'Budget',
    granted: 'Granted so far',
    remaining: 'Remaining',
    part: 'Part',
    kept: 'In the record',
    made: 'Computed',
    agrees: 'Agrees',
  },
};

const style = `body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#111}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #999}table{border-collapse:collapse;width:100%;font-size:.85rem}
th,td{border:1px solid #ccc;padding:.2rem .4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
pre{white-space:pre-wrap;font-size:.85rem}.holds::before{content:"✓ "}.fails::before{content:"✗ "}.fails{font-weight:bold}
@media print{body{margin:0;font-size:11px}tr{break-inside:avoid}thead{display:table-header-group}details>summary{font-weight:bold}}`;

/** Characters that would steer the page are shown as their codes; the rest is text. */
const escaped = (value) =>
  String(value ?? '')
    .replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function table(rows, none) {
  if (rows.length === 0) return `<p>${none}</p>`;
  const heads = Object.keys(rows[0]);
  const cell = (value) => `<td${/^-?\d+(\.\d+)?$/.test(String(value)) ? ' class="n"' : ''}>${escaped(value)}</td>`;
  const line = (row) => `<tr>${heads.map((head) => cell(row[head])).join('')}</tr>`;
  return `<table><thead><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>${rows.map(line).join('\n')}</tbody></table>`;
}

/** The whole report in one language. */
export function reportOf(record, locale, { rules, audit, tables }) {
  const { input, round } = record;
  const { policy, catalogue } = input;
  const t = words[locale];
  const opinion = audit.auditOpinion(record);
  const enterprises = Object.fromEntries(
    input.applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]),
  );
  const names = { locale, policy, catalogue, enterprises };
  const list = (items) => (items.length === 0 ? `<p>${t.none}</p>` : `<ul>${items.join('\n')}</ul>`);
  const item = (text, kind = '') => `<li${kind && ` class="${kind}"`}>${escaped(text)}</li>`;
  const explained = (decision) => {
    const tree = rules.explainDecision(policy, decision, locale, { catalogue, enterprises });
    const text = rules.renderText(tree, { policy, locale });
    return `<details><summary>${escaped(tree.text)}</summary><pre>${escaped(text)}</pre></details>`;
  };
  const prints = opinion.fingerprints.map(({ part, recorded, computed, agrees }) => ({
    [t.part]: part,
    [t.kept]: recorded ?? '',
    [t.made]: computed ?? '',
    [t.agrees]: agrees ? t.yes : t.no,
  }));
  const section = (title, body) => `<h2>${t[title]}</h2>\n${body}`;
  const { budget, granted, remaining } = round.pool;
  return `<!doctype html>
<html lang="${t.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${t.title}</title><style>${style}</style></head><body>
<h1>${t.title}</h1><p>${escaped(policy.title[locale])} · ${escaped(record.library)}</p>
${section('opinion', list(opinion.statements.map(({ holds, text }) => item(text[locale], holds ? 'holds' : 'fails'))))}
${section('limits', list(opinion.limits.map(({ text }) => item(text[locale]))))}
${section('totals', table([{ [t.budget]: budget, [t.granted]: granted, [t.remaining]: remaining }], t.none))}
${section('districts', table(tables.tableOf('districts', { ...names, round }), t.none))}
${section('decisions', table(tables.tableOf('decisions', { ...names, round }), t.none))}
${section('violations', list(opinion.violations.map(({ text }) => item(text[locale]))))}
${section('suspicions', list(audit.crossCheck(input).map(({ text }) => item(text[locale]))))}
${section('sensitivity', table(tables.tableOf('sensitivity', { locale, sensitivity: audit.sensitivity(input) }), t.none))}
${section('explanations', round.decisions.map(explained).join('\n'))}
${section('fingerprints', table(prints, t.none))}
</body></html>
`;
}
