/**
 * The laws of eligibility, for any implementation of it.
 * @module
 */
import fc from 'fast-check';
import type { checkEligibility } from '../eligibility/check';
import type { Eligibility, CriterionResult } from '../eligibility/eligibility';
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { boundsOf, sizeRowOf, sizeStandard } from '../policy/size-standard';
import { criterionIds, type CriterionId } from '../policy/vocabulary';
import { instantOf, momentAt } from '../values/calendar';
import { anyPolicy } from './any-policy';
import { enterpriseIn } from './any-enterprise';
import { catalogueIn } from './any-catalogue';
import { criterionLaws, criterionRows, judgedBy, type Ground, type Judge, type World } from './criterion-laws';
import { combinations, factsThatMatter, openFacts } from './completions';
import { mostly, pickedFrom, weighted, withoutAbsent } from './draw';
import { instantIn } from './instants';
import { law, lawOfPurity, must, mustAgree, type Law } from './law';

/** What judges an enterprise under a policy. */
export type CheckEligibility = typeof checkEligibility;

/** Under which policies laws are tried. */
export interface LawsOptions {
  /** The policies under which the laws are tried; any unless given. */
  readonly policies?: fc.Arbitrary<Policy>;
}

function anyWorld(policies: fc.Arbitrary<Policy>, troubleOneIn: number): fc.Arbitrary<World> {
  const draws = fc.record({
    policy: policies,
    enterprise: enterpriseIn({ troubleOneIn }),
    at: instantIn,
    catalogue: fc.option(catalogueIn, { nil: undefined, freq: 2 }),
  });
  return draws.map(({ policy, enterprise, at: drawn, catalogue }) => {
    const at = drawn(policy);
    return { policy, at, enterprise: enterprise(policy, at), catalogue: catalogue?.(policy) };
  });
}

/** Worlds in which one figure is open and, mostly, decides: all else is known, and the other figure is at a bound. */
function withOpenFigure(policies: fc.Arbitrary<Policy>): fc.Arbitrary<World> {
  const figures = fc.tuple(fc.boolean(), mostly(0, [1, 2, 3, 4, 5], 2));
  return fc.tuple(anyWorld(policies, 40), figures).map(([{ enterprise, ...world }, [openStaff, drawn]]) => {
    const row = sizeRowOf(enterprise.industry?.slice(1, 3) ?? '');
    const largestFirst = [...boundsOf(row === undefined ? sizeStandard : [row])].reverse();
    const { employees, annualRevenue } = pickedFrom(largestFirst, drawn);
    const other = openStaff ? { employees: undefined, annualRevenue } : { employees, annualRevenue: undefined };
    return { ...world, enterprise: withoutAbsent<Enterprise>({ ...enterprise, ...other }) };
  });
}

/**
 * What must hold of any `checkEligibility`, each law as a test to run.
 * @param check The function under test, with the signature of `checkEligibility`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of eligibilityLaws(checkEligibility)) it(name, () => run())
 */
