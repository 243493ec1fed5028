/**
 * The figures of the round, and those of each district.
 * @module
 */
import type { ComponentChildren } from 'preact';
import { districtName, useLanguage } from './language';
import { Amount, Section, Wide } from './parts';
import type { Opened, Outcome } from './questions';

export function Summary({ opened, outcome }: { readonly opened: Opened; readonly outcome: Outcome }) {
  const { t } = useLanguage();
  const { pool, rows } = outcome;
  const funded = rows.filter(({ granted }) => granted !== '0.00').length;
  const figure = (name: string, value: ComponentChildren) => (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <Section name="summary" title={t.summary} hint={t.yuanUnit}>
      <dl class="figures">
        {figure(t.budget, <Amount of={pool.budget} />)}
        {figure(t.granted, <Amount of={pool.granted} />)}
        {opened.carried.granted !== '0.00' && figure(t.grantedBefore, <Amount of={opened.carried.granted} />)}
        {figure(t.remaining, <Amount of={pool.remaining} />)}
        {figure(t.applications, `${String(rows.length)}${t.pieces}`)}
        {figure(t.funded, `${String(funded)}${t.pieces}`)}
      </dl>
    </Section>
  );
}

export function Districts({ outcome }: { readonly outcome: Outcome }) {
  const language = useLanguage();
  const { t } = language;
  const most = Math.max(...outcome.districts.map(({ granted }) => Number(granted)), 0.01);
  return (
    <Section name="districts" title={t.districts} hint={t.yuanUnit}>
      {outcome.districts.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Wide label={t.districts}>
          <table class="districts">
            <thead>
              <tr>
                <th scope="col">{t.columns.district}</th>
                <th scope="col" class="number">
                  {t.count}
                </th>
                <th scope="col" class="number">
                  {t.columns.granted}
                </th>
              </tr>
            </thead>
            <tbody>
              {outcome.districts.map(({ district, applications, granted }) => (
                <tr key={district}>
                  <th scope="row">{districtName(language, district)}</th>
                  <td class="number">{applications}</td>
                  <td class="number">
                    <Amount of={granted} />
                    <span class="bar" aria-hidden="true">
                      <span class="left" style={{ width: `${String((100 * Number(granted)) / most)}%` }} />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Section>
  );
}
