/**
 * Documents from outside, validated: JSON in, a typed value or the problems to act on out. Nothing here throws for a
 * document, hangs, or changes what it is given.
 * @module
 */
export {
  parseApplication,
  parseCatalogue,
  parseClaim,
  parseDraft,
  parseEnterprise,
  parseLedger,
  parsePolicy,
  parseRecord,
  parseReviewCase,
  parseReviewEvent,
  parseRound,
  parseRoundInput,
  parseText,
} from './parse';
export { schemas, schemasIn, type Documents, type ObjectSchema, type Raw, type Schemas } from './schemas';
export type { IssueParams } from './issues';
export { jsonSchemas, pathLabel } from './json-schema';
