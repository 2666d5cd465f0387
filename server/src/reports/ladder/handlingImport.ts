import type { Queryable } from '../../db/database.ts';
import type { ImportRule, ImportSpec } from '../../imports/importSpec.ts';
import { columnRule } from '../../imports/rules.ts';
import { todayInJakarta } from '../../today.ts';
import { channelNumber, statusChoices } from '../catalogues.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { judgeHandling } from './judgeEvents.ts';
import { STATUS_DATE, statusDateRule } from './statusDateRule.ts';
import { statusEvents } from './statusEvents.ts';

/** Place of a row: that of its report, which `judgeHandling` writes. */
const PLACE_OF_REPORT: ImportRule = {
  inputs: [],
  outputs: { prov: 'smallint', kab: 'integer', kec: 'integer', desa: 'bigint' },
  decide: () => ({ values: { prov: null, kab: null, kec: null, desa: null } }),
};

/**
 * `reports handling`: dated steps in the handling of reports that came in through one channel (SigapLapor "penanganan"), several rows
 * per report. The report must be there; its status becomes that of its latest step. `today` (`YYYY-MM-DD`) bounds dates.
 * Throws AppError `invalid_request` for an unknown channel.
 */
export async function handlingImport(db: Queryable, channel: string | null, today = todayInJakarta()): Promise<ImportSpec> {
  const num = await channelNumber(db, channel);
  const statuses = statusChoices();
  return {
    kind: 'handling',
    columns: [
      {
        name: 'id_sumber',
        aliases: [
          'id',
          'id laporan',
          'no laporan',
          'nomor laporan',
          'nomor registrasi',
          'no. registrasi',
          'no register',
          'nomor register',
          'nomor temuan',
          'source id',
        ],
        required: true,
      },
      { name: 'status', aliases: ['status penanganan', 'status laporan', 'langkah', 'tahap penanganan'], required: true },
      {
        ...STATUS_DATE,
        aliases: [...STATUS_DATE.aliases, 'tanggal', 'tanggal registrasi', 'tgl registrasi', 'tanggal penanganan'],
        required: true,
      },
      { name: 'keterangan', aliases: ['catatan', 'uraian', 'note'], required: false },
    ],
    rules: [
      { inputs: [], outputs: { channel: 'smallint' }, decide: () => ({ values: { channel: num } }) },
      columnRule('status', 'status_no', 'smallint', (text) => statuses.parse(text), { required: true }),
      statusDateRule('status_date', today, true),
      PLACE_OF_REPORT,
    ],
    passThrough: [
      { column: 'id_sumber', required: true },
      { column: 'keterangan', required: false },
    ],
    target: statusEvents({ id: 'id_sumber', status: 'status_no', date: 'status_date', note: 'keterangan' }),
    against: judgeHandling,
    neverStored: isIdentityHeader,
  };
}
