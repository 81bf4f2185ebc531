// Draws docs/turn.md from the chart's own configuration: `npx node scripts/turn-diagram.ts` writes it anew.

import { writeFileSync } from 'node:fs';
import { turnMachine } from '../src/turn/turn.machine.ts';

interface Step {
  readonly target?: string;
  readonly guard?: string;
  readonly actions?: string;
}

interface State {
  readonly type?: string;
  readonly initial?: string;
  readonly always?: Step | readonly Step[];
  readonly on?: { readonly [event: string]: string | Step | readonly Step[] };
  readonly states?: { readonly [name: string]: State };
}

const COMMAND = 'npx node scripts/turn-diagram.ts';

const id = (name: string) => name.replaceAll(' ', '_');
const listOf = (steps: string | Step | readonly Step[]): readonly Step[] =>
  typeof steps === 'string' ? [{ target: steps }] : 'length' in steps ? steps : [steps];

/** One arrow: where from, where to, on which event, if what holds, doing what. */
function arrow(from: string, step: Step, event: string | undefined): string {
  const target = (step.target ?? from).split('.').at(-1) ?? from;
  const told = [event, step.guard && `[${step.guard}]`, step.actions && `/ ${step.actions}`];
  const words = told.filter((part) => part !== undefined).join(' ');
  return words === '' ? `${id(from)} --> ${id(target)}` : `${id(from)} --> ${id(target)} : ${words}`;
}

function arrowsOf(name: string, state: State): readonly string[] {
  const silent = listOf(state.always ?? []).map((step) => arrow(name, step, undefined));
  const heard = Object.entries(state.on ?? {}).flatMap(([event, steps]) =>
    listOf(steps).map((step) => arrow(name, step, event)),
  );
  return [...silent, ...heard];
}

/** Arrows that leave a state for one outside it are drawn outside, where their target is. */
function draw(states: { readonly [name: string]: State }, indent: string): readonly string[] {
  const lines: string[] = [];
  const leaving: string[] = [];
  for (const [name, state] of Object.entries(states)) {
    if (state.type === 'history') lines.push(`${indent}state "${name}" as ${id(name)}`);
    if (state.states === undefined) continue;
    const inside = `${indent}  `;
    const drawn = draw(state.states, inside);
    const isOut = (line: string) => Object.keys(states).some((outer) => line.includes(`--> ${id(outer)}`));
    lines.push(`${indent}state ${id(name)} {`, `${inside}[*] --> ${id(state.initial ?? '')}`);
    lines.push(...drawn.filter((line) => !isOut(line)), `${indent}}`);
    leaving.push(...drawn.filter(isOut).map((line) => indent + line.trimStart()));
  }
  lines.push(...leaving);
  for (const [name, state] of Object.entries(states)) {
    lines.push(...arrowsOf(name, state).map((line) => `${indent}${line}`));
    if (state.type === 'final') lines.push(`${indent}${id(name)} --> [*]`);
  }
  return lines;
}

/** The page as it should stand in docs/turn.md. */
export function turnPage(): string {
  const config = turnMachine.config as State;
  const lines = [
    'stateDiagram-v2',
    `  [*] --> ${id(config.initial ?? '')}`,
    ...draw(config.states ?? {}, '  '),
  ];
  return `# The turn

Drawn from \`src/turn/turn.machine.ts\` by \`${COMMAND}\`; a test holds the two together.

An arrow says which event is heard, what must hold (in brackets), and what is done (after the slash). An arrow
without an event is taken as soon as what it asks for holds. "Where it stopped" is the phase the game was in when it
was paused. Time is an event like any other: the chart reads no clock.

\`\`\`mermaid
${lines.join('\n')}
\`\`\`
`;
}

if (import.meta.main) writeFileSync(new URL('../docs/turn.md', import.meta.url), turnPage());
