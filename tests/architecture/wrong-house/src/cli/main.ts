import { createMachine } from 'xstate';
import { stand } from '../../tests/stand.ts';

export type Main = typeof createMachine | typeof stand;
export const main = [createMachine, stand];
