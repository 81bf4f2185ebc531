// A game so small that the chart can be walked through whole: it hands back a new value at every closing, so that
// the chart over it is a pure function. And the same table as a plain model, written without a chart.

import { PHASES, type Phase } from '../../src/engine/phase.ts';
import type { Opened, Play, TurnEvent, TurnInput } from '../../src/turn/turn.types.ts';

export const TURNS = 2;
export const DEADLINE = 60;

interface Spot {
  readonly turn: number;
  readonly phase: Phase;
  readonly round: number;
}

/** Whom the stub waits for: two seats plan, one answers, the other is asked back in odd turns. */
function waitsFor({ turn, phase, round }: Spot): readonly number[] {
  if (phase === 'planning') return [3, 7];
  if (phase === 'negotiation') return round === 2 ? [3] : [7];
  return phase === 'summits' && turn === TURNS ? [3, 7] : [];
}

/** The order of play, said a second time: one amendment round in odd turns, and an end. */
function after({ turn, phase, round }: Spot): Spot {
  if (phase === 'negotiation' && round === 1 && turn % 2 === 1) return { turn, phase, round: 2 };
  if (phase === 'review') return { turn: turn + 1, phase: turn === TURNS ? 'over' : 'news', round: 1 };
  return { turn, phase: PHASES[PHASES.indexOf(phase) + 1] ?? 'over', round: 1 };
}

interface StubPlay extends Play {
  readonly spot: Spot;
}

function playAt(spot: Spot, seated: boolean): StubPlay {
  return { spot, close: () => openedAt(after(spot), seated) };
}

function openedAt(spot: Spot, seated: boolean): Opened {
  const waiting = seated ? waitsFor(spot) : [];
  return { play: playAt(spot, seated), phase: spot.phase, waiting, last: spot.turn === TURNS };
}

export function stubInput(options: { seated: boolean; attended: boolean; hurried: boolean }): TurnInput {
  return {
    ...openedAt({ turn: 1, phase: 'news', round: 1 }, options.seated),
    attended: options.attended,
    deserted: !options.seated && !options.attended,
    pace: options.hurried ? { planning: DEADLINE, summits: DEADLINE } : {},
  };
}

export const spotOf = (play: Play): Spot => (play as StubPlay).spot;

/** The table as a person would tell it: where it stands, whom it waits for, whether it rests. */
export class Model {
  spot: Spot = { turn: 1, phase: 'news', round: 1 };
  waiting: readonly number[] = [];
  elapsed = 0;
  paused = false;

  constructor() {
    this.#pass();
  }

  hear(event: TurnEvent): void {
    if (this.spot.phase === 'over') return;
    if (this.paused) {
      if (event.type === 'resume') this.paused = false;
      return;
    }
    if (event.type === 'pause') this.paused = true;
    else if (event.type === 'seat.done') this.waiting = this.waiting.filter((seat) => seat !== event.actor);
    else if (event.type === 'go.on' && this.spot.phase === 'review') this.#close();
    else if (event.type === 'time.passed') this.#tick(event.seconds);
    this.#pass();
  }

  #tick(seconds: number): void {
    const hurried = this.spot.phase === 'planning' || this.spot.phase === 'summits';
    if (hurried && this.elapsed + seconds >= DEADLINE) this.waiting = [];
    else this.elapsed += seconds;
  }

  #pass(): void {
    while (!this.paused && this.#rolls()) this.#close();
  }

  #rolls(): boolean {
    return !['review', 'over'].includes(this.spot.phase) && this.waiting.length === 0;
  }

  #close(): void {
    this.spot = after(this.spot);
    this.waiting = waitsFor(this.spot);
    this.elapsed = 0;
  }
}
