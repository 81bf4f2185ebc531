// Plays every study of scenarios/studies and writes what it found to docs/reports/, one Markdown page a study.
//   npm run reports              all of them: some minutes
//   npm run reports -- NAME…     some of them
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const STUDIES = 'scenarios/studies';
const REPORTS = 'docs/reports';

/** Runs Heartland and gives back what it printed. Whatever it says besides goes to the terminal. */
function heartland(...words) {
  const { status, stdout } = spawnSync(process.execPath, ['dist/heartland.js', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

const wanted = process.argv.slice(2);
mkdirSync(REPORTS, { recursive: true });
for (const file of readdirSync(STUDIES).sort()) {
  const name = basename(file, '.yaml');
  if (!file.endsWith('.yaml') || (wanted.length > 0 && !wanted.includes(name))) continue;
  const { folder } = JSON.parse(heartland('whatif', join(STUDIES, file), '--json'));
  heartland('whatif', 'report', folder, '--out', join(REPORTS, `${name}.md`));
  console.log(`${REPORTS}/${name}.md`);
}
