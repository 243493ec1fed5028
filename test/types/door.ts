/**
 * The hand-written interfaces of the core and the schemas of the door say the same: each proves the other. Compiled, not run.
 * @module
 */
import type * as z from 'zod/mini';
import type { inferredSchemas } from '../../src/schema/schemas';
import type {
  Application,
  Catalogue,
  Claim,
  Enterprise,
  Ledger,
  Policy,
  ReviewCase,
  ReviewEvent,
  Result,
  Round,
  RoundInput,
} from 'cloud-voucher-rules';
import type { parseApplication, parseText, schemas, Wire } from 'cloud-voucher-rules/schema';

/** Exactly the same type: `any`, optional and `undefined` are all told apart. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The same type with nothing readonly, as zod writes it; intersections and interfaces as one object. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : unknown extends T
    ? unknown
    : T extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { -readonly [Key in keyof T]: Plain<T[Key]> };

type Agrees<Schema extends z.core.$ZodType, Interface> = Same<Plain<z.output<Schema>>, Plain<Interface>>;
type Schemas = typeof inferredSchemas;

export const proofs: {
  readonly enterprise: Agrees<Schemas['enterprise'], Enterprise>;
  readonly catalogue: Agrees<Schemas['catalogue'], Catalogue>;
  readonly application: Agrees<Schemas['application'], Application>;
  readonly claim: Agrees<Schemas['claim'], Claim>;
  readonly ledger: Agrees<Schemas['ledger'], Ledger>;
  readonly policy: Agrees<Schemas['policy'], Policy>;
  readonly reviewEvent: Agrees<Schemas['reviewEvent'], ReviewEvent>;
  readonly reviewCase: Agrees<Schemas['reviewCase'], ReviewCase>;
  readonly roundInput: Agrees<Schemas['roundInput'], RoundInput>;
  readonly round: Agrees<Schemas['round'], Round>;
} = {
  enterprise: true,
  catalogue: true,
  application: true,
  claim: true,
  ledger: true,
  policy: true,
  reviewEvent: true,
  reviewCase: true,
  roundInput: true,
  round: true,
};

// The proof can fail: an optional field made required, a brand left out, a word too many.
export const optionalMatters: Same<Plain<Enterprise>, Plain<Required<Enterprise>>> = false;
export const brandMatters: Same<Plain<Claim>, Plain<Omit<Claim, 'entitlement'> & { entitlement: string }>> = false;
export const wordsMatter: Same<'safety' | 'environmental', 'safety'> = false;
export const nothingIsAny: Same<Plain<z.output<Schemas['enterprise']>>['district'], unknown> = false;

/** What the schemas are declared to give is what the interfaces say. */
type Declared = typeof schemas;
export const declared: {
  readonly [Type in keyof Declared]: Same<Plain<z.output<Declared[Type]>>, Plain<z.output<Schemas[Type]>>>;
} = {
  enterprise: true,
  catalogue: true,
  application: true,
  claim: true,
  ledger: true,
  policy: true,
  reviewEvent: true,
  reviewCase: true,
  roundInput: true,
  round: true,
};

/** What the door gives is what the rules take. */
export const parsed: Same<ReturnType<typeof parseApplication>, Result<Application>> = true;
export const parsedText: Same<ReturnType<typeof parseText<'application'>>, Result<Application>> = true;
export const wire: { readonly [Type in keyof Declared]: Agrees<Schemas[Type], Wire[Type]> } = proofs;

// A form's own fields are read before their types are known.
type FormInput = z.input<Declared['enterprise']>;
export const form: FormInput = { uscc: '91420100616400352X', name: '某某公司' };
// @ts-expect-error what is not known is left out, never undefined
export const undefinedField: FormInput = { uscc: '91420100616400352X', name: '某某公司', district: undefined };
// @ts-expect-error there is no such field
export const unknownField: FormInput = { uscc: '91420100616400352X', name: '某某公司', employes: 50 };
