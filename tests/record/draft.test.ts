// Drafts are on the disk before they count: the file is flushed before it takes its name.
import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { draftPath, readDrafts, readLocks, saveDrafts } from '../../src/record/draft.ts';
import { must, ownFolder } from './sample.ts';

vi.mock('node:fs', async (load) => {
  const real = await load<typeof fs>();
  return { ...real, fsyncSync: vi.fn(real.fsyncSync), renameSync: vi.fn(real.renameSync) };
});

const folder = ownFolder();

it('drafts are flushed before they are moved into place', () => {
  const record = join(folder, 'game.jsonl');
  must(saveDrafts(record, [{ kind: 'orders', turn: 1, actor: 'a', orders: [] }]));
  const [flushed = Number.NaN] = vi.mocked(fs.fsyncSync).mock.invocationCallOrder;
  const [moved = Number.NaN] = vi.mocked(fs.renameSync).mock.invocationCallOrder;
  expect(flushed).toBeLessThan(moved);
  expect(readDrafts(record)).toEqual([{ kind: 'orders', turn: 1, actor: 'a', orders: [] }]);
});

it('rounds handed in lie beside the drafts and are told apart from them', () => {
  const record = join(folder, 'other.jsonl');
  const locked = { kind: 'locked', turn: 2, phase: 'summits', round: 1, actor: 'a' } as const;
  must(saveDrafts(record, [locked, { kind: 'orders', turn: 1, actor: 'b', orders: [] }]));
  expect(readLocks(record)).toEqual([locked]);
  expect(readDrafts(record)).toEqual([{ kind: 'orders', turn: 1, actor: 'b', orders: [] }]);
  must(saveDrafts(record, []));
  expect(fs.existsSync(draftPath(record))).toBe(false);
});
