/**
 * The zod schemas of all documents. Each is a Standard Schema, and so are their parts (`schemas.enterprise.shape.uscc`), for
 * forms that validate field by field. The functions `parse…` use the same.
 * @module
 */
import type * as z from 'zod/mini';
import * as faults from '../words/problems';
import { listing, locales, type Locale } from '../words/localized';
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application, ApplicationDraft } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Round, RoundInput, RoundRecord } from '../round/round';
import { reject } from '../values/result';
import { claim, ledger } from './allocation';
import { application, catalogue, draft, enterprise } from './facts';
import type { Language } from './issues';
import { policy } from './policy';
import { round } from './results';
import { reviewCase, reviewEvent } from './review';
import { record, roundInput } from './round';

/** The documents, by the name of their schema. */
export interface Documents {
  /** What an applicant declares of itself. */
  readonly enterprise: Enterprise;
  /** The register of providers and products. */
  readonly catalogue: Catalogue;
  /** An application with its papers. */
  readonly application: Application;
  /** An application before it has an id and a time. */
  readonly draft: ApplicationDraft;
  /** A claim in the queue. */
  readonly claim: Claim;
  /** What is carried from batch to batch. */
  readonly ledger: Ledger;
  /** The rules of a year. */
  readonly policy: Policy;
  /** One event of a review. */
  readonly reviewEvent: ReviewEvent;
  /** A case with its history. */
  readonly reviewCase: ReviewCase;
  /** What a round is decided from. */
  readonly roundInput: RoundInput;
  /** What a round decided. */
  readonly round: Round;
  /** A round with its input and fingerprints. */
  readonly record: RoundRecord;
}
export type DocumentType = keyof Documents;

/** @internal What makes each schema. test/types/schema.ts proves that each has the type of its interface. */
export const kinds = {
  enterprise,
  catalogue,
  application,
  draft,
  claim,
  ledger,
  policy,
  reviewEvent,
  reviewCase,
  roundInput,
  round,
  record,
} as const;

/** A value before it is validated, as a form has it: the same, with plain texts where the library has typed ones. */
export type Raw<T> = T extends {
  /** The mark of a branded text. */
  readonly __brand: string;
}
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Raw<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Raw<T[Key]> }
      : T;

type FieldSchema<T, Key extends keyof T> =
  Record<never, never> extends Pick<T, Key>
    ? z.ZodMiniExactOptional<z.ZodMiniType<NonNullable<T[Key]>, Raw<NonNullable<T[Key]>>>>
    : z.ZodMiniType<T[Key], Raw<T[Key]>>;

/** The zod schema of an object, by its interface. */
export type ObjectSchema<T> = z.ZodMiniObject<{ [Key in keyof T]-?: FieldSchema<T, Key> }, z.core.$strict>;

/** One schema for each document. */
export type Schemas = {
  readonly [Type in DocumentType]: Type extends 'reviewEvent' | 'reviewCase'
    ? z.ZodMiniType<Documents[Type], Raw<Documents[Type]>>
    : ObjectSchema<Documents[Type]>;
};

/**
 * One zod schema for each document, with messages in both languages; made when first read.
 * @example z.object({ enterprise: schemas.enterprise, contact: z.string() }) // a form of your own
 */
export const schemas: Schemas = /* @__PURE__ */ schemasOf('both');

const known: Partial<Record<Locale, Schemas>> = {};

/**
 * The same schemas with messages in one language, for form libraries that show one text beside a field.
 * @param locale - `'zh'` or `'en'`
 * @returns the schemas; the same ones for each call
 * @throws InvalidValueError `not-one-of` for another locale
 * @example schemasIn('zh').enterprise.shape.uscc.safeParse('').success // false
 */
export function schemasIn(locale: Locale): Schemas {
  if (!locales.includes(locale)) {
    reject(faults.notOneOf, ['locale'], { given: locale, expected: listing(locales) });
  }
  return (known[locale] ??= schemasOf(locale));
}

function schemasOf(language: Language): Schemas {
  return byDocument<unknown>((type) => kinds[type](language)) as Schemas;
}

/** @internal What is made for each document when it is read. */
export function byDocument<Made>(make: (type: DocumentType) => Made): Readonly<Record<DocumentType, Made>> {
  const types = Object.keys(kinds) as readonly DocumentType[];
  const getters = types.map((type) => [type, { get: () => make(type), enumerable: true }] as const);
  return Object.freeze(Object.defineProperties({} as Record<DocumentType, Made>, Object.fromEntries(getters)));
}
