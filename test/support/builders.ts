/**
 * Enterprises, papers and applications for golden tests: everything in order by default, so that a test names only what
 * differs. `undefined` takes a fact away. The default enterprise is eligible, the default purchase earns tier rate × amount.
 * @module
 */
import {
  wuhan2025,
  yuan,
  type Application,
  type Catalogue,
  type Claim,
  type Contract,
  type Enterprise,
  type Id,
  type IndustryCode,
  type Instant,
  type Invoice,
  type InvoiceId,
  type IsoDate,
  type Payment,
  type Policy,
  type PolicyPatch,
  type Purchase,
  type Reference,
  type RoundInput,
  type Uscc,
  type Yuan,
} from 'cloud-voucher-rules';
import { applyPatch } from '../../src/policy/merge-patch';
import { deepFrozen } from '../../src/values/frozen';

/** Changes to an object; `undefined` takes a key away. */
export type Changes<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** `base` with changes, in which an absent key is absent and never `undefined`. */
export function changed<T extends object>(base: T, changes: Changes<T>): T {
  const entries = Object.entries({ ...base, ...changes }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as T;
}

export const fenAmount = (fen: number): Yuan => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as Yuan;
};

/** Whole yuan as a number, or an amount as text: `120000` or `'120000.00'`. */
export const amountOf = (amount: number | string): Yuan => yuan(amount);

// ── Codes ──

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified social credit code from its first 17 characters. */
export function usccFrom(body: string): Uscc {
  const sum = [...body].reduce((total, character, i) => total + alphabet.indexOf(character) * (3 ** i % 31), 0);
  return `${body}${alphabet.charAt((31 - (sum % 31)) % 31)}` as Uscc;
}

/** The code of the nth fictitious enterprise of Wuhan. */
export const enterpriseCode = (n: number): Uscc => usccFrom(`91420100MA${String(n).padStart(7, '0')}`);

/** The code of the nth fictitious provider. */
export const providerCode = (n: number): Uscc => usccFrom(`91420100MB${String(n).padStart(7, '0')}`);

/** The nth digital invoice. */
export const invoiceNumber = (n: number): InvoiceId => `2542${String(n).padStart(16, '0')}` as InvoiceId;

// ── Times ──

export const day = (text: string): IsoDate => text as IsoDate;
export const at = (text: string): Instant => text as Instant;

/** Noon in Beijing on a day. */
export const noonOf = (date: string): Instant => at(`${date}T12:00:00+08:00`);

/** Minutes after nine in the morning of 3 June 2025 in Beijing. */
export const minute = (n: number): Instant =>
  at(`2025-06-03T${String(9 + Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00+08:00`);

// ── Enterprises ──

/** A small manufacturer in Hongshan, eligible in every respect; `changes` make it another. */
export function enterprise(changes: Changes<Enterprise> = {}): Enterprise {
  return changed<Enterprise>(
    {
      uscc: enterpriseCode(1),
      name: '示例制造有限公司',
      district: '420111' as Id,
      industry: 'C3919' as IndustryCode,
      employees: 50,
      annualRevenue: amountOf(8_000_000),
      majorAccidents: [],
      seriousDishonesty: [],
      cloudProvider: false,
    },
    changes,
  );
}

/** The nth eligible enterprise. */
export const enterpriseNumber = (n: number, changes: Changes<Enterprise> = {}): Enterprise =>
  enterprise({ uscc: enterpriseCode(n), name: `示例企业${n}`, ...changes });

// ── Catalogue ──

const tierIds = wuhan2025.tiers.map(({ id }) => id);

/** One provider and one product for each tier: `p-resources` is sold by provider 1, `p-business` by 2, … */
export const catalogue: Catalogue = {
  providers: tierIds.map((tier, i) => ({ uscc: providerCode(i + 1), name: `示例云服务商（${tier}）` })),
  products: tierIds.map((tier, i) => ({
    id: `p-${tier}` as Id,
    name: `示例云产品（${tier}）`,
    provider: providerCode(i + 1),
    tier,
  })),
};

// ── Applications ──

/** One purchase line and its papers. What is not said is in order: contract, invoice of the amount, paid in full. */
export interface Bought {
  /** What was bought and for how much; the amount is also claimed, invoiced and paid where nothing else is said. */
  readonly tier?: string;
  readonly amount?: number | string;
  readonly claimed?: number | string;
  /** Changes to the purchase itself, e.g. a product that no catalogue lists. */
  readonly purchase?: Changes<Purchase>;
  readonly contract?: Changes<Contract> | 'none';
  readonly invoice?: Changes<Invoice> | 'none';
  /** One entry per payment, with what differs from a full one made in time. */
  readonly payments?: readonly Changes<Payment>[];
  /** The line (1, 2, …) whose contract, invoice and payments this one is on as well. */
  readonly onPapersOfLine?: number;
}

