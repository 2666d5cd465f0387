import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { LOCAL_CALLER } from '../../accounts/caller.ts';
import type { CommandContext } from '../../cli/command.ts';
import { invalidRequest } from '../../http/problem.ts';
import { regionIndex } from '../regionIndex.ts';
import { GROUP_KINDS, type GroupKind, NewGroup, type RegionGroup } from './contract.ts';
import { readGroup, readGroups, shownGroup } from './readGroups.ts';
import { createGroup, removeGroup } from './saveGroup.ts';

const lineOf = (g: RegionGroup) =>
  `${g.id.padEnd(24)}  ${g.name}  (${g.kind}${g.builtin ? ', bawaan/built-in' : ''}): ${g.members.map((m) => `${m.code} ${m.name}`).join(', ')}`;

function readKind(text: string): GroupKind {
  const kind = GROUP_KINDS.find((k) => k === text);
  if (!kind) throw new InvalidArgumentError(GROUP_KINDS.join(' | '));
  return kind;
}

/** `regions groups list | add | remove`. */
export function registerGroupCommands(regions: Command, { db, out }: CommandContext): void {
  const group = regions.command('groups').description('kelompok wilayah / groups of regions');
  group
    .command('list')
    .description('semua kelompok dengan anggotanya / all groups with their members')
    .action(async () => {
      const items = await readGroups(await db(), LOCAL_CALLER);
      out.result(items, items.length ? items.map(lineOf) : ['Belum ada kelompok. / No group yet.']);
    });
  group
    .command('add')
    .description('buat kelompok / make a group')
    .argument('<name>', 'nama / name')
    .argument('<code...>', 'kode anggota / codes of the members')
    .option('--id <id>', 'nama dalam alamat / name in addresses')
    .option('--kind <kind>', GROUP_KINDS.join(' | '), readKind, 'lain' as GroupKind)
    .option('--note <text>', 'catatan / note')
    .action(async (name: string, members: string[], options: { id?: string; kind: GroupKind; note?: string }) => {
      const given = NewGroup.safeParse({ name, members, id: options.id, kind: options.kind, note: options.note ?? null });
      if (!given.success) throw invalidRequest(given.error);
      const open = await db();
      const made = await createGroup(open, LOCAL_CALLER, given.data);
      const { matcher } = await regionIndex(open);
      const shown = shownGroup(made, LOCAL_CALLER, (code) => matcher.get(code));
      out.result(shown, [lineOf(shown)]);
    });
  group
    .command('remove')
    .description('hapus kelompok / remove a group')
    .argument('<id>', 'nama dalam alamat / name in addresses')
    .action(async (id: string) => {
      const open = await db();
      const { version, name } = await readGroup(open, id, LOCAL_CALLER);
      await removeGroup(open, LOCAL_CALLER, id, version);
      out.result({ removed: id }, [`Kelompok ${name} dihapus. / The group ${name} was removed.`]);
    });
}
