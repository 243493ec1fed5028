/**
 * Name and version of the library, as records name what made them; a test holds it equal to package.json.
 * @module
 */
export const library = 'cloud-voucher-rules@0.2.0';
