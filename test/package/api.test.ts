// The public surface: a change to it shows in docs/api.d.ts, and belongs in the changelog.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiSnapshot, snapshotFile } from './api-snapshot.mjs';

it('docs/api.d.ts is the surface of the source (npm run api writes it anew)', () => {
  expect(apiSnapshot()).toBe(readFileSync(snapshotFile, 'utf8'));
});
