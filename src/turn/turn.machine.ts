// The order of a turn as a statechart: the one place that decides when a phase may close. It holds no rules and
// no orders; what closing means is up to the play it is given. Time reaches it only as events.

import { assign, setup } from 'xstate';
import {
  isWaitingPhase,
  type Opened,
  type Play,
  type TurnContext,
  type TurnEvent,
  type TurnGuard,
  type TurnInput,
} from './turn.types.ts';

/** The data the chart starts from. The game in it is ready-made. */
export function contextOf(input: TurnInput): TurnContext {
  return {
    play: input.play,
    phase: input.phase,
    waiting: input.waiting,
    last: input.last,
    attended: input.attended,
    deserted: input.deserted,
    pace: input.pace,
    elapsed: 0,
  };
}

/** Seconds the present round may take; undefined where nothing hurries it. */
export function deadlineOf({ phase, pace }: Pick<TurnContext, 'phase' | 'pace'>): number | undefined {
  return isWaitingPhase(phase) ? pace[phase] : undefined;
}

interface Given {
  readonly context: TurnContext;
  readonly event: TurnEvent;
}

const secondsOf = ({ event }: Given) => (event.type === 'time.passed' ? event.seconds : 0);

const guards = {
  'the table is deserted': ({ context }: Given) => context.deserted,
  'the game is over': ({ context }: Given) => context.phase === 'over',
  'nobody is awaited': ({ context }: Given) => context.waiting.length === 0,
  'there are no soundings': ({ context }: Given) => context.phase === 'planning',
  'the talks are over': ({ context }: Given) =>
    context.phase !== 'negotiation' && context.phase !== 'bargaining',
  'nobody reads along': ({ context }: Given) => !context.attended,
  'the last turn ends unread': ({ context }: Given) => context.last && !context.attended,
  'the last turn ends': ({ context }: Given) => context.last,
  'the deadline has passed': (given: Given) =>
    given.context.elapsed + secondsOf(given) >= (deadlineOf(given.context) ?? Number.POSITIVE_INFINITY),
} satisfies { [guard in TurnGuard]: (given: Given) => boolean };

/** Closes one phase after the other until a turn is over. */
function playTurn(play: Play): Opened {
  let opened = play.close();
  while (opened.phase !== 'news' && opened.phase !== 'over') opened = opened.play.close();
  return opened;
}

const types = {} as { context: TurnContext; events: TurnEvent; input: TurnInput };

const chart = setup({
  types,
  guards,
  actions: {
    'close the phase': assign(({ context }) => ({ ...context.play.close(), elapsed: 0 })),
    'play the turn': assign(({ context }) => playTurn(context.play)),
    'cross the seat off': assign(({ context, event }) => ({
      waiting: context.waiting.filter((actor) => event.type !== 'seat.done' || actor !== event.actor),
    })),
    'cross every seat off': assign({ waiting: [] }),
    'count seconds': assign((given) => ({ elapsed: given.context.elapsed + secondsOf(given) })),
  },
});

export const turnMachine = chart.createMachine({
  id: 'turn',
  context: ({ input }) => contextOf(input),
  initial: 'playing',
  states: {
    playing: {
      initial: 'news',
      on: {
        pause: 'paused',
        'seat.done': { actions: 'cross the seat off' },
        'time.passed': [
          { guard: 'the deadline has passed', actions: 'cross every seat off' },
          { actions: 'count seconds' },
        ],
      },
      states: {
        // A deserted table takes whole turns in one step: the same closings in the same order, several times faster.
        news: {
          always: [
            { guard: 'the game is over', target: '#turn.over' },
            { guard: 'the table is deserted', actions: 'play the turn' },
            { actions: 'close the phase', target: 'soundings' },
          ],
        },
        // What is said here is settled before orders are written. A rulebook without talk has none of it.
        soundings: {
          always: [
            { guard: 'there are no soundings', target: 'planning' },
            { guard: 'nobody is awaited', actions: 'close the phase', target: 'bargaining' },
          ],
        },
        bargaining: {
          always: [
            { guard: 'the talks are over', target: 'planning' },
            { guard: 'nobody is awaited', actions: 'close the phase' },
          ],
        },
        planning: {
          always: { guard: 'nobody is awaited', actions: 'close the phase', target: 'negotiation' },
        },
        // Sponsors may have amendments to answer: then the talks go into a second round before they are over.
        negotiation: {
          always: [
            { guard: 'the talks are over', target: 'summits' },
            { guard: 'nobody is awaited', actions: 'close the phase' },
          ],
        },
        summits: {
          always: { guard: 'nobody is awaited', actions: 'close the phase', target: 'resolution' },
        },
        resolution: { always: { actions: 'close the phase', target: 'upkeep' } },
        upkeep: { always: { actions: 'close the phase', target: 'review' } },
        review: {
          always: [
            { guard: 'the last turn ends unread', actions: 'close the phase', target: '#turn.over' },
            { guard: 'nobody reads along', actions: 'close the phase', target: 'news' },
          ],
          on: {
            'go.on': [
              { guard: 'the last turn ends', actions: 'close the phase', target: '#turn.over' },
              { actions: 'close the phase', target: 'news' },
            ],
          },
        },
        'where it stopped': { type: 'history' },
      },
    },
    paused: { on: { resume: 'playing.where it stopped' } },
    over: { type: 'final' },
  },
});
