// What is known of an order before it is given: how everybody's sum moves, what would change, what would open what is
// closed; and that none of it tells what a seat may not know.
import { describe, expect, it } from 'vitest';
import { createDice } from '../../src/dice/dice.ts';
import { chanceOf } from '../../src/engine/chance.ts';
import {
  check,
  fork,
  type Game,
  open,
  orderOf,
  purseOf,
  resolve,
  weigh,
  weighOdds,
} from '../../src/engine/index.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import { type Line, textOf } from '../../src/tui/line.ts';
import { actionGroups, searched, themesOf } from '../../src/tui/model/actions.ts';
import { openingsOf } from '../../src/tui/model/closed.ts';
import { fieldsOf } from '../../src/tui/model/fields.ts';
import { formLines } from '../../src/tui/model/form.ts';
import { actionPreview } from '../../src/tui/model/preview.ts';
import { conflictLines, queueRows, sumText } from '../../src/tui/model/queue.ts';
import { found } from '../../src/tui/model/search.ts';
import { type Seen, seenBy } from '../../src/tui/model/seen.ts';
import { standingOf } from '../../src/tui/model/stand.ts';
import { tradeLines } from '../../src/tui/model/trade.ts';
import { waysOf } from '../../src/tui/model/ways.ts';
import { copyFrame, type Frame, R } from '../../src/world/register.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';

const BOXES: readonly (readonly [string, NamedScenario, number])[] = [
  ['lagoon', LAGOON, 6],
  ['dushanbe', DUSHANBE, 2],
];

function inPhase(named: NamedScenario, phase: 'soundings' | 'planning', seed = 'drafts'): Game {
  const game = open(tableOf(named), seed);
  for (let step = 0; step < 9 && game.phase !== phase; step++) resolve(game);
  return game;
}

/** Drafts of every seat that may be ordered now, drawn by seeds. */
function drafts(game: Game, seeds: number): readonly { readonly seen: Seen; readonly frame: Frame }[] {
  return game.table.seats.flatMap((actor) =>
    Array.from({ length: seeds }, (_, seed) => {
      const drawn = { ...fork(game), dice: createDice(`drafts ${seed}`, game.table.rollers) };
      const seen = seenBy(game, actor);
      return randomPolicy()
        .orders(drawn, actor)
        .map((frame) => ({ seen, frame }));
    }).flat(),
  );
}

const texts = (lines: readonly Line[]) => lines.map(textOf).join('\n');

describe.each(BOXES)('any draft of %s', (_, named, seeds) => {
  it('moves every sum by what turning any of its fields moves it', () => {
    const game = inPhase(named, 'planning');
    let moved = 0;
    for (const { seen, frame } of drafts(game, seeds)) {
      for (const field of fieldsOf(seen, frame)) {
        const turned = field.turn(frame, 1);
        const { stands, chance, odds } = standingOf(seen, turned, frame);
        for (const { actor, now, by } of stands) {
          const [after, before] = [turned, frame].map((text) => weigh(seen.game, text, actor).sum);
          expect([now, by]).toEqual([after, (after ?? 0) - (before ?? 0)]);
          moved += by === 0 ? 0 : 1;
        }
        expect(chance?.now).toBe(stands.length === 0 ? undefined : chanceOf(seen.game, turned));
        if (odds !== undefined) {
          expect(odds.now).toBe(weighOdds(seen.game, turned).sum);
          expect(odds.now - odds.by).toBe(weighOdds(seen.game, frame).sum);
        }
      }
    }
    expect(moved).toBeGreaterThan(10);
  });

  it('turned all the way round is what it was', () => {
    for (const { seen, frame } of drafts(inPhase(named, 'planning'), 1)) {
      for (const field of fieldsOf(seen, frame)) {
        if (field.kind === 'preset') continue;
        const round = field.options.reduce((text) => field.turn(text, 1), frame);
        expect([...round]).toEqual([...frame]);
        expect([...field.turn(field.turn(frame, 1), -1)]).toEqual([...frame]);
        expect(field.options).toContain(field.value);
      }
    }
  });

  it.each(['soundings', 'planning'] as const)('tells nothing that its seat may not know, in %s', (phase) => {
    const game = inPhase(named, phase);
    if (game.phase !== phase) return;
    for (const actor of game.table.seats.slice(0, 3)) {
      const other = fork(game);
      for (const cell of game.table.unseen[actor] ?? []) other.world[cell] = (other.world[cell] ?? 0) + 2;
      const [here, there] = [seenBy(game, actor), seenBy(other, actor)];
      const drawn = (seen: Seen) =>
        actionGroups(seen, []).map((group) => {
          const [first] = waysOf(seen, group.choices, 'best');
          const frame = copyFrame(first?.frame ?? new Int32Array());
          const options = { width: 118, height: 36, cursor: 0, scroll: 0, queued: [] };
          const trade = group.choices.length > 0 && phase === 'soundings' && frame[R.partner] !== -1;
          const draft = trade ? tradeLines(seen, frame, options) : formLines(seen, frame, options);
          return texts([...actionPreview(seen, group, [], 60), ...draft, ...queueRows(seen, [frame], 0, 60)]);
        });
      expect(drawn(there)).toEqual(drawn(here));
    }
  });

  it('that is closed is open with what is said to open it', () => {
    const game = inPhase(named, 'planning');
    let openings = 0;
    for (const actor of game.table.seats) {
      const seen = seenBy(game, actor);
      for (const { choices } of actionGroups(seen, [])) {
        for (const { frame, ruling } of choices) {
          if (ruling.ok) continue;
          for (const opening of openingsOf(seen, frame, [])) {
            expect(check(seen.game, actor, orderOf(game.table, opening.frame)).ok).toBe(true);
            openings += 1;
          }
        }
      }
    }
    if (named === DUSHANBE) expect(openings).toBeGreaterThan(0);
  });
});

