// The bundle: exit codes a shell can act on, pipes that close early, books that were tampered with.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';

const built = buildOnce();
const folder = ownFolder();

describe('the bundle', () => {
  it('runs a built scenario, and the same from YAML is the same game', () => {
    const [name] = readdirSync(join(ROOT, 'scenarios')).filter((file) => file.endsWith('.yaml'));
    const scenario = (name ?? '').replace(/\.yaml$/, '');
    const games = [[], ['--box', '.']].map((more) => {
      const said = built.run('run', scenario, '--seed', '5', '--json', '--out', folder, ...more);
      expect({ status: said.status, stderr: said.stderr }).toEqual({ status: 0, stderr: '' });
      return JSON.parse(said.stdout);
    });
    expect(games[0].finalHash).toBe(games[1].finalHash);
    expect(readFileSync(games[0].record).equals(readFileSync(games[1].record))).toBe(true);
  });

  it('is a library too, at the paths that the package exports, and plays the same game', () => {
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const [types, code] = [exports['.'].types, exports['.'].default].map((path: string) =>
      join(built.folder, path.replace(/^\.\/dist\//, '')),
    );
    expect(existsSync(types ?? '')).toBe(true);
    const script = `import { openHeartland, playGame } from ${JSON.stringify(pathToFileURL(code ?? '').href)};
      const model = openHeartland({ scenario: 'tutorial' });
      console.log(playGame(model.value, 5).value.hash);`;
    const words = ['--input-type=module', '--eval', script];
    const said = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    const game = built.run('run', 'tutorial', '--seed', '5', '--json', '--out', folder);
    expect({ status: said.status, stderr: said.stderr }).toEqual({ status: 0, stderr: '' });
    expect(said.stdout.trim()).toBe(JSON.parse(game.stdout).finalHash);
  });

  it('says in one line what it needs where node is older than that', () => {
    const on = (version: string) => {
      const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
      const words = [
        '--import',
        `data:text/javascript,${encodeURIComponent(older)}`,
        built.program,
        '--version',
      ];
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    const needs = 'it needs 22.12 or newer: https://nodejs.org\n';
    for (const version of ['20.20.2', '22.11.0'])
      expect(on(version)).toEqual({
        status: 2,
        stdout: '',
        stderr: `heartland: this is Node.js ${version}; ${needs}`,
      });
    for (const version of ['22.12.0', '24.1.0']) expect(on(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it('verifies: 0, 1 and 2 are what the shell sees', () => {
    const said = built.run('run', 'lagoon', ...BOX, '--seed', 'shell', '--json', '--out', folder);
    const { record } = JSON.parse(said.stdout);
    expect(built.run('verify', record).status).toBe(0);
    const bytes = readFileSync(record);
    bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1;
    const changed = join(folder, 'changed.jsonl');
    writeFileSync(changed, bytes);
    const no = built.run('verify', changed);
    expect(no.status).toBe(1);
    expect(no.stderr).toMatch(/changed\.jsonl:\d+: turn \d+: the line was changed/);
    expect(built.run('verify', 'README.md').status).toBe(2);
    expect(built.run('frobnicate').status).toBe(2);
  });

  it('without a command and a terminal plays a game by itself and says where it lies', () => {
    const said = spawnSync(process.execPath, [built.program], { cwd: folder, encoding: 'utf8' });
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(said.stdout).toContain('Turning points');
    const path = /^Record (\S+)$/m.exec(said.stdout)?.[1] ?? '';
    expect(built.run('verify', join(folder, path)).status).toBe(0);
  });

  it('ends quietly when its reader has seen enough', () => {
    const shell = `"${process.execPath}" "${built.program}" rulebook | head -1; echo "codes \${PIPESTATUS[0]}"`;
    const said = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8' });
    expect(said.stderr).toBe('');
    expect(said.stdout).toMatch(/codes 0/);
  });

  it('keeps its answer when its reader has seen enough', () => {
    const shell = `"${process.execPath}" "${built.program}" verify README.md 2>&1 | true; echo "codes \${PIPESTATUS[0]}"`;
    const said = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8' });
    expect(said.stdout).toMatch(/codes 2/);
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written', () => {
    const shell = `"${process.execPath}" "${built.program}" rulebook >/dev/full`;
    const said = spawnSync('bash', ['-c', shell], { cwd: ROOT, encoding: 'utf8' });
    expect(said.status).toBe(2);
    expect(said.stderr).toBe(
      'heartland: the output cannot be written (the disk is full); send it somewhere else\n',
    );
  });

  it.skipIf(!existsSync('/proc/self'))('says in one line that a folder cannot be made', () => {
    const words = ['run', 'dushanbe-2007', '--out', '/proc/nope/deeper'];
    const said = spawnSync(process.execPath, [built.program, ...words], { cwd: ROOT, timeout: 60_000 });
    expect(said.status).toBe(2);
    expect(String(said.stderr)).toMatch(
      /^\/proc\/nope\/deeper: the folder cannot be made \(\w+\); .*--out\n$/,
    );
  });

  it('refuses a built book that was changed after it was built', () => {
    appendFileSync(join(built.folder, 'books', 'book-base.json'), ' ');
    const said = built.run('run', 'dushanbe-2007', '--out', folder);
    expect(said.status).toBe(2);
    expect(said.stderr).toMatch(
      /book-base\.json: the file was changed after it was built; run `npm run build`/,
    );
  });
});
