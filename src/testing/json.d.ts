/**
 * The vectors are of no type here: the compiler would infer one of every value in them, which takes it longer than all the source.
 * @module
 */
declare module '*.json' {
  const document: unknown;
  export default document;
}
