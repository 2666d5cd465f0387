import type { SameKeys } from '../text/useText.ts';

const id = {
  step: {
    masuk: 'Masuk',
    diregistrasi: 'Diregistrasi',
    tidak_diregistrasi: 'Tidak diregistrasi',
    diperiksa: 'Diperiksa',
    pelanggaran: 'Pelanggaran',
    bukan_pelanggaran: 'Bukan pelanggaran',
    dilimpahkan: 'Dilimpahkan',
  },
  ladderTitle: 'Penanganan',
  ladderNote:
    'Perkara yang sudah sampai langkah berikutnya dihitung juga pada langkah sebelumnya. Persen dihitung terhadap yang masuk dari asal yang sama; perkara yang masih berjalan belum punya hasil.',
  ladderEmpty: 'Belum ada laporan, temuan, atau informasi awal untuk saringan ini.',
  ladderNotForInformation: 'Informasi awal ditelusuri, tidak diregistrasi; ia dapat menjadi temuan atau laporan.',
  ladderStep: 'Langkah',
  ladderOf: (count: string, share: string) => `${count} (${share} dari yang masuk)`,
};

const en: SameKeys<typeof id> = {
  step: {
    masuk: 'Received',
    diregistrasi: 'Registered',
    tidak_diregistrasi: 'Not registered',
    diperiksa: 'Examined',
    pelanggaran: 'Violation',
    bukan_pelanggaran: 'No violation',
    dilimpahkan: 'Transferred',
  },
  ladderTitle: 'Handling',
  ladderNote:
    'A case that has reached a later step also counts on the steps before it. Shares are of what came in from the same origin; open cases have no outcome yet.',
  ladderEmpty: 'No reports, findings or preliminary information for this filter.',
  ladderNotForInformation: 'Preliminary information is traced, not registered; it can become a finding or a report.',
  ladderStep: 'Step',
  ladderOf: (count, share) => `${count} (${share} of those received)`,
};

/** Words about the handling of reports. */
export const ladderText = { id, en };
