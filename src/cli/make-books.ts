// What the build calls: the project's own box, checked and written as built books.
import { andThen, type Result } from '../kit/result.ts';
import { buildBooks } from './books.ts';
import { readBoxFiles } from './box-files.ts';
import type { BookIndex } from './built.ts';
import type { Lines } from './complaint.ts';
import { findHome } from './home.ts';

/** `root` is the project's folder. Errors: every problem of its rules and scenarios. */
export function makeBooks(root: string, folder: string): Result<BookIndex, Lines> {
  const { version } = findHome(`${root}/package.json`);
  return andThen(readBoxFiles(root, ''), (files) => buildBooks(files, folder, version));
}
