/**
 * The picture of the review: every arrow, in both languages.
 * @module
 */
import { describe, expect, it } from 'vitest';
import { reviewDiagram, wuhan2025 } from 'cloud-voucher-rules';

describe('the diagram', () => {
  it('has an arrow for every event from wherever it starts, and no other', () => {
    const arrows = reviewDiagram(wuhan2025, 'en')
      .split('\n')
      .flatMap((line) =>
        [...line.matchAll(/^ {2}(\w+) --> (\w+) : (.*?)(?: \(.*\))?$/g)].map(([, ...arrow]) => arrow.join(' ')),
      );
    const statuses = ['submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'];
    const steps = ['submit', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'];
    const path = steps.map((step, i) => `${['draft', ...statuses][i] ?? ''} ${statuses[i] ?? ''} ${step}`);
    const from = (starts: readonly string[], to: string, name: string) =>
      starts.map((start) => `${start} ${to} ${name}`);
    expect(arrows).toEqual([
      ...path,
      ...from(statuses.slice(0, 3), 'returned', 'return'),
      ...from(['returned'], 'submitted', 'resubmit'),
      ...from([...statuses.slice(0, 4), 'returned'], 'rejected', 'reject'),
      ...from(['draft', ...statuses.slice(0, 6), 'returned'], 'withdrawn', 'withdraw'),
      ...from(['paid'], 'recovered', 'recover'),
    ]);
  });

  it('names every status that a case can reach, and who may act, in either language', () => {
    const zh = reviewDiagram(wuhan2025, 'zh')
      .split('\n')
      .map((line) => line.trim());
    const named = zh.flatMap((line) => /^state "(.*)" as (\w+)$/.exec(line)?.slice(1) ?? []);
    expect(named).toEqual(
      [
        ['填报中', 'draft'],
        ['已提交', 'submitted'],
        ['区级已推荐', 'recommended'],
        ['专家已评审', 'evaluated'],
        ['第三方已审计', 'audited'],
        ['已列入名单', 'listed'],
        ['已报省', 'reported'],
        ['资金已下达', 'funded'],
        ['已拨付', 'paid'],
        ['已退回补正', 'returned'],
        ['不予通过', 'rejected'],
        ['已撤回', 'withdrawn'],
        ['已追回', 'recovered'],
      ].flat(),
    );
    expect(zh).toContain('submitted --> returned : 退回补正（区级主管部门、市经信局）');
    expect(zh).toContain('recommended --> returned : 退回补正');
    expect(reviewDiagram(wuhan2025, 'en')).toContain(
      'submitted --> returned : return (district bureau, city bureau)\n',
    );
  });

  it('shows the provider where the policy has it check', () => {
    const policy = {
      ...wuhan2025,
      review: { path: ['submitted', 'provider-checked', ...wuhan2025.review.path.slice(1)] },
    } as const;
    const lines = reviewDiagram(policy, 'zh')
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('state "云服务商已核对" as provider_checked');
    expect(lines).toContain('submitted --> provider_checked : 云服务商核对（云服务商）');
    expect(lines).toContain('provider_checked --> recommended : 形式审查并推荐（区级主管部门）');
    expect(lines).toContain('provider_checked --> returned : 退回补正');
    expect(reviewDiagram(wuhan2025, 'zh')).not.toContain('provider_checked');
  });

  it('starts at the draft and ends in what is final', () => {
    const lines = reviewDiagram(wuhan2025, 'en').split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines.filter((line) => line.includes('[*]'))).toEqual([
      '  [*] --> draft',
      '  rejected --> [*]',
      '  withdrawn --> [*]',
      '  recovered --> [*]',
    ]);
    expect(lines.at(-1)).toBe('');
  });
});
