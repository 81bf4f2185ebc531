// Every study that ships is in order, and plays its cells (of a sample a few points) on three seeds, with something to say.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findHome } from '../../src/cli/home.ts';
import { openLibrary } from '../../src/cli/library.ts';
import { groundOf } from '../../src/cli/whatif-prepare.ts';
import { readStudy } from '../../src/study/check.ts';
import { findingsIn } from '../../src/study/findings/findings.ts';
import { planStudy } from '../../src/study/plan/manifest.ts';
import { ROOT } from '../architecture/house.ts';
import { must, ownFolder } from '../record/sample.ts';
import { runIn } from '../study/lab.ts';
import { heartland } from './desk.ts';

const SHELF = 'scenarios/studies';
const SEEDS = { from: 1, count: 3 };
const POINTS = 12;

const files = readdirSync(`${ROOT}/${SHELF}`).filter((name) => name.endsWith('.yaml'));
const home = findHome();
const library = must(openLibrary(home));
const guide = readFileSync(`${ROOT}/docs/studies.md`, 'utf8');
const folder = ownFolder();

describe('the studies that ship', () => {
  it.each(files)('%s is in order, called as its file, and told of in the guide', async (name) => {
    const path = `${SHELF}/${name}`;
    const said = await heartland('check', path);
    expect({ code: said.code, err: said.err }).toEqual({ code: 0, err: '' });
    expect(said.out).toMatch(new RegExp(`^${path}: study ${name.replace('.yaml', '')}, \\d+ variants`));
    expect(guide).toContain(`\`${name}\``);
  });

  it.each(files)('%s plays to its end', async (name) => {
    const path = `${SHELF}/${name}`;
    const { study } = must(readStudy(path, readFileSync(`${ROOT}/${path}`)));
    const { precision: _, ...counted } = study;
    const { design } = study;
    // Points beyond these are more of the same, and each lays a rulebook of its own.
    const small =
      design?.size === undefined ? {} : { design: { ...design, size: Math.min(design.size, POINTS) } };
    const few = { ...counted, ...small, seeds: SEEDS };
    const plan = planStudy(few, must(groundOf(home, library, few, false)), home.version);
    const ensemble = await runIn(folder, plan);
    expect(ensemble).toMatchObject({ whole: true, tally: { failed: 0 }, faults: [] });
    expect(ensemble.tally.games).toBe(SEEDS.count * plan.manifest.cells.length);
    const findings = await findingsIn(plan, ensemble.folder);
    expect(findings?.typical.length).toBe(Math.min(200, plan.manifest.cells.length));
    expect((findings?.conclusions.length ?? 0) + (findings?.numbers.length ?? 0)).toBeGreaterThan(0);
  });
});
