// Two games for ears: where one stands, what is not the same in them, and where they part; no drawings.

import { actorName } from '../model/names.ts';
import { PAGE, plainWords, sentencesIn } from '../speech.ts';
import { say } from '../texts.ts';
import type { Both } from './both.ts';
import { gotoLine, headOf, namesLine, REST, worldsOf } from './compare-lines.ts';
import { gaugesApart, restApart, rowsApart } from './comparison.ts';
import { partingLines } from './parting.ts';

export function compareSentences(both: Both): readonly string[] {
  const { typed, told, options } = both;
  if (typed !== undefined) return [plainWords(gotoLine(typed))];
  const parting = sentencesIn(partingLines(options, PAGE.columns));
  if (told) return parting;
  return [
    plainWords(headOf(both)),
    plainWords(namesLine(both, PAGE.columns)),
    ...influenceSentences(both),
    ...gaugeSentences(both),
    ...parting.slice(0, FIRST),
  ];
}

/** The heading of the parting and the decision. */
const FIRST = 2;

/** "Reed Island, trade: The Tidewater Ports 45 in A, 40 in B": one for each influence and room that differs. */
function influenceSentences(both: Both): readonly string[] {
  const { table } = both.a.game;
  const [a, b] = worldsOf(both);
  let state = '';
  return rowsApart(both.a, a, b).flatMap((row) => {
    if (row.state !== '') state = row.state;
    return row.cells.flatMap((cell, power) => {
      if (cell.a === cell.b) return [];
      const what = power < table.board.powers ? actorName(table, power) : say('compare.room');
      const where = power < table.board.powers ? `${state}, ${row.domain}` : state;
      return [say('compare.words', { what: `${where}: ${what}`, a: cell.a, b: cell.b })];
    });
  });
}

function gaugeSentences(both: Both): readonly string[] {
  const [a, b] = worldsOf(both);
  const { cells, more, deals } = restApart(both.a, a, b, REST);
  return [
    ...[...gaugesApart(both.a, a, b), ...cells].flatMap((gauge) =>
      gauge.a === gauge.b ? [] : [say('compare.words', { what: gauge.name, a: gauge.a, b: gauge.b })],
    ),
    ...(more === 0 ? [] : [say('compare.numbers', { count: more })]),
    ...(deals === 0 ? [] : [say('compare.deals', { count: deals })]),
  ];
}