export function eligibilityLaws(check: CheckEligibility, options: LawsOptions = {}): readonly Law[] {
  const { policies = anyPolicy() } = options;
  const judge = judgedBy(check);
  const worlds = anyWorld(policies, 5);
  const outcomesOf = (world: World, enterprises: readonly Enterprise[]) =>
    enterprises.map((enterprise) => judge({ ...world, enterprise }).outcome);
  return [
    ...criterionLaws(judge, options.policies),
    law('eligibility-all-criteria', worlds, (world) => {
      const judged = judge(world).criteria.map(({ criterion }) => criterion);
      mustAgree('the criteria', judged, criterionIds);
    }),
    law('eligibility-outcome', worlds, (world) => {
      const { outcome, criteria } = judge(world);
      mustAgree('the outcome', outcome, outcomeBy(criteria));
    }),
    law('eligibility-sound', worlds, (world) => {
      const { outcome } = judge(world);
      const against = outcomesOf(world, completionsOf(world)).find((each) => each !== outcome);
      must(outcome === 'undetermined' || against === undefined, () => `${outcome}, but a completion is ${against}`);
    }),
    law('eligibility-complete', worlds, (world) => {
      if (judge(world).outcome !== 'undetermined') return;
      const outcomes = outcomesOf(world, completionsOf(world));
      must(new Set(outcomes).size > 1, () => `undetermined, but all completions are ${outcomes[0]}`);
    }),
    law('eligibility-relevant', weighted([1, worlds], [2, withOpenFigure(policies)]), (world) => {
      const values = factsThatMatter(world.policy, world.at);
      const decides = (fact: FactId, enterprise: Enterprise): boolean =>
        new Set(outcomesOf(world, combinations(enterprise, [fact], values))).size > 1;
      const relevant = openFacts(world.policy, world.enterprise).filter((fact) =>
        completionsOf(world, fact).some((enterprise) => decides(fact, enterprise)),
      );
      mustAgree('missing', judge(world).missing, relevant);
    }),
    law('eligibility-all-reasons', anyWorld(policies, 3).map(completely), (world) => {
      const unmet = judge(world).criteria.filter(({ verdict }) => verdict === 'unmet');
      const reasons = unmet.map(({ criterion }) => criterion);
      must(
        canBeMended(world, reasons, judge),
        () => `mending ${reasons.join(', ') || 'nothing'} does not make it eligible`,
      );
      for (const left of reasons) {
        const others = reasons.filter((reason) => reason !== left);
        must(!canBeMended(world, others, judge, left), () => `eligible with ${left} unmended`);
      }
    }),
    law('eligibility-register', worlds, ({ catalogue = noProviders, ...world }) => {
      const declared = [undefined, false, true].map((cloudProvider) => {
        const enterprise = withoutAbsent<Enterprise>({ ...world.enterprise, cloudProvider });
        return judge({ ...world, catalogue, enterprise });
      });
      mustAgree('declared a provider', declared[2], declared[0]);
      mustAgree('declared not to be one', declared[1], declared[0]);
    }),
    law('eligibility-instants', fc.tuple(worlds, fc.constantFrom(0, -300, 345, 480, 840)), ([world, offset]) => {
      const at = instantOf(momentAt(world.at), offset);
      mustAgree(`at ${at}`, verdictsOf(judge({ ...world, at })), verdictsOf(judge(world)));
    }),
    lawOfPurity('eligibility-pure', worlds, judge),
  ];
}

const noProviders: Catalogue = { providers: [], products: [] };

function verdictsOf({ outcome, criteria, missing }: Eligibility) {
  return { outcome, missing, verdicts: criteria.map(({ verdict, reason }) => [verdict, reason]) };
}

function outcomeBy(criteria: readonly CriterionResult[]): Eligibility['outcome'] {
  const verdicts = criteria.map(({ verdict }) => verdict);
  if (verdicts.includes('unmet')) return 'ineligible';
  return verdicts.includes('unknown') ? 'undetermined' : 'eligible';
}

/** The enterprise of a world with every combination of values for the facts that it leaves open, except one. */
function completionsOf({ policy, enterprise, at }: World, except?: FactId): readonly Enterprise[] {
  const open = openFacts(policy, enterprise).filter((fact) => fact !== except);
  return combinations(enterprise, open, factsThatMatter(policy, at));
}

/** The same with every fact known: what was absent is as it should be; an industry always has a size row. */
function completely(world: World): World {
  const [enterprise = world.enterprise] = completionsOf(world);
  return { ...world, enterprise };
}

/** Whether other grounds for these criteria make the enterprise eligible, while what `left` rests on stays as it is. */
function canBeMended(world: World, criteria: readonly CriterionId[], judge: Judge, left?: CriterionId): boolean {
  const { policy, catalogue } = world;
  const stays: readonly Ground[] = left === undefined ? [] : criterionRows[left].grounds;
  const mends = criteria.flatMap((criterion) => criterionRows[criterion].mendedBy ?? criterionRows[criterion].grounds);
  const changes = (ground: Ground): boolean => !stays.includes(ground) && mends.includes(ground);
  const at = changes('at') ? policy.window.closesAt : world.at;
  const offRegister = changes('register') && catalogue !== undefined;
  const mended = { ...world, at, catalogue: offRegister ? noProviders : catalogue };
  const candidates = combinations(world.enterprise, factIds.filter(changes), factsThatMatter(policy, at));
  return candidates.some((enterprise) => judge({ ...mended, enterprise }).outcome === 'eligible');
}
