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
  type Question,
  type Result,
} from 'cloud-voucher-rules';
import { useWords } from './locale';
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
  const shown: Readonly<Record<FactId, string | undefined>> = {
    district: codes.districts[enterprise.district ?? ''] ?? enterprise.district,
    industry: enterprise.industry,
    employees: enterprise.employees?.toString(),
    annualRevenue: yuan(enterprise.annualRevenue),
    majorAccidents: enterprise.majorAccidents?.length === 0 ? page.none : page.some,
    seriousDishonesty: enterprise.seriousDishonesty?.length === 0 ? page.none : page.some,
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

/** How each kind of answer is read. A record needs its day; “none” is the empty list. */
const readers: Readonly<Record<Question['input'], (typed: string, fact: FactId) => Result<unknown>>> = {
  district: (typed) => ({ ok: true, value: typed }),
  industry: input.industryCode,
  count: input.employees,
  amount: input.yuan,
  'yes-no': (typed) => ({ ok: true, value: typed === 'yes' }),
  records: (typed, fact) => {
    if (typed === 'none') return { ok: true, value: [] };
    const day = input.isoDate(typed);
    if (!day.ok) return day;
    const record = fact === 'majorAccidents' ? { kind: 'safety', occurredOn: day.value } : { recordedOn: day.value };
    return { ok: true, value: [record] };
  },
};

function Ask({ question, onAnswer }: Pick<InterviewProps, 'onAnswer'> & { readonly question: Question }) {
  const { page, codes, locale } = useWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const { fact, input: kind } = question;
  const answer = (text: string) => {
    const read = readers[kind](text, fact);
    setProblem(read.ok ? '' : (read.problems[0]?.message[locale] ?? ''));
    if (read.ok) onAnswer(fact, read.value);
  };
  const choices = kind === 'yes-no' ? ({ yes: page.yes, no: page.no } as const) : { none: page.none };
  const hasChoices = kind === 'yes-no' || kind === 'records';
  return (
    <div className="question">
      <p id="question">{question.question[locale]}</p>
      {hasChoices && (
        <p className="choices">
          {Object.entries(choices).map(([value, label]) => (
            <button key={value} type="button" onClick={() => answer(value)}>
              {label}
            </button>
          ))}
        </p>
      )}
      {kind === 'district' && (
        <select aria-labelledby="question" value="" onChange={({ target }) => answer(target.value)}>
          <option value="">{page.choose}</option>
          {Object.entries(codes.districts).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {kind !== 'district' && kind !== 'yes-no' && (
        <div className="inline">
          <input
            aria-label={kind === 'records' ? page.someDate : question.question[locale]}
            placeholder={kind === 'records' ? page.someDate : ''}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              answer(typed);
            }}
          />
          <button type="button" onClick={() => answer(typed)}>
            {page.answer}
          </button>
        </div>
      )}
      <p role="alert" className="problem">
        {problem}
      </p>
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
