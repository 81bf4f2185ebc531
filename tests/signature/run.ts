// `npm run signature`: prints the signature; with --accept, keeps it as the one that tests expect.

import { keepSignatures, keptSignatures, SAMPLE } from './kept.ts';
import { signature } from './signature.ts';

const before = keptSignatures().whole;
const now = signature();
process.stdout.write(now === before ? `Signature: unchanged (${now})\n` : `Signature: ${before} -> ${now}\n`);
if (process.argv.includes('--accept')) keepSignatures({ whole: now, sample: signature(SAMPLE) });
