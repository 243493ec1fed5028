/**
 * What other readings and other budgets would change: a bar each, and for whom.
 * @module
 */
import type { SensitivityRow } from 'cloud-voucher-rules/audit';
import { useLanguage } from './language';
import { Amount, Section, Wide } from './parts';
import type { Opened } from './questions';
import { yuanOf } from './steps';
import { filled, grouped } from './words';

export function Sensitivity(props: {
  readonly opened: Opened;
  readonly rows: readonly SensitivityRow[] | undefined;
  readonly onTry: (row: SensitivityRow) => void;
}) {
  const { opened, rows, onTry } = props;
  const { t, locale } = useLanguage();
  if (rows === undefined) {
    return (
      <Section name="sensitivity" title={t.sensitivity}>
        <p class="working">{t.working}</p>
      </Section>
    );
  }
  const movedOf = (row: SensitivityRow): number => ('moved' in row ? Number(row.moved) : 0);
  const most = Math.max(...rows.map(movedOf), 1);
  const nameOf = ({ assumption }: SensitivityRow): string =>
    assumption === undefined ? t.budget : (opened.policy.assumptions[assumption]?.title[locale] ?? assumption);
  return (
    <Section name="sensitivity" title={t.sensitivity} hint={t.sensitivityHint}>
      <Wide label={t.sensitivity}>
        <table class="sensitivity" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {t.assumption}
              </th>
              <th scope="col" role="columnheader" class="number">
                {t.changed}
              </th>
              <th scope="col" role="columnheader" class="number">
                {t.moved}
              </th>
              <th scope="col" role="columnheader" class="number">
                {t.totalChange}
              </th>
              <th scope="col" role="columnheader">
                {t.forWhom}
              </th>
              <td role="cell" class="no-print" />
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <tr role="row" key={`${row.assumption ?? ''}.${row.alternative ?? row.budget ?? ''}`}>
                <th scope="row" role="rowheader">
                  {nameOf(row)}
                  <small>{row.reading[locale]}</small>
                </th>
                {'changed' in row ? (
                  <>
                    <td role="cell" class="number" data-label={t.changed}>
                      {row.changed}
                    </td>
                    <td role="cell" class="number" data-label={t.moved}>
                      <Amount of={yuanOf(BigInt(row.moved))} />
                      <span class="bar" aria-hidden="true">
                        <span class="left" style={{ width: `${String((100 * movedOf(row)) / most)}%` }} />
                      </span>
                    </td>
                    <td role="cell" class="number" data-label={t.totalChange}>
                      <Amount of={row.change} signed />
                    </td>
                    <td role="cell" class="whom">
                      {row.affected.slice(0, 2).map(({ application, before, after }) => (
                        <span key={application}>
                          {application}: {grouped(before)} → {grouped(after)}
                        </span>
                      ))}
                      {row.affected.length > 2 && <span>{filled(t.more, { count: row.affected.length - 2 })}</span>}
                    </td>
                    <td role="cell" class="no-print">
                      <button
                        type="button"
                        aria-label={`${t.tryIt}: ${row.reading[locale]}`}
                        onClick={() => onTry(row)}
                      >
                        {t.tryIt}
                      </button>
                    </td>
                  </>
                ) : (
                  <td role="cell" colSpan={5}>
                    {row.text[locale]}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}
