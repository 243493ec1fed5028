export const jsonSchemas = {};
