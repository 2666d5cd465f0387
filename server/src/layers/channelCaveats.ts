import type { Queryable } from '../db/database.ts';
import { readChannels } from '../reports/channels.ts';
import type { Scope } from '../reports/filter.ts';
import type { Caveat } from './caveats.ts';

/** What to know of channels that were chosen although their rows are no cases: they are in no sum, or the sum is of another kind. */
export async function channelCaveats(db: Queryable, { channel, published }: Scope): Promise<Caveat[]> {
  if (channel === null) return [];
  const chosen = (await readChannels(db)).filter((c) => channel.includes(c.num));
  const names = (shape: string, language: 'id' | 'en') =>
    chosen
      .filter((c) => c.shape === shape)
      .map((c) => `“${c.name[language]}”`)
      .join(', ');
  const caveats: Caveat[] = [];
  if (published) {
    caveats.push({
      code: 'angka_diumumkan',
      text: {
        id: 'Angka yang diumumkan, bukan perkara: satu perkara dapat masuk beberapa rilis, dan rilis kemudian dapat memuat yang sebelumnya. Angka ini tidak pernah dijumlahkan dengan kanal lain.',
        en: 'Published figures, not cases: a case may be in several releases, and a later release may hold an earlier one. They are never added to other channels.',
      },
    });
  } else if (names('agregat', 'id')) {
    caveats.push({
      code: 'rilis_tidak_dijumlahkan',
      text: {
        id: `Angka kanal ${names('agregat', 'id')} tidak ikut dijumlahkan: angka itu dibuat dari perkara kanal lain. Pilih kanal itu saja untuk melihatnya.`,
        en: `Figures of the channel ${names('agregat', 'en')} are not in the sum: they were made of cases of other channels. Choose that channel alone to see them.`,
      },
    });
  }
  if (names('sengketa', 'id')) {
    caveats.push({
      code: 'sengketa_tidak_dijumlahkan',
      text: {
        id: `Permohonan lewat ${names('sengketa', 'id')} bukan laporan pelanggaran dan tidak pernah dijumlahkan di sini.`,
        en: `Applications through ${names('sengketa', 'en')} are no reports of violations and are never counted here.`,
      },
    });
  }
  return caveats;
}
