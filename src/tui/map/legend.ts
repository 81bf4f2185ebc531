// The line below the map that says what its patterns and signs mean.

import { powerTone } from '../charts/bars.ts';
import { EMPTY, type Line, lineWidth, type Span, span, toWidth } from '../line.ts';
import { actorName, actorShort } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';
import type { Glyphs } from '../theme.ts';
import { fillOf, sampleOf } from './fill.ts';
import type { MapMode } from './mode.ts';
import { STEPS } from './standing.ts';

const OUTLINE: { readonly [glyphs in Glyphs]: string } = { braille: '⣏⣹', blocks: '▛▜', ascii: '::' };

/** The legend of a mode in exactly so many columns: names in full where they fit, else in short; the rest is cut. */
export function legendLine(seen: Seen, mode: MapMode, glyphs: Glyphs, width: number): Line {
  const forms = [
    [...itemsOf(seen, mode, glyphs, true), ...notesOf(mode)],
    itemsOf(seen, mode, glyphs, true),
    [...itemsOf(seen, mode, glyphs, false), ...notesOf(mode)],
    itemsOf(seen, mode, glyphs, false),
  ].map(joined);
  const fitting = forms.find((form) => lineWidth(form) <= width);
  return toWidth(fitting ?? forms.at(-1) ?? EMPTY, width);
}

function joined(items: readonly Line[]): Line {
  return items.flatMap((item, index) => (index === 0 ? item : [span('  '), ...item]));
}

function notesOf(mode: MapMode): readonly Line[] {
  return mode.kind === 'leader' ? [[span(say('legend.star'), 'quiet')]] : [];
}

function itemsOf(seen: Seen, mode: MapMode, glyphs: Glyphs, full: boolean): readonly Line[] {
  const { table } = seen.game;
  const nameOf = (power: number) => (full ? actorName(table, power) : actorShort(table, power));
  const powers = Array.from({ length: table.board.powers }, (_, power) => [
    span(sampleOf(fillOf('power', power), glyphs), powerTone(power)),
    span(` ${nameOf(power)}`),
  ]);
  const outline = (text: string): readonly Span[] => [span(OUTLINE[glyphs]), span(` ${text}`, 'quiet')];
  switch (mode.kind) {
    case 'leader':
      return [...powers, outline(say('legend.level'))];
    case 'share': {
      const tone = powerTone(mode.power);
      const steps = STEPS.map((step, at) => [
        span(sampleOf(fillOf(at + 1, mode.power), glyphs), tone),
        span(` ${step}+`),
      ]);
      return [[span(say('legend.share', { power: nameOf(mode.power) }), tone)], ...steps];
    }
    case 'change':
      return [
        ...(full ? [[span(say('legend.change'), 'quiet')]] : [[span('±', 'quiet')]]),
        ...powers,
        outline(say('legend.still')),
      ];
  }
}