/** The amounts of an invoice at 6 % VAT. */
function invoiced(total: number | string, changes: Changes<Invoice> = {}): Pick<Invoice, 'net' | 'tax' | 'total'> {
  const whole = Number((changes.total ?? amountOf(total)).replace('.', ''));
  const net = Math.round(whole / 1.06);
  return { net: fenAmount(net), tax: fenAmount(whole - net), total: fenAmount(whole) };
}

/**
 * An application of 3 June 2025, 10:00 in Beijing. Its papers are numbered from its id, so that two applications share
 * none by accident.
 * @example application('A', [{ tier: 'resources', amount: 10000 }]) // earns 2000.00
 */
export function application(
  name: string,
  bought: readonly Bought[] = [{}],
  changes: Changes<Application> = {},
): Application {
  const buyer = changes.enterprise ?? enterprise();
  const lines = bought.map((line, i) => papersOf(name, buyer.uscc, line, i));
  const purchases = lines.map(({ purchase }, i) => {
    const shared = lines[(bought[i]?.onPapersOfLine ?? i + 1) - 1];
    const { contract, invoice } = shared?.purchase ?? purchase;
    return changed<Purchase>({ ...purchase, contract, invoice }, bought[i]?.purchase ?? {});
  });
  const own = lines.filter((_, i) => bought[i]?.onPapersOfLine === undefined);
  return changed<Application>(
    {
      schemaVersion: 1,
      id: name as Id,
      submittedAt: at('2025-06-03T10:00:00+08:00'),
      enterprise: buyer,
      purchases,
      contracts: own.flatMap(({ contract }) => contract),
      invoices: own.flatMap(({ invoice }) => invoice),
      payments: own.flatMap(({ payments }) => payments),
    },
    changes,
  );
}

function papersOf(name: string, buyer: Uscc, line: Bought, i: number) {
  const { tier = 'resources', amount = 10_000, claimed = amount } = line;
  const seller = providerCode(tierIds.findIndex((id) => id === tier) + 1);
  const changes = line.invoice === 'none' || line.invoice === undefined ? {} : line.invoice;
  const invoice: Invoice = changed<Invoice>(
    {
      id: invoiceNumber(numberOf(name) * 100 + i),
      issuedOn: day('2025-03-01'),
      seller,
      buyer,
      ...invoiced(amount, changes),
    },
    changes,
  );
  const contract = changed<Contract>(
    { id: `c-${name}-${i + 1}` as Reference, signedOn: day('2025-02-01'), customer: buyer, provider: seller },
    line.contract === 'none' || line.contract === undefined ? {} : line.contract,
  );
  const payments = (line.payments ?? [{}]).map((payment, p) =>
    changed<Payment>(
      {
        id: `pay-${name}-${i + 1}-${p + 1}` as Reference,
        invoice: invoice.id,
        paidOn: day('2025-03-10'),
        payer: buyer,
        payee: seller,
        amount: amountOf(amount),
      },
      payment,
    ),
  );
  const purchase: Purchase = {
    product: `p-${tier}` as Id,
    contract: contract.id,
    invoice: invoice.id,
    amount: amountOf(claimed),
  };
  return {
    purchase,
    contract: line.contract === 'none' ? [] : [contract],
    invoice: line.invoice === 'none' ? [] : [invoice],
    payments,
  };
}

/** A number for a name, different for different short names, below 10^12. */
function numberOf(name: string): number {
  return [...name].reduce((sum, character) => (sum * 131 + character.charCodeAt(0)) % 999_999_999_989, 7);
}

// ── Claims and rounds ──

/** A claim that came `minutes` after nine on 3 June 2025. */
export function claim(
  name: string,
  ofEnterprise: number,
  entitlement: number | string,
  minutes: number,
  changes: Changes<Claim> = {},
): Claim {
  return changed<Claim>(
    {
      application: name as Id,
      enterprise: enterpriseCode(ofEnterprise),
      queuedAt: minute(minutes),
      entitlement: amountOf(entitlement),
    },
    changes,
  );
}

/** A round of these applications under `wuhan2025` with a budget of a million yuan. */
export function round(applications: readonly Application[], changes: Changes<RoundInput> = {}): RoundInput {
  return changed<RoundInput>(
    { schemaVersion: 1, policy: wuhan2025, budget: amountOf(1_000_000), catalogue, applications },
    changes,
  );
}

/** A policy that differs by a merge patch, under an id of its own. */
export function policyWith(patch: PolicyPatch, base: Policy = wuhan2025): Policy {
  return deepFrozen(applyPatch(base, { id: `${base.id}+test`, ...(patch as object) }) as Policy);
}
