// What people are asked, what they may answer, and what their answers do.

import { beforeEach, describe, expect, test } from 'vitest';
import { allows, firstAsks, game, playUntil, refusal, search, session, sitDown, table } from './hall.ts';

beforeEach(() => sitDown());

describe('answering', () => {
  test("asks each seat its own proposals, with the ministry's sum and a ruling on every answer", () => {
    expect(playUntil(() => session.state().phase === 'negotiation' && session.state().round === 1)).toBe(
      true,
    );
    const [actor = -1] = session.state().waiting;
    const asks = session.asks(actor);
    expect(asks.length).toBeGreaterThan(0);
    for (const { proposal, weighing, answers } of asks) {
      expect(proposal.asked).toContain(actor);
      const total = (weighing?.modifiers ?? []).reduce((sum, { value }) => sum + value, weighing?.base ?? 0);
      expect(weighing?.sum).toBe(total);
      for (const { answer, ruling } of answers) {
        if (answer === 'amend') continue;
        expect(session.answer(actor, proposal.id, answer)).toEqual(ruling);
        session.unanswer(actor, proposal.id);
      }
    }
    const other = table.seats.find((seat) => seat !== actor && !session.state().waiting.includes(seat)) ?? -1;
    expect(session.asks(other)).toEqual([]);
    expect(refusal(session.answer(actor, 999, 'accept'))).toBe('EN-011');
  });

  test('an answer can be changed and taken back until the seat locks, and then decides', () => {
    const { actor, id } = search(() => firstAsks().filter(({ ask }) => allows(ask, 'refuse')));
    session.answer(actor, id, 'ministry');
    session.answer(actor, id, 'refuse');
    const given = () => session.asks(actor).find(({ proposal }) => proposal.id === id)?.given?.answer;
    expect(given()).toBe('refuse');
    expect(session.unanswer(actor, id)).toEqual({ ok: true });
    expect(given()).toBeUndefined();
    session.answer(actor, id, 'refuse');
    const proposal = game.proposals[id];
    for (const seat of session.state().waiting) session.lock(seat);
    expect([proposal?.answers.get(actor), proposal?.state]).toEqual(['refuse', 'refused']);
  });

  test('amendments are softer texts, named in words', () => {
    const { actor, id, ask } = search(() => firstAsks().filter((found) => found.ask.softer.length > 0));
    expect(refusal(session.answer(actor, id, 'amend'))).toBe('EN-012');
    const softer = ask.softer.at(-1);
    expect(session.answer(actor, id, 'amend', softer)).toEqual({ ok: true });
    const given = session.asks(actor).find(({ proposal }) => proposal.id === id)?.given;
    expect(given).toEqual({ answer: 'amend', amended: softer });
  });

  test('answers too dear together are told of, and left to the ministry', () => {
    const found = search(() => {
      for (const { actor, id, ask } of firstAsks()) {
        const against = (ask.weighing?.sum ?? 0) < 50 ? 'accept' : 'refuse';
        if (allows(ask, against)) session.answer(actor, id, against);
      }
      return session.state().problems.filter(({ text }) => text.includes('left to the ministry'));
    });
    expect(table.seats).toContain(found.actor);
    const proposal = game.proposals[found.proposal];
    expect(found.text).not.toContain(`(${proposal?.answers.get(found.actor)})`);
  });

  test('of several who would soften one text all but the first are told that it came too late', () => {
    const found = search(() => {
      for (const actor of session.state().phase === 'negotiation' ? session.state().waiting : []) {
        for (const ask of session.asks(actor)) {
          if (allows(ask, 'amend') && ask.softer[0] !== undefined) {
            session.answer(actor, ask.proposal.id, 'amend', ask.softer[0]);
          }
        }
      }
      return session.state().problems.filter(({ text }) => text.includes('one softer text'));
    });
    const first = game.proposals[found.proposal]?.amendment?.by ?? -1;
    expect(first).not.toBe(found.actor);
    expect(found.text).toContain(table.board.members.actor[first]);
  });
});
