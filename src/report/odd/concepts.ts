// Design concepts: the eleven of the protocol, each answered, those that the model does without as well.

import { EYES } from '../../rulebook/bind/scopes.ts';
import { HOOKS } from '../../rulebook/book.ts';
import { bare } from '../../rulebook/words/titles.ts';
import { type Block, type Entry, list, para, section, table } from '../handbook/document.ts';
import { actorName, notesOf } from '../handbook/ground.ts';
import { CONCEPTS, type Concept } from './headings.ts';
import { observation } from './observation.ts';
import { stochasticity } from './stochasticity.ts';
import { counted, type Subject } from './subject.ts';

const WRITTEN: { readonly [concept in Concept]: (subject: Subject) => readonly Block[] } = {
  'Basic principles': basicPrinciples,
  Emergence: emergence,
  Adaptation: adaptation,
  Objectives: objectives,
  Learning: learning,
  Prediction: prediction,
  Sensing: sensing,
  Interaction: interaction,
  Stochasticity: stochasticity,
  Collectives: collectives,
  Observation: observation,
};

export function conceptBlocks(subject: Subject): readonly Block[] {
  return CONCEPTS.flatMap((concept) => [section(concept), ...WRITTEN[concept](subject)]);
}

function basicPrinciples({ book }: Subject): readonly Block[] {
  const papers = Object.entries(book.papers).map(([id, { authors, title, published, year }]) => {
    const claims = Object.values(book.claims).filter(({ at }) =>
      at.some((place) => place.split(' ')[0] === id),
    ).length;
    const cited = claims === 0 ? '' : ` (${counted(claims, 'claim')})`;
    return `${authors.join(' and ')}: ${title}. ${published}, ${year}${cited}`;
  });
  return [
    para(
      'States between patrons hedge: they trade access, votes and words for money and protection, and would rather keep several doors open than be locked to one. What is signed is not what is done: an agreement is declared first and has to be carried out. Whoever must consent is weighed as a sum of named reasons, so that a refusal can be read.',
    ),
    para(
      'All arithmetic is in whole numbers, by tables and a hundred-sided die, so that every result can be recomputed with a pencil. Rules are data in a closed vocabulary; readings of rival authors are packs of changes to them.',
    ),
    ...(papers.length === 0 ? [] : [para('The rules argue from these sources:'), list(papers)]),
  ];
}

function emergence({ book }: Subject): readonly Block[] {
  const ties =
    book.board.tracks.tie === undefined ? '' : 'influence, leads, locks, room and autonomy of states; ';
  return [
    para(
      `Emerge from what actors do: ${ties}who signs with whom; which agreements are carried out, turn to paper or are dropped; how lively bodies are; which objectives are met together.`,
    ),
    para(
      'Are imposed by rules: how much each deed moves a track, what each reason weighs in a ministry’s sum, and when news comes by the calendar. An outcome that a single such number gives is no finding: a study with assumptions tells which outcomes hang on one.',
    ),
  ];
}

function adaptation({ book }: Subject): readonly Block[] {
  const wants = book.policies.reduce((sum, policy) => sum + policy.wants.length, 0);
  return [
    para(
      `An actor adapts by what it orders and answers. Orders: a policy weighs every legal order that can be paid for by its wants (${counted(wants, 'want')} in ${counted(book.policies.length, 'policy', 'policies')}), which look at the present state, and draws by weight: indirect objective seeking, with no maximum taken. Answers: the ministry’s sum of modifiers against one die, or a law that binds the answer.`,
    ),
    para(
      'A seat may instead be played at random among legal orders; by looking ahead (see prediction), which takes the best of the orders it tried: direct objective seeking; or by a person, who decides freely and pays for overruling the ministry.',
    ),
  ];
}

function objectives({ book, ground, scenario }: Subject): readonly Block[] {
  let index = 0;
  const goals = scenario.seats.flatMap((seat) =>
    seat.objectives.map((goal): Entry => {
      const aim = ground.aims[index++];
      return {
        kind: 'entry',
        anchor: `seat-${seat.actor}-${goal.id}`,
        label: '',
        title: `${actorName(book, seat.actor)}: ${goal.title}`,
        lead: `Met when ${bare(aim?.met ?? '')}.`,
        parts: [{ letter: '', text: `Progress: ${bare(aim?.progress ?? '')}.` }],
        notes: notesOf(goal),
      };
    }),
  );
  return [
    para(
      'Every seat has objectives, each met or not at the end, with a progress from 0 to 10. Two met are a win; several seats may win, or none. Policies do not read them, but for the seat that looks ahead; people do.',
    ),
    ...goals,
  ];
}

