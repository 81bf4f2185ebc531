// The built program hands a hindcast to threads of its own, and comes to what it comes to without them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QUESTIONS } from '../study/hindcast/lagoon.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';

const built = buildOnce();

it('plays in two threads what it plays in one', () => {
  const file = join(built.folder, 'questions.yaml');
  writeFileSync(file, QUESTIONS);
  const run = (threads: string) =>
    built.run('hindcast', file, ...BOX, '--seeds', '20', '--json', '--threads', threads);
  const [one, two] = [run('1'), run('2')];
  expect([one.status, two.status, two.stderr.includes('Error')]).toEqual([0, 0, false]);
  expect(two.stdout).toBe(one.stdout);
  expect(JSON.parse(two.stdout).games).toBe(140);
}, 120_000);
