/** The library itself, as built. */
import { digestOfAmounts, digestOfGrants, digestOfOutcomes, digestOfRound } from '../digest.mjs';
import { generateApplications, generateRound, generateSetup } from '../generate.mjs';
import { allocationOf, textOf } from './rounds.mjs';

/** As a portal keeps what does not change between two calls: frozen, so that it is read once. */
function deepFrozen(value) {
  if (typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

const catalogueOf = ({ catalogue }, frozen) => (frozen ? deepFrozen(catalogue) : catalogue);

function doorOf({ parseText, parseRoundInput }, asValue) {
  return asValue ? (text) => parseRoundInput(JSON.parse(text)) : (text) => parseText('roundInput', text);
}

/** Each by itself, as a portal asks: no answer is kept when the next is given. */
function oneAtATime(items, answerTo, digestOf) {
  return {
    run() {
      let answer;
      for (const item of items) answer = answerTo(item);
      return answer;
    },
    digest: () => digestOf(items.map(answerTo)),
  };
}

export const jobs = {
  /** A whole round of typed values. */
  round({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    return { run: () => library.decideRound(input), digest: digestOfRound };
  },

  /** The same from JSON text to JSON text, validated on the way in; `parsed`: by the function that takes a value. */
  async text({ library, load, n, parsed: asValue, jitless }) {
    if (jitless) (await import('zod')).config({ jitless: true });
    const read = doorOf(await load('schema'), asValue);
    const text = textOf(generateRound(library.wuhan2025, n));
    return {
      run() {
        const parsed = read(text);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
        return JSON.stringify(library.decideRound(parsed.value));
      },
      digest: (answer) => digestOfRound(JSON.parse(answer)),
    };
  },

  /** Text read and validated, by `parseText`, or by the zod schemas that a team may put into its own forms. */
  async validate({ library, load, n, zod, parsed: asValue, jitless }) {
    const { config } = await import('zod');
    if (jitless) config({ jitless: true });
    const entry = await load('schema');
    const text = textOf(generateRound(library.wuhan2025, n));
    const read = doorOf(entry, asValue);
    const parsed = () => {
      const parsed = read(text);
      return parsed.ok ? parsed.value : undefined;
    };
    const schema = () => entry.schemas.roundInput.safeParse(JSON.parse(text)).data;
    return {
      run: zod ? schema : parsed,
      digest: (input) => (input === undefined ? 'refused' : `${input.applications.length} accepted`),
    };
  },

  allocate({ library, n, shuffled }) {
    const { policy, ledger, claims } = allocationOf(library, n, shuffled);
    return { run: () => library.allocate(policy, ledger, claims), digest: ({ grants }) => digestOfGrants(grants) };
  },

  assess({ library, n, frozen }) {
    const input = generateRound(library.wuhan2025, n);
    const { policy, applications } = input;
    const catalogue = catalogueOf(input, frozen);
    const cap = Number(policy.annualCap);
    return oneAtATime(
      applications,
      (application) => library.assess(policy, application, { catalogue }),
      (assessments) =>
        digestOfAmounts(assessments.map(({ entitlement }) => Math.min(cap, Number(entitlement)).toFixed(2))),
    );
  },

  eligibility({ library, n, frozen }) {
    const input = generateRound(library.wuhan2025, n);
    const { policy, applications } = input;
    const catalogue = catalogueOf(input, frozen);
    return oneAtATime(
      applications,
      ({ enterprise, submittedAt: at }) => library.checkEligibility(policy, enterprise, { at, catalogue }),
      (answers) => digestOfOutcomes(answers.map(({ outcome }) => outcome === 'eligible')),
    );
  },

  /** An explanation of every decision, in Chinese. */
  explain({ library, n }) {
    if (library.explainDecision === undefined) throw new Error('this build explains nothing');
    const input = generateRound(library.wuhan2025, n);
    const { decisions } = library.decideRound(input);
    return oneAtATime(
      decisions,
      (decision) => library.explainDecision(input.policy, decision, 'zh'),
      () => digestOfRound({ decisions }),
    );
  },

  /** A keystroke in a portal: one application assessed, and its claim previewed against a ledger of n applications. */
  keystroke({ library, n }) {
    const input = generateRound(library.wuhan2025, 1000);
    const { policy, applications } = input;
    const catalogue = catalogueOf(input, true);
    const ledger = deepFrozen(library.allocate(policy, ...openedFor(library, n)).ledger);
    const grantOf = (application) => {
      const { application: id, enterprise, entitlement } = library.assess(policy, application, { catalogue });
      const claim = { application: `new-${id}`, enterprise, entitlement, queuedAt: application.submittedAt };
      return library.preview(policy, ledger, claim);
    };
    return { size: 1000, run: () => applications.map(grantOf), digest: digestOfGrants };
  },

  /** A year in batches of 10,000; the time in which the source makes the applications does not count. */
  batches({ library, n, clock }) {
    const size = 10_000;
    let making = 0n;
    function* batches() {
      const all = generateApplications(n);
      for (let made = 0; made < n; made += size) {
        const started = clock();
        const batch = [];
        while (batch.length < size) batch.push(JSON.parse(JSON.stringify(all.next().value)));
        making += clock() - started;
        yield batch;
      }
    }
    return {
      run() {
        making = 0n;
        const setup = { ...generateSetup(n), policy: library.wuhan2025 };
        const rounds = library.decideBatches(setup, batches());
        let step = rounds.next();
        while (!step.done) step = rounds.next();
        return step.value;
      },
      notCounted: () => making,
      digest: ({ granted, decided }) => digestOfAmounts([granted, String(decided)]),
    };
  },
};

function openedFor(library, n) {
  const { ledger, claims } = allocationOf(library, n);
  return [ledger, claims];
}
