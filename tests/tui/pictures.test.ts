// The pictures of the handbook are what the program draws today. They take a build and a few games: the long run draws
// them again; the short one looks that they are all there and whole.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { buildOnce } from '../cli/built.ts';
import { ownFolder } from '../record/sample.ts';

const IS_LONG = process.env.HEARTLAND_LONG === '1';
const FOLDER = join(ROOT, 'docs', 'pictures');
const SCRIPT = readFileSync(join(ROOT, 'scripts', 'pictures.mjs'), 'utf8');
const taken = [...SCRIPT.matchAll(/take\('([\w-]+)'/g)].map(([, name = '']) => `${name}.svg`).sort();

describe('docs/pictures', () => {
  it('has every picture that is taken, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(taken);
    for (const name of taken) {
      const picture = readFileSync(join(FOLDER, name), 'utf8');
      expect(picture).toMatch(/^<svg [\s\S]*<title>\S[\s\S]*<\/svg>\n$/);
      expect(picture).not.toMatch(/NaN|undefined|href|Something went wrong/);
    }
  });
});

/** Builds and plays only where it is wanted. */
function drawnAgain(): void {
  const built = buildOnce();
  const folder = ownFolder();

  it('they are the same: npm run pictures', () => {
    const words = ['--program', built.program, '--out', folder];
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'pictures.mjs'), ...words]);
    for (const name of taken) {
      const now = readFileSync(join(folder, name), 'utf8');
      expect(now === readFileSync(join(FOLDER, name), 'utf8'), name).toBe(true);
    }
  });
}

if (IS_LONG) describe('drawn again', drawnAgain);