function learning(): readonly Block[] {
  return [
    para(
      'None. Policies and ministries weigh by the same rules from the first turn to the last; experience counts only through tracks that everybody can read, such as trust or a name.',
    ),
  ];
}

function prediction({ scenario, plan }: Subject): readonly Block[] {
  const named = (policy: string) => policy === 'lookahead';
  const ahead =
    scenario.automated.some(({ policy }) => named(policy)) ||
    (plan?.study.policies ?? []).some(({ policy }) => named(policy)) ||
    (plan?.layout.variants ?? []).some((variant) =>
      (variant.policies ?? []).some(({ policy }) => named(policy)),
    );
  return [
    para(
      'Doctrines do not predict. A seat played by lookahead draws some sets of orders from its doctrine, plays each on to the end in imagined worlds (luck and coming cards drawn anew, what it cannot see taken as at the opening, everybody by doctrine) and hands in the set that got it furthest.',
    ),
    para(ahead ? 'Here some seat is played so.' : 'Here no seat is played so unless somebody asks for it.'),
  ];
}

const SEEN = {
  all: 'by everybody',
  own: 'by their owner alone',
  pair: 'by the two they are about',
  none: 'by nobody',
} as const;

const EYES_TEXT = {
  everybody: 'what everybody sees',
  seat: 'what the seat sees',
  everything: 'everything: these are mechanisms, not observers',
} as const;

function sensing({ book }: Subject): readonly Block[] {
  const tracks = Object.values(book.board.tracks);
  const seen = (['all', 'own', 'pair', 'none'] as const).flatMap((sight) => {
    const titles = tracks.filter((track) => track.seen === sight).map(({ title }) => title);
    return titles.length === 0 ? [] : [[SEEN[sight], titles.join(', ')]];
  });
  const looking = HOOKS.filter((hook) => hook === 'prefer' || book.rules.some(({ on }) => on === hook));
  const eyes = (['everybody', 'seat', 'everything'] as const).flatMap((kind) => {
    const hooks = looking.filter((hook) => (hook === 'upkeep' ? 'everything' : EYES[hook]) === kind);
    return hooks.length === 0 ? [] : [[hooks.join(', '), EYES_TEXT[kind]]];
  });
  return [
    para(
      'What is seen is seen without error. Whoever writes orders sees the tracks open to it, open agreements, and secret ones of its own; a policy that is code is handed no more than that, and rules are refused when the box is read where they look at more than their hook may:',
    ),
    table(['Rules on*3', 'May look at*4'], eyes),
    table(['Tracks seen*2', 'Which*6'], seen),
  ];
}

function interaction({ book }: Subject): readonly Block[] {
  const count = (consent: string) => book.actions.filter((action) => action.consent === consent).length;
  const talk = book.actions.filter((action) => action.talk === true).length;
  return [
    para(
      'Direct: orders that need another’s yes, softer texts asked for in return, votes in bodies. Mediated: ties, rivalry, trust and agreements that later sums read; one die for all members of a body, so that the mood of a room is shared.',
    ),
    table(
      ['Kinds of order*4', '>Count'],
      [
        ['Acts that need nobody’s consent', String(count('none'))],
        ['Proposals to one partner', String(count('partner'))],
        ['Proposals to the state whose ground it is', String(count('place'))],
        ['Proposals to a body', String(count('body'))],
        ['Proposals that link two bodies', String(count('link'))],
        ['Of these said in soundings: packages and promises', String(talk)],
      ],
    ),
  ];
}

function collectives({ book, scenario }: Subject): readonly Block[] {
  if (book.bodies.length === 0) return [para('None.')];
  const members = (body: string) =>
    scenario.members.filter((entry) => entry.body === body && entry.standing === 'member');
  const told = book.bodies.map(
    ({ id, name }) => `${name}: ${counted(members(id).length, 'member')} at the start`,
  );
  return [
    para(
      'Bodies are collectives with a state of their own: members vote in them by each body’s decision rule, and they carry out what they signed by odds of their own. Membership changes in play by the rules. Alliances beyond them are not declared: they are ties and agreements.',
    ),
    list(told),
  ];
}
