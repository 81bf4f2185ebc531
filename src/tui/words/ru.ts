// The catalogue ru, by topic: complete, or the types do not hold.

import type { ENGLISH } from './en.ts';
import { APP } from './ru/app.ts';
import { ASKS } from './ru/asks.ts';
import { BOARD } from './ru/board.ts';
import { COACH } from './ru/coach.ts';
import { DATES } from './ru/dates.ts';
import { DRAFTS } from './ru/drafts.ts';
import { EARS } from './ru/ears.ts';
import { HAND } from './ru/hand.ts';
import { HEAD } from './ru/head.ts';
import { HELP } from './ru/help.ts';
import { KEYS } from './ru/keys.ts';
import { LEARN } from './ru/learn.ts';
import { LEGEND } from './ru/legend.ts';
import { LINKS } from './ru/links.ts';
import { MENU } from './ru/menu.ts';
import { ORDERS } from './ru/orders.ts';
import { PANELS } from './ru/panels.ts';
import { PAPERS } from './ru/papers.ts';
import { PLAY } from './ru/play.ts';
import { REPLAY } from './ru/replay.ts';
import { REVIEW } from './ru/review.ts';
import { SHELL } from './ru/shell.ts';
import { TALK } from './ru/talk.ts';
import { UNFOLD } from './ru/unfold.ts';
import { VOTES } from './ru/votes.ts';
import { WHY } from './ru/why.ts';

export const RU: { readonly [key in keyof typeof ENGLISH]: string } = {
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
};
