// What shares of variance mean, for readers who never heard of them: said the same in a report and on a terminal.

/** How many lever settings, readings and points of a design a table of shares has. */
export interface ShareTable {
  readonly variants: number;
  readonly lenses: number;
  readonly points: number;
  readonly seeds: number;
}

/** Whether levers and luck are all there is. */
export function isAlone({ lenses, points }: ShareTable): boolean {
  return lenses * points === 1;
}

/** What each column says, a sentence each. */
export function shareMeanings(table: ShareTable): readonly string[] {
  const alone = isAlone(table);
  const readings = table.lenses > 1 ? ' (the readings of the rules are counted here)' : '';
  return [
    'Luck: how far the games of one seed lie together from those of another, whatever lever is pulled.',
    'Levers: what pulling one does on average over all seeds.',
    ...(alone
      ? ['Together: what a lever does with some luck and not with other luck.']
      : [
          `Uncertainties: what they do on average${readings}.`,
          'Together: what one of the three does only along with another: a lever that works with some luck, or under some reading.',
        ]),
    'So levers at 5 % say: whoever knows which lever was pulled, and nothing else, knows a twentieth of why games end differently. It does not say that the lever is weak, only that much else moves the outcome too.',
  ];
}

/** Below which share a column may be chance, in words. */
export function shareDoubt({ variants, lenses, points, seeds }: ShareTable): string {
  const least = (100 * (variants * lenses * points - 1)) / seeds;
  return `With so few seeds a share of less than ${Math.max(1, Math.ceil(least))} % may be luck that looks like something else.`;
}
