// `npm run findings [-- SEEDS]`: who gains, who lives, who leads and what works, by lens, beside what the authors say.
// `npm run findings -- refusals [SEEDS]`: what makes China refuse, each reason struck out in turn.
// `npm run findings -- talk [SEEDS]`: what it costs to ban talk.
// `npm run findings -- pairing [SEEDS]`: what it is worth to play both sides of a comparison with the same luck.
// `npm run findings -- splits [SEEDS]`: how often two games of one seed choose otherwise, and how often they had to.
// `npm run findings -- wins SCENARIO [SEEDS [LENS SEEDS]]`: who wins, and which aims are met, in the base and by lens.

import { printLenses } from './lens-table.ts';
import { printSplits } from './pairing-splits.ts';
import { printPairing } from './pairing-table.ts';
import { printRefusals } from './refusals.ts';
import { printTalk } from './talk.ts';
import { printWins } from './wins-table.ts';

const [first, second, third, fourth] = process.argv.slice(2);
if (first === 'refusals') printRefusals(Number(second ?? 200));
else if (first === 'talk') printTalk(Number(second ?? 200));
else if (first === 'pairing') printPairing(Number(second ?? 1_000));
else if (first === 'splits') printSplits(Number(second ?? 100));
else if (first === 'wins') printWins(second ?? 'dushanbe-2007', Number(third ?? 1_000), Number(fourth ?? 0));
else printLenses(Number(first ?? 300));
