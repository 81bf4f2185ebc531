// Observation: what is collected of games. With a study its outcomes, its design and its seeds; without one what every
// game leaves behind.

import type { Rulebook } from '../../rulebook/book.ts';
import { type Block, list, para, type Text, table, topic } from '../handbook/document.ts';
import { pulledBy } from './pulled.ts';
import { counted, measureTexts, type Subject } from './subject.ts';

export function observation(subject: Subject): readonly Block[] {
  return [
    para(
      'Every game leaves a record (rules, scenario, seed and every decision, chained by hashes), a ledger of all changes with rule, modifiers, roll and source, one hash of the world for each turn, and at its end each seat’s objectives and progress and each state’s influence, room and autonomy.',
    ),
    ...(subject.plan === undefined
      ? [para('No study is described here: what is measured over many games is declared by one.')]
      : studied(subject, subject.plan)),
  ];
}

type Plan = NonNullable<Subject['plan']>;

function studied(subject: Subject, plan: Plan): readonly Block[] {
  return [
    para(`The study ${plan.study.study} measures each game once it is over, one whole number an outcome.`),
    topic('Outcomes'),
    outcomes(subject, plan),
    topic('Experiment'),
    ...experiment(plan),
    ...variants(subject.book, plan),
    ...uncertainties(plan),
    topic('Analysis'),
    para(
      'Each variant is compared with the first under the same reading, seed by seed: the mean of the paired differences with its interval (95 %, unless the looks of a precision share the error out), over several points of a design with the mean over them as the pair. Games that were not played to their end are left out, both of a pair, and counted.',
    ),
  ];
}

function outcomes(subject: Subject, { study }: Plan): Block {
  const texts = measureTexts(subject);
  return table(
    ['Outcome*2', 'Title*4', 'How it is measured*6'],
    study.outcomes.map(({ name, title }, index) => ({
      cells: [name, title, texts[index] ?? ''],
      anchor: `outcome-${name}`,
    })),
  );
}

function experiment({ study, layout, manifest, shards }: Plan): readonly Block[] {
  const { from, count } = manifest.seeds;
  const { precision } = study;
  const design = layout.axes.length === 0 ? 'none: one point' : (study.design?.kind ?? 'one-at-a-time');
  const rows: (readonly Text[])[] = [
    ['Seeds', `${from} to ${from + count - 1}, the same for every cell`],
    [
      'Stops',
      precision === undefined
        ? 'when all are played'
        : `when ${precision.outcome} is known within ${precision.half_width} in every comparison, at planned looks`,
    ],
    ['Readings', layout.lenses.join(', ')],
    ['Design', `${design}; ${counted(layout.points.length, 'point')}`],
    ['Cells', `${counted(manifest.cells.length, 'cell')}: readings times points times variants`],
    ['Games', `${count * manifest.cells.length}, in ${counted(shards, 'shard')}`],
  ];
  const why = study.assume === undefined ? [] : [para(`Why these numbers: ${study.assume}`)];
  return [table(['', '*5'], rows), ...why];
}

function variants(book: Rulebook, { layout, manifest }: Plan): readonly Block[] {
  const rows = layout.variants.map((variant, index): readonly Text[] => {
    const changes = manifest.cells[index]?.changes.length ?? 0;
    const pulled = pulledBy(book, variant);
    const told = pulled.length === 0 ? 'nothing is otherwise' : pulled.join('; ');
    const found =
      changes === 0 ? '' : ` (as it comes out: ${counted(changes, 'change')} of rules, opening or policies)`;
    return [variant.name, variant.title, `${told}${found}`];
  });
  return [table(['Variant*2', 'Title*3', 'What is otherwise*6'], rows)];
}

const MOST_AXES = 60;

function uncertainties({ layout }: Plan): readonly Block[] {
  const { axes } = layout;
  if (axes.length === 0) return [];
  const rows = axes.slice(0, MOST_AXES).map(({ name, target, size, value, now }): readonly Text[] => {
    const what =
      target.kind === 'rule'
        ? `${target.key} of ${target.address}`
        : target.kind === 'policy'
          ? `who plays ${target.actor}`
          : ['opening of', target.track, ...target.at].join(' ');
    return [
      name,
      what,
      now === undefined ? 'several' : String(now),
      `${value(0)} to ${value(size - 1)} (${size})`,
    ];
  });
  const rest = axes.length - rows.length;
  return [
    topic('Uncertainties'),
    table(['Uncertainty*3', 'What it turns*4', 'As it is*2', 'From and to (values)*3'], rows),
    ...(rest === 0 ? [] : [list([`and ${rest} more of the same kind`])]),
  ];
}
