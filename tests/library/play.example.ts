import { openHeartland, playGame } from '../../src/cli/scripting/index.ts';

const model = openHeartland({ scenario: 'dushanbe-2007', lens: 'base' });
if (!model.ok) throw new Error(model.error.join('\n'));

const game = playGame(model.value, 7, { policies: { russia: 'liberal-empire', tajikistan: 'random' } });
if (!game.ok) throw new Error(game.error.join('\n'));

const { seats, ledger, hash, value } = game.value;
for (const { actor, won, progress } of seats) {
  console.log(actor.padEnd(14), String(progress).padStart(2), won ? 'won' : '');
}
console.log('rivalry at the end', value('rivalry'));

// Which rules changed the world most often?
const times = new Map<string, number>();
for (const { entries } of ledger) {
  for (const entry of entries) {
    if (entry.kind === 'change') times.set(entry.address, (times.get(entry.address) ?? 0) + 1);
  }
}
const busiest = [...times].sort(([, a], [, b]) => b - a).slice(0, 3);
console.log('busiest rules', busiest.map(([address, count]) => `${address} ${count}`).join(', '));
console.log('hash', hash);
