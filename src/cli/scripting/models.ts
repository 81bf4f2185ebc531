// Models for scripts: the rules and a scenario of Heartland's own, or of a box, laid as a table.
import { layTable, type Table } from '../../engine/index.ts';
import { type Result as Answer, andThen, map } from '../../kit/result.ts';
import { BASE } from '../../rulebook/book.ts';
import type { Library } from '../built.ts';
import { complain, type Lines } from '../complaint.ts';
import { findHome } from '../home.ts';
import { findScenario, openLibrary } from '../library.ts';
import { keepTable } from './tables.ts';
import type { Model, ModelActor, ModelOptions, Result } from './types.ts';

/** Heartland's own rules with one of its scenarios. Errors: no such scenario or lens; files that do not check. */
export function openHeartland(options: ModelOptions = {}): Result<Model> {
  return open(undefined, options);
}

/** The rules and a scenario of a folder with rules/ and scenarios/. Errors: as of openHeartland; no such folder. */
export function openBox(folder: string, options: ModelOptions = {}): Result<Model> {
  return open(folder, options);
}

function open(box: string | undefined, { scenario, lens = BASE }: ModelOptions): Answer<Model, Lines> {
  const home = findHome();
  return andThen(openLibrary(home, box), (library) => {
    const usual = box === undefined ? home.start : onlyOne(library);
    const name = scenario ?? usual;
    if (name === undefined) {
      const help = `there is ${library.scenarios.map(({ id }) => id).join(', ')}`;
      return complain({ where: box ?? 'heartland', what: 'which scenario?', help });
    }
    return map(findScenario(home, library, name, lens, box !== undefined), (found) => {
      const table = layTable(found.book, found.scenario);
      return modelOf(table, library);
    });
  });
}

function onlyOne({ scenarios }: Library): string | undefined {
  return scenarios.length === 1 ? scenarios[0]?.id : undefined;
}

function modelOf(table: Table, library: Library): Model {
  const { book, scenario, board } = table;
  const seats = new Map(scenario.seats.map((seat) => [seat.actor, Object.keys(seat.policies)]));
  const automated = new Map(scenario.automated.map(({ actor, policy }) => [actor, [policy]]));
  const named = (list: Library['scenarios']) => list.map(({ id, title }) => ({ id, title }));
  const model: Model = {
    scenario: scenario.id,
    title: scenario.title,
    lens: book.lens,
    turns: scenario.turns,
    actors: book.actors.map(
      ({ id, name, kind }): ModelActor => ({
        id,
        name,
        kind,
        policies: seats.get(id) ?? automated.get(id) ?? [],
      }),
    ),
    tracks: Object.fromEntries([...board.tracks.values()].map(({ name, over }) => [name, over])),
    scenarios: named(library.scenarios),
    lenses: named(library.lenses),
  };
  keepTable(model, table);
  return model;
}
