// Every word the screens say of their own accord, in English, by topic. Another language is another catalogue with
// the same keys. Names and sentences about the world come from the rulebook and the scenario.

import { APP } from './en/app.ts';
import { ASKS } from './en/asks.ts';
import { BOARD } from './en/board.ts';
import { COACH } from './en/coach.ts';
import { DATES } from './en/dates.ts';
import { DRAFTS } from './en/drafts.ts';
import { EARS } from './en/ears.ts';
import { HAND } from './en/hand.ts';
import { HEAD } from './en/head.ts';
import { HELP } from './en/help.ts';
import { KEYS } from './en/keys.ts';
import { LEARN } from './en/learn.ts';
import { LEGEND } from './en/legend.ts';
import { LINKS } from './en/links.ts';
import { MENU } from './en/menu.ts';
import { ORDERS } from './en/orders.ts';
import { PANELS } from './en/panels.ts';
import { PAPERS } from './en/papers.ts';
import { PLAY } from './en/play.ts';
import { REPLAY } from './en/replay.ts';
import { REVIEW } from './en/review.ts';
import { SHELL } from './en/shell.ts';
import { TALK } from './en/talk.ts';
import { UNFOLD } from './en/unfold.ts';
import { VOTES } from './en/votes.ts';
import { WHY } from './en/why.ts';

export const ENGLISH = {
  ...APP,
  ...ASKS,
  ...BOARD,
  ...COACH,
  ...DATES,
  ...DRAFTS,
  ...EARS,
  ...HAND,
  ...HEAD,
  ...HELP,
  ...KEYS,
  ...LEARN,
  ...LEGEND,
  ...LINKS,
  ...MENU,
  ...ORDERS,
  ...PANELS,
  ...PAPERS,
  ...PLAY,
  ...REPLAY,
  ...SHELL,
  ...REVIEW,
  ...TALK,
  ...UNFOLD,
  ...VOTES,
  ...WHY,
} as const;
