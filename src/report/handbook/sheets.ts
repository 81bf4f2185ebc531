// Who plays: a sheet for each actor with where it stands on its own tracks, the bodies with their members, and how
// actors choose that nobody plays.

import type { ActorEntry, BodyEntry, Sheet } from '../../rulebook/book.ts';
import { type Block, chapter, para, remark, section, table } from './document.ts';
import { actorName, entryOf, type Ground, opened, sourceLine } from './ground.ts';

export function actorSheets(ground: Ground): readonly Block[] {
  const { book } = ground;
  return [
    chapter('Actor sheets'),
    para(
      'A track that a sheet does not name begins where the table of tracks says, unless the scenario sets it. That holds for every marker of a track kept for pairs or for more: where the scenario lists no trust of one actor in another, it is what the table says.',
    ),
    ...book.actors.flatMap((actor) => sheet(ground, actor)),
    chapter('Bodies'),
    ...book.bodies.flatMap((body) => bodyPage(ground, body)),
  ];
}

function sheet(ground: Ground, actor: ActorEntry): readonly Block[] {
  return [
    section(`${actor.name} (${actor.short}), ${actor.kind}`, `actor-${actor.id}`),
    ...values(ground, actor.sheet),
    ...sourced(sourceLine(actor)),
  ];
}

function values(ground: Ground, sheet: Sheet): readonly Block[] {
  const { tracks } = ground.book.board;
  const rows = Object.entries(sheet).map(
    ([name, value]) => [tracks[name]?.title ?? name, String(value)] as const,
  );
  if (rows.length === 0) return [];
  const half = (rows.length + 1) >> 1;
  const pairs = rows.slice(0, half).map((row, i) => [...row, ...(rows[half + i] ?? ['', ''])]);
  return [table(['Track*4', '>Value', 'Track*4', '>Value'], pairs)];
}

function sourced(line: ReturnType<typeof sourceLine>): readonly Block[] {
  return line.length === 0 ? [] : [remark(line)];
}

const SUMMITS_TEXT: { readonly [when in BodyEntry['summits']]: string } = {
  odd: 'in odd turns',
  even: 'in even turns',
  every: 'every turn',
  never: 'never',
};

function bodyPage(ground: Ground, body: BodyEntry): readonly Block[] {
  const { book, scenario } = ground;
  const standing = (wanted: string) =>
    (scenario?.members ?? [])
      .filter((entry) => entry.body === body.id && entry.standing === wanted)
      .map(({ actor }) => actorName(book, actor))
      .join(', ');
  const isFounded =
    (body.sheet.vitality ?? 0) !== 0 || scenario?.members.some((entry) => entry.body === body.id);
  const rows = [
    ['Decides by', body.decision],
    ['Heads of state meet', SUMMITS_TEXT[body.summits]],
    ...(body.secretariat === undefined ? [] : [['Secretariat', actorName(book, body.secretariat)]]),
    ...(['member', 'observer', 'suspended'] as const).flatMap((wanted) => {
      const names = standing(wanted);
      return names === ''
        ? []
        : [[{ member: 'Members', observer: 'Observers', suspended: 'Suspended' }[wanted], names]];
    }),
    ...(isFounded === false ? [['Members', 'none: it is not founded when the game begins']] : []),
  ];
  return [
    section(`${body.name} (${body.short})`, `body-${body.id}`),
    table(['', '*4'], rows),
    ...values(ground, body.sheet),
    ...sourced(sourceLine(body)),
  ];
}

export function policies(ground: Ground): readonly Block[] {
  const { book } = ground;
  if (book.policies.length === 0) return [];
  return [
    chapter('Policies'),
    para(
      'A seat that nobody plays chooses by a policy and leaves every answer to its ministry. Each order it may give and can pay gets a weight, the sum of the modifiers below, or 0 if that is less. One is drawn, with chances by weight; ordering nothing more takes part with the weight the policy names. The drawn order is set aside and paid for in mind, and the next is drawn, until nothing is drawn or no order is left.',
    ),
    ...book.policies.flatMap((policy) => [
      section(`${policy.title} (${opened(policy.id)})`, `policy-${policy.id}`),
      para(`${policy.text} To order nothing more weighs ${policy.holds}.`),
      ...sourced(sourceLine(policy)),
      ...policy.wants.map((want) => entryOf(ground, want.id, want)),
    ]),
  ];
}
