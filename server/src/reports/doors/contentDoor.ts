import type { ImportRule, ImportSpec } from '../../imports/importSpec.ts';
import { columnRule, dateRule } from '../../imports/rules.ts';
import { given } from '../given.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { withStatusDate } from '../ladder/datedStatus.ts';
import { sharedColumns } from './columns.ts';
import { contentKindChoices, kindOfIssue, PLATFORM_UNNAMED, platformChoices, takedownChoices } from './contentWords.ts';
import { DATE, type Door, type DoorWorld, doorRules, lenient } from './door.ts';
import { countedReports } from './target.ts';

/** Content kind and issue: each follows from the other when only one is given. */
function kindRule({ issues, issueCodes }: DoorWorld): ImportRule {
  const kinds = contentKindChoices();
  const refuse = (column: string, { reason, suggestion }: { reason: { id: string; en: string }; suggestion: string | null }) => ({
    problem: { column, reason, suggestion },
  });
  return {
    inputs: ['jenis_konten', 'isu'],
    outputs: { content_kind: 'varchar', issue: 'smallint' },
    decide(raw) {
      const [kindText = null, issueText = null] = raw.map(given);
      const issue = issueText === null ? null : issues.parse(issueText);
      if (issue && !issue.ok) return refuse('isu', issue);
      if (kindText === null) {
        if (!issue)
          return refuse('jenis_konten', {
            reason: {
              id: 'Jenis konten kosong: isi jenis konten atau isu.',
              en: 'The kind of content is empty: give it, or an issue.',
            },
            suggestion: null,
          });
        return { values: { content_kind: kindOfIssue(issueCodes.get(issue.value) ?? ''), issue: issue.value } };
      }
      const kind = kinds.parse(kindText);
      if (!kind.ok) return refuse('jenis_konten', kind);
      const own = issues.parse(kind.value.issue);
      return { values: { content_kind: kind.value.code, issue: issue ? issue.value : own.ok ? own.value : null } };
    },
  };
}

/**
 * Content of the internet: which platform, what kind, whether it was taken down. It has no kecamatan: a place is the kabupaten or
 * provinsi whose office watches, or none, and then it belongs to the whole country.
 */
export const contentDoor: Door = (world) => {
  const platforms = platformChoices();
  const takedowns = takedownChoices();
  const spec: ImportSpec = {
    kind: 'reports',
    columns: [
      ...sharedColumns({
        id_sumber: { required: true, also: ['nomor konten', 'no konten', 'id konten', 'kode konten', 'nomor aduan', 'no aduan'] },
        asal: { required: world.channel.defaultOrigin === null },
        isu: { not: ['kategori', 'jenis isu'] },
        jenis: { text: true },
        tanggal_kejadian: { also: ['tanggal unggah', 'tgl unggah', 'tanggal tayang', 'tanggal posting', 'tanggal unggahan'] },
        tanggal_lapor: {
          also: ['tanggal temuan konten', 'tanggal patroli', 'tanggal penelusuran', 'tanggal ditemukan', 'tanggal pesan'],
        },
        jumlah: { also: ['jumlah konten'] },
      }),
      { name: 'platform', aliases: ['nama platform', 'media', 'media sosial', 'jenis platform', 'aplikasi'], required: false },
      {
        name: 'jenis_konten',
        aliases: ['jenis konten internet', 'kategori konten', 'kategori', 'jenis dugaan konten', 'kategori pelanggaran konten'],
        required: false,
      },
      {
        name: 'status_takedown',
        aliases: ['take down', 'takedown', 'status take down', 'penurunan konten', 'tindak lanjut kominfo', 'hasil take down'],
        required: false,
      },
      {
        name: 'tanggal_takedown',
        aliases: ['tanggal take down', 'tgl take down', 'tanggal diturunkan', 'tanggal penurunan'],
        required: false,
        date: true,
      },
    ],
    oneOf: [['jenis_konten', 'isu'], ...DATE],
    rules: [
      doorRules.channel(world),
      doorRules.origin(world),
      kindRule(world),
      lenient(columnRule('platform', 'platform', 'varchar', (text) => platforms.parse(text), { otherwise: PLATFORM_UNNAMED })),
      lenient(columnRule('status_takedown', 'takedown', 'varchar', (text) => takedowns.parse(text))),
      lenient(dateRule('tanggal_takedown', 'takedown_date')),
      doorRules.legalType(),
      doorRules.status(),
      doorRules.quantity(),
      doorRules.place(world, world.channel.place === 'provinsi' ? {} : { finest: 'kabkota' }),
      doorRules.dates(world),
    ],
    passThrough: [
      { column: 'id_sumber', required: true },
      { column: 'tahapan', required: false },
      { column: 'keterangan', required: false },
    ],
    target: countedReports({
      platform: 'platform',
      content_kind: 'content_kind',
      takedown: 'takedown',
      takedown_date: 'takedown_date',
    }),
    neverStored: isIdentityHeader,
  };
  return withStatusDate(spec, world.today);
};
