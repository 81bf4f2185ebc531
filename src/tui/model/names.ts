// What things are called on a screen. Everything comes from the rulebook; ids without a name are read as words.

import { frameOf, type Order, type Table } from '../../engine/index.ts';
import { choiceNames, choiceRegister, clausesIn, membersFor, optionsOf } from '../../engine/skeleton.ts';
import { type PhraseWords, termPhrase } from '../../report/phrases.ts';
import { isTrade, tradePhrase } from '../../report/words.ts';
import { MEMBER_PARAMS } from '../../rulebook/book.ts';
import { cellText } from '../../rulebook/words/titles.ts';
import type { CellName } from '../../world/cell.ts';
import { type Frame, NOBODY, R } from '../../world/register.ts';
import { say } from '../texts.ts';

/** An id as words: "joint-exercise" is "joint exercise". */
export function words(id: string): string {
  return id.replaceAll('-', ' ');
}

export function title(id: string): string {
  const text = words(id);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function actorName(table: Table, actor: number | string | undefined): string {
  const found =
    typeof actor === 'number' ? table.book.actors[actor] : table.book.actors.find(({ id }) => id === actor);
  return found?.name ?? (typeof actor === 'string' ? title(actor) : '');
}

export function actorShort(table: Table, actor: number): string {
  return table.book.actors[actor]?.short ?? '';
}

/** The name of a member of any dimension, by id. */
export function memberName(table: Table, id: string): string {
  const { actors, bodies, actions } = table.book;
  return (
    actors.find((entry) => entry.id === id)?.name ??
    bodies.find((entry) => entry.id === id)?.short ??
    actions.find((entry) => entry.name === id)?.title ??
    words(id)
  );
}

export function actionTitle(table: Table, name: string | undefined): string {
  return table.book.actions.find((entry) => entry.name === name)?.title ?? '';
}

/** "Tie of Nordland with Suderland in security": a cell as a reader would call it. */
export function cellName(table: Table, cell: CellName): string {
  if ('slot' in cell) return say('tell.slot', { slot: cell.slot + 1, status: words(cell.field) });
  const track = table.book.board.tracks[cell.track];
  const over = table.board.tracks.get(cell.track)?.over ?? [];
  const members = cell.members.map((id) => memberName(table, id));
  return cellText(track?.says ?? track?.title ?? title(cell.track), over, members);
}

/** A value of a track: its number, or the name of the step. */
export function valueName(table: Table, cell: CellName, value: number): string {
  if ('slot' in cell) return String(value);
  return table.book.board.tracks[cell.track]?.values?.[value] ?? String(value);
}

/** Partner, place, bodies and the like of an order, by name. */
export function membersOf(table: Table, frame: Frame): readonly string[] {
  const action = table.book.actions[frame[R.action] ?? NOBODY];
  return MEMBER_PARAMS.flatMap((param) => {
    const id = membersFor(table.board, param)[frame[R[param]] ?? NOBODY];
    return action?.members[param] === undefined || id === undefined ? [] : [memberName(table, id)];
  });
}

/** The words of a text: its options, clauses, secrecy and extra money. */
export function textOfFrame(table: Table, frame: Frame): readonly string[] {
  const { book } = table;
  const action = book.actions[frame[R.action] ?? NOBODY];
  if (action === undefined) return [];
  const choices = choiceNames(book).flatMap((name, index) => {
    const option = optionsOf(book, name)[frame[choiceRegister(index)] ?? NOBODY];
    return action.choices[name] === undefined || option === undefined
      ? []
      : [`${words(name)} ${words(option)}`];
  });
  const clauses = clausesOf(table, frame);
  const extra = (frame[R.extra] ?? 0) > 0 ? [`${say('form.extra')} ${frame[R.extra]}`] : [];
  return [...choices, ...clauses, ...(frame[R.secret] === 1 ? [say('form.secret')] : []), ...extra];
}

/** Clauses as words; those of a package as what is given and what for. */
function clausesOf(table: Table, frame: Frame): readonly string[] {
  const action = table.book.actions[frame[R.action] ?? NOBODY];
  if (action === undefined || action.clauses.length === 0) return [];
  const held = clausesIn(table.book, frame[R.clauses] ?? 0);
  if (!isTrade(action)) return held.map(words);
  const [sponsor, partner] = partiesOf(table, frame);
  return held.length === 0 ? [] : [tradePhrase(table, held, sponsor, partner, phraseWords())];
}

/** The words between the names of a phrase, in the language of the screen. */
export function phraseWords(): PhraseWords {
  return {
    nothing: say('asks.nothing'),
    secret: say('form.secret'),
    and: (parts) => parts.join(say('phrase.and')),
    swap: (given, asked) => say('phrase.swap', { given, asked }),
    clauses: (list) => say('phrase.clauses', { list }),
    extra: (count) => say('phrase.extra', { count }),
  };
}

/** The two an order stands between, by name. */
function partiesOf(table: Table, frame: Frame): readonly [string, string] {
  return [actorName(table, frame[R.sponsor] ?? NOBODY), actorName(table, frame[R.partner] ?? NOBODY)];
}

/** A term of a package with the names of the two in it. */
export function termName(table: Table, frame: Frame, term: string): string {
  return termPhrase(table, term, ...partiesOf(table, frame));
}

/** One line for an order: what, with whom, under which words. */
export function orderLine(table: Table, frame: Frame): string {
  const action = table.book.actions[frame[R.action] ?? NOBODY];
  const members = membersOf(table, frame).join(', ');
  const text = textOfFrame(table, frame).join('; ');
  return [action?.title ?? '', members === '' ? '' : `: ${members}`, text === '' ? '' : ` (${text})`].join(
    '',
  );
}

/** An order of the ledger in one line, as its sponsor meant it. */
export function orderText(table: Table, order: Order, sponsor: string | undefined): string {
  const frame = frameOf(table, table.board.members.actor.indexOf(sponsor ?? ''), order);
  return frame.ok ? orderLine(table, frame.value) : actionTitle(table, order.action);
}

/** What an order adds to its title: with whom, where, under which words; '' where it adds nothing. */
export function orderDetail(table: Table, order: Order, sponsor: string | undefined): string {
  const frame = frameOf(table, table.board.members.actor.indexOf(sponsor ?? ''), order);
  if (!frame.ok) return '';
  return [membersOf(table, frame.value).join(', '), ...textOfFrame(table, frame.value)]
    .filter((text) => text !== '')
    .join('; ');
}

/** +3, -2, 0. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
