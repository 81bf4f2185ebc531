// The lenses measured on the four questions their authors quarrel over. Paired games share their dice; every number
// stands with the 95 % interval of its mean.

import { PURPOSES } from '../../src/dice/purposes.ts';
import { layTable } from '../../src/engine/index.ts';
import { allowedCost, purseOf, spend } from '../../src/engine/seat.ts';
import { sameOrder } from '../../src/engine/skeleton.ts';
import { playersOf } from '../../src/seats/players.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import { copyFrame } from '../../src/world/register.ts';
import { LENSES, type Reading } from '../lenses/readings.ts';
import { signature } from '../signature/signature.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';
import { actorOf, answering, isLike, type OrderLike } from '../support/lines.ts';
import { type Difference, pairedDifference } from '../support/paired.ts';
import { doctrinePlayers } from '../support/players.ts';
import { gaugeAt, type Line, type Measure, type Story, tell } from '../support/stories.ts';
import { alliesDone } from './done.ts';
import { type QUESTIONS, SAYINGS } from './lens-words.ts';

const SIGNERS = [
  'russia',
  'china',
  'kazakhstan',
  'kyrgyzstan',
  'tajikistan',
  'uzbekistan',
  'turkmenistan',
  'armenia',
  'belarus',
];

const ALLIANCE = { body: 'csto' };

/** What Russia gives its first hand of every turn to. */
const LEVERS: Readonly<Record<string, readonly OrderLike[]>> = {
  'a link of the two bodies': [{ tag: 'link' }],
  'drills of the alliance': [{ action: 'body-exercise', ...ALLIANCE }],
  'parts of the alliance': [{ tag: 'institution', ...ALLIANCE }],
  'arms, officers, border guards': ['officer-training', 'arms-supply', 'border-aid'].map((action) => ({
    action,
  })),
  bases: [{ action: 'base-rights' }],
  'projects and gas': [{ tag: 'economic' }],
  'cut quotas': [{ action: 'quota-cut' }],
};

