/**
 * The door: JSON from outside, checked, with problems that people can act on. Any value in, a `Result` out; the value
 * that comes out is the one that went in, typed. Nothing here throws, hangs, or changes what it is given.
 * @module
 */
export {
  parseApplication,
  parseCatalogue,
  parseClaim,
  parseEnterprise,
  parseLedger,
  parsePolicy,
  parseReviewCase,
  parseReviewEvent,
  parseRound,
  parseRoundInput,
  parseText,
} from './parse';
export { schemas, type ObjectSchema, type Raw, type Wire } from './schemas';
export { jsonSchemas } from './json-schema';
