// The settings, over any screen: one row each, changed with left and right and seen at once, because the screen below
// and the box itself are drawn with what was just chosen.

import { commandFor } from '../keys.ts';
import { EMPTY, type Line, line, listRow, paragraph, type Span, span } from '../line.ts';
import { rowClicked } from '../mouse.ts';
import type { Overlay } from '../palette/overlay.ts';
import { THEMES } from '../palettes.ts';
import { moved, stepOf } from '../play/ui.ts';
import { MOTIONS, MOUSE_MODES, PACES, type PreferenceStore, type Preferences } from '../preferences.ts';
import type { Offer } from '../screen.ts';
import { say, type TextKey } from '../texts.ts';
import { GLYPHS } from '../theme.ts';
import { padEnd } from '../width.ts';

export interface Language {
  /** The short name of its catalogue. */
  readonly id: string;
  /** What it calls itself. */
  readonly name: string;
}

interface Setting {
  readonly name: TextKey;
  readonly text: TextKey;
  readonly values: readonly Choice[];
  readonly chosen: (now: Preferences) => number;
}

interface Choice {
  readonly label: () => string;
  readonly change: Partial<Preferences>;
}

/** Every setting with all its values, in the order they are shown. */
function settingsOf(languages: readonly Language[]): readonly Setting[] {
  const one = <N extends 'theme' | 'glyphs' | 'motion' | 'pace' | 'mouse'>(
    name: N,
    values: readonly Preferences[N][],
  ): Setting => ({
    name: `settings.${name}`,
    text: `settings.${name}.text`,
    values: values.map((value) => ({
      label: () => say(`settings.${name}.${value}` as TextKey),
      change: { [name]: value },
    })),
    chosen: (now) => values.indexOf(now[name]),
  });
  const tongues = ['auto', ...languages.map(({ id }) => id)];
  return [
    one('theme', ['auto', ...THEMES]),
    one('glyphs', ['auto', ...GLYPHS]),
    {
      name: 'settings.language',
      text: 'settings.language.text',
      values: tongues.map((id) => ({
        label: () => languages.find((language) => language.id === id)?.name ?? say('settings.language.auto'),
        change: { language: id },
      })),
      chosen: ({ language }) => tongues.indexOf(language),
    },
    one('pace', PACES),
    one('motion', MOTIONS),
    one('mouse', MOUSE_MODES),
    {
      name: 'settings.keys',
      text: 'settings.keys.text',
      values: [true, false].map((keys) => ({
        label: () => say(keys ? 'settings.keys.yes' : 'settings.keys.no'),
        change: { keys },
      })),
      chosen: ({ keys }) => (keys ? 0 : 1),
    },
  ];
}

export function openSettings(store: PreferenceStore, languages: readonly Language[]): Overlay {
  const settings = settingsOf(languages);
  const at = { cursor: 0 };
  const change = (by: number) => {
    const setting = settings[at.cursor];
    if (setting === undefined) return;
    const count = setting.values.length;
    const next = (Math.max(0, setting.chosen(store.get())) + by + count) % count;
    store.set(setting.values[next]?.change ?? {});
  };
  return {
    title: () => say('settings.title'),
    place: () => 'settings',
    typing: () => false,
    content: (width) => contentOf(settings, store.get(), at.cursor, width),
    press(key) {
      const row = rowClicked(key);
      if (row !== undefined) {
        if (row === at.cursor) change(1);
        at.cursor = moved(0, row, settings.length);
        return 'stay';
      }
      const command = commandFor('settings', key);
      if (command === 'back' || key === ',') return 'close';
      if (command === 'turnLess') change(-1);
      else if (command === 'turnMore' || command === 'open') change(1);
      else if (command !== undefined) at.cursor = moved(at.cursor, stepOf(command), settings.length);
      return 'stay';
    },
  };
}

/** For the palette: every value of every setting by its name. */
export function settingOffers(store: PreferenceStore, languages: readonly Language[]): readonly Offer[] {
  return settingsOf(languages).flatMap(({ name, values, chosen }) =>
    values.flatMap(({ label, change }, index) =>
      index === chosen(store.get())
        ? []
        : [
            {
              text: say('settings.line', { name: say(name), value: label() }),
              note: say('palette.setting'),
              act: () => store.set(change),
            },
          ],
    ),
  );
}

const NAME = 20;

function contentOf(
  settings: readonly Setting[],
  now: Preferences,
  cursor: number,
  width: number,
): readonly Line[] {
  const rows = settings.map(({ name, values, chosen }, index): Line => {
    const value = values[Math.max(0, chosen(now))]?.label() ?? '';
    return listRow(line(padEnd(say(name), NAME), `‹ ${value} ›`), index === cursor, index);
  });
  const setting = settings[cursor];
  const told = setting === undefined ? [] : paragraph(say(setting.text), width, 'quiet');
  return [...rows, EMPTY, ...told, EMPTY, ...sampleLines()];
}

/** A few words in every tone, so that a theme can be judged before it is lived with. */
function sampleLines(): readonly Line[] {
  const tones = ['plain', 'quiet', 'title', 'good', 'warn', 'bad', 'chosen'] as const;
  const words: readonly Span[] = tones.flatMap((tone) => [
    span(say(`settings.sample.${tone}`), tone),
    span('  '),
  ]);
  return [
    line(span(`${say('settings.sample')} `, 'quiet')),
    line(...words),
    line(
      ...(['power0', 'power1', 'power2', 'power3'] as const).flatMap((tone, index) => [
        span(`${'█▒░▚'[index]}`.repeat(6), tone),
        span('  '),
      ]),
    ),
  ];
}
