// How two scenarios differ in what they start with and in what is in the mail: memberships, values, agreements, cards.
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import type { OpeningDeal, OpeningValue, Scenario } from '../../scenario/scenario.ts';
import { actorName, bodyName, type Ground, opened } from './ground.ts';
import { dealParties, dealWords, memberName } from './scenario.ts';

type Grounds = readonly [Ground, Ground];

export function positionDifferences([ground]: Grounds, left: Scenario, right: Scenario): readonly string[] {
  const { book } = ground;
  const standing = ({ members }: Scenario, body: string, actor: string) =>
    members.find((entry) => entry.body === body && entry.actor === actor)?.standing ?? 'outside';
  const members = book.bodies.flatMap((body) =>
    book.actors.flatMap(({ id }) => {
      const [a, b] = [standing(left, body.id, id), standing(right, body.id, id)];
      if (a === b) return [];
      return [
        `${actorName(book, id)} in ${bodyName(book, body.id)}: ${a} in ${left.id}, ${b} in ${right.id}.`,
      ];
    }),
  );
  const places = new Map([...left.opening, ...right.opening].map((value) => [placeOf(value), value]));
  const values = [...places.values()].flatMap((value) => {
    const [a, b] = [shown(book, left, value), shown(book, right, value)];
    if (a === b) return [];
    const of = value.at.map((id) => memberName(ground, id)).join(', ');
    const title = book.board.tracks[value.track]?.title ?? value.track;
    return [`${title}${of === '' ? '' : ` of ${of}`}: ${a} in ${left.id}, ${b} in ${right.id}.`];
  });
  return [...members, ...values];
}

function placeOf({ track, at }: OpeningValue): string {
  return [track, ...at].join(' ');
}

/** What a scenario gives a place: its own value there, or the one it gives for all around it. */
function shown(book: Rulebook, { opening }: Scenario, { track, at }: OpeningValue): string {
  for (let length = at.length; length >= 0; length--) {
    const place = [track, ...at.slice(0, length)].join(' ');
    const found = opening.find((value) => placeOf(value) === place);
    if (found === undefined) continue;
    return opened(book.board.tracks[track]?.values?.[found.value] ?? String(found.value));
  }
  return 'as the rules have it';
}

export function dealDifferences([ground]: Grounds, left: Scenario, right: Scenario): readonly string[] {
  const key = ({ claims: _c, facts: _f, assume: _a, ...deal }: OpeningDeal) =>
    canonicalJson(JSON.parse(JSON.stringify(deal)));
  const only = (here: Scenario, there: Scenario) => {
    const known = new Set(there.deals.map(key));
    return here.deals
      .filter((deal) => !known.has(key(deal)))
      .map((deal) => `Only in ${here.id}: ${told(ground, deal)}.`);
  };
  return [...only(left, right), ...only(right, left)];
}

function told(ground: Ground, deal: OpeningDeal): string {
  const title = ground.book.actions.find(({ name }) => name === deal.action)?.title ?? deal.action;
  const words = dealWords(ground, deal);
  const term = deal.until > 0 ? `${deal.status} until turn ${deal.until}` : deal.status;
  return `${title} (${dealParties(ground, deal)}${words === '' ? '' : `; ${words}`}), ${term}`;
}

export function newsDifferences(book: Rulebook, left: Scenario, right: Scenario): readonly string[] {
  const scheduled = ({ calendar }: Scenario, card: string) => {
    const turns = calendar.filter((entry) => entry.card === card).map(({ turn }) => turn);
    return turns.length === 0 ? 'not bound to come' : `in turn ${turns.join(' and ')}`;
  };
  const shuffled = ({ deck }: Scenario, card: string) => {
    const copies = deck.cards.find((entry) => entry.card === card)?.copies ?? 0;
    return copies === 0
      ? 'not in the deck'
      : copies === 1
        ? 'once in the deck'
        : `${copies} times in the deck`;
  };
  const cards = book.cards.flatMap(({ id, title }) =>
    [scheduled, shuffled].flatMap((say) => {
      const [a, b] = [say(left, id), say(right, id)];
      return a === b ? [] : [`${id} ${title}: ${a} in ${left.id}, ${b} in ${right.id}.`];
    }),
  );
  const drawn = ({ deck }: Scenario) => `${deck.draw} from turn ${deck.from} on`;
  const draws =
    drawn(left) === drawn(right)
      ? []
      : [`Cards opened a turn: ${drawn(left)} in ${left.id}, ${drawn(right)} in ${right.id}.`];
  return [...cards, ...draws];
}
