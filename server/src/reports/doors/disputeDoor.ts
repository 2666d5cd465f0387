import type { ImportRule } from '../../imports/importSpec.ts';
import { columnRule } from '../../imports/rules.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { DISPUTE_ORIGIN } from '../uncounted.ts';
import { sharedColumns } from './columns.ts';
import { disputeStatusChoices, FILED } from './disputeStatuses.ts';
import { type Door, doorRules, lenient, noteRule, PLACE_AND_DATE } from './door.ts';
import { uncountedReports } from './target.ts';

/**
 * Applications to settle a dispute: own words for how far they got, counted on the day they were filed, and never together with
 * reports of violations. Who applied and against whom is never read. An issue is optional (0 = none).
 */
export const disputeDoor: Door = (world) => {
  const statuses = disputeStatusChoices();
  const origin: ImportRule = {
    inputs: [],
    outputs: { origin: 'smallint' },
    decide: () => ({ values: { origin: DISPUTE_ORIGIN } }),
  };
  return {
    kind: 'reports',
    columns: [
      ...sharedColumns({
        id_sumber: {
          required: true,
          also: ['nomor permohonan', 'no permohonan', 'nomor register permohonan', 'no register permohonan', 'nomor register'],
        },
        jenis: { also: ['jenis sengketa', 'jenis permohonan'], text: true },
        status: { also: ['status permohonan', 'status sengketa', 'hasil', 'hasil penyelesaian', 'putusan'] },
        tanggal_kejadian: { also: ['tanggal objek sengketa', 'tanggal keputusan kpu', 'tanggal berita acara'] },
        tanggal_lapor: {
          also: ['tanggal permohonan', 'tgl permohonan', 'tanggal permohonan diterima', 'tanggal register', 'tanggal pengajuan'],
        },
        jumlah: { also: ['jumlah permohonan'] },
      }),
      {
        name: 'objek',
        aliases: ['objek sengketa', 'obyek sengketa', 'objek permohonan', 'keputusan yang disengketakan'],
        required: false,
        text: true,
      },
    ],
    oneOf: PLACE_AND_DATE,
    rules: [
      doorRules.channel(world),
      origin,
      lenient(columnRule('isu', 'issue', 'smallint', (text) => world.issues.parse(text), { otherwise: 0 })),
      lenient(columnRule('jenis', 'legal_type', 'varchar', (text) => ({ ok: true, value: text }))),
      lenient(columnRule('status', 'status_no', 'smallint', (text) => statuses.parse(text), { otherwise: FILED })),
      doorRules.quantity(),
      doorRules.place(world),
      doorRules.dates(world, 'report'),
      noteRule('note', [
        { column: 'objek', label: 'Objek' },
        { column: 'keterangan', label: '' },
      ]),
    ],
    passThrough: [
      { column: 'id_sumber', required: true },
      { column: 'tahapan', required: false },
      { column: 'keterangan', required: false },
    ],
    target: uncountedReports({ note: 'note' }),
    neverStored: isIdentityHeader,
  };
};
