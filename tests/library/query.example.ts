import { declareStudy, queryStudy, runStudy } from '../../src/cli/scripting/index.ts';

const study = declareStudy({
  study: 'two-doctrines',
  title: 'Two doctrines, and how shy states are of sending troops',
  text: 'Games of three variants over a number that nobody knows.',
  scenario: 'lesson-75',
  seeds: { from: 1, count: 30 },
  variants: [
    { name: 'usual', title: 'As the scenario has it' },
    {
      name: 'empire',
      title: 'Russia by its other doctrine',
      policies: [{ actor: 'russia', policy: 'liberal-empire' }],
    },
    {
      name: 'quiet',
      title: 'China by its other doctrine',
      policies: [{ actor: 'china', policy: 'quiet-contacts' }],
    },
  ],
  uncertainties: [{ name: 'reluctance', set: 'CO-041a', number: 'add', options: [-3, -1] }],
  design: { kind: 'full-factorial' },
  outcomes: [{ name: 'aims', title: 'Aims that Russia has met', met: { seat: 'russia' } }],
});
if (!study.ok) throw new Error(study.error.join('\n'));

const run = await runStudy(study.value, { threads: 2, signal: AbortSignal.timeout(60_000) });
if (!run.ok) throw new Error(run.error.join('\n'));
if (!run.value.complete) console.log(`stopped after ${run.value.games} games; run again to go on`);

// Any two variants, paired by seed and point, and by the value that the uncertainty had.
const paired = await queryStudy(
  run.value,
  `select c.at_reluctance as reluctance, count(*) as pairs, avg(b.aims - a.aims) as difference
   from games a
   join cells c on a.cell = c.cell and c.variant = 'empire'
   join cells d on d.point = c.point and d.variant = 'quiet'
   join games b on b.cell = d.cell and b.seed = a.seed
   group by all order by all`,
);
if (!paired.ok) throw new Error(paired.error.join('\n'));
for (const [reluctance, pairs, difference] of paired.value.rows) {
  console.log(`reluctance ${reluctance}: ${pairs} pairs, quiet less empire ${Number(difference).toFixed(2)}`);
}
