// Initialization: the world at the news of the first turn, all of it from the rulebook and the scenario.

import { BASE } from '../../rulebook/book.ts';
import { type Block, para, section, table } from '../handbook/document.ts';
import { actorName, bodyName, opened, sourceLine } from '../handbook/ground.ts';
import { deals, opening } from '../handbook/scenario.ts';
import { actorSheets } from '../handbook/sheets.ts';
import { counted, demoted, type Subject } from './subject.ts';

export function initialization(subject: Subject): readonly Block[] {
  const { book, ground, scenario, plan } = subject;
  const noted = sourceLine(scenario);
  const openings = [...new Set(plan?.manifest.cells.map((cell) => cell.opening) ?? [])];
  return [
    para(
      'Every game of a scenario opens in the same state; only the order of the deck is drawn, by the seed. Values are laid in this order, later ones over earlier ones: the start of each track (see the state variables), the sheets of actors and bodies, the memberships, the opening values of the scenario, and the agreements that stand.',
    ),
    ...(noted.length === 0 ? [] : [para(noted)]),
    section('Memberships'),
    scenario.members.length === 0
      ? para('None.')
      : table(
          ['Body*2', 'Actor*3', 'Standing*2'],
          scenario.members.map(({ body, actor, standing }) => [
            bodyName(book, body),
            actorName(book, actor),
            opened(standing),
          ]),
        ),
    section('Opening values'),
    ...(scenario.opening.length === 0 ? [para('None beyond the sheets.')] : opening(ground, scenario)),
    ...deals(ground, scenario),
    ...demoted(actorSheets(ground)),
    ...(plan === undefined
      ? []
      : [
          section('What the study opens otherwise'),
          para(
            openings.length < 2
              ? 'All cells of the study open in the same state.'
              : `The cells of the study open in ${counted(openings.length, 'state')}; the changes are told under observation, beside the variants and the uncertainties.`,
          ),
          para(
            `Rules are read as: ${plan.layout.lenses.map((lens) => (lens === BASE ? 'the base' : lens)).join(', ')}. Sheets and tracks above are those of ${book.lens}.`,
          ),
        ]),
  ];
}
