/** The whole comparison as text. */
export function report(): string;