/** Mean over all states and domains, 0 to 100. */
function influence(power: number): Measure {
  return ({ outcome }) => {
    const shares = outcome.states.flatMap((state) => state.influence.map((domain) => domain[power] ?? 0));
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
}

function progress(seat: string): Measure {
  return ({ outcome }) => outcome.seats.find(({ actor }) => actor === seat)?.progress ?? 0;
}

const vitality: Measure = ({ game }) => gaugeAt(game, 'vitality', 'csto');

/** What a power has tabled in SCO, and what of it was carried. */
function itemsOf(
  power: string,
  { game, tabled }: Story,
): { readonly tabled: number; readonly carried: number } {
  const mine = tabled.filter(({ frame }) => isLike(game.table, frame, { sponsor: power, body: 'sco' }));
  return { tabled: mine.length, carried: mine.filter(({ carried }) => carried).length };
}

/** Of all that a power has tabled in SCO, the share that was carried, in per cent with its interval. */
function shareOf(power: string, stories: readonly Story[]): string {
  const items = stories.map((story) => itemsOf(power, story));
  const votes = items.flatMap(({ tabled, carried }) =>
    Array.from({ length: tabled }, (_, i) => [0, i < carried ? 100 : 0] as const),
  );
  return votes.length < 2 ? 'tables none' : plain(pairedDifference(votes));
}

const CHOICE = PURPOSES.indexOf('choice');
/** A slot of the choice stream that no doctrine draws from. */
const PUSH = 200;

/** Russia's first hand goes to any open order like these, each as likely as the others; the rest to its doctrine. */
function pushing(line: Line, likes: readonly OrderLike[]): Line {
  const { table } = line;
  const self = actorOf(table, 'russia');
  const usual = line.players.get(self);
  const likely = (table.skeletons[self] ?? []).filter(({ frame }) =>
    likes.some((like) => isLike(table, frame, like)),
  );
  if (usual === undefined || likely.length === 0) throw new Error('Russia has no such lever');
  const pusher: Policy = {
    ...usual,
    orders: (game) => {
      const purse = purseOf(game, self, []);
      const open = likely.filter(({ frame }) => allowedCost(game, frame, purse) !== undefined);
      const drawn = open[game.dice.below(game.turn, CHOICE, self, PUSH, Math.max(1, open.length))];
      const rest = usual.orders(game, self);
      if (drawn === undefined) return rest;
      const first = copyFrame(drawn.frame);
      spend(game, purse, first);
      const kept = rest.filter((frame) => {
        if (purse.orders <= 0 || sameOrder(frame, first) || allowedCost(game, frame, purse) === undefined)
          return false;
        spend(game, purse, copyFrame(frame));
        return true;
      });
      return [first, ...kept];
    },
  };
  return { table, players: new Map(line.players).set(self, pusher) };
}

interface Found {
  readonly reading: Reading;
  readonly memorandum: { readonly [measure: string]: Difference };
  readonly alive: { readonly vitality: Difference; readonly done: Difference };
  readonly leader: { readonly ahead: Difference; readonly shares: readonly string[] };
  readonly levers: ReadonlyMap<string, { readonly progress: Difference; readonly influence: Difference }>;
}

function measure(reading: Reading, seeds: number): Found {
  const { book, scenario } = readBox(DUSHANBE, reading === 'base' ? undefined : reading);
  const table = layTable(book, scenario);
  const players = doctrinePlayers(table);
  const usual: Line = { table, players };
  const memorandum = { action: 'memorandum' };
  const played = (line: Line): readonly Story[] =>
    Array.from({ length: seeds }, (_, seed) => tell(line, `lens-${seed}`));
  const paired = (a: readonly Story[], b: readonly Story[], of: Measure) =>
    pairedDifference(a.map((story, i) => [of(story), of(b[i] ?? story)] as const));
  const alone = (stories: readonly number[]) => pairedDifference(stories.map((value) => [0, value] as const));
  const refused = played({ table, players: answering(table, players, ['china'], memorandum, 'refuse') });
  const signed = played({ table, players: answering(table, players, SIGNERS, memorandum, 'accept') });
  const base = played(usual);
  const levers = new Map<string, Line>(
    Object.entries(LEVERS).map(([name, likes]) => [name, pushing(usual, likes)]),
  );
  levers.set('the liberal-empire doctrine', { table, players: withDoctrine(usual) });
  return {
    reading,
    memorandum: {
      'Russia’s influence': paired(refused, signed, influence(actorOf(table, 'russia'))),
      'China’s influence': paired(refused, signed, influence(actorOf(table, 'china'))),
      'Russia’s progress': paired(refused, signed, progress('russia')),
      'China’s progress': paired(refused, signed, progress('china')),
      'vitality of CSTO': paired(refused, signed, vitality),
    },
    alive: { vitality: alone(base.map(vitality)), done: alone(alliesDone(usual, seeds)) },
    leader: {
      ahead: alone(base.map((story) => itemsOf('china', story).carried - itemsOf('russia', story).carried)),
      shares: ['china', 'russia'].map((power) => shareOf(power, base)),
    },
    levers: new Map(
      [...levers].map(([name, line]) => {
        const stories = played(line);
        const of = (what: Measure) => paired(base, stories, what);
        return [
          name,
          { progress: of(progress('russia')), influence: of(influence(actorOf(table, 'russia'))) },
        ];
      }),
    ),
  };
}

function withDoctrine({ table }: Line): Players {
  const players = playersOf(table, new Map([['russia', 'liberal-empire']]));
  if (!players.ok) throw new Error('Russia has no such doctrine');
  return players.value;
}

/** A mean and its interval; bold where the interval leaves out zero. */
function say({ difference, low, high }: Difference, digits = 2): string {
  const text = `${difference.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
  return low > 0 || high < 0 ? `**${text}**` : text;
}

function row(...cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function title(text: string, ...columns: readonly string[]): void {
  process.stdout.write(`\n## ${text}\n\n`);
  row(...columns);
  row(...columns.map(() => '---'));
}

const HEADINGS = {
  memorandum: 'Who gains from the memorandum?',
  alive: 'Is CSTO alive?',
  leader: 'Who leads SCO?',
  lever: 'Which lever works best for Russia?',
} as const;

function saying(reading: Reading, question: (typeof QUESTIONS)[number]): string {
  if (reading === 'base') return 'the base is silent where the papers quarrel';
  const { says, claims } = SAYINGS[reading][question];
  return claims.length === 0 ? says : `${says} (${claims.map((claim) => `\`${claim}\``).join(', ')})`;
}

/** Prints the four tables in Markdown. */
export function printLenses(seeds: number): void {
  process.stdout.write(`${seeds} seeds (lens-0 to lens-${seeds - 1}) a line, signature ${signature()}\n`);
  const found = (['base', ...LENSES] as const).map((reading) => measure(reading, seeds));
  const gains = Object.keys(found[0]?.memorandum ?? {});
  title(HEADINGS.memorandum, 'reading', ...gains, 'the author says');
  for (const { reading, memorandum } of found) {
    const cells = gains.map((name) => (memorandum[name] ? say(memorandum[name]) : ''));
    row(reading, ...cells, saying(reading, 'memorandum'));
  }
  title(HEADINGS.alive, 'reading', 'vitality at the end', 'carried out, %', 'the author says');
  for (const { reading, alive } of found)
    row(reading, plain(alive.vitality), plain(alive.done), saying(reading, 'alive'));
  title(
    HEADINGS.leader,
    'reading',
    'items carried a game, China less Russia',
    'of China’s, carried %',
    'of Russia’s, carried %',
    'the author says',
  );
  for (const { reading, leader } of found)
    row(reading, say(leader.ahead), ...leader.shares, saying(reading, 'leader'));
  for (const kind of ['progress', 'influence'] as const) {
    title(`${HEADINGS.lever} By ${kind}`, 'lever', ...found.map(({ reading }) => reading));
    for (const name of found[0]?.levers.keys() ?? []) {
      const cells = found.map(({ levers }) => levers.get(name)?.[kind]);
      row(name, ...cells.map((cell) => (cell ? say(cell) : '')));
    }
  }
  title(
    'The best lever, and what the author says',
    'reading',
    'by progress',
    'by influence',
    'the author says',
  );
  for (const { reading, levers } of found) {
    const best = (kind: 'progress' | 'influence') =>
      [...levers].sort(([, a], [, b]) => b[kind].difference - a[kind].difference)[0]?.[0] ?? '';
    row(reading, best('progress'), best('influence'), saying(reading, 'lever'));
  }
}

function plain({ mean, difference, low }: Difference): string {
  return `${mean.toFixed(1)} ± ${(difference - low).toFixed(1)}`;
}
