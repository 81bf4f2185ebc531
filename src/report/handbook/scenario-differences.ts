// How two scenarios of one box differ, matter by matter: what a variant changes, in words.
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Rulebook } from '../../rulebook/book.ts';
import { bare } from '../../rulebook/words/titles.ts';
import { dateLabel } from '../../scenario/date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Block, type Document, list, para, section } from './document.ts';
import { actorName, capital, type Ground, groundOf, opened } from './ground.ts';
import { dealDifferences, newsDifferences, positionDifferences } from './opening-differences.ts';

/** Pre: both were checked against this book. Secret briefs are told apart, never printed. */
export function scenarioDifferencesOf(book: Rulebook, left: Scenario, right: Scenario): Document {
  const grounds = [groundOf(book, left), groundOf(book, right)] as const;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Time', timeDifferences(left, right)],
    ['Seats', seatDifferences(book, left, right)],
    ['Briefs and objectives', goalDifferences(grounds, left, right)],
    ['How things stand at the start', positionDifferences(grounds, left, right)],
    ['Agreements at the start', dealDifferences(grounds, left, right)],
    ['News', newsDifferences(book, left, right)],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  const sum =
    told.length === 0 ? 'They do not differ in play.' : 'What is not named here is the same in both.';
  return {
    title: 'Two scenarios',
    subtitle: `${left.id} and ${right.id}`,
    blocks: [
      ...[left, right].map(({ id, title, text }) => para(`${id}: ${title}. ${text}`)),
      para(sum),
      ...told.flatMap(([title, lines]): Block[] => [section(title), list(lines)]),
    ],
  };
}

function timeDifferences(left: Scenario, right: Scenario): readonly string[] {
  const span = (scenario: Scenario) =>
    `${scenario.turns} turns in ${scenario.id}, from ${dateLabel(scenario, 1)} to ${dateLabel(scenario, scenario.turns)}`;
  const same = dateLabel(left, 1) === dateLabel(right, 1) && left.turns === right.turns;
  return same ? [] : [`${span(left)}; ${span(right)}.`];
}

/** Who plays an actor: a person or a policy in a seat, always one policy, or nobody. */
function seatDifferences(book: Rulebook, left: Scenario, right: Scenario): readonly string[] {
  const title = (policy: string) => book.policies.find(({ id }) => id === policy)?.title ?? policy;
  const role = ({ seats, automated }: Scenario, actor: string) => {
    const seat = seats.find((entry) => entry.actor === actor);
    if (seat !== undefined) {
      const policies = Object.entries(seat.policies).map(
        ([name, policy]) => `${opened(name)} (${title(policy)})`,
      );
      return `a seat with ${policies.join(' and ')}`;
    }
    const always = automated.find((entry) => entry.actor === actor);
    return always === undefined ? 'played by nobody' : `always played by ${title(always.policy)}`;
  };
  return book.actors.flatMap(({ id, name }) => {
    const [before, after] = [role(left, id), role(right, id)];
    return before === after ? [] : [`${name}: ${before} in ${left.id}; ${after} in ${right.id}.`];
  });
}

type Grounds = readonly [Ground, Ground];

function goalDifferences(grounds: Grounds, left: Scenario, right: Scenario): readonly string[] {
  return right.seats.flatMap((seat) => {
    const before = left.seats.find(({ actor }) => actor === seat.actor);
    if (before === undefined) return newSeat(grounds[1], right, seat);
    const who = actorName(grounds[1].book, seat.actor);
    const briefs = [
      ...(before.brief.public === seat.brief.public
        ? []
        : [`${who} is told before everybody in ${right.id}: ${seat.brief.public}`]),
      ...(before.brief.secret === seat.brief.secret ? [] : [`${who} has another secret brief.`]),
    ];
    const ids = [...new Set([...before.objectives, ...seat.objectives].map(({ id }) => id))];
    const goals = ids.flatMap((id) => {
      const [a, b] = [aimOf(grounds[0], seat.actor, id), aimOf(grounds[1], seat.actor, id)];
      if (a?.key === b?.key) return [];
      if (b === undefined) return [`${who} no longer wants: ${a?.title}.`];
      if (a === undefined) return [`${who} also wants: ${b.title}. Met when ${b.met}.`];
      return [`${who}, ${b.title}: met when ${a.met} in ${left.id}; when ${b.met} in ${right.id}.`];
    });
    return [...briefs, ...goals];
  });
}

function newSeat(ground: Ground, scenario: Scenario, seat: Scenario['seats'][number]): readonly string[] {
  const who = actorName(ground.book, seat.actor);
  const goals = seat.objectives.flatMap(({ id }) => {
    const aim = aimOf(ground, seat.actor, id);
    return aim === undefined ? [] : [`${who} wants: ${aim.title}. Met when ${aim.met}.`];
  });
  return [`${capital(who)} is told before everybody in ${scenario.id}: ${seat.brief.public}`, ...goals];
}

/** An objective as print has it; two with the same key are the same in play. */
function aimOf(
  { scenario, aims }: Ground,
  actor: string,
  id: string,
): { readonly title: string; readonly met: string; readonly key: string } | undefined {
  const all = (scenario?.seats ?? []).flatMap((seat) =>
    seat.objectives.map((objective) => ({ objective, actor: seat.actor })),
  );
  const at = all.findIndex((entry) => entry.actor === actor && entry.objective.id === id);
  const found = all[at];
  if (found === undefined) return undefined;
  const { title, met, progress } = found.objective;
  const key = canonicalJson(JSON.parse(JSON.stringify({ title, met, progress })));
  return { title, met: bare(aims[at]?.met ?? ''), key };
}
