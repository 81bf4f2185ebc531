// Games with a box planted in them: what a search for boxes must find again.
import { openDraws } from '../../src/study/design/draws.ts';
import type { Cases } from '../../src/study/discovery/cases.ts';

/**
 * `count` games over two numbers 0 to 99, an idle number 0 to 9 and one of four moods. In the box (aid at least 60,
 * threat at most 40, mood calm or wary) about `inside` of 100 games are of interest, elsewhere about `outside`.
 */
export function planted(seed: string, count: number, inside: number, outside: number): Cases {
  const draws = openDraws(seed, 'planted');
  const rows = Array.from({ length: count }, () => [100, 100, 10, 4].map((size) => draws.below(size)));
  const isIn = ([aid = 0, threat = 0, , mood = 0]: readonly number[]) =>
    aid >= 60 && threat <= 40 && mood < 2;
  return {
    variables: [
      { kind: 'number', name: 'aid', isWhole: true },
      { kind: 'number', name: 'threat', isWhole: true },
      { kind: 'number', name: 'idle', isWhole: true },
      { kind: 'options', name: 'mood', options: ['calm', 'wary', 'angry', 'proud'] },
    ],
    rows,
    hits: rows.map((row) => draws.below(100) < (isIn(row) ? inside : outside)),
  };
}
