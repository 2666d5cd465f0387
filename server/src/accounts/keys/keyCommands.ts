import type { Command } from 'commander';
import { type CommandContext, commandGroup } from '../../cli/command.ts';
import type { Db } from '../../db/database.ts';
import type { ApiKey } from '../contract.ts';
import { endKey } from './endKey.ts';
import { selectKeys } from './keyRepository.ts';
import { keyRow } from './keyRow.ts';

const line = (k: ApiKey) =>
  [
    k.id,
    k.owner.padEnd(24),
    k.actions.join(',').padEnd(25),
    (k.region ?? '-').padEnd(8),
    `${k.endedAt ? 'diakhiri' : 'sampai'} ${(k.endedAt ?? k.expiresAt).slice(0, 16)}`,
    `dipakai ${(k.lastUsedAt ?? '-').slice(0, 16)}`,
    k.name,
  ].join('  ');

/** `accounts keys list` and `accounts keys end`: for a key that got into the wrong hands. Keys are made on the page of their owner. */
export function registerKeyCommands(accounts: Command, { out }: CommandContext, open: () => Promise<Db>): void {
  const group = commandGroup(accounts, 'keys', 'Kunci API / API keys');
  group
    .command('list')
    .description('Semua kunci API, yang berlaku lebih dahulu / all API keys, those in force first')
    .action(async () => {
      const items = (await selectKeys(await open(), null)).map(keyRow);
      out.result({ items }, items.length ? items.map(line) : ['Belum ada kunci API. / No API keys yet.']);
    });
  group
    .command('end')
    .description('Akhiri satu kunci API seketika / end an API key at once')
    .argument('<id>', 'nomor kunci: bagian tengah prk_<id>_… / the middle part of the key')
    .action(async (id: string) => {
      const ended = await endKey(await open(), id, null);
      out.result(ended, [line(ended)]);
    });
}
