// Placebos that must lose their skill, and one that must not: what is printed follows from the games, not from its name.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { changed } from '../study/hindcast/lagoon.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();

function questionsIn(name: string, text: string): string {
  const own = join(folder, `${name}.yaml`);
  writeFileSync(own, text);
  return own;
}

describe('a placebo', () => {
  // The tide comes by a card: without it no game has it.
  const open = changed(
    '    withhold: [{ card: EV-001, because: It brings the tide that is asked about. }]\n',
    '',
  )
    .replace('title: No herring, without: [EV-002]', 'title: No card, without: [EV-001]')
    .replace('        answer: "no"\n        note: A year early.\n', '');
  const only = async (name: string, text: string) =>
    (await heartland('hindcast', questionsIn(name, text), ...BOX, '--seeds', '5', '--arm', 'no-herring')).out;

  it('that takes away what made a forecast right loses its skill', async () => {
    const out = await only('falls', open);
    expect(out).toMatch(/^No card: skill fell, by 0\.\d+ in the mean Brier score/m);
    expect(out).toContain('A placebo should lose skill. Of 1 here 1 did, ');
  });

  it('that takes away what made a forecast wrong does not, and this is said', async () => {
    const wrong = open.replace(
      '    answer: "yes"\n    status_quo: "no"\n    detail: It came.',
      '    answer: "no"\n    status_quo: "no"\n    detail: It came.',
    );
    expect(wrong).not.toBe(open);
    expect(await only('rises', wrong)).toMatch(
      /^No card: skill did not fall: the mean Brier score is better by/m,
    );
  });
});
