/**
 * How often the rounds of the testing kit show what matters: every outcome, finding and verdict, ties, one enterprise with
 * many claims, pools that run out in the middle. A law is tried where it can break only if these come often enough.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  criterionIds,
  decideRound,
  findingCodes,
  grantOutcomes,
  instant,
  otherOutcomes,
  parseIsoDate,
  wuhan2025,
  type IsoDate,
  type ReviewEvent,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { anyClaims, anyEnterprise, anyRound } from 'cloud-voucher-rules/testing';
import { beijingDay, dayOf, momentAt } from '../../src/values/calendar';

const rounds = 1000;
const shares = new Map<string, number>();
const shareOf = (what: string): number => (shares.get(what) ?? 0) / rounds;

beforeAll(() => {
  for (const input of fc.sample(anyRound(), { seed: 2025, numRuns: rounds })) {
    for (const seen of new Set(seenIn(input, decideRound(input)))) shares.set(seen, (shares.get(seen) ?? 0) + 1);
  }
});

/** What is drawn of papers, registers and cases: each kind that a rule tells apart. */
function drawnIn({
  applications,
  cases = [],
  catalogue,
  policy,
  audited,
  ledger,
}: RoundInput): readonly (string | false)[] {
  const register = catalogue.providers.map(({ uscc }) => uscc);
  const papers = applications.flatMap(({ submittedAt, enterprise, contracts, invoices, payments }) => {
    const day = beijingDay(momentAt(submittedAt));
    const from = (date: IsoDate) => dayOf(date) - day;
    return [
      ...contracts.map(({ signedOn }) => `contract signed ${from(signedOn)} days from submission`),
      ...invoices.map(({ issuedOn }) => `invoice issued ${from(issuedOn)} days from submission`),
      ...payments.map(({ paidOn }) => `paid ${from(paidOn)} days from submission`),
      ...invoices.flatMap(({ void: isVoid, net, tax, total, seller, buyer, redLetters = [] }) => [
        isVoid !== undefined && `void: ${isVoid}`,
        fen(net) + fen(tax) > fen(total) && 'net + tax above the total',
        fen(net) + fen(tax) < fen(total) && 'net + tax below the total',
        !register.includes(seller) && 'seller off the register',
        seller === enterprise.uscc && 'seller is the buyer',
        buyer !== enterprise.uscc && register.includes(buyer) && 'buyer is the seller',
        redLetters.reduce((sum, each) => sum + fen(each.total), 0) > fen(total) && 'red letters above the total',
      ]),
      enterprise.district === policy.jurisdiction.division && 'the city for a district',
    ];
  });
  const events = cases.map(({ history }) => history);
  const last = (history: readonly ReviewEvent[], type: 'pay' | 'recover') =>
    history.flatMap((event) => (event.type === type && 'amount' in event ? [fen(event.amount)] : [])).at(-1);
  return [
    ...papers,
    register.length === 0 && 'empty register',
    events.some((history) => history.filter(({ type }) => type === 'resubmit').length > 1) && 'two resubmissions',
    events.some((history) => (last(history, 'recover') ?? Infinity) < (last(history, 'pay') ?? 0)) &&
      'recovered in part',
    events.some((history) => last(history, 'recover') === (last(history, 'pay') ?? NaN)) && 'recovered in full',
    audited !== undefined && 'audited amounts without cases',
    audited !== undefined &&
      applications.some(({ id }) => !Object.hasOwn(audited, id)) &&
      'no audited amounts among some',
    audited !== undefined && ledger !== undefined && 'audited amounts and a ledger',
  ];
}

/** Whether two claims of a round name one invoice. */
function contested({ applications }: RoundInput, { decisions }: Round): boolean {
  const claims = new Set(decisions.flatMap(({ grant }) => grant?.application ?? []));
  const named = applications
    .filter(({ id }) => claims.has(id))
    .flatMap(({ purchases }) => [...new Set(purchases.map(({ invoice }) => invoice))]);
  return new Set(named).size < named.length;
}

const fen = (amount: Yuan): number => Number(amount.replace('.', ''));

function seenIn(input: RoundInput, round: Round): readonly string[] {
  const drawn = [...drawnIn(input), contested(input, round) && 'two claims with one invoice'];
  return [...resultsIn(input, round), ...drawn.filter((each) => each !== false)];
}

