export const snapshotFile: string;
export function apiSnapshot(): string;
