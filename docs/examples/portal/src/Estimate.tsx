/** What the application would earn now: line by line, cap, pool, and why. */
import {
  assess,
  claimOf,
  explainAssessment,
  explainFinding,
  explainGrant,
  id,
  yuan,
  type ApplicationDraft,
  type Explanation,
} from 'cloud-voucher-rules';
import { useWords } from './locale';
import { catalogue, ledger, now, policy, previewOf } from './server';

export function Estimate({ draft }: { readonly draft: ApplicationDraft }) {
  const { page, yuan: shown, percent, locale, codes } = useWords();
  const application = { ...draft, id: id('preview'), submittedAt: now };
  const assessment = assess(policy, application, { catalogue, ledger });
  const { eligibility, assessed, entitlement, lines, flags } = assessment;
  const open = eligibility.outcome === 'undetermined';
  // While facts are missing, nothing is due yet: the bound is what it would get if it were eligible.
  const claim = claimOf(
    open ? { ...assessment, eligibility: { ...eligibility, outcome: 'eligible' }, entitlement: assessed } : assessment,
    now,
  );
  const grant = claim && previewOf(claim);
  const names = { catalogue, enterprises: { [draft.enterprise.uscc]: draft.enterprise.name } };
  const findings = [...lines.flatMap((line) => line.findings), ...flags];
  return (
    <>
      <p className="grant" role="status">
        <span>{page.granted}</span>
        <strong id="granted">
          {open && `${page.upTo} `}
          {shown(grant?.granted ?? yuan(0))}
        </strong>
        <span className={`outcome ${grant?.outcome ?? eligibility.outcome}`}>
          {grant === undefined || open ? codes.eligibility[eligibility.outcome] : codes.outcomes[grant.outcome]}
        </span>
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={page.purchase}>
        <table>
          <thead>
            <tr>
              <th scope="col">{page.line}</th>
              <th scope="col">{page.recognised}</th>
              <th scope="col">{page.rate}</th>
              <th scope="col">{page.subsidy}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ line, recognised, rate, subsidy }) => (
              <tr key={line}>
                <td>{line}</td>
                <td>{shown(recognised)}</td>
                <td>{percent(rate)}</td>
                <td>{shown(subsidy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="figures">
        <Figure id="assessed" value={shown(assessed)} />
        <Figure id="entitlement" value={shown(entitlement)} />
        <Figure id="capRoom" value={shown(grant?.capRoom)} />
        <Figure id="poolRoom" value={shown(grant?.poolRoom)} />
      </dl>
      {findings.length > 0 && (
        <>
          <h3>{page.findings}</h3>
          <ul id="findings">
            {findings.map((finding, i) => (
              <li key={i}>{explainFinding(policy, finding, locale)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{page.explanation}</h3>
      <div className="why" id="why">
        {explainAssessment(policy, assessment, locale, names).children.map((node, i) => (
          <Reason key={i} node={node} />
        ))}
        {grant &&
          !open &&
          explainGrant(policy, grant, locale).children.map((node, i) => <Reason key={i} node={node} />)}
      </div>
      <p className="hint">{page.note}</p>
    </>
  );
}

type FigureId = 'assessed' | 'entitlement' | 'capRoom' | 'poolRoom';

function Figure({ id: key, value }: { readonly id: FigureId; readonly value: string }) {
  const { page } = useWords();
  return (
    <div>
      <dt>{page[key]}</dt>
      <dd id={key}>{value}</dd>
    </div>
  );
}

function Reason({ node: { text, children } }: { readonly node: Explanation }) {
  if (children.length === 0) return <p>{text}</p>;
  return (
    <details>
      <summary>{text}</summary>
      {children.map((child, i) => (
        <Reason key={i} node={child} />
      ))}
    </details>
  );
}
