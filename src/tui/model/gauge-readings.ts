// The gauges of the region to read about: what each stands at, what its name means, and what it rests on.

import { wordOn } from '../learn/glossary.ts';
import { line, paragraph, span } from '../line.ts';
import type { Offer } from '../screen.ts';
import { say } from '../texts.ts';
import { gaugesOf } from './gauges.ts';
import type { Seen } from './seen.ts';

export function gaugeOffers(seen: Seen): readonly Offer[] {
  return gaugesOf(seen).map(({ name, text, shift }) => ({
    text: name,
    note: say('palette.gauge'),
    act: () => {},
    told: (width) => [
      line(span(say('palette.stands', { value: text, shift: signed(shift) }), 'accent')),
      ...paragraph(wordOn(name)?.text ?? say('palette.unexplained'), width),
    ],
  }));
}

function signed(shift: number): string {
  return shift > 0 ? `+${shift}` : String(shift);
}
