// Every word the screens say of their own accord, in English, by topic. Another language is another catalogue with
// the same keys. Names and sentences about the world come from the rulebook and the scenario.

import { CORE } from './en/core.ts';
import { TALK } from './en/talk.ts';

export const ENGLISH = { ...CORE, ...TALK } as const;
