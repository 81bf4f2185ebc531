// The short way to count columns gives what the long way gives, for every letter it is taken for.

import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { isNarrow } from '../../src/tui/narrow.ts';

const TAKEN = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isNarrow);

test('each letter taken for narrow takes one column', () => {
  expect(TAKEN.filter((letter) => stringWidth(letter) !== 1)).toEqual([]);
  expect(TAKEN.length).toBeGreaterThan(700);
});

test('and stands for itself: no two or three of them make one', () => {
  const texts = fc.array(fc.constantFrom(...TAKEN), { maxLength: 12 }).map((letters) => letters.join(''));
  fc.assert(fc.property(texts, (text) => stringWidth(text) === text.length && isNarrow(text)));
});

test('what screens are drawn with is among them', () => {
  expect(isNarrow('Қазақстан · Ташкент — “73 %” ⣿⢕⠅ █▒░▞ ┌─┐ → ↑↓ ▶ ● ✓ …')).toBe(true);
});

test.each(['中', '한', 'e\u0301', '\u200d', '\u00ad', '\u001b', '\t', '👍', 'ﾞ', '⌚', '◾', '\ufe0f'])(
  'what may be wider, or no letter at all, is left to the long way: %j',
  (text) => expect(isNarrow(text)).toBe(false),
);
