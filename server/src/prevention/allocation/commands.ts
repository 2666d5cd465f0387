import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { LOCAL_CALLER } from '../../accounts/caller.ts';
import type { CommandContext } from '../../cli/command.ts';
import { AppError } from '../../errors.ts';
import { invalidRequest } from '../../http/problem.ts';
import type { Observe } from '../../signals/observed/observed.ts';
import { answerAllocation } from './answerAllocation.ts';
import { AllocationInput } from './contract.ts';

/** `allocation solve FILE`: the same question and answer as `POST /prevention/allocation`. */
export function registerAllocationCommands(program: Command, { db, out, config, cwd }: CommandContext, observe: Observe): void {
  const noun = program.command('allocation').description('pembagian optimal / optimal allocation');
  noun
    .command('solve')
    .description('jawab pertanyaan dalam berkas JSON / answer the question in a JSON file')
    .argument('<file>', 'berkas JSON, seperti isi POST /api/v1/prevention/allocation / a JSON file')
    .action(async (file: string) => {
      const given = AllocationInput.safeParse(readJson(resolve(cwd, file)));
      if (!given.success) throw invalidRequest(given.error);
      const answer = await answerAllocation({ db: await db(), config, observe }, LOCAL_CALLER, given.data);
      out.result(answer, [
        ...(answer.meta.sample ? ['DATA CONTOH.'] : []),
        answer.sentence.id,
        ...(answer.why ?? []).map(({ name, text }) => `  ${name}: ${text.id}`),
        ...[answer.reserve, answer.proof].flatMap((t) => (t ? [t.id] : [])),
        ...answer.chosen.map((c) => `${c.code}  ${c.name}  ${c.measure}  ${c.score}`),
        ...(answer.conflict ? [answer.conflict.text.id] : []),
      ]);
    });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AppError(
      'invalid_file',
      { id: `Berkas ini tidak dapat dibaca sebagai JSON: ${file}`, en: `This file cannot be read as JSON: ${file}` },
      { cause },
    );
  }
}
