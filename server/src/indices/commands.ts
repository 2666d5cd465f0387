import { commandGroup, type RegisterCommands } from '../cli/command.ts';
import { registerImportVerb } from '../imports/importVerb.ts';
import { indicesImport } from './indicesImport.ts';
import { readEditions } from './readIndices.ts';

/** `indices import` and `indices list`. */
export const registerIndexCommands: RegisterCommands = (program, context) => {
  registerImportVerb(program, context, {
    noun: 'indices',
    description: 'indeks kerawanan (IKP) / risk indices',
    spec: indicesImport,
  });
  commandGroup(program, 'indices', '')
    .command('list')
    .description('edisi, bacaan dan batas kelas / editions, readings and cut-offs')
    .action(async () => {
      const editions = await readEditions(await context.db());
      context.out.result(
        editions,
        editions.flatMap((e) => [
          `${e.id}  ${e.name.id}${e.released ? ` (${e.released})` : ''}`,
          ...e.readings.map((r) => `    ${r.level} ${r.id}: ${r.areas} wilayah, ${r.indicators.length} indikator`),
        ]),
      );
    });
};
