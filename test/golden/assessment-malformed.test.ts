/**
 * Malformed applications, catalogues and audits: refused with the path of what is wrong, never computed with.
 */
import { describe, expect, it } from 'vitest';
import { assess, id, marginal, wuhan2025, yuan, type Application, type Policy, type TierId } from 'cloud-voucher-rules';
import { assessed, subsidies, type Context } from '../support/assessing';
import { amountOf, application, at, catalogue, day, invoiceNumber, type Bought } from '../support/builders';
import { refusalOf, reportOf } from '../support/problems';
import { bad, beyondRange, noAmount, noInstant, noList } from '../support/sentences';

describe('malformed input is refused with its path', () => {
  const refused = (bought: Bought, context: Context = {}) => refusalOf(() => assessed([bought], context));

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

  it('is reported after a date that is none, of contracts as of invoices', () => {
    const [id, bad] = ['c-A-1' as never, 'x' as never];
    const contracts = () => assessed([{}, { contract: { id, signedOn: bad } }]);
    const invoices = () =>
      assessed([{ invoice: { id: invoiceNumber(1) } }, { invoice: { id: invoiceNumber(1), issuedOn: bad } }]);
    expect(refusalOf(contracts)).toEqual(['malformed', 'application.contracts.1.signedOn']);
    expect(refusalOf(invoices)).toEqual(['malformed', 'application.invoices.1.issuedOn']);
  });
});

describe('what is refused is reported by its place, in both languages', () => {
  const greatest = '9999999999999.99';
  const repeated = (path: string, id: string) =>
    `${path}: the same id twice: "${id}" / 编号重复：“${id}” [duplicate-id]`;
  const spelledOtherwise = (path: string) =>
    `${path}: not in canonical form: write 0.30, got "0.3" / 写法不规范：应写作 0.30，实为“0.3” [not-canonical]`;

  const [resources, business, ...others] = wuhan2025.tiers;
  if (resources === undefined || business === undefined) throw new Error('a policy of fewer tiers');
  const oddRate: Policy = { ...wuhan2025, tiers: [resources, { ...business, rate: '0.3' as never }, ...others] };
  const oddWindow: Policy = { ...wuhan2025, window: { ...wuhan2025.window, closesAt: bad } };
  const without = (list: keyof Application, context: Context = {}) =>
    assess(wuhan2025, application('A', [{}], { [list]: undefined }), { catalogue, ...context });
  const diamonds = catalogue.products.map((product) => ({ ...product, tier: 'diamond' as TierId }));
  const sameContract: readonly Bought[] = Array.from({ length: 9 }, () => ({ contract: { id: 'c-1' as never } }));

  it.each<[string, () => unknown, string]>([
    ['a rate of the policy', () => assessed([{}], {}, oddRate), spelledOtherwise('policy.tiers[1].rate')],
    ['the end of the window', () => assessed([{}], {}, oddWindow), noInstant('policy.window.closesAt')],
    [
      'no products',
      () => assessed([{}], { catalogue: { providers: [] } as never }),
      noList('context.catalogue.products'),
    ],
    [
      'no providers',
      () => assessed([{}], { catalogue: { products: [] } as never }),
      noList('context.catalogue.providers'),
    ],
    ['no purchases', () => without('purchases'), noList('application.purchases')],
    ['no purchases to audit', () => without('purchases', { audited: [] }), noList('application.purchases')],
    ['no contracts', () => without('contracts'), noList('application.contracts')],
    ['no invoices', () => without('invoices'), noList('application.invoices')],
    ['no payments', () => without('payments'), noList('application.payments')],
    [
      'an application that earns more than an amount can be',
      () => assessed([1, 2, 3].map(() => ({ tier: 'ecosystem', amount: greatest }))),
      beyondRange('application.purchases[1].amount', '5000000000000.00'),
    ],
    [
      'red letters of more than an amount can be',
      () =>
        assessed([
          {
            invoice: {
              redLetters: [1, 2].map((n) => ({
                id: invoiceNumber(n),
                issuedOn: day('2025-04-01'),
                total: yuan(greatest),
              })),
            },
          },
        ]),
      beyondRange('application.invoices[0].redLetters[1].total', greatest),
    ],
    [
      'payments of more than an amount can be',
      () => assessed([{ payments: [{ amount: yuan(greatest) }, { amount: yuan('0.01') }] }]),
      beyondRange('application.payments[1].amount', '0.01'),
    ],
    [
      'audited amounts that are not one for each line',
      () => assessed([{}], { audited: [] }),
      'context.audited: wrong length: expected 1, one for each purchase line, got a list of 0 / ' +
        '数目不符：应为1项（清单每行一项），实为含0项的列表 [wrong-length]',
    ],
    [
      'a tier that the policy lacks',
      () => assessed([{}], { catalogue: { ...catalogue, products: diamonds } }),
      'context.catalogue.products[0].tier: the policy has no such tier: expected resources, business, capability, ecosystem, got "diamond" / ' +
        '政策中没有这个等级：应为resources、business、capability、ecosystem，实为“diamond” [unknown-tier]',
    ],
    [
      'a product that is there twice',
      () => assessed([{}], { catalogue: { ...catalogue, products: [...catalogue.products, ...catalogue.products] } }),
      repeated('context.catalogue.products[4].id', 'p-resources'),
    ],
    [
      'a contract that is there twice',
      () => assessed(sameContract.slice(0, 2)),
      repeated('application.contracts[1].id', 'c-1'),
    ],
    [
      'a contract that is there twice among many',
      () => assessed(sameContract),
      repeated('application.contracts[1].id', 'c-1'),
    ],
    [
      'an annual cap',
      () => marginal({ ...wuhan2025, annualCap: bad }, { granted: yuan(0) }, id('resources')),
      noAmount('policy.annualCap'),
    ],
    ['what was granted', () => marginal(wuhan2025, { granted: bad }, id('resources')), noAmount('state.granted')],
    [
      'what remains of a pool',
      () => marginal(wuhan2025, { granted: yuan(0), remaining: bad }, id('resources')),
      noAmount('state.remaining'),
    ],
    [
      'the rate of the tier asked for',
      () => marginal(oddRate, { granted: yuan(0) }, id('business')),
      spelledOtherwise('policy.tiers[1].rate'),
    ],
    [
      'more granted than the cap',
      () => marginal(wuhan2025, { granted: yuan('200000.01') }, id('resources')),
      'state.granted: out of range: expected no more than the annual cap, 200000.00, got "200000.01" / ' +
        '超出范围：应为不多于年度上限（200000.00），实为“200000.01” [out-of-range]',
    ],
  ])('%s', (_, work, reported) => {
    expect(reportOf(work)).toBe(reported);
  });

  it('an application may earn the greatest amount there is', () => {
    const earning = assessed([
      { tier: 'ecosystem', amount: greatest },
      { tier: 'ecosystem', amount: '9999999999999.98' },
    ]);
    expect(subsidies(earning)).toEqual(['5000000000000.00', '4999999999999.99']);
    expect(earning.assessed).toBe(greatest);
  });

  it('papers of different ids are taken, however many they are', () => {
    const many = assessed(Array.from({ length: 9 }, () => ({ amount: 100 })));
    expect(subsidies(many)).toEqual(Array.from({ length: 9 }, () => '20.00'));
  });
});
