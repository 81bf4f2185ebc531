// What is said in soundings has to be answerable there, and somebody has to have a say: mistakes that no game would
// show, since nothing happens in one that makes them.
import type { ActionEntry } from '../book.ts';
import type { Draft } from '../gather/assemble.ts';
import { errorAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';

/** Nothing is voted on before orders are written: whoever asks a body there is never answered. */
const NEVER_ASKED: readonly ActionEntry['consent'][] = ['body', 'link'];

/** The track that counts what each actor may say in a turn. */
const WORDS = 'soundings';

export function checkTalk(draft: Draft): Problem[] {
  return [...checkConsents(draft), ...checkWords(draft)];
}

function checkConsents({ gathered }: Draft): Problem[] {
  return gathered.actions
    .filter(({ value }) => value.talk === true && NEVER_ASKED.includes(value.consent))
    .map(({ value, spot }) => {
      const what = `nothing is voted on in soundings, so ${value.name} would never be answered: ask for the consent of the partner, place or none, or leave out talk`;
      return errorAt(spot, ['consent'], what);
    });
}

// Said once, at the first action: one missing track is one mistake, however many words wait for it.
function checkWords({ gathered, ground }: Draft): Problem[] {
  const first = gathered.actions.find(({ value }) => value.talk === true);
  if (first === undefined || gathered.broken.has(WORDS) || gathered.lame.has('board')) return [];
  const track = ground.board.tracks[WORDS];
  if (track === undefined) {
    const what = `nobody could ever say ${first.name}: give the board a track ${WORDS} over [actor], the words of each a turn, or leave out talk`;
    return [errorAt(first.spot, ['talk'], what)];
  }
  if (track.over.length === 1 && track.over[0] === 'actor') return [];
  const spot = ground.tracks.get(WORDS);
  const what = `nobody could ever say ${first.name}: ${WORDS} counts the words of each actor, so it runs over [actor]`;
  return spot === undefined ? [] : [errorAt(spot, ['over'], what)];
}
