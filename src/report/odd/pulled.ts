// What a variant of a study has otherwise, in words that are enough to have it otherwise again.

import { MEMBER_PARAMS, type Rulebook } from '../../rulebook/book.ts';
import type { Force, OpeningChange, RuleChange } from '../../study/plan/lever.ts';
import type { Variant } from '../../study/study.ts';
import { actorName, bodyName, opened, thingName } from '../handbook/ground.ts';
import { titlesOf } from './subject.ts';

/** Everything that a variant has otherwise, one part a line. */
export function pulledBy(book: Rulebook, variant: Variant): readonly string[] {
  const { answers = [], forbids = [], forces = [], policies = [], rules = [], opening = [], lens } = variant;
  const bound = answers.map(({ actor, actions, answer }) => ({
    actor,
    what: `bound to ${answer}: ${titlesOf(book, actions)}`,
  }));
  const forbidden = forbids.map(({ actor, actions }) => ({
    actor,
    what: `forbidden to order: ${titlesOf(book, actions)}`,
  }));
  return [
    ...together(book, bound),
    ...together(book, forbidden),
    ...forces.map((force) => forcedText(book, force)),
    ...policies.map(({ actor, policy }) => `${actorName(book, actor)} is played by ${opened(policy)}`),
    ...rules.map(ruleText),
    ...opening.map((change) => openingText(book, change)),
    ...(lens === undefined ? [] : [`read as ${lens}`]),
  ];
}

/** Those of whom the same is said, in one line. */
function together(
  book: Rulebook,
  said: readonly { readonly actor: string; readonly what: string }[],
): readonly string[] {
  return [...Map.groupBy(said, ({ what }) => what)].map(([what, who]) => {
    const names = who.map(({ actor }) => actorName(book, actor));
    return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} ${what}`;
  });
}

function forcedText(book: Rulebook, { actor, order, from = 1, until }: Force): string {
  const turns = until === undefined ? `from turn ${from} on` : `in turns ${from} to ${until}`;
  const members = MEMBER_PARAMS.flatMap((param) => {
    const id = order[param];
    return id === undefined ? [] : [memberName(book, id)];
  });
  const words = [
    ...Object.entries(order.choices ?? {}).map(([name, option]) => `${opened(name)} ${opened(option)}`),
    ...(order.clauses ?? []).map((id) => thingName(book, id)),
    ...(order.secret === 1 ? ['in secret'] : []),
    ...(order.extra === undefined || order.extra === 0 ? [] : [`${order.extra} extra`]),
  ];
  const title = [titlesOf(book, [order.action]), ...members].join(', ');
  const text = words.length === 0 ? '' : ` (${words.join(', ')})`;
  return `${actorName(book, actor)} orders ${turns}, wherever allowed: ${title}${text}`;
}

function memberName(book: Rulebook, id: string): string {
  if (book.actors.some((actor) => actor.id === id)) return actorName(book, id);
  return book.bodies.some((body) => body.id === id) ? bodyName(book, id) : thingName(book, id);
}

function ruleText(change: RuleChange): string {
  if ('off' in change) return `${change.off} is off`;
  const { set, ...numbers } = change;
  const told = Object.entries(numbers).map(([key, value]) => `${key} ${value}`);
  return `${set} has ${told.join(', ')}`;
}

function openingText(book: Rulebook, { track, at = [], to, add }: OpeningChange): string {
  const what = [book.board.tracks[track]?.title ?? track, ...at.map((id) => memberName(book, id))].join(', ');
  const signed = add === undefined ? '' : `${add > 0 ? '+' : ''}${add}`;
  return `${what} opens ${add === undefined ? `at ${to}` : `${signed} from where it is`}`;
}
