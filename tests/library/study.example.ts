import { compare, declareStudy, runStudy, type StudyDeclaration } from '../../src/cli/scripting/index.ts';

const declared: StudyDeclaration = {
  study: 'bound-to-accept',
  title: 'China bound to accept joint exercises',
  text: 'Does the alliance grow livelier when its exercises are accepted?',
  scenario: 'dushanbe-2007',
  seeds: { from: 1, count: 40 },
  levers: [
    {
      name: 'bound',
      title: 'China accepts every joint exercise',
      answers: [{ actor: 'china', actions: ['joint-exercise'], answer: 'accept' }],
    },
  ],
  outcomes: [
    { name: 'exercises', title: 'Joint exercises that pass', accepted: ['joint-exercise'] },
    { name: 'rivalry', title: 'Rivalry at the end', at_end: { gauge: 'rivalry', of: [] } },
  ],
};

const study = declareStudy(declared);
if (!study.ok) throw new Error(study.error.join('\n'));

const run = await runStudy(study.value, {
  out: 'studies',
  onProgress: ({ games, of }) => {
    if (games % 20 === 0) console.error(`${games} of ${of} games`);
  },
});
if (!run.ok) throw new Error(run.error.join('\n'));

const rows = compare(run.value);
if (!rows.ok) throw new Error(rows.error.join('\n'));
for (const { outcome, baseMean, mean, difference, low, high } of rows.value) {
  const [base, other, by, from, to] = [baseMean, mean, difference, low, high].map((x) => x.toFixed(2));
  console.log(`${outcome}: ${base} to ${other}, paired difference ${by} [${from}, ${to}]`);
}
console.log(`${run.value.games} games, digest ${run.value.digest.slice(0, 12)}`);
