// Help over any screen: the keys that work there, the word of the game on the row the cursor stands on, and then every
// other key; with a search by typing, in the words of the game too.

import { BINDINGS, type Bound, bindingsIn, commandFor, keyHelp, keyName } from '../keys.ts';
import { type Explained, explained, WORDS, wordOn } from '../learn/glossary.ts';
import { EMPTY, type Line, line, paragraph, scrolled, span } from '../line.ts';
import { stepOf } from '../play/ui.ts';
import type { Here } from '../screen.ts';
import { say } from '../texts.ts';
import { typeInto } from '../typing.ts';
import { padEnd, wrap } from '../width.ts';
import { find } from './fuzzy.ts';
import type { Overlay } from './overlay.ts';

const KEYS_WIDTH = 16;

/** `quit` is asked of the screen below. */
export function openHelp(here: Here, quit: () => void): Overlay {
  const at = { typed: '', typing: false, scroll: 0 };
  return {
    title: () => say('help.title'),
    place: () => (at.typing ? 'search' : 'help'),
    typing: () => at.typing,
    content: (width, rows) => {
      const searched =
        at.typing || at.typed !== ''
          ? [line(span('/ ', 'accent'), `${at.typed}${at.typing ? '_' : ''}`)]
          : [];
      return [...searched, ...scrolled(helpRows(here, at.typed, width), rows - searched.length, at.scroll)];
    },
    press(key) {
      if (at.typing && typeInto(at, key)) {
        at.scroll = 0;
        return 'stay';
      }
      const command = commandFor(at.typing ? 'search' : 'help', key);
      if (at.typing) {
        if (command === 'back') at.typed = '';
        if (command === 'back' || command === 'open') at.typing = false;
        return 'stay';
      }
      if (command === 'search') at.typing = true;
      else if (command === 'back' || key === '?') return 'close';
      else if (command === 'quit') quit();
      else if (command !== undefined) at.scroll = Math.max(0, at.scroll + stepOf(command));
      return 'stay';
    },
  };
}

/** Every key with what it does, those of the place first; only what fits the letters typed. */
function helpRows(here: Here, typed: string, width: number): readonly Line[] {
  const all: readonly Bound[] = BINDINGS;
  const near = bindingsIn(here.place);
  const far = all.filter((binding) => !near.includes(binding));
  const meant = (rows: readonly Bound[]) =>
    find(
      rows.map(({ command, keys }) => `${keyHelp(command)} ${keys.map(keyName).join(' ')}`),
      typed,
    ).flatMap(({ at }) => rows[at] ?? []);
  const [here_, there] = [meant(near), meant(far)];
  const told = wordsFor(here, typed).flatMap(({ name, text }) => [
    EMPTY,
    line(span(name, 'title')),
    ...paragraph(text, width, 'plain', 2),
  ]);
  if (here_.length + there.length + told.length === 0) return [line(span(say('palette.none'), 'quiet'))];
  return [
    ...here_.flatMap((binding) => keyRows(binding, 'plain', width)),
    ...told,
    ...(there.length === 0 ? [] : [EMPTY, line(span(say('help.elsewhere'), 'title'))]),
    ...there.flatMap((binding) => keyRows(binding, 'quiet', width, placesOf(binding))),
  ];
}

/** The word on the row the cursor stands on; the words that fit what is typed. */
function wordsFor({ row }: Here, typed: string): readonly Explained[] {
  const all = WORDS.map(explained);
  if (typed !== '')
    return find(
      all.map(({ name }) => name),
      typed,
    ).flatMap(({ at }) => all[at] ?? []);
  const word = row === undefined ? undefined : wordOn(row);
  return word === undefined ? [] : [word];
}

const FEW = 3;

/** Where a key works that means something else in other places: "at the curtain". */
function placesOf({ keys: [key = ''], where, command }: Bound): string {
  const all: readonly Bound[] = BINDINGS;
  if (!all.some((other) => other.command !== command && other.keys.includes(key))) return '';
  return where.length > FEW ? say('place.many') : where.map((place) => say(`place.${place}`)).join(', ');
}

function keyRows(
  { keys, command }: Bound,
  tone: 'plain' | 'quiet',
  width: number,
  places = '',
): readonly Line[] {
  const named = padEnd(`  ${keys.map(keyName).join(', ')}`, KEYS_WIDTH);
  const help = places === '' ? keyHelp(command) : say('help.in', { help: keyHelp(command), places });
  return wrap(help, width - KEYS_WIDTH).map((text, row) =>
    line(span(row === 0 ? named : ' '.repeat(KEYS_WIDTH), 'accent'), span(text, tone)),
  );
}
