// Process overview and scheduling: the phases of a turn in their order, who acts in them, and which rules run.

import { PHASES, type Phase } from '../../engine/index.ts';
import type { Hook } from '../../rulebook/book.ts';
import { type Block, para, section, steps, table } from '../handbook/document.ts';
import { actorName } from '../handbook/ground.ts';
import { counted, type Subject } from './subject.ts';

type Played = Exclude<Phase, 'over'>;

interface Step {
  readonly who: string;
  readonly what: string;
  readonly hooks: readonly Hook[];
}

const WRITING: readonly Hook[] = ['prefer', 'forbid', 'treasury', 'capital'];
const ANSWERING: readonly Hook[] = ['consent', 'must-accept', 'must-refuse'];
const SETTLING: readonly Hook[] = ['declared', 'refused', 'vetoed'];

const STEPS: { readonly [phase in Played]: Step } = {
  news: {
    who: 'nobody',
    what: 'cards of the calendar and of the deck are opened and take effect at once',
    hooks: [],
  },
  soundings: {
    who: 'all, sealed, opened together',
    what: 'packages are offered and promises given',
    hooks: WRITING,
  },
  bargaining: {
    who: 'those asked, then sponsors, sealed',
    what: 'offers are answered and softened; what is agreed is in force before anybody orders',
    hooks: [...ANSWERING, ...SETTLING],
  },
  planning: {
    who: 'all, sealed, opened together',
    what: 'orders are written, judged by the rules of legality, priced and paid for',
    hooks: WRITING,
  },
  negotiation: {
    who: 'those asked, then sponsors, sealed',
    what: 'proposals between two are answered, those to bodies softened',
    hooks: ANSWERING,
  },
  summits: { who: 'members of bodies', what: 'proposals to bodies are voted on', hooks: ANSWERING },
  resolution: {
    who: 'nobody',
    what: 'acts and signatures take effect; what is declared is tried and is done, waits, or turns to paper',
    hooks: [...SETTLING, 'consented', 'odds', 'done', 'paper', 'ended'],
  },
  upkeep: {
    who: 'nobody',
    what: 'what goes on by itself: every rule of upkeep once, in the order of addresses',
    hooks: ['upkeep'],
  },
  review: { who: 'nobody', what: 'objectives are read and the turn’s hash is taken', hooks: [] },
};

/** The phases of a turn: those of words only where there is something to say. */
export function phasesOf({ book }: Subject): readonly Played[] {
  const talks = book.actions.some(({ talk }) => talk === true);
  return PHASES.filter(
    (phase): phase is Played =>
      phase !== 'over' && (talks || (phase !== 'soundings' && phase !== 'bargaining')),
  );
}

export function overview(subject: Subject): readonly Block[] {
  const { book, scenario } = subject;
  const wants = book.policies.reduce((sum, policy) => sum + policy.wants.length, 0);
  const count = (hook: Hook) =>
    hook === 'prefer' ? wants : book.rules.filter(({ on }) => on === hook).length;
  const runs = (hooks: readonly Hook[]) =>
    hooks.flatMap((hook) => (count(hook) === 0 ? [] : [`${hook} ${count(hook)}`])).join(', ');
  return [
    para(
      `A game is ${counted(scenario.turns, 'turn')}. Each runs these phases in this order; a hook is a place in which rules of one kind run, told with how many there are. The submodels hold them in full.`,
    ),
    table(
      ['>Step', 'Phase*3', 'Who acts*3', 'What happens*5', 'Hooks and their rules*4'],
      phasesOf(subject).map((phase, place) => {
        const { who, what, hooks } = STEPS[phase];
        return [String(place + 1), phase, who, what, runs(hooks)];
      }),
    ),
    section('Order within a phase'),
    steps([
      `Where several act, they do so on the same state and are read in table order: ${book.actors.map(({ id }) => actorName(book, id)).join(', ')}.`,
      'Writing and answering are simultaneous: nobody sees what another writes before all are opened. Updating is sequential: every effect changes the one row of cells at once, and the next reads it changed.',
      'Rules of one hook run in the order of their addresses, parts of a rule in the order of their letters. Who or what a rule goes through is taken in the order of the rulebook.',
      'Agreements are tried line by line of their table. No order is drawn at random.',
    ]),
    para(
      'Time is discrete. Nothing happens between turns, and no event is scheduled but cards of the calendar, terms of agreements, and lines of paper and cold that are cleared when their time has come.',
    ),
  ];
}
