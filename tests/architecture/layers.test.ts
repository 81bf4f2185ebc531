// Who may import whom. The rules run on src/ and, to show that they bite, on a small house built wrong.
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { FILE_ROOMS, filesBelow, isCode, LIBRARIES, NODE_ROOMS, ROOMS, ROOT } from './house.ts';

const inRooms = (rooms: readonly string[]) => `^src/(${rooms.join('|')})/`;

function rules(): IForbiddenRuleType[] {
  const arrow = ROOMS.slice(0, -1).map((room, i) => ({
    name: `${room}-looks-back`,
    from: { path: `^src/${room}/` },
    to: { path: inRooms(ROOMS.slice(i + 1)) },
  }));
  const libraries = Object.entries(LIBRARIES).map(([library, rooms]) => ({
    name: `${library}-outside-its-rooms`,
    from: { path: '^src/', pathNot: inRooms(rooms) },
    to: { path: `node_modules/(@types/)?${library}/` },
  }));
  const known = Object.keys(LIBRARIES).join('|');
  return [
    ...arrow,
    ...libraries,
    { name: 'circle', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'library-without-a-room',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${known}|node)/` },
    },
    { name: 'unresolvable', from: { path: '^src/' }, to: { couldNotResolve: true } },
    { name: 'out-of-the-house', from: { path: '^src/' }, to: { path: '^(tests|scripts)/' } },
    {
      name: 'files-outside-their-rooms',
      from: { path: '^src/', pathNot: inRooms(FILE_ROOMS) },
      to: { path: '^(node:)?fs(/|$)', dependencyTypes: ['core'] },
    },
    {
      name: 'node-outside-its-rooms',
      from: { path: '^src/', pathNot: inRooms(NODE_ROOMS) },
      to: { dependencyTypes: ['core'] },
    },
  ];
}

async function inspect(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules() },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  });
  if (typeof output === 'string') throw new Error('the cruise gave text, not a graph');
  return output;
}

/** One line per broken rule; of a library only its name. */
const broken = (seen: ICruiseResult) =>
  seen.summary.violations
    .map(
      ({ rule, from, to }) => `${rule.name}: ${from} -> ${to.replace(/^.*node_modules\/([^/]+).*$/, '$1')}`,
    )
    .sort();

describe('the rooms of src/', async () => {
  const seen = await inspect(ROOT);

  it('were all looked into: every file on the disk is in the graph', () => {
    const onDisk = filesBelow('src').filter(isCode);
    const inGraph = seen.modules.map((module) => module.source).filter((path) => path.startsWith('src/'));
    expect(onDisk.length).toBeGreaterThan(0);
    expect(inGraph.filter(isCode).sort()).toEqual(onDisk);
    const ownImports = seen.modules
      .flatMap((module) => module.dependencies)
      .filter(({ resolved }) => resolved.startsWith('src/'));
    expect(ownImports.length).toBeGreaterThan(0);
  });

  it('are the rooms of the plan, and no file lies outside them', () => {
    const outside = filesBelow('src').filter((path) => !new RegExp(inRooms(ROOMS)).test(path));
    expect(outside).toEqual([]);
  });

  it('import one way, each library enters through its own rooms, and nothing goes in circles', () => {
    expect(broken(seen)).toEqual([]);
  });
});

describe('a house built wrong', async () => {
  const seen = await inspect(`${ROOT}/tests/architecture/wrong-house`);

  it('is told every mistake', () => {
    expect(broken(seen)).toEqual([
      'circle: src/world/left.ts -> src/world/right.ts',
      'files-outside-their-rooms: src/world/left.ts -> fs',
      'kit-looks-back: src/kit/peek.ts -> src/cli/main.ts',
      'library-without-a-room: src/turn/clock.ts -> fast-check',
      'node-outside-its-rooms: src/turn/clock.ts -> timers/promises',
      'node-outside-its-rooms: src/world/left.ts -> fs',
      'out-of-the-house: src/cli/main.ts -> tests/stand.ts',
      'xstate-outside-its-rooms: src/cli/main.ts -> xstate',
      'zod-outside-its-rooms: src/world/right.ts -> zod',
    ]);
  });
});
