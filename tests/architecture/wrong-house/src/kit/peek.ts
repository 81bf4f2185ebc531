import type { Main } from '../cli/main.ts';

export type Peek = Main;
