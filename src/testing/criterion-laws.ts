/**
 * One law for each criterion of eligibility: on both sides of each threshold and date that it compares, and without the facts
 * that it needs, it is judged as the reference judges it (docs/specification.md, E-2 to E-8).
 * @module
 */
import fc from 'fast-check';
import type { Enterprise, FactId } from '../facts/enterprise';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { sizeRowOf, sizeStandard } from '../policy/size-standard';
import { criterionIds, type CriterionId } from '../policy/vocabulary';
import type { Eligibility } from '../eligibility/eligibility';
import { referenceEligibility } from '../reference/eligibility';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { industryOf } from '../values/industry';
import { padded } from '../values/text';
import type { LawId } from '../words/laws';
import { datesAbout, figuresAbout, industriesOf, outsidersOf } from './any-enterprise';
import { policyWith } from './any-policy';
import { usccOf } from './any-values';
import { combinations } from './completions';
import { withoutAbsent, type Drawn } from './draw';
import { instantIn } from './instants';
import { law, mustAgree, type Law } from './law';

/** An enterprise that applies at an instant. */
export interface World {
  readonly policy: Policy;
  readonly enterprise: Enterprise;
  readonly at: Instant;
  readonly catalogue: Catalogue | undefined;
}
export type Judge = (world: World) => Eligibility;

/** The judgement of worlds by a function of the shape of `checkEligibility`. */
export function judgedBy(check: typeof referenceEligibility): Judge {
  return ({ policy, enterprise, at, catalogue }) =>
    check(policy, enterprise, catalogue === undefined ? { at } : { at, catalogue });
}
const expected = judgedBy(referenceEligibility);

/** What is tried: facts, an instant, a catalogue, each with its values, in every combination. */
type Trial = { readonly [Field in FactId | 'at' | 'catalogue']?: readonly unknown[] };

/** Each record alone, and before and after the first. */
const listsOf = (records: readonly unknown[]) =>
  records.flatMap((each) => [[each], [records[0], each], [each, records[0]]]);

/** What a verdict rests on: the facts, the instant of submission, the register of providers. */
export type Ground = FactId | 'at' | 'register';

interface Row {
  readonly law: LawId;
  /** The changes of a policy that it shows. */
  readonly changes?: readonly string[];
  readonly grounds: readonly Ground[];
  /** What is changed to mend it, where that differs; another size row or another period may have to follow. */
  readonly mendedBy?: readonly Ground[];
  /** What it is tried on. */
  readonly trials: (policy: Policy, at: Instant) => readonly Trial[];
}

export const criterionRows: Readonly<Record<CriterionId, Row>> = {
  'registered-in-jurisdiction': {
    law: 'eligibility-district',
    grounds: ['district'],
    trials: ({ applicants: { districts }, jurisdiction: { division } }) => {
      const others = [division, `${division.slice(0, 4)}99`, '110101', '420001', 'zone-not-listed'];
      return [{ district: [undefined, ...districts.map(({ id }) => id), ...others] }];
    },
  },
  'eligible-sector': {
    law: 'eligibility-sector',
    changes: ['software-divisions'],
    grounds: ['industry'],
    mendedBy: ['industry', 'employees', 'annualRevenue'],
    trials: () => {
      const divisions = Array.from({ length: 97 }, (_, i) => padded(i + 1, 2));
      return [{ industry: [undefined, ...divisions.map(industryOf)] }];
    },
  },
  'eligible-size': {
    law: 'eligibility-size',
    changes: ['sizes', 'size-limit-scope', 'unlimited', 'software-divisions'],
    grounds: ['industry', 'employees', 'annualRevenue'],
    mendedBy: ['employees', 'annualRevenue'],
    trials: (policy) =>
      [undefined, ...industriesOf(policy), ...outsidersOf(policy)].map((industry) => {
        const row = industry && sizeRowOf(industry.slice(1, 3));
        const { employees, revenues } = figuresAbout(sizeStandard.filter((each) => !industry || each === row));
        return {
          industry: [industry],
          employees: [undefined, 0, ...employees],
          annualRevenue: [undefined, ...revenues],
        };
      }),
  },
  'not-a-cloud-provider': {
    law: 'eligibility-provider',
    changes: ['providers'],
    grounds: ['cloudProvider', 'register'],
    trials: () => {
      const [other, own] = [usccOf('MB', 0), usccOf('MA', 0)].map((uscc) => ({ uscc, name: '示例云服务商' }));
      const registers = [[], [other], [other, own]].map((providers) => ({ providers, products: [] }));
      return [{ cloudProvider: [undefined, false, true], catalogue: [undefined, ...registers] }];
    },
  },
  'no-major-accident': {
    law: 'eligibility-accidents',
    changes: ['lookback-start', 'years'],
    grounds: ['majorAccidents', 'at'],
    mendedBy: ['majorAccidents'],
    trials: (policy, at) => {
      const fields = { kind: ['safety', 'environmental'], occurredOn: datesAbout(policy, at) };
      const accidents = combinations({}, Object.keys(fields), fields);
      return [{ majorAccidents: [undefined, [], ...listsOf(accidents)] }];
    },
  },
  'no-serious-dishonesty': {
    law: 'eligibility-dishonesty',
    changes: ['lookback-start', 'years', 'dishonesty-lookback', 'dishonesty-repair'],
    grounds: ['seriousDishonesty', 'at'],
    mendedBy: ['seriousDishonesty'],
    trials: (policy, at) => {
      const dates = datesAbout(policy, at);
      const records = dates.flatMap((recordedOn) => [
        { recordedOn },
        ...dates.map((repairedOn) => ({ recordedOn, repairedOn })),
      ]);
      return [{ seriousDishonesty: [undefined, [], ...listsOf(records)] }];
    },
  },
  'within-window': {
    law: 'eligibility-window',
    changes: ['window-open', 'window-close', 'opening'],
    grounds: ['at'],
    mendedBy: ['at', 'majorAccidents', 'seriousDishonesty'],
    trials: ({ window: { opensAt, closesAt } }) => {
      const moments = [opensAt ?? closesAt, closesAt].flatMap((end) =>
        [-1, 0, 1].map((nanoseconds) => momentAfter(momentAt(end), nanoseconds)),
      );
      return [{ at: moments.flatMap((moment) => [480, 0, -210, 840].map((offset) => instantOf(moment, offset))) }];
    },
  },
};

/** The laws of the criteria, in their order; under policies that differ in what each reads unless others are given. */
export function criterionLaws(judge: Judge, policies: fc.Arbitrary<Policy> | undefined): readonly Law[] {
  return criterionIds.map((criterion) => {
    const { law: name, changes = [], trials } = criterionRows[criterion];
    const worlds = fc.record({ policy: policies ?? policyWith(changes), at: instantIn });
    const resultIn = ({ criteria }: Eligibility) => criteria.find((each) => each.criterion === criterion);
    const holds = ({ policy, at: drawn }: Drawn<typeof worlds>) => {
      const at = drawn(policy);
      const usual = { at, catalogue: undefined, uscc: usccOf('MA', 0), name: '示例企业' };
      for (const trial of trials(policy, at)) {
        for (const { at: then, catalogue, ...facts } of combinations(usual, Object.keys(trial), trial)) {
          const world: World = { policy, at: then, catalogue, enterprise: withoutAbsent<Enterprise>(facts) };
          const what = `${JSON.stringify(world.enterprise)} at ${then}`;
          mustAgree(what, resultIn(judge(world)), resultIn(expected(world)));
        }
      }
    };
    return law(name, worlds, holds, 10);
  });
}
