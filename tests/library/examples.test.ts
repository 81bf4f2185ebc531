// The examples of docs/library.md are files: they stand in it word for word, and they run as they stand.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';

const FACE = "'../../src/cli/scripting/index.ts'";

const EXAMPLES = [
  {
    name: 'play',
    prints: [
      /^(\w+ +\d+ (won)?\n){7}/,
      /^rivalry at the end \d+$/m,
      /^busiest rules .* \d+$/m,
      /^hash \w{32}$/m,
    ],
  },
  {
    name: 'study',
    prints: [
      /^exercises: 0\.\d+ to \d\.\d+, paired difference 0\.\d+ \[/,
      /^rivalry: .*paired difference -\d/m,
      /^80 games, digest \w{12}$/m,
    ],
  },
  { name: 'query', prints: [/^reluctance -3: 30 pairs, /, /^reluctance -1: 30 pairs, .* -?\d+\.\d\d$/m] },
] as const;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(path: string, cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path], { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe.each(EXAMPLES)('$name.example.ts', ({ name, prints }) => {
  const path = join(ROOT, 'tests', 'library', `${name}.example.ts`);

  it('stands in the documentation word for word', () => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(FACE);
    const shown = text.replace(FACE, "'heartland'").trim();
    expect(readFileSync(join(ROOT, 'docs', 'library.md'), 'utf8')).toContain(`\`\`\`ts\n${shown}\n\`\`\``);
  });

  it('runs as it stands', async () => {
    const { code, out, err } = await run(path, ownFolder());
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
    for (const pattern of prints) expect(out).toMatch(pattern);
  });
});
