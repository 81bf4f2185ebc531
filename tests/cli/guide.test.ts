// docs/authoring.md does what it says: its files are written and its commands run, in order, as a reader would.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { heartland } from './desk.ts';

const folder = ownFolder();
const PAGE = readFileSync(join(ROOT, 'docs/authoring.md'), 'utf8');

interface Step {
  readonly kind: string;
  readonly file: string;
  readonly body: string;
}

const steps: readonly Step[] = [...PAGE.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file = '', body = '']) => ({ kind, file, body }),
);

/** The reader's folder is one of ours. */
function here(words: string): string {
  return words.replaceAll('my-lagoon', join(folder, 'my-lagoon'));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Runs one line of a shell block and gives what it printed. Knows the two commands the guide uses. */
async function perform(line: string): Promise<string> {
  const words = here(line).split(' ');
  if (words[0] === 'cp') {
    cpSync(words[2] ?? '', words[3] ?? '', { recursive: true });
    return '';
  }
  expect(words.slice(0, 2)).toEqual(['npx', 'heartland']);
  const out = words[2] === 'run' ? ['--out', folder] : [];
  const said = await heartland(...words.slice(2), ...out);
  expect([line, said.code, said.code === 0 ? '' : said.err]).toEqual([line, 0, '']);
  return said.out;
}

describe('docs/authoring.md', () => {
  it('makes a scenario that checks and plays, and prints what it shows', async () => {
    let printed = '';
    for (const { kind, file, body } of steps) {
      if (kind === 'yaml') writeFileSync(here(file), body);
      else if (kind === 'sh') {
        printed = '';
        for (const line of body.trim().split('\n')) printed += `${await perform(line)}\n`;
      } else {
        for (const line of body.trim().split('\n')) expect(plain(printed)).toContain(plain(line));
      }
    }
    expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['sh', 'yaml', 'text']));
    expect(steps.length).toBeGreaterThan(6);
  });

  it('is found from the README', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('docs/authoring.md');
  });
});
