// The program's first line.
import { runProgram } from './program.ts';
import { realWires } from './wires.ts';

process.exitCode = await runProgram(process.argv.slice(2), realWires());
