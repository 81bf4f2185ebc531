// The reports that are shipped beside the studies: one for each, quoted rightly, and of the rules as they are.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { declareStudy, runStudy } from '../../src/cli/scripting/index.ts';
import { ROOT } from '../architecture/house.ts';
import { must, ownFolder } from '../record/sample.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

const folder = ownFolder();

const STUDIES = readdirSync(`${ROOT}/scenarios/studies`).map((file) => basename(file, '.yaml'));

function reportOf(study: string): string {
  return readFileSync(`${ROOT}/docs/reports/${study}.md`, 'utf8');
}

describe('shipped reports', () => {
  test('are there for every study, and for nothing else', () => {
    expect(readdirSync(`${ROOT}/docs/reports`).sort()).toEqual(STUDIES.map((study) => `${study}.md`).sort());
  });

  test('are quoted as they stand', () => {
    const guide = readFileSync(`${ROOT}/docs/studies.md`, 'utf8');
    const known = new Set(STUDIES.flatMap((study) => reportOf(study).split('\n')));
    // What comes after explains numbers in words of its own.
    const section = guide.slice(0, guide.indexOf('## Doubts about exercises'));
    const rows = section.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => !known.has(row))).toEqual([]);
  });

  test.runIf(LONG)('are of the rules as they are', { timeout: 300_000 }, async () => {
    const study = must(declareStudy(`${ROOT}/scenarios/studies/joint-exercises.yaml`));
    const { digest } = must(await runStudy(study, { threads: 1, out: folder }));
    expect(reportOf('joint-exercises')).toContain(`| Digest | ${digest} |`);
  });
});
