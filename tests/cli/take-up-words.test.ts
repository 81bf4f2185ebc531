// Soundings broken off: words laid ready, and answers to other people's words, are there again after a kill.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepDrafts } from '../../src/cli/drafts.ts';
import { takeUp } from '../../src/cli/take-up.ts';
import { headerFor, policySeats } from '../../src/record/play.ts';
import { createRecord } from '../../src/record/write.ts';
import { createSession } from '../../src/turn/session.ts';
import { R } from '../../src/world/register.ts';
import { must, ownFolder } from '../record/sample.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const folder = ownFolder();

function sitAt(path: string) {
  const taken = must(takeUp(path));
  const session = createSession({ ...taken, onCommand: (line) => must(taken.writer.append(line)) });
  keepDrafts(session, path, ({ what }) => {
    throw new Error(what);
  });
  return { session, leave: () => taken.writer.close() };
}

it('drafts of words and of answers to them lie ready again, each in its own phase', () => {
  const big = tableOf(DUSHANBE);
  const [buyer, seller] = ['russia', 'kyrgyzstan'].map((id) => big.board.members.actor.indexOf(id));
  if (buyer === undefined || seller === undefined) throw new Error('both have a seat');
  const seats = policySeats(big, doctrinePlayers(big));
  for (const id of ['russia', 'kyrgyzstan']) seats[id] = { kind: 'person' };
  const header = headerFor(big, { seed: '7', seats, version: '0' });
  const { path, close } = must(createRecord(join(folder, 'words.jsonl'), header));
  close();
  const offer = { action: 'package', partner: 'kyrgyzstan', clauses: ['pay-two', 'your-vote'] };
  const first = sitAt(path);
  expect(first.session.state().phase).toBe('soundings');
  expect(first.session.draft(buyer, offer)).toMatchObject({ ok: true });
  first.leave();
  const second = sitAt(path);
  expect(second.session.queued(buyer)).toMatchObject([offer]);
  expect(second.session.queued(seller)).toEqual([]);
  second.session.lock(buyer);
  second.leave();
  const third = sitAt(path);
  expect(third.session.state()).toMatchObject({ phase: 'soundings', waiting: [seller] });
  third.session.lock(seller);
  expect(third.session.state().phase).toBe('bargaining');
  const asked = third.session.asks(seller).find(({ proposal }) => proposal.frame[R.sponsor] === buyer);
  const id = asked?.proposal.id ?? -1;
  expect(third.session.answer(seller, id, 'accept')).toMatchObject({ ok: true });
  third.leave();
  const fourth = sitAt(path);
  expect(fourth.session.state().phase).toBe('bargaining');
  const given = fourth.session.asks(seller).find(({ proposal }) => proposal.id === id)?.given;
  expect(given).toMatchObject({ answer: 'accept' });
  for (const actor of [seller, buyer]) fourth.session.lock(actor);
  expect(fourth.session.state().phase).toBe('planning');
  expect(fourth.session.queued(buyer)).toEqual([]);
  fourth.leave();
});
