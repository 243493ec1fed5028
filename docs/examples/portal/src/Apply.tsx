/** The form: the enterprise, the interview, the purchases with their papers; beside it, what the application would earn. */
import { useMemo, type MouseEvent } from 'react';
import { FormProvider, useForm, type Resolver } from 'react-hook-form';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { input, withoutBlanks, type ApplicationDraft, type FactId } from 'cloud-voucher-rules';
import { parseDraft, parseEnterprise, schemasIn } from 'cloud-voucher-rules/schema';
import { Estimate } from './Estimate';
import { Field, Problems, type Fields } from './Field';
import { Interview } from './Interview';
import { useWords } from './locale';
import { catalogue, sample } from './server';

const blank: Fields = {
  schemaVersion: 1,
  enterprise: { uscc: '', name: '' },
  purchases: [{ product: '', contract: '', invoice: '', amount: '' }],
  contracts: [{ id: '', signedOn: '', customer: '', provider: '' }],
  invoices: [{ id: '', issuedOn: '', seller: '', buyer: '', net: '', tax: '', total: '' }],
  payments: [{ id: '', invoice: '', paidOn: '', payer: '', payee: '', amount: '' }],
};

/** A field that loses the focus shows its problem, which moves the button below away from under the mouse: the click would be lost. */
const keepFocus = (event: MouseEvent) => {
  if (event.target instanceof HTMLButtonElement) event.preventDefault();
};

const lists = ['purchases', 'contracts', 'invoices', 'payments'] as const;
const inEachList = <Rows,>(rows: (list: (typeof lists)[number]) => Rows) =>
  Object.fromEntries(lists.map((list) => [list, rows(list)]));

/**
 * Each line has its papers, so what one names of the other is not asked twice. A row that is blank keeps its place: if it were left
 * out, the problems of the next line would be shown beside it.
 */
function completed(fields: Fields) {
  const { uscc } = fields.enterprise;
  const seller = (i: number) =>
    catalogue.products.find(({ id }) => id === fields.purchases[i]?.product)?.provider ?? '';
  const contract = (i: number) => fields.contracts[i]?.id;
  const invoice = (i: number) => fields.invoices[i]?.id;
  return {
    schemaVersion: fields.schemaVersion,
    enterprise: withoutBlanks(fields.enterprise),
    purchases: fields.purchases.map((each, i) =>
      withoutBlanks({ ...each, contract: contract(i), invoice: invoice(i) }),
    ),
    contracts: fields.contracts.map((each, i) => withoutBlanks({ ...each, customer: uscc, provider: seller(i) })),
    invoices: fields.invoices.map((each, i) => withoutBlanks({ ...each, buyer: uscc, seller: seller(i) })),
    payments: fields.payments.map((each, i) =>
      withoutBlanks({ ...each, invoice: invoice(i), payer: uscc, payee: seller(i) }),
    ),
  };
}

/** The draft up to its first line that is not complete: an estimate need not wait for the last field. */
function completeLines(whole: ReturnType<typeof completed>): ApplicationDraft | undefined {
  for (let count = whole.purchases.length; count > 0; count -= 1) {
    const draft = parseDraft({ ...whole, ...inEachList((list) => whole[list].slice(0, count)) });
    if (draft.ok) return draft.value;
  }
  return undefined;
}

