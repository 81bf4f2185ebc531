// Lists of names in conditions and filters: options of choices, actions.

import { REGISTERS } from '../../world/register.ts';
import type { Chosen } from './ast.ts';
import type { BoundChoice } from './bound.ts';
import type { Tables } from './tables.ts';
import { opened, titleOf } from './titles.ts';
import type { Binder } from './word.ts';

/** For each choice the register that holds it and the options that will do. */
export function bindChoices(b: Binder, chosen: Chosen): readonly BoundChoice[] {
  const { choices } = b.scope.board.spec;
  return Object.entries(chosen).map(([name, wanted]) => {
    const at = b.at(name);
    const index = at.find(
      name,
      choices.map((choice) => choice.name),
      'choice',
    );
    const known = choices[index]?.options ?? [];
    const options = typeof wanted === 'string' ? [wanted] : wanted;
    let bits = 0;
    for (const [i, option] of options.entries()) {
      if (index < 0) continue;
      const spot = typeof wanted === 'string' ? at : at.at(i);
      bits |= 1 << spot.find(option, known, `option of ${name} called`);
    }
    return {
      register: REGISTERS.length + index,
      options: bits,
      text: `the ${opened(name)} is ${options.map(opened).join(' or ')}`,
      denied: `the ${opened(name)} is not ${options.map(opened).join(' or ')}`,
    };
  });
}

export function namedActions(
  b: Binder,
  actions: readonly string[],
  tables: Tables,
): { readonly table: Uint8Array; readonly text: string } {
  for (const [i, name] of actions.entries()) b.at(i).find(name, b.scope.board.members.action, 'action');
  const titles = actions.map((name) => titleOf(b.scope.book, 'action', name));
  return { table: tables.actions(actions), text: titles.join(' or ') };
}
