import { AppError, type ErrorItem } from '../../errors.ts';
import type { MapLevel } from '../../regions/contract.ts';
import type { StoredLink } from './linkRepository.ts';
import type { LinkKind } from './linksOf.ts';

const pair = (a: string, b: string) => ({ id: `${a} dan ${b}`, en: `${a} and ${b}` });

export const unknownCode = (where: string, code: string): ErrorItem => ({
  where,
  message: {
    id: `Wilayah ${code} tidak ada dalam daftar. Cari namanya lalu pilih lagi.`,
    en: `There is no region ${code} in the list. Search its name and choose again.`,
  },
});

export const otherLevel = (where: string, code: string, level: MapLevel): ErrorItem => ({
  where,
  message: {
    id: `Wilayah ${code} bukan ${level}. Tautan menghubungkan dua wilayah dari tingkat yang sama.`,
    en: `The region ${code} is no ${level}. A link joins two areas of the same level.`,
  },
});

export const sameArea = (code: string): ErrorItem => ({
  where: 'to',
  message: {
    id: `Wilayah ${code} tidak dapat menjadi tetangga dirinya sendiri. Pilih dua wilayah yang berbeda.`,
    en: `The region ${code} cannot be its own neighbour. Choose two different areas.`,
  },
});

export function neighboursAlready(a: string, b: string, kind: LinkKind): AppError {
  const how = {
    land: { id: 'berbatasan darat', en: 'share a border' },
    sea: { id: 'sudah ditautkan lewat laut', en: 'are linked over the sea already' },
    tambahan: { id: 'sudah ditautkan perencana', en: 'were linked by a planner already' },
  }[kind];
  return new AppError('conflict', {
    id: `${pair(a, b).id} ${how.id}; tidak ada yang perlu ditambah.`,
    en: `${pair(a, b).en} ${how.en}; there is nothing to add.`,
  });
}

export const noNeighbours = (a: string, b: string) =>
  new AppError('conflict', {
    id: `${pair(a, b).id} bukan tetangga; tidak ada tautan yang dapat dihapus.`,
    en: `${pair(a, b).en} are no neighbours; there is no link to remove.`,
  });

/** The same edit is in force. */
export const doneBefore = ({ id, code_a, code_b, action }: StoredLink) =>
  new AppError('conflict', {
    id: `Tautan ${pair(code_a, code_b).id} sudah ${action === 'add' ? 'ditambah' : 'dihapus'} lewat perubahan nomor ${id}.`,
    en: `The link of ${pair(code_a, code_b).en} was ${action === 'add' ? 'added' : 'removed'} already by edit number ${id}.`,
  });

/** The opposite edit is in force: two that cancel each other would hide what was meant. */
export const withdrawInstead = ({ id, code_a, code_b, action }: StoredLink) =>
  new AppError('conflict', {
    id: `Tautan ${pair(code_a, code_b).id} ${action === 'add' ? 'ditambah' : 'dihapus'} lewat perubahan nomor ${id}. Tarik perubahan itu.`,
    en: `The link of ${pair(code_a, code_b).en} was ${action === 'add' ? 'added' : 'removed'} by edit number ${id}. Withdraw that edit.`,
  });

export const noEdit = (id: number) =>
  new AppError('not_found', {
    id: `Tidak ada perubahan tautan nomor ${id}.`,
    en: `There is no edit of links with the number ${id}.`,
  });

export const withdrawnBefore = ({ id, withdrawn_by, withdrawn_at }: StoredLink) =>
  new AppError('conflict', {
    id: `Perubahan nomor ${id} sudah ditarik oleh ${withdrawn_by} pada ${withdrawn_at.slice(0, 10)}.`,
    en: `Edit number ${id} was withdrawn by ${withdrawn_by} on ${withdrawn_at.slice(0, 10)} already.`,
  });
