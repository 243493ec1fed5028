/** Without it the compiler would infer a type of every value in the vectors, which takes it longer than all the source. */
declare module '*.json' {
  const document: unknown;
  export default document;
}
