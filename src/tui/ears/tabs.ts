// The five tabs of the table for ears: what the cursor stands on in a sentence, and what else there is to know. The
// same in play and in replay.

import type { Frame } from '../../world/register.ts';
import { EMPTY } from '../line.ts';
import { foundedBodies } from '../model/bodies.ts';
import { goalLines, ownResult } from '../model/goals.ts';
import type { Seen } from '../model/seen.ts';
import { tabLines } from '../play/lines-tabs.ts';
import type { Ui } from '../play/ui.ts';
import { detailsIn, PAGE, type Sentence, sentencesIn } from '../speech.ts';
import { say } from '../texts.ts';
import { bodySentence, gaugeSentences, stateSentence } from './board.ts';

export function tabSentences(seen: Seen, ui: Ui, queued: readonly Frame[]): readonly (string | Sentence)[] {
  const cursor = ui.cursors[ui.tab];
  switch (ui.tab) {
    case 'board': {
      const all = seen.game.table.board.states;
      const text = stateSentence(seen, cursor, ui.domain);
      return [say('ears.board', { count: all }), ...gaugeSentences(seen), row(cursor, all, text)];
    }
    case 'bodies': {
      const all = foundedBodies(seen).length;
      const head = say('ears.list', { name: say('bodies.title'), count: all });
      return all === 0 ? [head] : [head, row(cursor, all, bodySentence(seen, cursor))];
    }
    case 'goals':
      return goalSentences(seen, queued);
    case 'deals':
    case 'ledger':
      return detailsIn(tabLines(seen, ui, ui.tab, queued, { width: PAGE.columns, height: PAGE.rows }));
  }
}

function row(cursor: number, all: number, text: string): string {
  return say('ears.row', { at: cursor + 1, all, text });
}

const FULL = 10;

/** Each objective and how near it is; then purse, sheet and briefs in their own words. */
function goalSentences(seen: Seen, queued: readonly Frame[]): readonly string[] {
  const objectives = ownResult(seen)?.objectives ?? [];
  const lines = goalLines(seen, queued, PAGE.columns);
  const rest = lines.slice(lines.indexOf(EMPTY) + 1);
  if (objectives.length === 0) return sentencesIn(lines);
  return [
    say('ears.tab', { name: say('goals.title') }),
    ...objectives.map(({ title, progress, met }) =>
      say('ears.aim', { title, progress, all: FULL, met: met ? 'yes' : 'no' }),
    ),
    ...sentencesIn(rest),
  ];
}
