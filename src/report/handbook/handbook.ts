// The whole handbook of a book (and of a scenario, if one is meant): the chapters in the order they are needed.

import type { Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { actions } from './actions.ts';
import { components } from './components.ts';
import { derivedNumbers } from './derived.ts';
import type { Document } from './document.ts';
import { events } from './events.ts';
import { groundOf } from './ground.ts';
import { introduction, subtitleOf } from './intro.ts';
import { rulesInFull } from './rules.ts';
import { scenarioPages } from './scenario.ts';
import { sequence } from './sequence.ts';
import { actorSheets, policies } from './sheets.ts';
import { assumptions, claims, facts, omissions, settings } from './sources.ts';

/** Pre: a checked book, and a scenario that was checked against it. Post: links lead only to anchors of the document. */
export function handbookOf(book: Rulebook, scenario?: Scenario): Document {
  const ground = groundOf(book, scenario);
  const chapters = [
    introduction,
    components,
    sequence,
    derivedNumbers,
    scenarioPages,
    actorSheets,
    actions,
    rulesInFull,
    events,
    policies,
    settings,
    claims,
    facts,
    assumptions,
    omissions,
  ];
  return {
    title: 'The Rulebook',
    subtitle: subtitleOf(book.lens, scenario),
    blocks: chapters.flatMap((chapter) => chapter(ground)),
  };
}
