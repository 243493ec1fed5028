/**
 * The zod schemas of all that crosses the wire. Each is a Standard Schema; their parts (`schemas.enterprise.shape.uscc`)
 * are too, for forms that check field by field. What they accept the door accepts, and the other way round.
 * @module
 */
import { claim, ledger } from './allocation';
import { application, catalogue, enterprise } from './facts';
import { policy } from './policy';
import { reviewCase, reviewEvent } from './review';
import { round, roundInput } from './round';

/**
 * One zod schema for each wire type, with messages in both languages.
 * @example z.object({ enterprise: schemas.enterprise, contact: z.string() }) // a form of your own
 */
export const schemas = {
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
export type WireType = keyof typeof schemas;
