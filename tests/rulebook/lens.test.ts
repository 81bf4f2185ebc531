import { describe, expect, test } from 'vitest';
import { loadBook, loadBox } from '../../src/rulebook/gather/load.ts';
import { LAGOON_RULES, linesOf, withLens } from '../support/lagoon.ts';

function under(lens: string, files = LAGOON_RULES) {
  const loaded = loadBook(files, { lens });
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value;
}

describe('a lens', () => {
  test('says what it changes, line by line', () => {
    expect(under('low-water').lensReport.changes.map(({ prose }) => prose)).toEqual([
      'CN-002b: add -75 -> -40',
      'SY-008: to 50 -> 40',
      'UP-005 is off: The spring tide runs out.',
      'CN-004 is replaced: Moorings of the other patron are in the way. -> In a dry year nobody minds a second mooring much.',
      'OD-003 is added: Shallow water makes drills easy.',
    ]);
  });

  test('keeps what stood there and what stands there now, as data', () => {
    const { changes } = under('low-water').lensReport;
    expect(changes[0]).toMatchObject({
      address: 'CN-002b',
      does: 'set',
      before: { add: -75, when: { clause: 'defence' } },
      after: { add: -40, when: { clause: 'defence' } },
      sources: { claims: ['moot-talks'] },
    });
    expect(changes[1]).toMatchObject({ address: 'SY-008', before: 50, after: 40 });
    expect(changes[2]).not.toHaveProperty('after');
    expect(changes[4]).not.toHaveProperty('before');
  });

  test('changes the book where it says, and nowhere else', () => {
    const { base, book } = under('low-water');
    const touched = ['CN-002', 'CN-004', 'OD-003', 'UP-005'];
    const left = (rules: typeof base.rules) => rules.filter(({ id }) => !touched.includes(id));
    expect(left(book.rules)).toEqual(left(base.rules));
    expect(book.rules.find(({ id }) => id === 'CN-002')?.give?.b?.add).toBe(-40);
    expect(book.rules.find(({ id }) => id === 'CN-004')?.give?.a?.add).toBe(-5);
    expect(book.rules.some(({ id }) => id === 'UP-005')).toBe(false);
    expect(book.settings['follow-at']).toMatchObject({ value: 40, id: 'SY-008' });
    expect({ ...book, lens: '', rules: [], settings: {} }).toEqual({
      ...base,
      lens: '',
      rules: [],
      settings: {},
    });
  });

  test('leaves the base as it was, and the base has no changes', () => {
    expect(under('base').book).toEqual(under('low-water').base);
    expect(under('base').lensReport.changes).toEqual([]);
  });

  test('puts what it adds where its address belongs', () => {
    const ids = under('low-water').book.rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('OD-003');
  });

  test('makes a rule rest on what the lens says, too', () => {
    const files = withLens('  - { set: UP-004a, by: -2, claims: [old-ties] }\n');
    expect(under('new', files).book.rules.find(({ id }) => id === 'UP-004')).toMatchObject({
      claims: ['old-ties'],
      assume: 'A little each turn.',
    });
  });

  test('reaches the wants of policies, and single parts', () => {
    const files = withLens(
      '  - { set: PO-002a, add: 9, assume: x }\n  - { off: CN-003d }\n  - { set: CN-001b, step: 3, most: 10, assume: y }\n',
    );
    const { book } = under('new', files);
    expect(book.policies[0]?.wants[1]?.give?.a?.add).toBe(9);
    expect(Object.keys(book.rules.find(({ id }) => id === 'CN-003')?.give ?? {})).toEqual(['a', 'b', 'c']);
    expect(book.rules.find(({ id }) => id === 'CN-001')?.give?.b).toMatchObject({
      step: 3,
      most: 10,
      over: 30,
    });
  });

  test('can stand over another, and reports the changes of both', () => {
    const files = withLens('  - { off: OD-003 }\n', 'lens: new\ntitle: New\nover: low-water');
    const { book, lensReport } = under('new', files);
    expect(book.settings['follow-at'].value).toBe(40);
    expect(book.rules.some(({ id }) => id === 'OD-003')).toBe(false);
    expect(lensReport.changes.map(({ address }) => address)).toEqual([
      'CN-002b',
      'SY-008',
      'UP-005',
      'CN-004',
      'OD-003',
      'OD-003',
    ]);
  });

  test('that the box does not have is refused with the nearest name', () => {
    expect(linesOf(loadBook(LAGOON_RULES, { lens: 'low-watr' }))).toEqual([
      'lens:1:1: there is no lens low-watr; this box has base, low-water (did you mean "low-water"?)',
    ]);
  });

  test('all lenses of a box are laid at once', () => {
    const box = loadBox(withLens('  - { off: OD-002 }\n'));
    expect(box.ok && box.value.lenses.map(({ id, book }) => [id, book.lens])).toEqual([
      ['low-water', 'low-water'],
      ['new', 'new'],
    ]);
  });
});