function resultsIn({ applications, cases, ledger, policy }: RoundInput, { decisions, ledger: after, pool }: Round) {
  const grants = decisions.flatMap(({ grant }) => grant ?? []);
  const lines = decisions.flatMap(({ assessment }) => assessment.lines);
  const enterprises = grants.map(({ enterprise }) => enterprise);
  const instants = applications.map(({ submittedAt }) => submittedAt);
  return [
    ...decisions.map(({ outcome }) => outcome),
    ...lines.flatMap(({ findings }) => findings.map(({ code }) => code)),
    ...decisions.flatMap(({ assessment }) => assessment.flags.map(({ code }) => code)),
    ...decisions.flatMap(({ assessment: { eligibility } }) =>
      eligibility.criteria.map(({ criterion, verdict }) => `${criterion} ${verdict}`),
    ),
    ...grants.filter(({ overtaken }) => overtaken).map(() => 'overtaken'),
    ...(new Set(enterprises).size < enterprises.length ? ['one enterprise, several claims'] : []),
    ...(new Set(instants).size < instants.length ? ['ties'] : []),
    ...(after.closed && pool.firstShortfall !== undefined ? ['the pool runs out in the middle'] : []),
    ...(grants.length >= 4 ? ['four claims or more'] : []),
    ...(cases === undefined ? [] : ['with cases']),
    ...(ledger === undefined ? [] : ['with a ledger']),
    policy.exhaustion,
  ];
}

describe.each([
  ['outcome', [...grantOutcomes, ...otherOutcomes], 0.05],
  ['finding', findingCodes, 0.05],
  ['criterion met', criterionIds.map((criterion) => `${criterion} met`), 0.5],
  ['criterion unmet', criterionIds.map((criterion) => `${criterion} unmet`), 0.03],
  [
    'criterion unknown',
    criterionIds.filter((id) => id !== 'within-window' && id !== 'not-a-cloud-provider').map((id) => `${id} unknown`),
    0.03,
  ],
  [
    'contention',
    ['one enterprise, several claims', 'ties', 'the pool runs out in the middle', 'four claims or more'],
    0.2,
  ],
  ['kind of round', ['with cases', 'with a ledger', 'partial-fill', 'block', 'skip'], 0.15],
  ['rarity', ['overtaken'], 0.03],
  [
    'kind of paper',
    [
      ...[-1, 0, 1].flatMap((days) => [
        `contract signed ${days} days from submission`,
        `invoice issued ${days} days from submission`,
      ]),
      ...[0, 1].map((days) => `paid ${days} days from submission`),
      ...['void: true', 'void: false', 'net + tax above the total', 'net + tax below the total'],
      ...['seller off the register', 'seller is the buyer', 'buyer is the seller', 'red letters above the total'],
    ],
    0.04,
  ],
  ['thing that several share', ['two claims with one invoice', 'audited amounts without cases'], 0.08],
  [
    'odd thing',
    [
      ...['empty register', 'the city for a district', 'two resubmissions', 'recovered in part', 'recovered in full'],
      ...['no audited amounts among some', 'audited amounts and a ledger'],
    ],
    0.015,
  ],
] as const)('every %s comes often enough', (_kind, list, least) => {
  it.each(list)('%s', (what) => {
    expect(shareOf(what)).toBeGreaterThanOrEqual(least);
  });
});

it('no day is before year 1, however far back the lookback reaches', () => {
  const at = instant('0001-06-03T09:15:00+08:00');
  const years = { ...wuhan2025.applicants, lookback: { ...wuhan2025.applicants.lookback, years: 4 } };
  const enterprises = fc.sample(
    anyEnterprise({ policy: { ...wuhan2025, applicants: years }, at, troubleOneIn: 2 }),
    500,
  );
  const dates = enterprises.flatMap(({ majorAccidents = [], seriousDishonesty = [] }) => [
    ...majorAccidents.map(({ occurredOn }) => occurredOn),
    ...seriousDishonesty.flatMap(({ recordedOn, repairedOn }) => [recordedOn, repairedOn ?? recordedOn]),
  ]);
  expect(dates).toContain('0001-01-01');
  expect(dates.filter((date) => !parseIsoDate(date).ok)).toEqual([]);
});

it('claims that are to be contested name invoices of each other', () => {
  const lists = fc.sample(anyClaims({ contested: true }), { seed: 2025, numRuns: 200 });
  const shared = lists.filter((claims) => {
    const named = claims.flatMap(({ invoices = [] }) => invoices);
    return new Set(named).size < named.length;
  });
  expect(shared.length).toBeGreaterThan(30);
});
