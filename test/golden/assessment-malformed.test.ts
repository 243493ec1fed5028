/**
 * Malformed applications, catalogues and audits: refused with the path of what is wrong, never computed with.
 */
import { describe, expect, it } from 'vitest';
import { assess, wuhan2025, type TierId } from 'cloud-voucher-rules';
import { assessed, type Context } from '../support/assessing';
import { amountOf, application, at, catalogue, day, invoiceNumber, type Bought } from '../support/builders';
import { refusalOf } from '../support/problems';

describe('malformed input is refused with its path', () => {
  const refused = (bought: Bought, context: Context = {}) => refusalOf(() => assessed([bought], context));
  const bad = 'x' as never;

  it.each([
    [
      'an amount claimed',
      { purchase: { amount: '10000' as never } },
      'not-canonical',
      'application.purchases.0.amount',
    ],
    [
      'the total of an invoice',
      { invoice: { total: '1e4' as never, net: amountOf(1), tax: amountOf(0) } },
      'malformed',
      'application.invoices.0.total',
    ],
    ['the net of an invoice', { invoice: { net: bad } }, 'malformed', 'application.invoices.0.net'],
    ['the tax of an invoice', { invoice: { tax: bad } }, 'malformed', 'application.invoices.0.tax'],
    [
      'the day of an invoice',
      { invoice: { issuedOn: '2025-02-30' as never } },
      'not-a-day',
      'application.invoices.0.issuedOn',
    ],
    [
      'a red letter',
      { invoice: { redLetters: [{ id: invoiceNumber(9), issuedOn: day('2025-04-01'), total: bad }] } },
      'malformed',
      'application.invoices.0.redLetters.0.total',
    ],
    ['the day of a contract', { contract: { signedOn: bad } }, 'malformed', 'application.contracts.0.signedOn'],
    ['the day of a payment', { payments: [{ paidOn: bad }] }, 'malformed', 'application.payments.0.paidOn'],
    [
      'the amount of a payment',
      { payments: [{ amount: undefined }] },
      'missing-field',
      'application.payments.0.amount',
    ],
  ] as const)('%s', (_, bought, code, path) => {
    expect(refused(bought)).toEqual([code, path]);
  });

  it('an instant of submission', () => {
    const work = () => assess(wuhan2025, application('A', [], { submittedAt: at('2025-06-03') }), { catalogue });
    expect(refusalOf(work)).toEqual(['malformed', 'application.submittedAt']);
  });

  it('audited amounts that are not one for each line', () => {
    expect(refused({}, { audited: [] })).toEqual(['wrong-length', 'context.audited']);
    expect(refused({}, { audited: [amountOf(1), amountOf(1)] })).toEqual(['wrong-length', 'context.audited']);
    expect(refused({}, { audited: [bad] })).toEqual(['malformed', 'context.audited.0']);
  });

  it('a product of a tier that the policy lacks', () => {
    const [first, ...others] = catalogue.products;
    if (first === undefined) throw new Error('an empty catalogue');
    const odd = { ...catalogue, products: [...others, { ...first, tier: 'diamond' as TierId }] };
    expect(refused({}, { catalogue: odd })).toEqual(['unknown-tier', 'context.catalogue.products.3.tier']);
  });

  it.each([
    [
      'two products of one id',
      () => assessed([{}], { catalogue: { ...catalogue, products: [...catalogue.products, ...catalogue.products] } }),
      'context.catalogue.products.4.id',
    ],
    [
      'two contracts of one id',
      () => assessed([{}, { contract: { id: 'c-A-1' as never } }]),
      'application.contracts.1.id',
    ],
    [
      'two invoices of one number',
      () => assessed([{ invoice: { id: invoiceNumber(1) } }, { invoice: { id: invoiceNumber(1) } }]),
      'application.invoices.1.id',
    ],
    [
      'two payments of one id',
      () => assessed([{ payments: [{}, { id: 'pay-A-1-1' as never }] }]),
      'application.payments.1.id',
    ],
  ] as const)('%s', (_, work, path) => {
    expect(refusalOf(work)).toEqual(['duplicate-id', path]);
  });
});
