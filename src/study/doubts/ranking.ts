// The rounds, played one after the other: each leaves the numbers that moved any outcome most to the next.
import { readGames } from '../findings/games.ts';
import type { Plan } from '../plan/manifest.ts';
import { type Pull, type Weighed, weigh } from './pulls.ts';
import type { Doubt, Question, Target } from './question.ts';
import { piecesOf, type Round } from './rounds.ts';

/** A number with what it moves most: an entry of the ranking. */
export interface Ranked extends Weighed {
  /** The greatest reach over all targets, in standard deviations; 0 for a number that moves nothing. */
  readonly reach: number;
  /** The target it is of. */
  readonly most: Target;
  readonly pull: Pull;
}

export interface PlayedRound extends Round {
  readonly games: number;
  /** Numbers that left every game of the round as it was, to the last hash. */
  readonly unfelt: number;
  /** Numbers with which hardly a game came to its end: not ranked. */
  readonly failed: readonly Doubt[];
}

export interface DoubtRanking {
  readonly rounds: readonly PlayedRound[];
  /** The numbers of the last round, those that move most first. */
  readonly ranked: readonly Ranked[];
  /** Those that were left behind before, by the round's number (from 0), in order of reach. */
  readonly left: readonly { readonly round: number; readonly ranked: readonly Ranked[] }[];
}

/** Plays a plan whole and says where its games lie; undefined where somebody broke it off. */
export type Play = (plan: Plan) => Promise<string | undefined>;

/** Pieces that are played at a time. Undefined where somebody broke it off: what was played lies there. */
export async function rankDoubts(
  question: Question,
  rounds: readonly Round[],
  play: Play,
  atATime = 1,
): Promise<DoubtRanking | undefined> {
  const played: PlayedRound[] = [];
  const left: { readonly round: number; readonly ranked: readonly Ranked[] }[] = [];
  let doubts = question.doubts;
  let ranked: readonly Ranked[] = [];
  for (const [at, round] of rounds.entries()) {
    const found = await playRound(question, doubts, round, play, atATime);
    if (found === undefined) return undefined;
    played.push(found.round);
    const keep = rounds[at + 1]?.numbers ?? found.ranked.length;
    ranked = found.ranked.slice(0, keep);
    if (keep < found.ranked.length) left.push({ round: at, ranked: found.ranked.slice(keep) });
    doubts = ranked.map(({ doubt }) => doubt);
  }
  return { rounds: played, ranked, left };
}

async function playRound(
  question: Question,
  doubts: readonly Doubt[],
  round: Round,
  play: Play,
  atATime: number,
): Promise<{ readonly round: PlayedRound; readonly ranked: readonly Ranked[] } | undefined> {
  const pieces = piecesOf(question, doubts, round.seeds);
  const comparisons = 2 * doubts.length * question.targets.length;
  const weighed: (readonly Weighed[])[] = pieces.map(() => []);
  let games = 0;
  let isBroken = false;
  const waiting = pieces.entries();
  const serve = async () => {
    for (const [place, pieceOf] of waiting) {
      if (isBroken) return;
      const { plan, doubts: own } = pieceOf();
      const folder = await play(plan);
      if (folder === undefined) {
        isBroken = true;
        return;
      }
      const { ensemble, games: rows } = await readGames(plan, folder);
      games += ensemble.tally.games;
      weighed[place] = weigh(question, { plan, doubts: own, games: rows }, comparisons);
    }
  };
  await Promise.all(Array.from({ length: atATime }, serve));
  if (isBroken) return undefined;
  const all = weighed.flat();
  const ranked = all.flatMap((one) => rankOf(question, one)).sort((a, b) => b.reach - a.reach);
  const unfelt = all.filter(({ parted, pulls }) => parted === 0 && pulls.every(({ reach }) => reach === 0));
  const failed = doubts.filter((doubt) => !all.some((one) => one.doubt === doubt));
  return { round: { ...round, numbers: doubts.length, games, unfelt: unfelt.length, failed }, ranked };
}

function rankOf({ targets }: Question, weighed: Weighed): readonly Ranked[] {
  let top = 0;
  weighed.pulls.forEach(({ reach }, at) => {
    if (reach > (weighed.pulls[top]?.reach ?? 0)) top = at;
  });
  const [most, pull] = [targets[top], weighed.pulls[top]];
  return most === undefined || pull === undefined ? [] : [{ ...weighed, reach: pull.reach, most, pull }];
}
