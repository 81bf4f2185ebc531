// Numbers that follow from the ties and are never kept: how each is worked out, with its rounding and an example.

import { DOOR } from '../../world/derived.ts';
import { type Block, chapter, para, table } from './document.ts';
import type { Ground } from './ground.ts';

export function derivedNumbers(ground: Ground): readonly Block[] {
  const { board } = ground.book;
  const soft = para(
    'Soft gains: a gain of 8 on a track at 60 is 8 times 40, which is 320, divided by 100, rounded down: 3. The same gain at 99 is 1, the least it can be.',
  );
  if (board.tracks.tie === undefined) return [chapter('Derived numbers'), soft];
  return [
    chapter('Derived numbers'),
    para(
      'These follow from the ties of a state and are worked out whenever a rule asks for them. All divisions round down. In the example a state has ties of 50, 30 and 20 with three powers in one domain.',
    ),
    table(
      ['Number', 'How it is worked out*4', 'Example*3'],
      [
        [
          'Influence',
          'of a power in a domain of a state: its tie times itself, divided by the sum of all powers’ ties there; 0 if that sum is 0. From 0 to 100',
          '50 times 50 is 2500; by 100: 25. For the others 9 and 4',
        ],
        [
          'Lead',
          'of a power in a domain of a state: its tie less the best tie of any other power there. Below 0 when it is behind',
          '50 less 30 is 20; for the second −20',
        ],
        [
          'Door',
          `open for a power in a domain of a state where its tie is ${DOOR} or more`,
          'three open doors',
        ],
        [
          'Lock',
          'a domain of a state where one power’s tie is more than those of all others together',
          '50 is not more than 50: no lock',
        ],
        [
          'Room',
          'of a state: its open doors, over all powers and domains, less its locks',
          '3 in this domain',
        ],
        [
          'Autonomy',
          'of a state, 0 to 1000: in each domain take each power’s share in thousandths (1000 times its tie by the sum), square the shares, add them up, divide by 1000, and take that from 1000 (a domain without ties counts 1000); then the mean over all domains',
          'shares 500, 300, 200; squares add up to 380 000; 1000 less 380 is 620',
        ],
      ],
    ),
    soft,
  ];
}
