// Preferences: kept when they change, told once, and read from a file that anybody may have written into.
import { describe, expect, it } from 'vitest';
import { DEFAULTS, openPreferences, readPreferences } from '../../src/tui/preferences.ts';

describe('preferences', () => {
  it('are told and kept once for each change, and not where nothing changed', () => {
    const kept: string[] = [];
    let told = 0;
    const mine = openPreferences({ theme: 'light' }, ({ theme }) => kept.push(theme));
    const stop = mine.subscribe(() => {
      told += 1;
    });
    mine.set({ theme: 'mono', keys: false });
    mine.set({ theme: 'mono' });
    stop();
    mine.set({ theme: 'dark' });
    expect(kept).toEqual(['mono', 'dark']);
    expect(told).toBe(1);
    expect(mine.get()).toEqual({ ...DEFAULTS, theme: 'dark', keys: false });
  });

  it('of two viewers have nothing to do with one another', () => {
    const [one, two] = [openPreferences(), openPreferences()];
    one.set({ theme: 'light' });
    expect(two.get().theme).toBe('auto');
  });

  it('come out of a file one by one: what is wrong is named and left at its default', () => {
    const { preferences, wrong } = readPreferences({
      theme: 'pink',
      glyphs: 'ascii',
      keys: 'yes',
      language: 'RU!',
      later: 1,
    });
    expect(preferences).toEqual({ glyphs: 'ascii' });
    expect(wrong).toHaveLength(3);
    expect(wrong[0]).toContain('theme must be one of auto, dark');
    for (const odd of [null, [], 'x', 7]) expect(readPreferences(odd).wrong).toHaveLength(1);
  });
});