describe('the list of actions', () => {
  const seen = seenBy(
    inPhase(DUSHANBE, 'planning'),
    tableOf(DUSHANBE).board.members.actor.indexOf('kazakhstan'),
  );
  const groups = actionGroups(seen, []);
  const titles = (typed: string) => searched(seen, groups, typed).map(({ title }) => title);

  it('counts in each theme what is open, and all of it together', () => {
    const [all, ...themes] = themesOf(groups);
    expect(all).toMatchObject({ theme: '', all: groups.length });
    expect(themes.reduce((sum, theme) => sum + theme.open, 0)).toBe(all?.open);
    expect(themes.reduce((sum, theme) => sum + theme.all, 0)).toBe(all?.all);
  });

  it('finds by title first, in any order of words, with a slip, by theme, by words of the text and by members', () => {
    expect(titles('memorandum')[0]).toMatch(/^Memorandum/);
    expect(titles('understanding memorandum')[0]).toMatch(/^Memorandum/);
    expect(titles('memorandom')[0]).toMatch(/^Memorandum/);
    expect(titles('exercises')).toContain('Defence seminar');
    expect(titles('within competence')).toContain('Memorandum of understanding between two bodies');
    const named = searched(seen, groups, 'armies turkmenistan');
    expect(named[0]).toMatchObject({ title: 'Exercise of two armies', choices: { length: 1 } });
    expect(titles('  ')).toHaveLength(groups.length);
    expect(titles('qqqq')).toEqual([]);
  });

  it('is read letter by letter in any script', () => {
    expect(found(['Учения двух армий', 'Заём'], 'армий')).toEqual([0]);
    expect(found(['Учения двух армий', 'Заём'], 'арний')).toEqual([0]);
  });
});

describe('the queue', () => {
  const game = inPhase(DUSHANBE, 'planning');
  const { table } = game;
  const actor = table.board.members.actor.indexOf('russia');
  const seen = seenBy(game, actor);
  const first = (name: string) => {
    const action = table.book.actions.findIndex((entry) => entry.name === name);
    const choices = actionGroups(seen, []).find((group) => group.action === action)?.choices ?? [];
    const frame = choices.find(({ ruling }) => ruling.ok)?.frame;
    if (frame === undefined) throw new Error(`${name} is open`);
    return copyFrame(frame);
  };

  it('sums to what is missing from the purse', () => {
    const queued = [first('officer-training'), first('border-aid')];
    const [before, after] = [purseOf(game, actor, []), purseOf(game, actor, queued)];
    expect(sumText(seen, queued)).toBe(
      `${before.treasury - after.treasury} of ${before.treasury} treasury, ${before.capital - after.capital} of ${before.capital} capital`,
    );
    expect(sumText(seen, [])).toBe('');
  });

  it('says which order cannot stand any more, and who would run out of pens', () => {
    const twice = first('officer-training');
    expect(texts(conflictLines(seen, [twice, copyFrame(twice)], 80))).toMatch(
      /Order 1 cannot stand.*EN-006/s,
    );
    expect(conflictLines(seen, [twice], 80)).toEqual([]);
    const partner = twice[R.partner] ?? -1;
    const many = actionGroups(seen, [])
      .filter(({ action }) => table.book.actions[action]?.consent === 'partner')
      .flatMap(({ choices }) => choices.find(({ frame }) => frame[R.partner] === partner)?.frame ?? []);
    expect(many.length).toBeGreaterThan(4);
    expect(texts(conflictLines(seen, many, 200))).toMatch(/is asked to sign \d+ times and has \d pens/);
  });
});
