// Many small plans, one after the other or a few at a time, before a person: one count of games, one way to stop.
import type { Play } from '../study/doubts/ranking.ts';
import { runEnsemble } from '../study/run/ensemble.ts';
import { playHere } from '../study/run/runner.ts';
import { playInThreads } from '../study/run/threads.ts';
import { folderOf, openFolder } from '../study/store/folder.ts';
import type { Desk } from './command.ts';
import { formatComplaint, type Lines } from './complaint.ts';
import { type Refusal, refusalOf } from './whatif-run.ts';

export interface Pieces {
  readonly play: Play;
  /** Takes the progress line and the way to stop away. */
  end(): void;
  /** Why a piece was not played: broken off, or what the disk said. `again` is the command that goes on. */
  refusal(again: string): Lines;
}

/** Milliseconds between two words about how far it is. */
const SAY_EVERY = 250;

export function playPieces(
  desk: Desk,
  { out, games, isThreaded }: { readonly out: string; readonly games: number; readonly isThreaded: boolean },
): Pieces {
  const stop = new AbortController();
  const broken = () => stop.abort();
  process.once('SIGINT', broken);
  const start = performance.now();
  let [done, played, said] = [0, 0, start];
  let refused: Refusal | undefined;
  const say = (more: number, isPlayed: boolean) => {
    done += more;
    if (isPlayed) played += more;
    const now = performance.now();
    if (now - said < SAY_EVERY) return;
    said = now;
    const rate = Math.round((played * 1000) / (now - start));
    const left = rate > 0 ? `, ${rate} a second, ${Math.ceil((games - done) / rate)} s left` : '';
    desk.progress(`${done} of ${games} games${left}`);
  };
  desk.progress(`preparing ${games} games`);
  const play: Play = async (plan) => {
    const folder = folderOf(out, plan);
    const opened = openFolder(folder, plan);
    if (!opened.ok) {
      refused = { code: 2, lines: [opened.error] };
      return undefined;
    }
    let own = 0;
    try {
      const found = await runEnsemble(plan, folder, {
        runner: isThreaded ? playInThreads(1) : playHere,
        signal: stop.signal,
        progress: (now) => {
          say(now.played - own, true);
          own = now.played;
        },
      });
      say(found.tally.games - own, false);
      return found.whole ? folder : undefined;
    } catch (error) {
      refused = refusalOf(error, folder);
      stop.abort();
      return undefined;
    }
  };
  return {
    play,
    end() {
      desk.progress('');
      process.off('SIGINT', broken);
    },
    refusal: (again) =>
      refused?.lines ?? [
        formatComplaint({
          where: out,
          what: `broken off with ${done} of ${games} games played`,
          help: `\`${again}\` goes on`,
        }),
      ],
  };
}
