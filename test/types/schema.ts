/**
 * The hand-written interfaces of the rules and the zod schemas say the same: each proves the other. Compiled, not run.
 * @module
 */
import type * as z from 'zod/mini';
import type { kinds } from '../../src/schema/schemas';
import type { Application, Claim, Enterprise, Result } from 'cloud-voucher-rules';
import type { Documents, parseApplication, parseText, schemas } from 'cloud-voucher-rules/schema';

/** Exactly the same type: `any`, optional and `undefined` are all distinguished. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The same type with nothing readonly, as zod writes it; intersections and interfaces as one object. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : unknown extends T
    ? unknown
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { -readonly [Key in keyof T]: Plain<T[Key]> };

type Inferred = { readonly [Type in keyof typeof kinds]: z.output<ReturnType<(typeof kinds)[Type]>> };
type AllTrue<Table> = { readonly [Type in keyof Table]: true };

/** What the schemas are inferred to give is what the interfaces say. */
export const proofs: {
  readonly [Type in keyof Documents]: Same<Plain<Inferred[Type]>, Plain<Documents[Type]>>;
} = {
  enterprise: true,
  catalogue: true,
  application: true,
  draft: true,
  claim: true,
  ledger: true,
  policy: true,
  reviewEvent: true,
  reviewCase: true,
  roundInput: true,
  round: true,
  record: true,
} satisfies AllTrue<Documents>;

// The proof can fail: an optional field made required, a brand left out, a word too many.
export const optionalMatters: Same<Plain<Enterprise>, Plain<Required<Enterprise>>> = false;
export const brandMatters: Same<Plain<Claim>, Plain<Omit<Claim, 'entitlement'> & { entitlement: string }>> = false;
export const wordsMatter: Same<'safety' | 'environmental', 'safety'> = false;
export const nothingIsAny: Same<Plain<Inferred['enterprise']>['district'], unknown> = false;

/** What the schemas are declared to give is the same. */
type Declared = typeof schemas;
export const declared: {
  readonly [Type in keyof Documents]: Same<Plain<z.output<Declared[Type]>>, Plain<Documents[Type]>>;
} = proofs;

/** What `parse…` gives is what the rules take. */
export const parsed: Same<ReturnType<typeof parseApplication>, Result<Application>> = true;
export const parsedText: Same<ReturnType<typeof parseText<'application'>>, Result<Application>> = true;

// A form's own fields are read before their types are known.
type FormInput = z.input<Declared['enterprise']>;
export const form: FormInput = { uscc: '91420100616400352X', name: '某某公司' };
// @ts-expect-error what is not known is left out, never undefined
export const undefinedField: FormInput = { uscc: '91420100616400352X', name: '某某公司', district: undefined };
// @ts-expect-error there is no such field
export const unknownField: FormInput = { uscc: '91420100616400352X', name: '某某公司', employes: 50 };
