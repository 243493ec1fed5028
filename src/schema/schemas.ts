/**
 * The zod schemas of all that crosses the wire. Each is a Standard Schema; their parts (`schemas.enterprise.shape.uscc`)
 * are too, for forms that check field by field. What they accept the door accepts, and the other way round.
 * @module
 */
import type * as z from 'zod/mini';
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Round, RoundInput } from '../round/round';
import { claim, ledger } from './allocation';
import { application, catalogue, enterprise } from './facts';
import { policy } from './policy';
import { reviewCase, reviewEvent } from './review';
import { round, roundInput } from './round';

/** What crosses the wire, by the name of its schema. */
export interface Wire {
  readonly enterprise: Enterprise;
  readonly catalogue: Catalogue;
  readonly application: Application;
  readonly claim: Claim;
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly reviewEvent: ReviewEvent;
  readonly reviewCase: ReviewCase;
  readonly roundInput: RoundInput;
  readonly round: Round;
}
export type WireType = keyof Wire;

/** A value as a form has it before it is checked: the same, with plain texts where the library has typed ones. */
export type Raw<T> = T extends { readonly __brand: string }
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

/** @internal The schemas as zod infers them: test/types/door.ts holds each against its interface. */
export const inferredSchemas = {
  enterprise,
  catalogue,
  application,
  claim,
  ledger,
  policy,
  reviewEvent,
  reviewCase,
  roundInput,
  round,
} as const;

/**
 * One zod schema for each wire type, with messages in both languages.
 * @example z.object({ enterprise: schemas.enterprise, contact: z.string() }) // a form of your own
 */
export const schemas: {
  readonly enterprise: ObjectSchema<Enterprise>;
  readonly catalogue: ObjectSchema<Catalogue>;
  readonly application: ObjectSchema<Application>;
  readonly claim: ObjectSchema<Claim>;
  readonly ledger: ObjectSchema<Ledger>;
  readonly policy: ObjectSchema<Policy>;
  readonly reviewEvent: z.ZodMiniType<ReviewEvent, Raw<ReviewEvent>>;
  readonly reviewCase: z.ZodMiniType<ReviewCase, Raw<ReviewCase>>;
  readonly roundInput: ObjectSchema<RoundInput>;
  readonly round: ObjectSchema<Round>;
} = /* @__PURE__ */ Object.freeze({ ...inferredSchemas });
