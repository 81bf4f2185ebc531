// The start files that `heartland new scenario` writes: short, commented, in order as they stand, with every section
// there is shown once in names of the box at hand.
import type { Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Template {
  readonly name: string;
  /** From the file to the editor's schema; undefined where there is none. */
  readonly schema: string | undefined;
}

/** A variant: nothing is said but the name, and comments show what can be. Pre: `base` was checked against its book. */
export function variantText({ name, schema }: Template, base: Scenario, book: Rulebook): string {
  const [seat] = base.seats;
  return lines([
    schemaLine(schema),
    `# How ${name} differs from ${base.id}: what is not said here is as it is there.`,
    USE,
    `scenario: ${name}`,
    `extends: ${base.id}`,
    `title: ${quoted(`${base.title}, otherwise`)}`,
    'text: >-',
    `  Say in a few sentences what is different here from ${oneLine(base.title)}.`,
    '',
    '# Fewer or more half-years. Every number says where it comes from: claims, facts, or assume with the reason.',
    `#turns: ${base.turns}`,
    '#assume: Why as many.',
    '',
    '# Seats by actor, with their objectives. One with an id of this list changes that one, any other is new:',
    ...base.seats.map(({ actor, objectives }) => `# ${actor}: ${objectives.map(({ id }) => id).join(', ')}`),
    '#seats:',
    `#  - actor: ${seat?.actor}`,
    '#    brief: { secret: What only this seat is told. }',
    '#    objectives:',
    `#      - { id: ${seat?.objectives[0]?.id}, title: What is wanted instead }`,
    '',
    ...openingExample(book),
    '',
    '# What this scenario does without.',
    '#without:',
    ...(base.seats.length > 1 ? [`#  seats: [${base.seats.at(-1)?.actor}]`] : []),
    ...base.calendar.slice(0, 1).map(({ card }) => `#  calendar: [${card}]`),
    ...base.deals
      .slice(0, 1)
      .map(({ action, sponsor }) => `#  deals: [{ action: ${action}, sponsor: ${sponsor} }]`),
    '#  opening: []',
    '',
    ...newsExample(book),
  ]);
}

const USE = '# A # with no blank after it, or with several, hides an example: take it away to use it.';

/** Who plays an actor in a scenario from nothing: the policies it has elsewhere in the box. */
export interface Cast {
  readonly actor: string;
  readonly policies: { readonly [doctrine: string]: string };
}

/** A scenario that rests on no other. Pre: a checked book; a cast of at least one, of actors and policies of the book. */
export function freshText(
  { name, schema }: Template,
  book: Rulebook,
  cast: readonly Cast[],
  start: string,
): string {
  const seats = cast.slice(0, 2);
  return lines([
    schemaLine(schema),
    `# ${name}, from nothing: two seats with one objective each.`,
    USE,
    `scenario: ${name}`,
    `title: ${quoted(name.replaceAll('-', ' '))}`,
    'text: >-',
    '  Say in a few sentences where we are, what has just happened, and what is about to.',
    `start: ${start}`,
    'turns: 4',
    'assume: Four half-years until something better is known.',
    '',
    '# Actors that people can play. A policy plays a seat that nobody takes; the first of its doctrines is the one it',
    '# begins with. `met` and `progress` (0 to 10) are read with self as the actor.',
    'seats:',
    ...seats.flatMap((seat) => seatLines(book, seat)),
    '',
    '# Actors that always play by themselves.',
    cast.length > 2 ? 'automated:' : '#automated:',
    ...cast
      .slice(2)
      .map(({ actor, policies }) => `  - { actor: ${actor}, policy: ${Object.values(policies)[0]} }`),
    '',
    ...membersExample(book, cast),
    '',
    ...openingExample(book),
    '',
    ...newsExample(book),
  ]);
}

function seatLines(book: Rulebook, { actor, policies }: Cast): readonly string[] {
  const who = book.actors.find(({ id }) => id === actor)?.name ?? actor;
  const named = Object.entries(policies).map(([doctrine, policy]) => `${doctrine}: ${policy}`);
  const purse = book.board.tracks.treasury?.over.join() === 'actor';
  const count = purse ? '{ gauge: treasury, of: [self] }' : '{ now: turn }';
  return [
    `  - actor: ${actor}`,
    `    policies: { ${named.join(', ')} }`,
    '    brief:',
    `      public: What everybody may know of ${quotedInside(who)}.`,
    `      secret: What only ${quotedInside(who)} is told.`,
    '    objectives:',
    '      - id: first-aim',
    `        title: ${purse ? 'Four treasury at the end' : 'See the fourth turn'}`,
    `        met: { at_least: [${count}, 4] }`,
    `        progress: { lowest: [10, { times: [2, ${count}] }] }`,
    '        assume: Say here why this much.',
  ];
}

function membersExample(book: Rulebook, cast: readonly Cast[]): readonly string[] {
  const body = book.bodies[0]?.id;
  if (body === undefined || book.board.tracks.membership === undefined) return [];
  const actors = cast.slice(0, 2).map(({ actor }) => actor);
  return [
    '# Who is in a body.',
    '#members:',
    `#  ${body}: { member: [${actors.join(', ')}], assume: Why they are. }`,
  ];
}

function openingExample(book: Rulebook): readonly string[] {
  const found = Object.entries(book.board.tracks).find(
    ([name, { values }]) => name !== 'membership' && values === undefined,
  );
  if (found === undefined) return [];
  const [name, { title, max }] = found;
  return [
    `# How the world stands at the start, track by track: one value for all, or by members (${oneLine(title)}, to ${max}).`,
    '#opening:',
    `#  ${name}: { at: ${max}, assume: Why so high. }`,
  ];
}

function newsExample(book: Rulebook): readonly string[] {
  const card = book.cards[0];
  if (card === undefined) return [];
  return [
    '# News that is bound to come, and news that comes by chance.',
    '#calendar:',
    `#  - { turn: 1, card: ${card.id}, assume: Why then. }   # ${oneLine(card.title)}`,
    '#deck:',
    '#  draw: 1',
    `#  cards: [{ card: ${book.cards.at(-1)?.id} }]`,
    '#  assume: One a half-year.',
  ];
}

function schemaLine(schema: string | undefined): string {
  return schema === undefined ? '' : `# yaml-language-server: $schema=${schema}`;
}

/** A text of a box, safe to stand in a comment. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

/** A name that may stand in the middle of a plain text: without what YAML would read. */
function quotedInside(name: string): string {
  return name.replace(/[^\p{L}\p{N} .'-]/gu, ' ');
}

function lines(all: readonly string[]): string {
  return `${all.filter((line, index) => index > 0 || line !== '').join('\n')}\n`;
}
