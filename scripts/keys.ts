// Writes docs/keys.md from the table of keys (`npm run keys`); a test holds the page to it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BINDINGS, type Bound, bindingsIn, keyHelp, keyName } from '../src/tui/keys.ts';
import { PLACES, type Place } from '../src/tui/places.ts';

const WHERE: { readonly [place in Place]: string } = {
  menu: 'Menu',
  seats: 'Lists of the menu',
  curtain: 'Curtain between two people',
  table: 'Table',
  state: 'Sheet of one state',
  actions: 'List of actions',
  search: 'Search by typing',
  pick: 'Partners and places',
  form: 'Form of an order',
  asks: 'Papers put to you',
  amend: 'Softer texts',
  unfold: 'What happens',
  review: 'Review of a turn',
  final: 'End of a game',
  why: 'Why',
  help: 'Help',
  confirm: 'Question',
  goto: 'A number to type',
  replay: 'Replay',
  compare: 'Two games',
  others: 'Games to lay beside',
  fork: 'Another course of a game',
  hand: 'Moves of the facilitator',
  write: 'Form of the facilitator',
  palette: 'Palette',
  settings: 'Settings',
  learn: 'Learn',
};

const HEAD = `# Keys

A key means the same wherever it works, but for the few pairs one can see in the table. \`?\` shows the keys of the place one stands in, \`:\` finds everything by its
name. This page is made from the table of keys (\`npm run keys\`).
`;

/** The page, whole. */
export function keysPage(): string {
  const all: readonly Bound[] = BINDINGS;
  const rows = all.map(
    ({ command, keys, where }) => `| ${namesOf(keys)} | ${keyHelp(command)} | ${placesOf(where)} |`,
  );
  const places = PLACES.map((place) => {
    const keys = bindingsIn(place).map(
      ({ command, keys: [first = ''] }) => `${namesOf([first])} ${keyHelp(command).toLowerCase()}`,
    );
    return `| ${WHERE[place]} | ${keys.join(' · ')} |`;
  });
  return `${[
    HEAD,
    '## Every key',
    '',
    '| key | what it does | where |',
    '|---|---|---|',
    ...rows,
    '',
    '## Place by place',
    '',
    '| place | keys |',
    '|---|---|',
    ...places,
  ].join('\n')}\n`;
}

function namesOf(keys: readonly string[]): string {
  return keys.map((key) => `\`${keyName(key)}\``).join(' ');
}

function placesOf(where: readonly Place[]): string {
  if (where.length > PLACES.length / 2) {
    const missing = PLACES.filter((place) => !where.includes(place));
    return missing.length === 0 ? 'everywhere' : `everywhere but ${listed(missing).toLowerCase()}`;
  }
  return listed(where);
}

function listed(places: readonly Place[]): string {
  const words = places.map((place) => WHERE[place]);
  return words
    .map((word, at) => (at === 0 ? word : `${word.charAt(0).toLowerCase()}${word.slice(1)}`))
    .join(', ');
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, '..', 'docs', 'keys.md'), keysPage());
