// Pages of the printed rulebook as they read: whoever changes their words sees what changed.
import { describe, expect, it } from 'vitest';
import { handbookOf } from '../../src/report/handbook/handbook.ts';
import { toMarkdown } from '../../src/report/print/markdown.ts';
import { LAGOON, readBox } from '../support/boxes.ts';

describe('golden pages of the lagoon', () => {
  const markdown = toMarkdown(handbookOf(readBox(LAGOON).book, readBox(LAGOON).scenario));
  const between = (from: string, to: string) =>
    markdown.slice(markdown.indexOf(`<a id="${from}">`), markdown.indexOf(`<a id="${to}">`));

  it.each([
    ['mooring', 'AC-006', 'theme-words'],
    ['consent', 'rules-of-consent', 'rules-of-odds'],
    ['seat', 'seat-tidewater', 'seat-highland'],
  ])('%s', async (name, from, to) => {
    const text = between(from, to);
    expect(text.length).toBeGreaterThan(400);
    await expect(text).toMatchFileSnapshot(`golden/lagoon-${name}.txt`);
  });
});
