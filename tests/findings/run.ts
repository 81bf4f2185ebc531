// `npm run findings [-- SEEDS]`: who gains, who lives, who leads and what works, by lens, beside what the authors say.
// `npm run findings -- refusals [SEEDS]`: what makes China refuse, each reason struck out in turn.
// `npm run findings -- talk [SEEDS]`: what it costs to ban talk.

import { printLenses } from './lens-table.ts';
import { printRefusals } from './refusals.ts';
import { printTalk } from './talk.ts';

const [first, second] = process.argv.slice(2);
if (first === 'refusals') printRefusals(Number(second ?? 200));
else if (first === 'talk') printTalk(Number(second ?? 200));
else printLenses(Number(first ?? 300));
