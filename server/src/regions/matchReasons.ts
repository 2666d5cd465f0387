import type { Text } from '../http/contract.ts';
import type { Level, Region } from './contract.ts';

const WORD: Record<Level, Text> = {
  provinsi: { id: 'Provinsi', en: 'Province' },
  kabkota: { id: 'Kabupaten/kota', en: 'Regency/city' },
  kecamatan: { id: 'Kecamatan', en: 'District' },
  desa: { id: 'Desa/kelurahan', en: 'Village' },
};
/** More names than this are counted instead of listed. */
const MOST = 3;

/** User input inside a sentence: quoted, on one line, at most 60 characters. */
export function quote(raw: string): string {
  const text = raw.replace(/\s+/g, ' ').trim();
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

/** `A, B, C dan 4 lagi` / `A, B, C and 4 more`. */
export function listed(names: string[]): Text {
  const shown = names.slice(0, MOST).join(', ');
  const rest = names.length - MOST;
  return rest > 0 ? { id: `${shown} dan ${rest} lagi`, en: `${shown} and ${rest} more` } : { id: shown, en: shown };
}

export function nothingWritten(): Text {
  return { id: 'Tidak ada nama wilayah.', en: 'No region name given.' };
}

export function notFound(level: Level, raw: string, place: string | null, near: string | null): Text {
  const hint = near ? { id: ` Mungkin maksudnya ${near}.`, en: ` Perhaps ${near} is meant.` } : { id: '', en: '' };
  return {
    id: `${WORD[level].id} ${quote(raw)} tidak ada di ${place ?? 'daftar wilayah'}.${hint.id}`,
    en: `${WORD[level].en} ${quote(raw)} is not in ${place ?? 'the list of regions'}.${hint.en}`,
  };
}

export function aProvince(level: Level, raw: string): Text {
  return {
    id: `${quote(raw)} adalah provinsi, bukan ${WORD[level].id.toLowerCase()}.`,
    en: `${quote(raw)} is a province, not a ${WORD[level].en.toLowerCase()}.`,
  };
}

export function elsewhere(level: Level, raw: string, place: string, parents: string[]): Text {
  const where = listed(parents);
  return {
    id: `${WORD[level].id} ${quote(raw)} tidak ada di ${place}; ada di ${where.id}.`,
    en: `${WORD[level].en} ${quote(raw)} is not in ${place}; it is in ${where.en}.`,
  };
}

export function otherKind(raw: string, place: string | null, actual: Region[]): Text {
  const names = listed(actual.map((r) => r.name));
  return {
    id: `${quote(raw)} tidak ada di ${place ?? 'daftar wilayah'}; yang ada ${names.id}.`,
    en: `${quote(raw)} is not in ${place ?? 'the list of regions'}; there is ${names.en}.`,
  };
}

export function ambiguous(level: Level, raw: string, choices: string[]): Text {
  const names = listed(choices);
  return {
    id: `${WORD[level].id} ${quote(raw)} dapat berarti ${names.id}. Tulis lengkap.`,
    en: `${WORD[level].en} ${quote(raw)} can mean ${names.en}. Write it in full.`,
  };
}

export function notACode(raw: string): Text {
  return {
    id: `${quote(raw)} bukan kode wilayah. Bentuknya 19, 19.71, 19.71.02 atau 19.71.02.1003.`,
    en: `${quote(raw)} is not a region code. It looks like 19, 19.71, 19.71.02 or 19.71.02.1003.`,
  };
}

export function lostZero(raw: string, choices: string[]): Text {
  const names = listed(choices);
  return {
    id: `${quote(raw)} kehilangan angka nol; mungkin ${names.id}. Simpan kolom kode sebagai teks.`,
    en: `${quote(raw)} has lost a zero; perhaps ${names.en}. Keep the code column as text.`,
  };
}

export function unknownCode(code: string, ancestor: Region | null, hint: Text | null): Text {
  const within = ancestor ? { id: ` di ${ancestor.name}`, en: ` in ${ancestor.name}` } : { id: '', en: '' };
  return {
    id: `Kode ${code} tidak ada dalam daftar wilayah${within.id}.${hint ? ` ${hint.id}` : ''}`,
    en: `Code ${code} is not in the list of regions${within.en}.${hint ? ` ${hint.en}` : ''}`,
  };
}

export function endedCode(code: string, name: string, until: string | null, successors: string[]): Text {
  const now = listed(successors);
  const since = until ? { id: ` setelah ${until}`, en: ` after ${until}` } : { id: '', en: '' };
  return {
    id: `Kode ${code} (${name}) tidak berlaku lagi${since.id}${successors.length ? `; kini ${now.id}` : ''}.`,
    en: `Code ${code} (${name}) is no longer in use${since.en}${successors.length ? `; now ${now.en}` : ''}.`,
  };
}

export function formerCode(code: string, name: string, now: Region): Text {
  return {
    id: `kode lama ${code} (${name}), kini ${now.code} ${now.name}`,
    en: `former code ${code} (${name}), now ${now.code} ${now.name}`,
  };
}

export function formerName(raw: string, now: Region): Text {
  return {
    id: `${quote(raw)} adalah sebutan lama, kini ${now.code} ${now.name}`,
    en: `${quote(raw)} is a former name or place, now ${now.code} ${now.name}`,
  };
}
