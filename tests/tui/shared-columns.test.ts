// Columns that rows share, and what rows need not say: names have their room before bars, labels never run into what
// follows them, lists say what lies beyond, and the footer leaves out what the tabs show.

import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { lineWidth, textOf } from '../../src/tui/line.ts';
import { actionGroups } from '../../src/tui/model/actions.ts';
import { offerLines } from '../../src/tui/model/offer.ts';
import { queueRows } from '../../src/tui/model/queue.ts';
import { seenBy } from '../../src/tui/model/seen.ts';
import { wayColumns, wayRow, waysOf } from '../../src/tui/model/ways.ts';
import { speaking } from '../../src/tui/texts.ts';
import { RU } from '../../src/tui/words/ru.ts';
import type { Ask } from '../../src/turn/session.types.ts';
import { R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { atDesk, order } from './desk.ts';
import { opened } from './opened.ts';

const table = tableOf(DUSHANBE);
const russia = table.board.members.actor.indexOf('russia');

describe('with whom', () => {
  const { seen } = planning();

  function planning() {
    const desk = atDesk(DUSHANBE, 'russia');
    return { seen: seenBy(desk.session.game, russia) };
  }

  it.each([38, 60, 78])('no name is cut while there is room for more of it, in %i columns', (width) => {
    let cut = 0;
    for (const { choices } of actionGroups(seen, [])) {
      const ways = waysOf(seen, choices, 'best');
      const columns = wayColumns(seen, ways, width);
      const open = ways.filter(({ standing }) => standing !== undefined);
      const rows = open.map((way) => wayRow(seen, way, columns));
      for (const row of rows) expect(lineWidth(row)).toBeLessThanOrEqual(width);
      if (!rows.some((row) => textOf(row).includes('…'))) continue;
      cut += 1;
      expect(Math.max(...rows.map(lineWidth))).toBe(width);
    }
    if (width > 70) expect(cut).toBe(0);
  });
});

describe('the queue', () => {
  it('calls the likelihood of what is carried out likely, and of what is only agreed a yes', () => {
    const seen = seenBy({ ...open(table, 'a'), phase: 'soundings' }, russia);
    const packages = actionGroups(seen, []).flatMap(({ choices }) => choices.map(({ frame }) => frame));
    const said = packages.map((frame) => queueRows(seen, [frame], -1, 80).map(textOf).join(''));
    expect(said.some((text) => / yes \d+%$/.test(text))).toBe(true);
    expect(said.join('\n')).not.toMatch(/% done|likely/);
    const desk = atDesk(DUSHANBE, 'russia');
    const later = seenBy(desk.session.game, russia);
    const orders = actionGroups(later, []).flatMap(({ choices }) => choices.map(({ frame }) => frame));
    const rows = orders.slice(0, 60).flatMap((frame) => queueRows(later, [frame], -1, 80).map(textOf));
    expect(rows.some((text) => / likely \d+%$/.test(text))).toBe(true);
    const russian = speaking(RU, () => queueRows(later, orders.slice(0, 60), -1, 80).map(textOf).join('\n'));
    expect(russian).toMatch(/ шанс \d+%$/m);
  });
});

describe('an offer', () => {
  it('parts each label from what stands behind it, in Russian too', () => {
    const seen = seenBy(open(table, 'a'), russia);
    const frames = actionGroups(seen, []).flatMap(({ choices }) => choices.map(({ frame }) => frame));
    const frame = frames.find((one) => (one[R.clauses] ?? 0) !== 0) ?? frames[0];
    const proposal = { frame, amended: undefined, id: 0, asked: [russia + 1] };
    const rows = () => offerLines(seen, { proposal } as unknown as Ask, 78).map(textOf);
    expect(speaking(RU, rows).join('\n')).toMatch(/Вы получаете [^ ]/);
    expect(rows().join('\n')).toMatch(/You get +[^ ]/);
  });
});

describe('the goals', () => {
  it('say how much lies beyond, as other lists do', () => {
    const desk = atDesk(DUSHANBE, 'tajikistan');
    const size = { columns: 80, rows: 16 };
    desk.press('4');
    expect(desk.text(size)).toMatch(/↑0 ↓\d+/);
    desk.press('down', 'down');
    expect(desk.text(size)).toMatch(/↑2 ↓\d+/);
  });
});

describe('the footer', () => {
  const NAMED = /\b[1-5] (board|bodies|deals|goals|ledger)/i;

  it('leaves out the tabs that stand under the header, in play, with a pane open and in replay', () => {
    const desk = atDesk(DUSHANBE, 'tajikistan');
    const wide = { columns: 200, rows: 40 };
    const last = (text: string) => text.split('\n').at(-1) ?? '';
    expect(last(desk.text(wide))).not.toMatch(NAMED);
    desk.press('p');
    expect(last(desk.text(wide))).not.toMatch(NAMED);
    expect(last(opened().text())).not.toMatch(NAMED);
    expect(last(opened().text())).toContain('help');
  });

  it('does not name them while a notice lies on them for a moment', () => {
    const desk = atDesk(DUSHANBE, 'russia');
    desk.press('p');
    order(desk, 'seminar');
    const rows = desk.text({ columns: 200, rows: 40 }).split('\n');
    expect(rows[1]).not.toContain('2 Bodies');
    expect(rows.at(-1)).not.toMatch(NAMED);
  });
});
