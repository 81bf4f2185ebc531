// Writes the types of the library: the declarations of its face, and of every file those name. They are made file by file
// without a checker, which takes a moment where the whole program would take seconds; `npm run types` has checked them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const FACE = 'cli/scripting/index.ts';

const OPTIONS = {
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  declaration: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
};

/** Pre: `root` is the project's folder. Post: the face's types lie at `out`/cli/scripting/index.d.ts. */
export function writeTypes(root, out) {
  const files = [FACE];
  for (const file of files) {
    const text = declarationsOf(join(root, 'src', file), file);
    for (const [, to] of text.matchAll(/ from '(\.[^']+)\.js'/g)) {
      const named = join(dirname(file), `${to}.ts`);
      if (!files.includes(named)) files.push(named);
    }
    const path = join(out, file.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return files.length;
}

/** Declarations that any compiler can follow: they name files as they are called once they are built. */
function declarationsOf(path, name) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(path, 'utf8'), {
    compilerOptions: OPTIONS,
    fileName: path,
    reportDiagnostics: true,
  });
  // Below the face only types are meant; a number there whose type needs a checker is nobody's concern.
  if (name.startsWith(dirname(FACE)) && diagnostics.length > 0) {
    throw new Error(`types of ${name}: ${ts.flattenDiagnosticMessageText(diagnostics[0].messageText, ' ')}`);
  }
  return outputText.replace(/ from '(\.[^']+)\.ts'/g, " from '$1.js'");
}
