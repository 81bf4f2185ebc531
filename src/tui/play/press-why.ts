// The question why, by keys: from one reason to what it leads to.

import type { Command } from '../keys.ts';
import type { Seen } from '../model/seen.ts';
import { followWhy, type WhyPage } from '../model/why.ts';
import { say } from '../texts.ts';
import { moved, pages, stepOf } from './ui.ts';

/** `tell`: says that a reason leads nowhere. */
export function pressWhy(seen: Seen, page: WhyPage, command: Command, tell: (text: string) => void): void {
  if (pages(page, command)) return;
  if (command === 'follow') {
    if (!followWhy(seen, page)) tell(say('why.noLink'));
    return;
  }
  if (stepOf(command) !== 0) page.scroll = 0;
  page.cursor = moved(page.cursor, stepOf(command), page.items.length);
}
