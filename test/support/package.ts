/**
 * The package as users get it: packed into a tarball and installed into scratch projects outside the checkout.
 * @module
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const exampleFile = join(root, 'docs/examples/wuhan-2025/round.json');

export interface Project {
  readonly folder: string;
  write(name: string, text: string): string;
  copy(from: string, to: string): void;
  run(command: string, ...args: readonly string[]): string;
  remove(): void;
}

/** An empty npm project, with the given packages installed: names with exact versions, or tarballs. */
export function scratchProject(packages: readonly string[], manifest: object = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-voucher-rules-'));
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'scratch', private: true, ...manifest }));
  if (packages.length > 0) {
    run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--save-exact', ...packages);
  }
  return {
    folder,
    write(name, text) {
      const file = join(folder, name);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    copy: (from, to) => cpSync(from, join(folder, to)),
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Packs the built checkout; returns the tarball's path, the files that it holds, and what they take. */
export function packed(into: string): { tarball: string; files: readonly string[]; unpackedSize: number } {
  const [{ filename, files, unpackedSize }] = pack('--pack-destination', into);
  return { tarball: join(into, filename), files: files.map(({ path }) => path), unpackedSize };
}

/** The files that a tarball would hold. */
export const packedFiles = (): readonly string[] => pack('--dry-run')[0].files.map(({ path }) => path);

function pack(...options: readonly string[]) {
  const output = execFileSync('npm', ['pack', '--json', ...options], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output) as [{ filename: string; unpackedSize: number; files: { path: string }[] }];
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  devDependencies: Record<string, string>;
  files: string[];
};
