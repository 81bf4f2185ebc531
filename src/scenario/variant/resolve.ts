// A scenario file with `extends`, put together with the one it extends and with all that one rests on, before anything
// is checked. Each part keeps the file and line it was written in.
import type { BookText } from '../../rulebook/gather/gather.ts';
import { errorAt, isMap, unknownAt } from '../../rulebook/gather/spot.ts';
import { type Problem, sortProblems } from '../../rulebook/problem.ts';
import { readYaml, type Source } from '../../rulebook/text/source.ts';
import { type Blend, entriesOf, mapOf, plainOf, sourceOf, wholeOf } from './blend.ts';
import { layOver, SOURCES } from './lay-over.ts';
import { leave } from './without.ts';

interface Resolved {
  readonly blend: Blend | undefined;
  readonly problems: readonly Problem[];
}

/**
 * `siblings` are the scenario files a name after `extends` may mean. Post: a source as readYaml gives it; its value is
 * undefined if a file of the chain cannot be read, is not there, or leads back to itself.
 */
export function readScenario(file: string, text: string | Uint8Array, siblings: readonly BookText[]): Source {
  const source = readYaml(file, text);
  if (baseOf(source) === undefined) return source;
  const others: Source[] = siblings.map((sibling) => readYaml(sibling.file, sibling.text));
  const { blend, problems } = resolve(source, others, []);
  return sourceOf(file, blend, sortProblems(problems));
}

/** The name a scenario file extends, before anything is checked. */
export function extendedBy(file: string, text: string | Uint8Array): string | undefined {
  const name = baseOf(readYaml(file, text));
  return typeof name === 'string' ? name : undefined;
}

function baseOf({ value }: Source): unknown {
  return isMap(value) && Object.hasOwn(value, 'extends') ? value.extends : undefined;
}

/** Studies and questions name a scenario too, and are none. */
const ASKING = ['study', 'hindcast'];

function nameOf({ value }: Source): string {
  if (!isMap(value) || ASKING.some((key) => Object.hasOwn(value, key))) return '';
  return typeof value.scenario === 'string' ? value.scenario : '';
}

function resolve(source: Source, others: readonly Source[], above: readonly string[]): Resolved {
  const name = baseOf(source);
  if (name === undefined) {
    return { blend: source.value === undefined ? undefined : wholeOf(source), problems: source.problems };
  }
  const spot = { source, path: [] };
  const wrong = (problem: Problem): Resolved => ({
    blend: undefined,
    problems: [...source.problems, problem],
  });
  if (typeof name !== 'string') {
    return wrong(errorAt(spot, ['extends'], 'extends names one other scenario of the same box'));
  }
  const chain = [...above, nameOf(source)];
  if (chain.includes(name)) {
    const circle = [...chain, name].join(' extends ');
    return wrong(errorAt(spot, ['extends'], `a scenario cannot rest on itself: ${circle}`));
  }
  const found = others.find((other) => nameOf(other) === name);
  if (found === undefined) {
    const known = others.map(nameOf).filter((other) => other !== '' && !chain.includes(other));
    return wrong(unknownAt(spot, ['extends'], 'scenario', name, known));
  }
  const base = resolve(found, others, chain);
  if (base.blend === undefined) {
    return { blend: undefined, problems: [...source.problems, ...base.problems] };
  }
  const laid = put(source, base.blend);
  return { blend: laid.blend, problems: [...source.problems, ...base.problems, ...laid.problems] };
}

/** One step of the chain: the base less what the variant does without, and the variant laid over it. */
function put(source: Source, base: Blend): Resolved {
  const spot = { source, path: [] };
  const problems: Problem[] = [];
  const { scenario: _, ...under } = Object.fromEntries(entriesOf(base) ?? []);
  const { extends: _e, without, ...own } = Object.fromEntries(entriesOf(wholeOf(source)) ?? []);
  const left = leave(mapOf(base.spot, Object.entries(under)), without, source, problems);
  const boxes = [under.box, own.box].map((box) => (box === undefined ? 'rules' : String(plainOf(box))));
  if (own.box !== undefined && boxes[0] !== boxes[1]) {
    problems.push(errorAt(spot, ['box'], `the scenario it extends is played with ${boxes[0]}`));
  }
  if (own.turns !== undefined && !SOURCES.some((key) => own[key] !== undefined)) {
    problems.push(
      errorAt(spot, ['turns'], 'other turns than the base has need claims, facts or assume here'),
    );
  }
  return { blend: layOver(left, mapOf(spot, Object.entries(own))), problems };
}
