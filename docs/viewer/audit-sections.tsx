/**
 * What an audit says of the document: the conclusion, violations and suspicions as sentences, fingerprints, and what a record cannot prove.
 * @module
 */
import type { LocalizedText } from 'cloud-voucher-rules';
import { useLanguage } from './language';
import { Section, Sentences, Wide } from './parts';
import type { Audited } from './questions';

const ofRecord: readonly string[] = ['unaltered', 'recomputed'];

export function OpinionSection({ audited }: { readonly audited: Audited | undefined }) {
  const { t, locale } = useLanguage();
  if (audited === undefined) {
    return (
      <Section name="opinion" title={t.opinion}>
        <p class="working" role="status">
          {t.working}
        </p>
      </Section>
    );
  }
  const { opinion, discrepancies, wasRecord } = audited;
  // Of a record that was made here, its fingerprints and its figures say nothing.
  const statements = opinion.statements.filter(({ code }) => wasRecord || !ofRecord.includes(code));
  const matches = opinion.statements.some(({ code, holds }) => code === 'recomputed' && holds);
  const texts = (list: readonly { readonly text: LocalizedText }[]) => list.map(({ text }) => text[locale]);
  return (
    <Section name="opinion" title={t.opinion}>
      <p class={`verdict ${!wasRecord ? '' : matches ? 'holds' : 'fails'}`} role="status">
        {!wasRecord ? t.notRecord : matches ? t.matches : t.mismatch}
      </p>
      <ul class="statements">
        {statements.map(({ code, holds, text }) => (
          <li key={code} class={holds ? 'holds' : 'fails'}>
            {text[locale]}
          </li>
        ))}
      </ul>
      {opinion.policy.differences.length > 0 && (
        <>
          <h3>{t.policyDifferences}</h3>
          <Sentences items={texts(opinion.policy.differences)} />
        </>
      )}
      <h3>{t.violations}</h3>
      <Sentences items={texts(opinion.violations)} />
      {opinion.differences.length > 0 && (
        <>
          <h3>{t.differences}</h3>
          <Sentences items={texts(opinion.differences)} />
        </>
      )}
      {discrepancies.length > 0 && (
        <>
          <h3>{t.discrepancies}</h3>
          <Sentences items={texts(discrepancies)} />
        </>
      )}
    </Section>
  );
}

export function Suspicions({ audited }: { readonly audited: Audited | undefined }) {
  const { t, locale } = useLanguage();
  if (audited === undefined) return null;
  return (
    <Section name="suspicions" title={t.suspicions} hint={t.suspicionsHint}>
      <Sentences items={audited.suspicions.map(({ text }) => text[locale])} />
    </Section>
  );
}

export function LimitsSection({ audited }: { readonly audited: Audited | undefined }) {
  const { t, locale } = useLanguage();
  if (audited === undefined) return null;
  const { opinion } = audited;
  return (
    <>
      <Section name="fingerprints" title={t.fingerprints}>
        <Wide label={t.fingerprints}>
          <table class="fingerprints">
            <thead>
              <tr>
                <th scope="col">{t.part}</th>
                <th scope="col">{t.recorded}</th>
                <th scope="col">{t.computed}</th>
                <th scope="col">{t.agrees}</th>
              </tr>
            </thead>
            <tbody>
              {opinion.fingerprints.map(({ part, recorded, computed, agrees }) => (
                <tr key={part}>
                  <th scope="row">{t.parts[part]}</th>
                  <td class="hash">{recorded ?? t.absent}</td>
                  <td class="hash">{computed ?? t.absent}</td>
                  <td class={agrees ? 'holds' : 'fails'}>{agrees ? t.yes : t.no}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </Section>
      <Section name="limits" title={t.limits}>
        <Sentences items={opinion.limits.map(({ text }) => text[locale])} />
      </Section>
    </>
  );
}
