import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kit/canonical-json.ts';
import { nearest } from '../../src/kit/nearest.ts';
import { assertNever, invariant } from '../../src/kit/never.ts';
import { all, andThen, err, map, ok, type Result } from '../../src/kit/result.ts';

describe('canonical JSON', () => {
  it('sorts keys by code unit at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [3, 1, { z: null, a: true }], B: 'x', a: -0 })).toBe(
      '{"B":"x","a":0,"b":[3,1,{"a":true,"z":null}]}',
    );
  });

  it('gives equal text for equal values and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
    );
  });

  it.each([
    ['undefined', { a: undefined }, '$.a'],
    ['a hole', new Array(2), '$[0]'],
    ['NaN', { a: [Number.NaN] }, '$.a[0]'],
    ['an infinity', Number.POSITIVE_INFINITY, '$'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a bigint', 1n, '$'],
    ['a Map', { m: new Map() }, '$.m'],
    ['typed cells', { m: new Int32Array(1) }, '$.m'],
  ])('refuses %s and says where', (_what, value, path) => {
    expect(() => canonicalJson(value)).toThrow(`at ${path}`);
  });

  it('refuses a cycle', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => canonicalJson(loop)).toThrow(/cycle/);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('result', () => {
  const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err(`${n} is odd`));

  it('maps and chains the good answer, and keeps the first error', () => {
    expect(map(half(8), (n) => n + 1)).toEqual(ok(5));
    expect(map(half(7), (n) => n + 1)).toEqual(err('7 is odd'));
    expect(andThen(half(8), half)).toEqual(ok(2));
    expect(andThen(half(6), half)).toEqual(err('3 is odd'));
    expect(andThen(half(5), half)).toEqual(err('5 is odd'));
  });

  it('collects all values, or all errors', () => {
    expect(all([])).toEqual(ok([]));
    expect(all([half(2), half(4)])).toEqual(ok([1, 2]));
    expect(all([half(1), half(4), half(3)])).toEqual(err(['1 is odd', '3 is odd']));
  });
});

describe('throwing', () => {
  it('names the broken promise', () => {
    expect(() => invariant(0, 'tracks stay in range')).toThrow('tracks stay in range');
    expect(() => invariant(1, 'unused')).not.toThrow();
    expect(() => assertNever('tea' as never, 'drink')).toThrow('unhandled drink "tea"');
  });
});

describe('nearest', () => {
  const words = ['security', 'economy', 'politics', 'arms', 'aid'];

  it.each([
    ['securty', 'security'],
    ['Economy', 'economy'],
    ['plitcs', 'politics'],
    ['arm', 'arms'],
    ['ai', 'aid'],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  it('says nothing rather than something silly', () => {
    expect(nearest('airspace', words)).toBeUndefined();
    expect(nearest('x', ['y', 'z'])).toBeUndefined();
    expect(nearest('', words)).toBeUndefined();
    expect(nearest('aid', [])).toBeUndefined();
  });

  it('takes the first of two equally near', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  });
});