export function Apply({ onSubmit }: { readonly onSubmit: (draft: ApplicationDraft) => void }) {
  const { page, locale } = useWords();
  const resolver = useMemo((): Resolver<Fields, unknown, ApplicationDraft> => {
    const resolve = standardSchemaResolver<Fields, unknown, ApplicationDraft>(schemasIn(locale).draft);
    return (fields, context, options) => resolve(completed(fields) as Fields, context, options);
  }, [locale]);
  const form = useForm<Fields, unknown, ApplicationDraft>({ mode: 'onTouched', resolver, defaultValues: blank });
  const fields = form.watch();
  const enterprise = parseEnterprise(withoutBlanks(fields.enterprise));
  const whole = completed(fields);
  const draft = parseDraft(whole);
  const estimated = completeLines(whole);

  /** A question that was answered; one that is asked again is left out, since an absent field means “not known”. */
  const answer = (fact: FactId, value: unknown) => {
    const answered = withoutBlanks({ ...form.getValues('enterprise'), [fact]: value });
    form.setValue('enterprise', answered as Fields['enterprise']);
  };
  const setRows = (rows: (row: Fields) => Partial<Fields>) => form.reset({ ...fields, ...rows(fields) });
  const count = fields.purchases.length;

  return (
    <FormProvider {...form}>
      <Problems value={draft.ok ? [] : draft.problems}>
        <div className="columns">
          <form onSubmit={form.handleSubmit(onSubmit)} onMouseDown={keepFocus} noValidate aria-label={page.steps}>
            <section>
              <h2>{page.enterprise}</h2>
              <p>
                <button type="button" onClick={() => form.reset(sample)}>
                  {page.example}
                </button>
              </p>
              <div className="grid">
                <Field name="enterprise.uscc" label={page.uscc} read={input.uscc} />
                <Field name="enterprise.name" label={page.name} />
              </div>
            </section>
            <section>
              <h2>{page.questions}</h2>
              {enterprise.ok ? (
                <Interview enterprise={enterprise.value} onAnswer={answer} />
              ) : (
                <p className="hint">{page.identify}</p>
              )}
            </section>
            <section>
              <h2>{page.papers}</h2>
              {fields.purchases.map((_, i) => (
                <Line key={i} i={i} onRemove={count > 1 ? () => setRows((all) => withoutRow(all, i)) : undefined} />
              ))}
              <p className="actions">
                <button type="button" onClick={() => setRows(withNewRow)}>
                  {page.add}
                </button>
                <button type="submit" className="primary">
                  {page.submit}
                </button>
              </p>
            </section>
          </form>
          <section className="estimate">
            <h2>{page.estimate}</h2>
            {estimated === undefined ? (
              <p className="hint">{page.incomplete}</p>
            ) : (
              <>
                {estimated.purchases.length < count && (
                  <p className="hint">
                    {page.partial}
                    {estimated.purchases.length}
                  </p>
                )}
                <Estimate draft={estimated} />
              </>
            )}
          </section>
        </div>
      </Problems>
    </FormProvider>
  );
}

const withNewRow = (all: Fields): Partial<Fields> => inEachList((list) => [...all[list], ...blank[list]]);
const withoutRow = (all: Fields, i: number): Partial<Fields> =>
  inEachList((list) => [...all[list].slice(0, i), ...all[list].slice(i + 1)]);

/** One purchase: what was bought, its contract, its invoice and its payment. */
function Line({ i, onRemove }: { readonly i: number; readonly onRemove: (() => void) | undefined }) {
  const { page, codes } = useWords();
  const products = catalogue.products.map(({ id, name, tier }) => [id, `${name} · ${codes.tiers[tier]}`] as const);
  return (
    <fieldset>
      <legend>
        {page.purchase} {i + 1}
      </legend>
      <div className="grid">
        <Field name={`purchases.${i}.product`} label={page.product} options={products} />
        <Field name={`purchases.${i}.amount`} label={page.amount} read={input.yuan} />
        <Field name={`contracts.${i}.id`} label={page.contract} />
        <Field name={`contracts.${i}.signedOn`} label={page.signedOn} read={input.isoDate} />
        <Field name={`invoices.${i}.id`} label={page.invoice} read={input.invoiceId} />
        <Field name={`invoices.${i}.issuedOn`} label={page.issuedOn} read={input.isoDate} />
        <Field name={`invoices.${i}.net`} label={page.net} read={input.yuan} />
        <Field name={`invoices.${i}.tax`} label={page.tax} read={input.yuan} />
        <Field name={`invoices.${i}.total`} label={page.total} read={input.yuan} />
        <Field name={`payments.${i}.id`} label={page.payment} />
        <Field name={`payments.${i}.paidOn`} label={page.paidOn} read={input.isoDate} />
        <Field name={`payments.${i}.amount`} label={page.paid} read={input.yuan} />
      </div>
      {onRemove && (
        <button type="button" className="link" onClick={onRemove}>
          {page.remove}
        </button>
      )}
    </fieldset>
  );
}
