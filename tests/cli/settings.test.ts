// Settings between games: kept in the folder that is named, read again, and never a reason not to play.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSettings, settingsFolder } from '../../src/cli/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'heartland-settings-'));
afterAll(() => rmSync(root, { recursive: true }));

function opened(folder: string) {
  const said: string[] = [];
  const store = openSettings({ env: { HEARTLAND_CONFIG: folder }, err: (text) => said.push(text) });
  return { store, said };
}

describe('settings', () => {
  it('are there again the next time, with what a newer program wrote beside them', () => {
    const folder = join(root, 'kept', 'deep');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), '{"later": [1], "pace": "fast"}');
    const first = opened(folder);
    expect(first.store.get().pace).toBe('fast');
    first.store.set({ theme: 'light', keys: false });
    const second = opened(folder);
    expect(second.store.get()).toMatchObject({ theme: 'light', keys: false, pace: 'fast' });
    expect(second.said).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ later: [1] });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('make their folder when there is first something to keep', () => {
    const folder = join(root, 'new', 'one');
    opened(folder).store.set({ theme: 'mono' });
    expect(opened(folder).store.get().theme).toBe('mono');
  });

  it.each([
    ['{', 'the settings are not JSON'],
    ['{"theme": "pink"}', 'theme must be one of auto, dark'],
    ['[]', 'not an object of settings'],
  ])('that are broken (%s) are told in one line and left at their defaults', (text, what) => {
    const folder = mkdtempSync(join(root, 'broken-'));
    writeFileSync(join(folder, 'settings.json'), text);
    const { store, said } = opened(folder);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(what);
    expect(said[0]).toContain('settings.json');
    expect(store.get().theme).toBe('auto');
  });

  it('that cannot be written are told once and hold for this sitting', () => {
    const file = join(root, 'a-file');
    writeFileSync(file, '');
    const { store, said } = opened(join(file, 'below'));
    store.set({ theme: 'light' });
    store.set({ theme: 'dark' });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('cannot be kept');
    expect(store.get().theme).toBe('dark');
  });

  it('belong to the user, and to nobody where there is no home', () => {
    expect(settingsFolder({})).toBeUndefined();
    expect(settingsFolder({ HOME: '/home/somebody' })).toContain('heartland');
    expect(settingsFolder({ HOME: '/home/somebody', HEARTLAND_CONFIG: 'here' })).toBe('here');
  });
});
