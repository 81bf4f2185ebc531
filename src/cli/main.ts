// The program's first line.
import { runProgram } from './program.ts';
import { realWires } from './wires.ts';

const code = await runProgram(process.argv.slice(2), realWires());
// An output that failed has said so already.
process.exitCode ??= code;
