// The signature that tests expect, and with it the one of a few seeds: a short run of the tests plays only those.

import { readFileSync, writeFileSync } from 'node:fs';

/** Seeds of each row that a short run plays. */
export const SAMPLE = 8;

export interface Signatures {
  readonly whole: string;
  /** Of the first `SAMPLE` seeds of each row. */
  readonly sample: string;
}

const FILE = new URL('./current.txt', import.meta.url);

export function keptSignatures(): Signatures {
  const [whole = '', sample = ''] = readFileSync(FILE, 'utf8').trim().split('\n');
  return { whole, sample };
}

export function keepSignatures({ whole, sample }: Signatures): void {
  writeFileSync(FILE, `${whole}\n${sample}\n`);
}
