// `npm run signature`: prints the signature; with --accept, keeps it as the one that tests expect.

import { readFileSync, writeFileSync } from 'node:fs';
import { signature } from './signature.ts';

const file = new URL('./current.txt', import.meta.url);
const before = readFileSync(file, 'utf8').trim();
const now = signature();
process.stdout.write(now === before ? `Signature: unchanged (${now})\n` : `Signature: ${before} -> ${now}\n`);
if (process.argv.includes('--accept')) writeFileSync(file, `${now}\n`);
