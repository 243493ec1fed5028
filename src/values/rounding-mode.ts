/**
 * How fractions of a fen are rounded, by name; the arithmetic is rounding.ts.
 * @module
 */
export const roundingModes = /* @__PURE__ */ Object.freeze(['half-up', 'half-even', 'down'] as const);
export type RoundingMode = (typeof roundingModes)[number];
