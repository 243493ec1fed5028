/** A PostgreSQL of its own, for an example or a test: in a temporary folder, on a unix socket, gone when it stops. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder with PostgreSQL's programs, as Debian installs them; undefined where there is none. */
export function postgresPrograms() {
  const versions = '/usr/lib/postgresql';
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = installed.map((version) => join(versions, version, 'bin'));
  return [...folders, '/usr/local/bin', '/usr/bin'].find((folder) => existsSync(join(folder, 'initdb')));
}

/** Starts a cluster. `env` and `connection` say where it is; `crash` stops it in the middle of everything, `start` recovers it. */
export function startCluster() {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('no PostgreSQL here: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  // PostgreSQL refuses to run as root: there it runs as the user that its package made.
  const user = process.getuid() === 0 ? userNamed('postgres') : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program, ...args) =>
    execFileSync(join(programs, program), ['-D', join(folder, 'data'), ...args], {
      ...user,
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
      stdio: 'ignore',
    });
  const start = () => {
    const options = `-c listen_addresses= -c unix_socket_directories=${folder}`;
    run('pg_ctl', 'start', '-w', '-l', join(folder, 'log'), '-o', options);
  };
  // A collation of a language, as most servers have: what is ordered by code unit must say so.
  const collation = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en'];
  run('initdb', '--auth=trust', '--username=voucher', '--no-sync', ...collation);
  start();
  return {
    env: { PGHOST: folder, PGUSER: 'voucher', PGDATABASE: 'postgres' },
    connection: { host: folder, user: 'voucher', database: 'postgres' },
    start,
    crash: () => run('pg_ctl', 'stop', '-w', '-m', 'immediate'),
    stop: () => {
      run('pg_ctl', 'stop', '-w', '-m', 'fast');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  if (line === undefined) throw new Error(`no user ${name} to run PostgreSQL as`);
  const [uid, gid] = line.split(':').slice(2, 4).map(Number);
  return { uid, gid };
}
