import { Command, CommanderError } from 'commander';
import { registerAccountCommands } from '../accounts/commands.ts';
import { type Actor, actingAs } from '../audit/actor.ts';
import { commandActor } from '../audit/commandActor.ts';
import { registerAuditCommands } from '../audit/commands.ts';
import { registerBriefingCommands } from '../briefings/commands.ts';
import { registerCopyCommands } from '../copies/commands.ts';
import { registerDemoCommands } from '../demo/commands.ts';
import type { AppError } from '../errors.ts';
import { asAppError } from '../http/problem.ts';
import { registerImportCommands } from '../imports/commands.ts';
import { registerIndexCommands } from '../indices/commands.ts';
import { observeAreas } from '../layers/observe/observeAreas.ts';
import { registerAllocationCommands } from '../prevention/allocation/commands.ts';
import { registerPreventionCommands } from '../prevention/commands.ts';
import { registerBoundaryCommands } from '../regions/boundaries/commands.ts';
import { registerRegionCommands } from '../regions/commands.ts';
import { registerReleaseCommands } from '../releases/commands.ts';
import { registerReportCommands } from '../reports/commands.ts';
import type { CommandContext, Output, RegisterCommands } from './command.ts';
import { registerConfigCommands } from './configCommands.ts';
import { registerDbCommands } from './dbCommands.ts';

const NOUNS: RegisterCommands[] = [
  registerConfigCommands,
  registerDbCommands,
  registerCopyCommands,
  registerRegionCommands,
  registerBoundaryCommands,
  registerReportCommands,
  registerIndexCommands,
  registerPreventionCommands,
  // Areas are observed by the layers, which prevention does not import.
  (program, context) => registerAllocationCommands(program, context, observeAreas),
  registerReleaseCommands,
  registerBriefingCommands,
  registerImportCommands,
  registerDemoCommands,
  registerAuditCommands,
  registerAccountCommands,
];

/** Where a command's words go: chunks for standard output and standard error. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

function output(streams: Streams, json: boolean): Output {
  return {
    line: (text) => (json ? undefined : streams.out(`${text}\n`)),
    progress: (text) => streams.err(`${text}\n`),
    result: (value, lines) => streams.out(json ? `${JSON.stringify(value)}\n` : lines.map((l) => `${l}\n`).join('')),
  };
}

/** A refusal as a person (or, with `--json`, a program) reads it. */
function printError(error: AppError, streams: Streams, json: boolean): void {
  if (json) {
    streams.out(
      `${JSON.stringify({ error: { code: error.code, detail: error.text.id, detailEn: error.text.en, errors: error.items } })}\n`,
    );
    return;
  }
  streams.err(`${error.text.id}\n${error.text.en}\n`);
  for (const item of error.items) {
    const where = item.row === undefined ? '' : `baris/row ${item.row}: `;
    streams.err(`  - ${where}${item.message.id}${item.message.en === item.message.id ? '' : ` / ${item.message.en}`}\n`);
  }
}

/** Noun and verb of a command, e.g. `imports undo`; its arguments may name files. */
const nameOf = (command: Command): string => (command.parent?.parent ? `${nameOf(command.parent)} ` : '') + command.name();

function build(context: CommandContext, streams: Streams, who: Actor): Command {
  const program = new Command('petarawan')
    .description('PetaRawan: peta kerawanan pemilu per wilayah / election risk map per region')
    .option('--json', 'hasil untuk program / machine-readable output');
  program.hook('preAction', (_, command) => {
    who.label = nameOf(command);
  });
  for (const register of NOUNS) register(program, context);
  const prepare = (command: Command) => {
    command.exitOverride().configureOutput({ writeOut: streams.out, writeErr: streams.err }).showHelpAfterError();
    // `--json` is understood at the end of the line too, where people put it.
    if (command !== program && !command.options.some((o) => o.long === '--json')) {
      command.option('--json', 'hasil untuk program / machine-readable output');
    }
    command.commands.forEach(prepare);
  };
  prepare(program);
  return program;
}

/** Runs one command line (without `node` and script). Answers the exit code: 0 done, 1 refused, 2 wrong use. */
export async function runProgram(argv: string[], context: Omit<CommandContext, 'out'>, streams: Streams): Promise<0 | 1 | 2> {
  const json = argv.includes('--json');
  const who = commandActor();
  try {
    const program = build({ ...context, out: output(streams, json) }, streams, who);
    await actingAs(who, () => program.parseAsync(argv, { from: 'user' }));
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const known = asAppError(error);
    printError(known, streams, json);
    if (known.code === 'internal') streams.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}
