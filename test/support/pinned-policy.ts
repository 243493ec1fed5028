/**
 * What is pinned of a published policy, as text to be read in a review: the fingerprint of its data and of what each rule
 * answers at every threshold; what each alternative changes; what differs from the year before.
 * @module
 */
import { ruleIds, withAlternative, type LocalizedText, type Policy } from 'cloud-voucher-rules';
import { comparePolicies, fingerprint } from 'cloud-voucher-rules/audit';
import { ruleComparisons } from '../../src/audit/policy-rules';

/** Fingerprints of a policy's data and of what each rule answers at every threshold, a line each. */
export function fingerprintLines(policy: Policy): readonly string[] {
  const behaviour = ruleIds.flatMap((rule) => {
    const probes = [...(ruleComparisons[rule]?.probes(policy, policy) ?? [])];
    if (probes.length === 0) return [];
    return [`${rule}: ${probes.length} cases, ${fingerprint(probes.map(({ answer }) => answer(policy) ?? null))}`];
  });
  return [`data: ${fingerprint(policy)}`, ...behaviour];
}

export function pinnedText(policy: Policy, before?: Policy): string {
  const readings = Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives.flatMap(({ id, reading }) => [
      `${assumption}.${id}: ${reading.zh} / ${reading.en}`,
      ...comparePolicies(policy, withAlternative(policy, assumption, id)).rules.map(({ text }) => `  ${both(text)}`),
    ]),
  );
  return [
    ...section(`${policy.id}: ${both(policy.title)}`, fingerprintLines(policy)),
    ...section('What each alternative changes', readings),
    ...(before === undefined ? [] : section(`What differs from ${before.id}`, differenceLines(before, policy))),
  ].join('\n');
}

/** What differs between two policies, a line each. */
export function differenceLines(before: Policy, after: Policy): readonly string[] {
  const { data, rules } = comparePolicies(before, after);
  return [...data, ...rules].map(({ text }) => both(text));
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [heading, ...lines.map((line) => `  ${line}`), ''];
}

const both = ({ zh, en }: LocalizedText): string => `${zh} / ${en}`;

/** The policy of the same jurisdiction for the year before, or the last one there is. */
export function policyBefore({ year, jurisdiction }: Policy, policies: readonly Policy[]): Policy | undefined {
  const earlier = policies.filter((each) => each.jurisdiction.division === jurisdiction.division && each.year < year);
  return [...earlier].sort((a, b) => b.year - a.year)[0];
}
