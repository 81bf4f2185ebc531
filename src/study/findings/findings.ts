// All that a study found, as plain data: a report in whatever form says nothing that does not stand here.
import type { Plan } from '../plan/manifest.ts';
import type { Flaw } from '../run/ensemble.ts';
import { type Boxes, boxesOf, type Interest } from './boxes.ts';
import { type Conclusion, conclusionsOf, type Holding, holdingsOf } from './conclusions.ts';
import { readGames } from './games.ts';
import { type NumbersMatter, numbersThatMatter } from './numbers.ts';
import { type Shares, sharesOf } from './shares.ts';
import { type TypicalGames, typicalGames } from './typical.ts';

export interface Findings {
  readonly study: string;
  readonly title: string;
  readonly text: string;
  readonly scenario: string;
  readonly lenses: readonly string[];
  /** The base first. */
  readonly variants: readonly { readonly name: string; readonly title: string }[];
  readonly outcomes: readonly { readonly name: string; readonly title: string }[];
  readonly uncertainties: readonly string[];
  readonly design: string | undefined;
  readonly points: number;
  readonly seeds: { readonly from: number; readonly count: number; readonly wanted: number };
  readonly games: number;
  readonly failed: number;
  /** All games that the study wants are there. */
  readonly whole: boolean;
  /** The shard that reading stopped at, where its file is there and is none of the study's. */
  readonly flaw?: Flaw;
  /** Hash of the manifest, digest of the games, and shards they lie in. */
  readonly manifest: string;
  readonly digest: string;
  readonly shards: number;
  /** Shards that were played a second time and came out alike; 0 where nobody did. */
  readonly audited: number;
  readonly heartland: string;
  /** 1 less the chance that an interval misses. */
  readonly confidence: number;
  readonly conclusions: readonly Conclusion[];
  readonly holdings: readonly Holding[];
  readonly shares: readonly Shares[];
  readonly numbers: readonly NumbersMatter[];
  readonly boxes: Boxes | undefined;
  readonly typical: readonly TypicalGames[];
}

const USUAL = 0.95;

/**
 * Reads a folder's games and says what they show; undefined while no shard of them is whole. Nothing is played, and no
 * file is touched. `told` hears of a flaw in any case. Throws a Halt where a shard is of another study.
 */
export async function findingsIn(
  plan: Plan,
  folder: string,
  interest?: Interest,
  told: (flaw: Flaw) => void = () => undefined,
): Promise<Findings | undefined> {
  const { ensemble, games } = await readGames(plan, folder);
  const { tally, look, whole, digest, audited, flaw } = ensemble;
  if (flaw !== undefined) told(flaw);
  if (games.seeds.length < 2) return undefined;
  const { study, layout, manifest } = plan;
  const conclusions = conclusionsOf(ensemble);
  const named = (list: readonly { readonly name: string; readonly title: string }[]) =>
    list.map(({ name, title }) => ({ name, title }));
  return {
    study: study.study,
    title: study.title,
    text: study.text,
    scenario: study.scenario,
    lenses: layout.lenses,
    variants: named(layout.variants),
    outcomes: named(study.outcomes),
    uncertainties: layout.axes.map(({ name }) => name),
    design: layout.axes.length === 0 ? undefined : (study.design?.kind ?? 'one-at-a-time'),
    points: layout.points.length,
    seeds: { from: manifest.seeds.from, count: games.seeds.length, wanted: manifest.seeds.count },
    games: tally.games,
    failed: tally.failed,
    whole,
    ...(flaw && { flaw }),
    manifest: plan.hash,
    digest,
    shards: tally.shards,
    audited,
    heartland: manifest.heartland,
    confidence: look === undefined ? USUAL : 1 - look.miss,
    conclusions,
    holdings: holdingsOf(conclusions),
    shares: sharesOf(plan, games),
    numbers: numbersThatMatter(plan, games),
    boxes: boxesOf(plan, games, interest),
    typical: typicalGames(plan, games),
  };
}
