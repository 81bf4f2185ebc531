// What `heartland pair` answers: one parting, an atlas of many, and one clear line for what it cannot do.
import { describe, expect, it } from 'vitest';
import { BOX, heartland } from './desk.ts';

const pair = (...words: readonly string[]) => heartland('pair', 'lagoon', ...BOX, ...words);

describe('pair', () => {
  it('tells where two casts part, in words and in JSON that say the same', async () => {
    const words = await pair('--a', 'tidewater=boats', '--seed', '3');
    expect(words).toMatchObject({ code: 0, err: '' });
    expect(words.out).toContain(
      'They part in turn 1 (January-June 1911), planning: The Tidewater Ports orders',
    );
    expect(words.out).toContain('another policy decides: clan-boats under tidewater=boats, port-trade under');
    const json = JSON.parse((await pair('--a', 'tidewater=boats', '--seed', '3', '--json')).out);
    expect(json).toMatchObject({
      scenario: 'lagoon',
      seed: '3',
      parted: true,
      a: 'tidewater=boats',
      divergence: { turn: 1, phase: 'planning', kind: 'orders', actor: 'tidewater' },
    });
    expect(words.out).toContain(json.lines[0]);
    const { luck, a } = json.divergence;
    const came = a.options.find(({ name }: { name: string }) => name === a.choice);
    expect(came.from).toBeLessThanOrEqual(luck);
    expect(came.to).toBeGreaterThanOrEqual(luck);
  });

  it('tells where two lenses part, and the rule that reads otherwise', async () => {
    const said = await pair('--lens', 'base', '--lens', 'low-water', '--seeds', '12', '--json');
    const atlas = JSON.parse(said.out);
    expect(atlas).toMatchObject({ pairs: 12, a: 'base', b: 'low-water' });
    expect(atlas.parted).toBeGreaterThan(0);
    let counted = 0;
    for (const { seed, turn, actor, pairs } of atlas.places) {
      counted += pairs;
      const one = JSON.parse(
        (await pair('--lens', 'base', '--lens', 'low-water', '--seed', seed, '--json')).out,
      );
      expect(one.divergence).toMatchObject({ turn, actor });
    }
    expect(counted).toBe(atlas.parted);
    const words = await pair('--lens', 'base', '--lens', 'low-water', '--seeds', '12');
    expect(words.out).toContain(`${atlas.parted} of 12 pairs part`);
  });

  it('says so where the two games are one', async () => {
    const said = await pair('--a', 'tidewater=trade', '--seed', '3');
    expect(said.out).toContain('the two games are one path to the end');
    const json = JSON.parse((await pair('--a', 'tidewater=trade', '--seed', '3', '--json')).out);
    expect(json.parted).toBe(false);
    expect(json).not.toHaveProperty('divergence');
  });

  it.each([
    [[], 'the two games would be the same'],
    [['--a', 'tidewater=boats', '--b', 'tidewater=boats'], 'the two games would be the same'],
    [['--lens', 'a', '--lens', 'b', '--lens', 'c'], 'two lenses at most'],
    [['--lens', 'base', '--lens', 'low-watr'], 'did you mean "low-water"?'],
    [['--a', 'tidewater'], 'this is not ACTOR=NAME'],
    [['--b', 'tidewater=boots'], 'did you mean "boats"?'],
    [['--a', 'tidewater=boats', '--seeds', 'many'], '"many" is not a number of seeds'],
    [['--a', 'tidewater=boats', '--seeds', '0'], '"0" is not a number of seeds'],
    [['--a', 'tidewater=boats', '--seeds', '3', '--seed', 'x'], 'one pair has a --seed'],
  ])('refuses %j in one line', async (words, line) => {
    const said = await pair(...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(line);
    expect(said.err.split('\n')).toHaveLength(1);
  });
});
