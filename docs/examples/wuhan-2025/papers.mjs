/**
 * Applications, put together sentence by sentence: what was bought, what the papers say, what became of it in the review.
 */
import { digitalInvoice, electronicInvoice, paperInvoice } from './codes.mjs';

const fen = (yuan) => Number(yuan.replace('.', ''));
const yuan = (amount) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

/** The net of a total with 6 % VAT, to the nearest fen. */
const netOf = (total) => yuan(Math.floor((200 * fen(total) + 106) / 212));

const numbering = { digital: digitalInvoice, paper: paperInvoice, electronic: electronicInvoice };

/** Opens the file of an application: the papers, what it shows, and its way through the review. */
export function applicationFile(catalogue, id, submittedAt, enterprise) {
  const own = id.slice(-3);
  const application = {
    schemaVersion: 1,
    id,
    submittedAt,
    enterprise,
    purchases: [],
    contracts: [],
    invoices: [],
    payments: [],
  };
  const { purchases, contracts, invoices, payments } = application;
  const providerOf = (product) => catalogue.products.find((each) => each.id === product)?.provider;

  function invoice(line, seller, amount, papers) {
    const { kind = 'digital', billed, bill = amount, billedTo = enterprise.uscc, billedBy = seller } = papers;
    const { net = netOf(bill), tax = yuan(fen(bill) - fen(net)) } = papers;
    const number = numbering[kind](billed, `${own}0${line}`);
    const reversed = (papers.reversed ?? []).map(([issuedOn, total], i) => ({
      id: numbering[kind](issuedOn, `${own}${i + 1}${line}`),
      issuedOn,
      total,
    }));
    invoices.push({
      id: number,
      issuedOn: billed,
      seller: billedBy,
      buyer: billedTo,
      net,
      tax,
      total: bill,
      ...(papers.voided ? { void: true } : {}),
      ...(reversed.length === 0 ? {} : { redLetters: reversed }),
    });
    return number;
  }

  function pay(line, number, seller, bill, { paid }) {
    const parts = typeof paid === 'string' ? [[paid, bill]] : paid;
    parts.forEach(([paidOn, amount, { by = enterprise.uscc, to = seller } = {}], i) => {
      payments.push({ id: `P-${own}-${line}-${i + 1}`, invoice: number, paidOn, payer: by, payee: to, amount });
    });
  }

  const file = {
    application,
    shows: { zh: '', en: '' },
    steps: [],

    /** What a reader should see in it, in both languages. */
    showing(zh, en) {
      file.shows = { zh, en };
      return file;
    },

    /**
     * A line of the list with papers of its own. `papers`: `signed`, `billed` and `paid` (days; or payments as [day, amount,
     * { by, to }]), and whatever is out of the ordinary.
     */
    buys(product, amount, papers) {
      const line = purchases.length + 1;
      const seller = papers.from ?? providerOf(product);
      const contract = `HT-${own}-${line}`;
      if (papers.signed !== undefined) {
        const { signed: signedOn, signedBy: customer = enterprise.uscc, signedWith: provider = seller } = papers;
        contracts.push({ id: contract, signedOn, customer, provider });
      }
      const number =
        papers.billed === undefined
          ? digitalInvoice(papers.signed, `${own}0${line}`)
          : invoice(line, seller, amount, papers);
      pay(line, number, papers.billedBy ?? seller, papers.bill ?? amount, papers);
      purchases.push({ product, contract, invoice: number, amount });
      return file;
    },

    /** Another product under the contract and on the invoice of the line before. */
    onTheSameInvoice(product, amount) {
      const { contract, invoice: number } = purchases.at(-1);
      purchases.push({ product, contract, invoice: number, amount });
      return file;
    },

    /** A contract that no line of the list uses. */
    uploadsUnusedContract(signedOn, provider) {
      contracts.push({ id: `HT-${own}-unused`, signedOn, customer: enterprise.uscc, provider });
      return file;
    },

    /** What an earlier application has claimed a part of already, with the same papers. */
    claimsAgain({ application: earlier }, line, amount) {
      const { product, contract, invoice: number } = earlier.purchases[line - 1];
      contracts.push(...earlier.contracts.filter((each) => each.id === contract));
      invoices.push(...earlier.invoices.filter((each) => each.id === number));
      payments.push(...earlier.payments.filter((each) => each.invoice === number));
      purchases.push({ product, contract, invoice: number, amount });
      return file;
    },

    /** The review takes it along the path to `status`, at the pace of its batch. `audited`: amounts below the claimed ones. */
    reviewed(status, { audited = purchases.map(({ amount }) => amount) } = {}) {
      file.steps.push({ reaches: status, audited });
      return file;
    },
    returned(at, ...reasons) {
      file.steps.push({ type: 'return', at, actor: 'district-bureau', reasons });
      return file;
    },
    resubmitted(at) {
      file.steps.push({ type: 'resubmit', at, actor: 'enterprise' });
      return file;
    },
    rejected(at, ...reasons) {
      file.steps.push({ type: 'reject', at, actor: 'district-bureau', reasons });
      return file;
    },
    withdrawn(at) {
      file.steps.push({ type: 'withdraw', at, actor: 'enterprise' });
      return file;
    },
    recovered(at, amount, ...reasons) {
      file.steps.push({ type: 'recover', at, actor: 'city-bureau', amount, reasons });
      return file;
    },
    /** The platform refuses it, so it stays what it was. */
    leftAsDraft: () => file,
    /** The export of the review platform does not have it. */
    withoutCase() {
      file.steps = undefined;
      return file;
    },
  };
  return file;
}
