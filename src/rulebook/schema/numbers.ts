// Whole numbers of rule files, and how large they may be.

import { z } from 'zod';

/** Far above any number of a game that is played with a pencil, and far below what a cell of the world can hold. */
const LARGEST = 1_000_000_000;

export const integerSchema = z.int().min(-LARGEST).max(LARGEST).describe('A whole number.');

export const countSchema = z.int().min(0).max(LARGEST).describe('A whole number, zero or more.');

export const stepSchema = z.int().min(1).max(LARGEST).describe('A whole number, one or more.');
