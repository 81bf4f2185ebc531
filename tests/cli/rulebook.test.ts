// heartland rulebook, as it is asked for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { readPage } from '../report/well-formed.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();

describe('rulebook', () => {
  it('is text for a terminal of 80 columns, or of as many as are asked for', async () => {
    for (const [more, width] of [
      [[], 80],
      [['--width', '64'], 64],
    ] as const) {
      const said = await heartland('rulebook', ...BOX, ...more);
      expect(said).toMatchObject({ code: 0, err: '' });
      const widest = Math.max(...said.out.split('\n').map((line) => [...line].length));
      expect(widest).toBeLessThanOrEqual(width);
      expect(widest).toBeGreaterThan(width - 8);
    }
  });

  it('is a page or Markdown, on the screen or in a file', async () => {
    const markdown = await heartland('rulebook', ...BOX, '--markdown');
    expect(markdown.out).toMatch(/^# The Rulebook\n/);
    const out = join(folder, 'book.html');
    const said = await heartland('rulebook', ...BOX, '--html', '--out', out);
    expect(said).toMatchObject({ code: 0, err: '', out: `written to ${out}` });
    expect(readPage(readFileSync(out, 'utf8')).ids).toContain('CN-001');
  });

  it('has the pages of a scenario, and reads under a lens', async () => {
    const plain = await heartland('rulebook', ...BOX);
    const said = await heartland('rulebook', ...BOX, '--scenario', 'lagoon', '--lens', 'low-water');
    expect(said.code).toBe(0);
    expect(said.out).toContain('SCENARIO: THE WET YEAR');
    expect(said.out).toContain('read through the lens low-water');
    expect(plain.out).not.toContain('SCENARIO');
  });

  it('shows one rule, asked for by a part, with what it rests on', async () => {
    const said = await heartland('rulebook', ...BOX, '--rule', 'CN-004a');
    expect(said.code).toBe(0);
    expect(said.out).toContain('CN-004 Moorings of the other patron are in the way.');
    expect(said.out).toContain('osier-1911 Patrons 1');
    expect(said.out).not.toContain('CN-003');
    expect((await heartland('rulebook', ...BOX, '--rule', 'cn-004a')).out).toBe(said.out);
    const lens = await heartland('rulebook', ...BOX, '--rule', 'CN-004', '--lens', 'low-water');
    expect(lens.out).toContain('−5.');
    for (const [id, words] of [
      ['SY-001', 'A plain step.'],
      ['AC-006', 'Moorings for war boats'],
      ['EV-001', 'The water stands a hand higher'],
      ['PO-003', 'Weight of an order'],
    ] as const) {
      expect((await heartland('rulebook', ...BOX, '--rule', id)).out).toContain(words);
    }
  });

  it('tells how two readings differ', async () => {
    const said = await heartland('rulebook', ...BOX, '--diff', 'base', 'low-water');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('CN-002b in base: −75');
    expect(said.out).toContain('low-water cites moot-talks');
  });

  it('tells how two scenarios differ, by name or by file', async () => {
    const dry = join(folder, 'dry.yaml');
    const lines = 'scenario: dry\nextends: lagoon\ntitle: Dry\nturns: 4\nassume: A short year.\n';
    writeFileSync(dry, lines);
    const said = await heartland('rulebook', ...BOX, '--diff', 'lagoon', dry);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('lagoon and dry');
    expect(said.out).toMatch(/6\s+turns\s+in\s+lagoon/);
    const same = await heartland('rulebook', ...BOX, '--diff', 'lagoon', 'lagoon');
    expect(same.out).toContain('They do not differ in play.');
  });

  it.each([
    [['--rule', 'CN-009'], /there is no rule "CN-009" \(did you mean "CN-\d+"\?\)/],
    [['--rule', 'nonsense'], /there is no rule "nonsense"; the chapters are AC, .*CN/],
    [['--diff', 'base'], /two readings are compared; for example --diff base low-water/],
    [['--diff', 'base', 'low-wter'], /^--diff: there is no lens "low-wter" \(did you mean "low-water"\?\)/],
    [['--scenario', 'lagon'], /no scenario "lagon" \(did you mean "lagoon"\?\)/],
    [['--width', '12'], /--width 12: this is not a width; a whole number from 40 to 400/],
    [['--width', 'wide'], /this is not a width/],
    [['--html', '--markdown'], /cannot both be; ask for one form/],
    [['--html', '--out', 'no/such/folder/x.html'], /cannot be written/],
  ])('%s: says what is wrong', async (words, message) => {
    const said = await heartland('rulebook', ...BOX, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
    expect(said.err.split('\n')).toHaveLength(1);
  });

  it('prints the founding rules without a word of where they lie', async () => {
    const said = await heartland('rulebook', '--html');
    expect(said.code).toBe(0);
    expect(said.out).not.toContain(process.cwd());
    expect(existsSync(join(folder, 'book.html'))).toBe(true);
  });
});
