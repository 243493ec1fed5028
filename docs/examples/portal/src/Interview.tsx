/** One question at a time, until the outcome is certain; and each criterion that is decided. */
import { useState } from 'react';
import {
  checkEligibility,
  explainEligibility,
  factIds,
  input,
  nextQuestions,
  type Enterprise,
  type FactId,
  type Problem,
  type Question,
} from 'cloud-voucher-rules';
import { useWords } from './locale';
import { Records } from './Records';
import { catalogue, now, policy } from './server';

interface InterviewProps {
  readonly enterprise: Enterprise;
  readonly onAnswer: (fact: FactId, value: unknown) => void;
}

const context = { at: now, catalogue };

export function Interview({ enterprise, onAnswer }: InterviewProps) {
  const { codes, locale } = useWords();
  const [question] = nextQuestions(policy, enterprise, context);
  const eligibility = checkEligibility(policy, enterprise, context);
  const explained = explainEligibility(policy, eligibility, locale).children;
  return (
    <>
      <Answered enterprise={enterprise} onAnswer={onAnswer} />
      {question !== undefined && <Ask key={question.fact} question={question} onAnswer={onAnswer} />}
      <p className={`outcome ${eligibility.outcome}`} id="eligibility">
        {codes.eligibility[eligibility.outcome]}
      </p>
      <ul className="criteria">
        {eligibility.criteria.map(
          ({ criterion, verdict }, i) =>
            verdict !== 'unknown' && (
              <li key={criterion} className={verdict}>
                {explained[i]?.text}
              </li>
            ),
        )}
      </ul>
    </>
  );
}

/** What was answered, each with a way back. */
function Answered({ enterprise, onAnswer }: InterviewProps) {
  const { page, codes, yuan } = useWords();
  const listed = (records: readonly string[] = []) => (records.length === 0 ? page.none : records.join(page.semicolon));
  const shown: Readonly<Record<FactId, string | undefined>> = {
    district: codes.districts[enterprise.district ?? ''] ?? enterprise.district,
    industry: enterprise.industry,
    employees: enterprise.employees?.toString(),
    annualRevenue: yuan(enterprise.annualRevenue),
    majorAccidents: listed(enterprise.majorAccidents?.map(({ kind, occurredOn }) => `${page[kind]} ${occurredOn}`)),
    seriousDishonesty: listed(
      enterprise.seriousDishonesty?.map(({ recordedOn, repairedOn }) =>
        repairedOn === undefined ? recordedOn : `${recordedOn} · ${page.repaired} ${repairedOn}`,
      ),
    ),
    cloudProvider: enterprise.cloudProvider === true ? page.yes : page.no,
  };
  const known = factIds.filter((fact) => enterprise[fact] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="answers" aria-label={page.known}>
      {known.map((fact) => (
        <div key={fact}>
          <dt>{codes.facts[fact]}</dt>
          <dd>
            {shown[fact]}{' '}
            <button
              type="button"
              className="link"
              aria-label={`${page.change}${page.colon}${codes.facts[fact]}`}
              onClick={() => onAnswer(fact, undefined)}
            >
              {page.change}
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How typed answers are read. */
const readers = { industry: input.industryCode, count: input.employees, amount: input.yuan } as const;

function Ask({ question, onAnswer }: Pick<InterviewProps, 'onAnswer'> & { readonly question: Question }) {
  const { page, codes, locale } = useWords();
  const { fact, input: kind } = question;
  const answer = (value: unknown) => onAnswer(fact, value);
  return (
    <div className="question">
      <p id="question">{question.question[locale]}</p>
      {kind === 'yes-no' && (
        <p className="choices">
          {[true, false].map((value) => (
            <button key={String(value)} type="button" onClick={() => answer(value)}>
              {value ? page.yes : page.no}
            </button>
          ))}
        </p>
      )}
      {kind === 'records' && <Records of={fact === 'majorAccidents' ? fact : 'seriousDishonesty'} onAnswer={answer} />}
      {kind === 'district' && (
        <select
          aria-labelledby="question"
          value=""
          onChange={({ target }) => {
            if (target.value !== '') answer(target.value);
          }}
        >
          <option value="">{page.choose}</option>
          {Object.entries(codes.districts).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {(kind === 'industry' || kind === 'count' || kind === 'amount') && (
        <Typed read={readers[kind]} label={question.question[locale]} onAnswer={answer} />
      )}
      <p className="hint">
        {page.document}
        {page.colon}
        {question.document[locale]}
        <br />
        {page.why}
        {page.colon}
        {question.why[locale]}
      </p>
    </div>
  );
}

interface TypedProps {
  readonly read: (typeof readers)[keyof typeof readers];
  readonly label: string;
  readonly onAnswer: (value: unknown) => void;
}

function Typed({ read, label, onAnswer }: TypedProps) {
  const { page, locale } = useWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const answer = () => {
    const result = read(typed);
    if (result.ok) onAnswer(result.value);
    else setProblem(result.problems[0]);
  };
  return (
    <>
      <div className="inline">
        <input
          aria-label={label}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            answer();
          }}
        />
        <button type="button" onClick={answer}>
          {page.answer}
        </button>
      </div>
      <p role="alert" className="problem">
        {problem?.message[locale]}
      </p>
    </>
  );
}
