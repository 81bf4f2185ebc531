// The types that scripts compile against: they name what a study's file may hold, and stand alone under the strictest
// settings, with nothing of ours or of anybody else's left unchecked.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type {
  StudyDeclaration,
  StudyDesign,
  StudyLever,
  StudyOutcome,
  StudyUncertainty,
} from '../../src/cli/scripting/index.ts';
import type { leverSchema, variantSchema } from '../../src/study/plan/lever.ts';
import type { outcomeSchema } from '../../src/study/plan/outcome.ts';
import type { designSchema, uncertaintySchema } from '../../src/study/plan/uncertainty.ts';
import type { studySchema } from '../../src/study/study.ts';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';

type Keys<T> = T extends unknown ? keyof T : never;
type Of<S extends z.ZodType> = Keys<z.input<S>>;

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly exports: object };

/** What a compiler objects to in scripts of a project that has Heartland; the types are made as the build makes them. */
async function objections(scripts: { readonly [name: string]: string }): Promise<readonly string[]> {
  const folder = ownFolder();
  const home = join(folder, 'node_modules', 'heartland');
  const made = (await import(pathToFileURL(join(ROOT, 'scripts', 'types.mjs')).href)) as {
    writeTypes(root: string, out: string): number;
  };
  mkdirSync(home, { recursive: true });
  made.writeTypes(ROOT, join(home, 'dist', 'types'));
  const { exports } = MANIFEST;
  writeFileSync(join(home, 'package.json'), JSON.stringify({ name: 'heartland', type: 'module', exports }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const paths = Object.entries(scripts).map(([name, text]) => {
    writeFileSync(join(folder, `${name}.ts`), text);
    return join(folder, `${name}.ts`);
  });
  const program = ts.createProgram(paths, {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const where = file?.fileName.slice(folder.length + 1) ?? '';
    return `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

const example = (name: string) =>
  readFileSync(join(ROOT, 'tests', 'library', `${name}.example.ts`), 'utf8').replace(
    '../../src/cli/scripting/index.ts',
    'heartland',
  );

const WRONG = `import { openHeartland, playGame } from 'heartland';
const model = openHeartland();
playGame(model.value, 7);
`;

describe('the types of the library', () => {
  it('have the keys that a study’s file has, and no others', () => {
    expectTypeOf<keyof StudyDeclaration>().toEqualTypeOf<Of<typeof studySchema>>();
    expectTypeOf<keyof StudyLever>().toEqualTypeOf<Of<typeof variantSchema>>();
    expectTypeOf<keyof NonNullable<StudyDeclaration['levers']>[number]>().toEqualTypeOf<
      Of<typeof leverSchema>
    >();
    expectTypeOf<keyof StudyOutcome>().toEqualTypeOf<Of<typeof outcomeSchema>>();
    expectTypeOf<keyof StudyUncertainty>().toEqualTypeOf<Of<typeof uncertaintySchema>>();
    expectTypeOf<keyof StudyDesign>().toEqualTypeOf<Of<typeof designSchema>>();
    expectTypeOf<StudyDesign['kind']>().toEqualTypeOf<z.input<typeof designSchema>['kind']>();
  });

  it('resolve in a project of its own, with libraries checked too, and catch a script that is wrong', async () => {
    const scripts = ['play', 'study', 'query'].map((name) => [name, example(name)] as const);
    for (const [, text] of scripts) expect(text).toContain("from 'heartland'");
    const said = await objections({ ...Object.fromEntries(scripts), wrong: WRONG });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^wrong\.ts: Property 'value' does not exist/);
  });
});
