// The summary that goes before a description: one page, for readers who want to know what kind of model this is.

import { dateLabel } from '../../scenario/date.ts';
import { type Block, list, para, remark, section } from '../handbook/document.ts';
import { PROTOCOL } from './headings.ts';
import { phasesOf } from './process.ts';
import { questionOf } from './purpose.ts';
import { counted, type Subject } from './subject.ts';

export function summary(subject: Subject): readonly Block[] {
  const { book, board, scenario, plan } = subject;
  const kinds = (['power', 'state', 'outsider', 'secretariat'] as const).flatMap((kind) => {
    const count = book.actors.filter((actor) => actor.kind === kind).length;
    return count === 0 ? [] : [counted(count, kind)];
  });
  const tracks = Object.keys(book.board.tracks).length;
  const drawn = scenario.deck.cards.reduce((sum, { copies }) => sum + copies, 0);
  return [
    section('Summary'),
    para(
      `This description follows the ODD protocol: overview, design concepts, details. It is written by the program from the rules, the scenario${plan === undefined ? '' : ', the study'} and the addresses they stand under, so that it cannot say otherwise than they do.`,
    ),
    list([
      `Purpose: ${questionOf(subject)}`,
      `Entities: ${kinds.join(', ')}; ${counted(book.bodies.length, 'body', 'bodies')} in which they meet; a table of up to ${book.board.slots} agreements. Their state is ${counted(tracks, 'track')} of whole numbers, ${board.size} cells with the agreements.`,
      `Scales: ${counted(scenario.turns, 'turn')} of half a year, ${dateLabel(scenario, 1)} to ${dateLabel(scenario, scenario.turns)}. There is no map: distance is who is tied to whom.`,
      `Process: every turn goes through ${phasesOf(subject).join(', ')}. Orders and answers are sealed and opened together; what was signed is carried out, or turns to paper, by a die.`,
      'Design concepts: actors choose among legal orders by weights, or are played by people; ministries answer by a sum of named modifiers against one die; influence, room and autonomy emerge from ties and are never stored. Nobody learns, and but for a seat that plays imagined futures out nobody predicts.',
      `Initialization: one opening position from the scenario, with ${counted(scenario.deals.length, 'agreement')} in force and ${counted(scenario.members.length, 'membership')}.`,
      `Input data: ${counted(scenario.calendar.length, 'event')} by the calendar and a deck of ${counted(drawn, 'card')}; nothing else comes from outside.`,
      `Submodels: ${counted(book.rules.length, 'rule')} in a closed vocabulary, integers throughout, each with an address, a source or an assumption with its reason.`,
      ...(plan === undefined
        ? []
        : [
            `Study: ${counted(plan.layout.variants.length, 'variant')}, ${counted(plan.layout.points.length, 'point')} of the design, ${counted(plan.layout.lenses.length, 'reading')} of the rules, up to ${plan.manifest.seeds.count} seeds each.`,
          ]),
    ]),
    remark(PROTOCOL),
  ];
}
