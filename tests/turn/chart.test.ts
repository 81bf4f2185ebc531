// The chart of a turn, walked along every path that leads somewhere, over a game that is a pure value.

import { describe, expect, test } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap, getShortestPaths, getSimplePaths } from 'xstate/graph';
import { PHASES } from '../../src/engine/phase.ts';
import { turnMachine } from '../../src/turn/turn.machine.ts';
import type { TurnEvent } from '../../src/turn/turn.types.ts';
import { textOf } from '../architecture/house.ts';
import { DEADLINE, Model, spotOf, stubInput, TURNS } from './stub.ts';

type Snapshot = SnapshotFrom<typeof turnMachine>;

const EVENTS: readonly TurnEvent[] = [
  { type: 'seat.done', actor: 3 },
  { type: 'seat.done', actor: 7 },
  { type: 'go.on' },
  { type: 'pause' },
  { type: 'resume' },
  { type: 'time.passed', seconds: DEADLINE / 2 },
];

const standing = ({ value }: Snapshot) => (typeof value === 'object' ? value.playing : value);

/** Everything a state of the walk is told apart by. Seconds beyond the deadline change nothing more. */
const told = (snapshot: Snapshot) => {
  const { play, waiting, elapsed } = snapshot.context;
  return JSON.stringify([standing(snapshot), spotOf(play), waiting, Math.min(elapsed, DEADLINE)]);
};

const walk = {
  input: stubInput({ seated: true, attended: true, hurried: true }),
  events: EVENTS,
  serializeState: told,
};

describe('the chart of a turn', () => {
  test('has the phases of the engine, in the order of the engine', () => {
    const { playing, ...others } = turnMachine.config.states ?? {};
    const phases = Object.keys(playing?.states ?? {}).filter(
      (name) => playing?.states?.[name]?.type !== 'history',
    );
    expect([...phases, 'over']).toEqual([...PHASES]);
    expect(Object.keys(others)).toEqual(['paused', 'over']);
  });

  test('visits every phase of a turn in that order', () => {
    const visited: string[] = [];
    const actor = createActor(turnMachine, {
      input: stubInput({ seated: false, attended: true, hurried: false }),
      inspect: (event) => {
        if (event.type === '@xstate.microstep') visited.push(standing(event.snapshot as Snapshot));
      },
    }).start();
    for (let turn = 1; turn <= TURNS; turn++) actor.send({ type: 'go.on' });
    const each = visited.filter((phase, i) => phase !== visited[i - 1]);
    const turn = PHASES.slice(0, -1);
    expect(['news', ...each].join()).toEqual([...turn, ...turn, 'over'].join());
  });

  test('agrees with a plain model along every shortest path, and there are many', () => {
    const paths = getShortestPaths(turnMachine, walk);
    expect(paths.length).toBeGreaterThan(50);
    for (const { steps } of paths) follow(steps.slice(1));
  });

  test('agrees with the model along every simple path of an unhurried game', () => {
    const events = EVENTS.filter(
      ({ type }) => type !== 'time.passed' && type !== 'resume' && type !== 'pause',
    );
    const paths = getSimplePaths(turnMachine, { ...walk, events });
    expect(paths.length).toBeGreaterThan(20);
    for (const { steps } of paths) follow(steps.slice(1));
  });

  function follow(steps: readonly { readonly event: TurnEvent; readonly state: Snapshot }[]): void {
    const model = new Model();
    for (const { event, state } of steps) {
      model.hear(event);
      const { context } = state;
      expect([standing(state), spotOf(context.play), context.waiting]).toEqual([
        model.paused ? 'paused' : model.spot.phase,
        model.spot,
        model.waiting,
      ]);
    }
  }

  /** Every step of the walk, as from where to where. */
  const steps = adjacencyMapToArray(getAdjacencyMap(turnMachine, walk));

  test('is never stuck: from everywhere the end can be reached', () => {
    const everywhere = new Set(steps.flatMap(({ state, nextState }) => [told(state), told(nextState)]));
    const ended = steps.map(({ nextState }) => nextState).filter(({ status }) => status === 'done');
    const leading = new Set(ended.map(told));
    expect(leading.size).toBe(1);
    for (let before = 0; before < leading.size; ) {
      before = leading.size;
      for (const { state, nextState } of steps) {
        if (leading.has(told(nextState))) leading.add(told(state));
      }
    }
    expect([...everywhere].filter((state) => !leading.has(state))).toEqual([]);
  });

  test('goes on exactly where it paused, and hears nothing in between', () => {
    const all = new Map(steps.map(({ state }) => [told(state), state]));
    const playing = [...all.values()].filter((state) => !['paused', 'over'].includes(standing(state)));
    expect(new Set(playing.map(standing))).toEqual(new Set(['planning', 'negotiation', 'summits', 'review']));
    for (const state of playing) {
      const actor = createActor(turnMachine, { input: walk.input, snapshot: state }).start();
      actor.send({ type: 'pause' });
      expect(standing(actor.getSnapshot())).toBe('paused');
      for (const event of EVENTS.filter(({ type }) => type !== 'resume')) actor.send(event);
      actor.send({ type: 'resume' });
      expect(told(actor.getSnapshot())).toBe(told(state));
    }
  });

  test('passes a whole game in one go at a deserted table', () => {
    const input = stubInput({ seated: false, attended: false, hurried: false });
    const snapshot = createActor(turnMachine, { input }).start().getSnapshot();
    expect([snapshot.value, spotOf(snapshot.context.play).turn]).toEqual(['over', TURNS + 1]);
  });

  test('knows no clock, no delays, no promises and no other actors', () => {
    const text = JSON.stringify(turnMachine.config);
    for (const word of ['after', 'delay', 'invoke', 'spawn', 'timeout'])
      expect(text).not.toContain(`"${word}`);
    expect(textOf('src/turn/turn.machine.ts').split('\n').length).toBeLessThanOrEqual(151);
  });
});
