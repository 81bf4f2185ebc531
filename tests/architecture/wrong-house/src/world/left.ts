import { readFileSync } from 'node:fs';
import { right } from './right.ts';

export const left: unknown = [right, readFileSync];
