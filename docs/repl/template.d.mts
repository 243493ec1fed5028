export function withDocument(page: string, json: string, locale: string): string;
