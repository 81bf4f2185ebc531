import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { checkShape } from '../../src/rulebook/shape/shape.ts';
import { readYaml } from '../../src/rulebook/text/source.ts';
import { actor, byTrial, byWord } from '../support/shapes.ts';

describe('whatever the bytes, there is a value or a problem, and nothing is thrown', () => {
  const valid =
    'all:\n  - at_least: 40\n    gauge: "x"\n  - {gauge: y, of: [a, b]}\n  - not: {any: []} # done\n';
  const judge = (input: string | Uint8Array) => {
    const source = readYaml('f', input);
    expect(source.value !== undefined || source.problems.length > 0).toBe(true);
    for (const schema of [byWord, byTrial, actor]) {
      const checked = checkShape<unknown>(schema, source);
      if (checked.ok) continue;
      expect(checked.error.length).toBeGreaterThan(0);
      for (const problem of checked.error) {
        expect(problem.line >= 1 && problem.column >= 1).toBe(true);
        expect(formatProblem(problem)).not.toMatch(/[\p{Cc}\n]|Invalid|invalid_/u);
      }
    }
  };

  it('random bytes and texts', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), judge), { numRuns: 200 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), judge), { numRuns: 200 });
  });

  it('a good file with pieces put in, taken out and repeated', () => {
    const piece = fc.constantFrom(
      ...[
        '\t',
        ':',
        ': ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&a ',
        '*a',
        '!t ',
        '|',
        '>',
        '#',
        '%',
        '@',
        '?',
        ',',
      ],
      ...[
        '\n',
        '\r',
        '\0',
        '---\n',
        '...\n',
        '1.5',
        '.nan',
        '9'.repeat(20),
        '<<: ',
        '~',
        '\u001b',
        'any',
        'all:',
      ],
    );
    const edit = fc.tuple(fc.nat(valid.length), fc.nat(6), piece);
    const mutated = fc
      .array(edit, { minLength: 1, maxLength: 5 })
      .map((edits) =>
        edits.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), valid),
      );
    fc.assert(fc.property(mutated, judge), { numRuns: 1000 });
  });
});
