// What can be read about from any screen: the words of the game, and the papers with their claims; as in the pages to
// learn from.

import type { Rulebook } from '../../rulebook/book.ts';
import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import type { Offer } from '../screen.ts';
import { say } from '../texts.ts';
import { explained, WORDS } from './glossary.ts';
import { type Claim, type Paper, papersOf } from './papers.ts';

const NOTHING = () => {};

/** Every word with its meaning. */
export function wordOffers(): readonly Offer[] {
  return WORDS.map(explained).map(({ name, text }) => ({
    text: name,
    note: say('palette.word'),
    act: NOTHING,
    told: (width) => paragraph(text, width),
  }));
}

/** Every paper of a rulebook, found by its authors, its year and its title. */
export function paperOffers(book: Rulebook): readonly Offer[] {
  return papersOf(book).map((paper) => ({
    text: `${paper.authors} ${paper.year}: ${paper.title}`,
    note: say('palette.paper'),
    act: NOTHING,
    told: (width) => paperLines(paper, width),
  }));
}

function paperLines({ published, claims }: Paper, width: number): readonly Line[] {
  return [
    ...paragraph(published, width, 'quiet'),
    EMPTY,
    line(span(say('learn.claims', { count: claims.length }), 'accent')),
    ...claims.flatMap((claim) => [EMPTY, ...claimLines(claim, width)]),
  ];
}

function claimLines({ text, at, rules }: Claim, width: number): readonly Line[] {
  const drives = rules.length === 0 ? say('learn.tells') : say('learn.drives', { rules: rules.join(', ') });
  return [
    ...paragraph(text, width),
    ...paragraph(say('learn.stands', { at: at.join('; ') }), width, 'quiet', 2),
    ...paragraph(drives, width, rules.length === 0 ? 'quiet' : 'accent', 2),
  ];
}
