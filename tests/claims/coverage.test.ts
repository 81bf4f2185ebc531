// Every claim drives something that a player can meet, and nothing rests on a claim that nobody made. Claims that can
// only be told say why; where the list the project started from is at hand, all of it has to be there.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { playedIn } from '../rules/homes.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { complaints, edited } from '../support/lagoon.ts';
import { needlesslyContext, readClaims, undriven, unknown } from './drivers.ts';

const LIST = `${ROOT}/../shared/CLAIMS.md`;
/** A row of it: an id, and one of the five papers by its letter. */
const ROW = /^\| ([a-z0-9-]+) \| [KMSIP] [A-Z]/gm;
/** Papers that a game of 2007 may know of are older than this. */
const LATER = 2009;

const box = readClaims();

describe('claims', () => {
  test('every claim drives a rule, a card, a want, an action, a lens line or an opening, or says why not', () => {
    expect(undriven(box)).toEqual([]);
  });

  test('no claim is marked as context that something in play rests on', () => {
    expect(needlesslyContext(box)).toEqual([]);
  });

  test('nothing rests on a claim that does not exist', () => {
    expect(unknown(box)).toEqual([]);
    expect(
      complaints(edited('rules/rules.yaml', 'claims: [old-ties]', 'claims: [old-tyes]')).join('\n'),
    ).toMatch(/there is no claim old-tyes/);
  });

  test('a claim nobody names, one named by a heading alone, and one with a reason are told apart', () => {
    const claim = { text: 'It rains.', since: 2007 };
    const heading = { claim: 'dry', where: 'scenarios/x.yaml', plays: false, entry: {} };
    const claims = { wet: claim, dry: claim, hot: { ...claim, context: 'Nothing to play.' } };
    const named = [heading, { ...heading, claim: 'hot' }];
    expect(undriven({ claims, named })).toEqual(['wet', 'dry']);
    expect(undriven({ claims, named: [...named, { ...heading, claim: 'wet', plays: true }] })).toEqual([
      'dry',
    ]);
    expect(needlesslyContext({ claims, named: [{ ...heading, claim: 'hot', plays: true }] })).toEqual([
      'hot',
    ]);
  });

  test.skipIf(!existsSync(LIST))('every claim of the list the project started from is restated here', () => {
    const ids = [...readFileSync(LIST, 'utf8').matchAll(ROW)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id) => box.claims[id] === undefined)).toEqual([]);
  });
});

test('what rests on a later paper alone stays out of the founding game', () => {
  const late = (id: string) => (box.claims[id]?.since ?? 0) >= LATER;
  const entries = box.named.filter(
    ({ where, entry }) =>
      /^rules\/(?!lenses\/)/.test(where) && /"(then|give|say)":/.test(JSON.stringify(entry)),
  );
  const lone = [...Map.groupBy(entries, ({ where }) => where).values()].filter((names) =>
    names.every(({ claim }) => late(claim)),
  );
  expect(lone.length).toBeGreaterThan(0);
  const founding = playedIn(tableOf(DUSHANBE));
  const open = lone.filter(([name]) => {
    const id = name?.where.split(' ').at(-1) ?? '';
    const waits = JSON.stringify(name?.entry).includes('"gauge":"era"');
    return !waits && (founding.has(id) || name?.where.startsWith('rules/base/'));
  });
  expect(open.map(([name]) => name?.where)).toEqual([]);
});
