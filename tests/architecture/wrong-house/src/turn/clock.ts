import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';

export const clock = [setTimeout, fc];
