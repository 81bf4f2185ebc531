// The twenty levers of docs/pairing.md: they check, each does what its file says and nothing else, and pairing pays.
import { describe, expect, it } from 'vitest';
import { planStudy } from '../../src/study/plan/manifest.ts';
import { allTogether, gainsIn, leverStudies, pairingGround, playedHere } from './pairing.ts';
import { splitsOf } from './pairing-splits.ts';

const ground = pairingGround();
const studies = leverStudies(ground);
/** Kinds that bind hands and leave rules and seats as they are. */
const OF_HANDS = ['forbid', 'bind', 'force'];

/** The part of a lever's file that each kind of lever is made of. */
const PARTS: Readonly<Record<string, string>> = {
  forbid: 'forbids',
  bind: 'answers',
  force: 'forces',
  rule: 'rules',
  opening: 'opening',
  doctrine: 'policies',
  policy: 'policies',
};

describe('the levers', () => {
  it('are twenty, of seven kinds, on the founding game as the base has it', () => {
    expect(studies).toHaveLength(20);
    expect(new Set(studies.map(({ lever }) => lever)).size).toBe(20);
    expect(new Set(studies.map(({ kind }) => kind))).toEqual(new Set(Object.keys(PARTS)));
    for (const { study } of studies) {
      expect(study).toMatchObject({ scenario: 'dushanbe-2007', seeds: { from: 1, count: 1000 } });
      expect(study.lens ?? study.lenses).toBeUndefined();
      expect(study.outcomes.every(({ at_end }) => at_end !== undefined)).toBe(true);
    }
  });

  it('pull one thing each, of the kind their file names', () => {
    for (const { study, kind } of studies) {
      const [{ name: _n, title: _t, ...parts } = { name: '', title: '' }] = study.levers ?? [];
      expect(Object.keys(parts)).toEqual([PARTS[kind]]);
      expect(Object.values(parts)).toEqual([[expect.anything()]]);
    }
  });

  it('differ from the base as declared: in one number, one cell of the opening or one seat, or in what is allowed', () => {
    const { cells } = planStudy(allTogether(studies, 30), ground, '0.0.0').manifest;
    const changes = new Map(cells.map((cell) => [cell.name, cell.changes]));
    for (const { lever, kind } of studies) {
      expect(changes.get(lever)?.length, lever).toBe(OF_HANDS.includes(kind) ? 0 : 1);
    }
    expect(changes.get('bodies-fade')).toEqual(['UP-021a.by=-2']);
    expect(changes.get('calmer')?.[0]).toMatch(/^cell \d+=15$/);
    expect(changes.get('uzbek-chance')).toEqual(['policy uzbekistan=random']);
  });
});

describe('the gain of pairing', () => {
  const three = studies.filter(({ lever }) =>
    ['afghan-chaos', 'no-chinese-projects', 'tajik-border'].includes(lever),
  );
  const together = gainsIn(playedHere(allTogether(three, 40), ground), three);

  it('is of the same games as each file plays by itself', () => {
    const [one] = three;
    if (one === undefined) throw new Error('there are three');
    const [alone] = gainsIn(playedHere(allTogether([one], 40), ground), [one]);
    expect(alone).toEqual(together[0]);
    expect(alone?.primary.pairs).toBe(40);
  });

  it('is well above one where a lever leaves most of the game alone, and never above what there is to gain', () => {
    expect(together.map(({ of }) => of.lever)).toEqual([
      'no-chinese-projects',
      'tajik-border',
      'afghan-chaos',
    ]);
    const [projects, , chaos] = together;
    expect(chaos?.primary.pairingGain).toBeGreaterThan(20);
    expect(projects?.all.find(({ outcome }) => outcome === 'insurgency')?.pairingGain).toBeGreaterThan(3);
    for (const { primary, most, parted } of together) {
      expect(primary.pairingGain).toBeLessThanOrEqual(most ?? 0);
      expect(parted).toBeGreaterThan(30);
    }
  });

  it('is eaten by draws that come out otherwise oftener than they have to', () => {
    const { draws, had, did } = splitsOf(['tajik-border'], 2).get('tajik-border') ?? {
      draws: 0,
      had: 0,
      did: 0,
    };
    // Two seeds, ten turns, ten seats.
    expect(draws).toBe(200);
    expect(had).toBeGreaterThan(0);
    expect(did).toBeGreaterThan(had);
  });
});
