// The play screen for ears: whose turn and phase it is, what one has, then the pane or the tab in sentences.

import { purseText } from '../model/goals.ts';
import { headerLine } from '../model/header.ts';
import { actorName } from '../model/names.ts';
import { type Hands, placeOf } from '../play/hands.ts';
import { idleIn, playLines } from '../play/lines.ts';
import { phaseTold } from '../play/moment.ts';
import { topPane } from '../play/ui.ts';
import {
  detailsIn,
  PAGE,
  plainWords,
  promptOf,
  type Sentence,
  sentencesIn,
  type Telling,
} from '../speech.ts';
import { say } from '../texts.ts';
import { stateSentences } from './board.ts';
import { tabSentences } from './tabs.ts';

export function playTelling(hands: Hands): Telling {
  const { ui, seen, shown, stage } = hands;
  const whose = typeof seen.viewer === 'number' ? actorName(seen.game.table, seen.viewer) : '';
  const head = plainWords(headerLine({ ...shown.game, phase: phaseTold(seen.game, stage, ui) }, whose));
  const notice = ui.notice === undefined ? [] : [ui.notice.text];
  const waits = stage.kind === 'wait' ? [say('wait.others')] : [];
  return {
    sentences: [head, ...notice, ...waits, ...bodySentences(hands), ...purseSentence(hands)],
    prompt: `${hurry(hands)}${promptOf(placeOf(hands), idleIn(hands))}`,
  };
}

/** What one has to spend, where one spends it. */
function purseSentence({ stage, seen, queued }: Hands): readonly string[] {
  if (stage.kind !== 'work') return [];
  const { phase } = seen.game;
  const text =
    phase === 'soundings' ? 'head.soundings' : phase === 'planning' ? 'head.planning' : 'head.answering';
  return [purseText(seen, queued, text).replaceAll(' · ', ', ')];
}

/** Time that runs out stands in the prompt: there it may change without being told again. */
function hurry({ session }: Hands): string {
  const { secondsLeft } = session.state();
  return secondsLeft === undefined ? '' : `${say('time.left', { seconds: secondsLeft })}. `;
}

/** Panes whose lower part tells of the row that is chosen in the upper one. */
const DETAILED: readonly string[] = ['actions', 'pick', 'asks', 'amend', 'why'];

function bodySentences(hands: Hands): readonly (string | Sentence)[] {
  const { ui, stage, seen, queued } = hands;
  const pane = topPane(ui);
  if (pane?.kind === 'state') return stateSentences(seen, ui.cursors.board);
  const open = stage.kind === 'work' || stage.kind === 'wait';
  if (pane === undefined && open) return tabSentences(seen, ui, queued);
  // The head and the line under it are told above; the last line is the prompt.
  const lines = playLines(hands, PAGE).slice(2, -1);
  if (pane !== undefined && DETAILED.includes(pane.kind)) return detailsIn(lines);
  // Each page of what unfolds stands for itself.
  const about = stage.kind === 'unfold' && pane === undefined ? `${ui.at}` : '';
  return sentencesIn(lines).map((text) => ({ text, about }));
}
