// Entities, state variables, and scales: who and what there is, every track with its range, and what a turn stands for.

import { dateLabel } from '../../scenario/date.ts';
import { trackRow } from '../handbook/components.ts';
import { type Block, para, remark, section, type Text, table } from '../handbook/document.ts';
import { actorName, bodyName, opened, sourceLine, thingName } from '../handbook/ground.ts';
import { counted, type Subject } from './subject.ts';

export function entities(subject: Subject): readonly Block[] {
  return [
    section('Actors'),
    ...actors(subject),
    section('Bodies in which they meet', 'meeting-places'),
    ...bodies(subject),
    section('Agreements'),
    ...agreements(subject),
    section('State variables'),
    ...variables(subject),
    section('Scales'),
    ...scales(subject),
  ];
}

function actors({ book, scenario, plan }: Subject): readonly Block[] {
  const titleOf = (id: string) => book.policies.find((policy) => policy.id === id)?.title ?? opened(id);
  const seats = new Map(scenario.seats.map((seat) => [seat.actor, seat]));
  const automated = new Map(scenario.automated.map(({ actor, policy }) => [actor, policy]));
  const studied = new Map((plan?.study.policies ?? []).map(({ actor, policy }) => [actor, policy]));
  const decides = (id: string): string => {
    const seat = seats.get(id);
    const policy = automated.get(id);
    const instead = studied.get(id);
    const played = instead === undefined ? '' : `; in this study ${opened(instead)}`;
    if (seat !== undefined) {
      const doctrines = Object.values(seat.policies).map(titleOf);
      return `a person, or a policy: ${doctrines.join(', or ')}${played}`;
    }
    return policy === undefined
      ? 'nobody: it orders nothing, and its ministry answers'
      : `${titleOf(policy)}${played}`;
  };
  return [
    para(
      'An actor is one decision-maker with one voice. Its kind says what it is to the rules: powers reach for states, states are reached for, outsiders vote and follow, secretariats run bodies. Rules of consent name nobody: they look at what an actor is like.',
    ),
    table(
      ['Actor*3', 'Kind*2', 'Who decides for it*5'],
      book.actors.map(({ id, name, kind }) => [name, kind, decides(id)]),
    ),
  ];
}

const DECISIONS = {
  consensus: 'by consensus',
  majority: 'by majority',
  secretariat: 'by its secretariat',
} as const;

const SUMMITS = { odd: 'in odd turns', even: 'in even turns', every: 'every turn', never: 'never' } as const;

function bodies({ book }: Subject): readonly Block[] {
  return [
    para('A body is an organisation: a table at which proposals are voted on, with a vitality of its own.'),
    table(
      ['Body*4', 'Decides*2', 'Summits*2', 'Secretariat*2'],
      book.bodies.map((body): readonly Text[] => [
        `${body.name} (${bodyName(book, body.id)})`,
        DECISIONS[body.decision],
        SUMMITS[body.summits],
        body.secretariat === undefined ? 'none' : actorName(book, body.secretariat),
      ]),
    ),
  ];
}

function agreements({ book }: Subject): readonly Block[] {
  return [
    para(
      `What was signed is an entity of its own, on one of ${book.board.slots} lines. Its state: whether it is free, declared (signed and not yet carried out), done, paper (tried in vain) or cold (refused lately); the turns in which it was signed, came to its present status, and ends; and the words it was signed under: action, sponsor, partner, place, bodies, substructure, domain, area, threat, secrecy, extra money, clauses and choices.`,
    ),
    para('An order, and a proposal made of one, has the same words and lives for one turn.'),
  ];
}

function variables(subject: Subject): readonly Block[] {
  const { book, board } = subject;
  const tracks = Object.entries(book.board.tracks);
  return [
    para(
      `Everything that can change is a whole number within bounds, in one row of ${board.size} cells. A track has one cell for each combination of what it runs over.`,
    ),
    table(
      ['Track*3', 'One for each, and how rules say it*5', 'Range*3', '>Start', 'Seen by*2', '>Cells'],
      tracks.map(([name, track]) => ({
        cells: [...trackRow(name, track), String(board.tracks.get(name)?.size ?? 0)],
        anchor: `track-${name}`,
      })),
    ),
    para(
      `Members of what tracks run over: domains ${names(subject, book.board.domains)}; task areas ${names(subject, book.board.areas)}; threats ${names(subject, book.board.threats)}; substructures ${names(subject, book.board.subs)}.`,
    ),
    remark(
      'Influence, leads, doors, room and autonomy are reckoned from ties whenever they are asked for (see the submodels): they are no state variables.',
    ),
    ...tracks.flatMap(([, track]) => {
      const line = sourceLine(track);
      return line.length === 0
        ? []
        : [remark([`${track.title}. `, ...(typeof line === 'string' ? [line] : line)])];
    }),
  ];
}

function names({ book }: Subject, ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : ids.map((id) => thingName(book, id)).join(', ');
}

function scales({ scenario }: Subject): readonly Block[] {
  return [
    table(
      ['Scale', 'Here*4'],
      [
        ['Time step', 'one turn, half a year'],
        [
          'Extent in time',
          `${counted(scenario.turns, 'turn')}, ${dateLabel(scenario, 1)} to ${dateLabel(scenario, scenario.turns)}`,
        ],
        ['Space', 'none: there is no map. What lies near is what ties, memberships and agreements connect'],
        ['Resolution', 'one whole actor; nothing within a capital is told apart'],
      ],
    ),
  ];
}
