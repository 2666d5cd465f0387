import type { Command } from 'commander';
import type { Config } from '../config.ts';
import type { Db } from '../db/database.ts';

/** Where a command writes: sentences for people, one JSON value for programs (`--json`). */
export interface Output {
  /** A line for people; not printed with `--json`. */
  line(text: string): void;
  /** A passing message on standard error; the next one may replace it. */
  progress(text: string): void;
  /** The result: printed as JSON with `--json`, else `lines` are printed. */
  result(value: unknown, lines: string[]): void;
}

/** What a command works with. The database is opened at the first use and closed by the runner. */
export interface CommandContext {
  config: Config;
  /** Folder that relative file arguments are taken from. */
  cwd: string;
  out: Output;
  /** True inside a running server, which was handed this command. */
  serving?: boolean;
  /** Opens the database, with the published facts loaded unless `prepare` is false. */
  db(options?: { prepare?: boolean }): Promise<Db>;
}

/** Registers the verbs of one noun, e.g. `reports import`. Actions throw AppError to refuse (exit 1). */
export type RegisterCommands = (program: Command, context: CommandContext) => void;

/** The noun's command group, made on first use so that several files can add verbs to it. */
export function commandGroup(program: Command, noun: string, description: string): Command {
  return program.commands.find((c) => c.name() === noun) ?? program.command(noun).description(description);
}
