import type { ColumnType } from '../../db/database.ts';
import type { Decision, ImportColumn, ImportRule, ImportSpec, RuleProblem } from '../../imports/importSpec.ts';
import { headerKey } from '../../imports/matchHeaders.ts';
import { columnRule } from '../../imports/rules.ts';
import { originNumber } from '../catalogues.ts';
import { given } from '../given.ts';
import { isIdentityHeader } from '../identityHeader.ts';
import { NOTHING } from '../nothing.ts';
import { sharedColumns } from './columns.ts';
import { type Door, type DoorWorld, doorRules, lenient, PLACE_AND_DATE } from './door.ts';
import { indicatorChoices, indicatorColumn, indicatorsOf, parseIndicator } from './indicators.ts';
import { lhpIdentity, stationRule, tpsIdentity } from './recordIdentity.ts';
import { derivedReports } from './recordReportsRepository.ts';
import { supervisorLevel } from './supervisorLevel.ts';
import { PLACE, WHOLE } from './target.ts';

const YES = /^(?:ya|y|yes|v|x|✓|sudah|dijadikan temuan|temuan)$/i;
const NO = /^(?:tidak|t|n|no|belum|bukan|tdk|tidak dijadikan temuan)$/i;

/** Whether a record became a finding, and the finding's number; otherwise what it says it is, or what its channel brings. */
function originRule(world: DoorWorld): ImportRule {
  const own = doorRules.origin(world);
  return {
    inputs: ['asal', 'temuan'],
    outputs: { origin: 'smallint', finding_no: 'varchar' },
    decide([asal = null, text = null]) {
      const finding = given(text);
      if (finding !== null && !NO.test(finding)) {
        return { values: { origin: originNumber('temuan'), finding_no: YES.test(finding) ? null : finding } };
      }
      const decided = own.decide([asal]);
      return 'values' in decided ? { values: { origin: decided.values.origin ?? null, finding_no: null } } : decided;
    },
  };
}

/** What happened, in one row per event: an indicator or an issue; 0 when the record says that nothing did. */
function eventRule(world: DoorWorld): ImportRule {
  const indicators = indicatorChoices(world.channel.shape);
  return {
    inputs: ['isu', 'indikator'],
    outputs: { issue: 'smallint', indicator: 'varchar' },
    decide(raw): Decision {
      const [issueText = null, indicatorText = null] = raw
        .map(given)
        .map((t) => (t !== null && /^(?:nihil|tidak ada)$/i.test(t) ? null : t));
      const indicator = indicatorText === null ? null : indicators.parse(indicatorText);
      if (indicator && !indicator.ok)
        return { problem: { column: 'indikator', reason: indicator.reason, suggestion: indicator.suggestion } };
      const issue = issueText === null ? null : world.issues.parse(issueText);
      if (issue && !issue.ok) return { problem: { column: 'isu', reason: issue.reason, suggestion: issue.suggestion } };
      const own = indicator ? world.issues.parse(indicator.value.issue) : null;
      return {
        values: {
          issue: issue ? issue.value : own?.ok ? own.value : 0,
          indicator: indicator ? indicator.value.code : null,
        },
      };
    },
  };
}

/** The indicators of a form, one column each: a count per indicator, and those above zero as text. */
function indicatorRule(world: DoorWorld): ImportRule | null {
  const list = indicatorsOf(world.channel.shape);
  if (world.channel.shape !== 'pengawasan_tps' || list.length === 0) return null;
  const columns = list.map((i) => indicatorColumn(i.code));
  const outputs: Record<string, ColumnType> = { indicators: 'varchar' };
  for (const i of list) outputs[`n_${i.code}`] = 'integer';
  return {
    inputs: columns,
    outputs,
    decide(raw) {
      const problems: RuleProblem[] = [];
      const values: Record<string, string | number | null> = {};
      const found: string[] = [];
      for (const [i, { code }] of list.entries()) {
        const text = given(raw[i] ?? null);
        const read = text === null ? null : parseIndicator(text);
        if (read && !read.ok) problems.push({ column: columns[i] as string, reason: read.reason, suggestion: read.suggestion });
        const n = read?.ok ? read.value : 0;
        values[`n_${code}`] = n;
        if (n > 0) found.push(`${code}=${n}`);
      }
      return problems.length ? { problems } : { values: { ...values, indicators: found.length ? found.join(';') : null } };
    },
  };
}

const SEVERAL_EVENTS = {
  id: 'Bila satu LHP memuat beberapa kejadian dengan isu yang sama, isi kolom “kejadian ke”.',
  en: 'Where one record holds several events of the same issue, fill in the column “kejadian ke”.',
};

const levelRule: ImportRule = {
  inputs: ['jabatan', 'id_sumber', 'kecamatan', 'desa_kelurahan'],
  outputs: { level: 'varchar' },
  decide: ([post = null, number = null, kecamatan = null, desa = null]) => ({
    values: { level: supervisorLevel(given(post), given(number), { kecamatan, desa }) },
  }),
};

/** Headers of the indicators that a form asks for. */
const indicatorColumns = ({ channel }: DoorWorld): ImportColumn[] =>
  channel.shape === 'pengawasan_tps'
    ? indicatorsOf(channel.shape).map((i) => ({ name: indicatorColumn(i.code), aliases: [i.code, ...i.labels], required: false }))
    : [];

/**
 * Records of what supervisors watched: a form per polling station with an indicator per column, or a supervision record (LHP) with
 * a row per event. A record in which nothing happened is a record all the same; reports follow from those in which something did
 * (`recordReportsRepository.ts`).
 */
export const supervisionDoor: Door = (world): ImportSpec => {
  const tps = world.channel.shape === 'pengawasan_tps';
  const wide = indicatorRule(world);
  const columns: ImportColumn[] = [
    ...sharedColumns({
      id_sumber: {
        required: !tps,
        text: true,
        not: ['nomor temuan', 'no temuan', 'nomor'],
        also: ['nomor form', 'no form', 'nomor formulir', 'id form', 'kode form', 'nomor form a', 'no form a', 'nama berkas'],
      },
      asal: { also: ['hasil'] },
      isu: { also: ['dugaan pelanggaran', 'isu kejadian'] },
      jenis: { text: true },
      tanggal_kejadian: { also: ['tanggal pengawasan', 'tgl pengawasan', 'hari/tanggal', 'hari tanggal', 'tanggal pelaksanaan'] },
      tanggal_lapor: { also: ['tanggal kirim', 'waktu kirim', 'waktu lapor', 'tanggal lhp'] },
      tahapan: { also: ['tahapan diawasi', 'tahapan yang diawasi'] },
      jumlah: { also: ['jumlah kejadian'] },
      keterangan: { also: ['uraian hasil pengawasan', 'uraian singkat hasil pengawasan', 'catatan pengawasan'] },
    }),
    { name: 'tps', aliases: ['no tps', 'nomor tps', 'tps ke'], required: false },
    { name: 'jenis_formulir', aliases: ['jenis form', 'formulir', 'tahap form', 'form'], required: false, text: true },
    { name: 'jabatan', aliases: ['jabatan pengawas', 'tingkat pengawas', 'jenjang'], required: false },
    { name: 'kejadian_ke', aliases: ['kejadian', 'no kejadian', 'nomor kejadian', 'urut kejadian'], required: false, text: true },
    { name: 'indikator', aliases: ['indikator kerawanan', 'nama indikator', 'kode indikator'], required: false },
    {
      name: 'temuan',
      aliases: ['dijadikan temuan', 'nomor temuan', 'no temuan', 'ditetapkan temuan', 'menjadi temuan'],
      required: false,
      text: true,
    },
    ...indicatorColumns(world),
  ];
  const harmless = new Set(columns.flatMap((c) => (c.name.startsWith('ind_') ? [c.name, ...c.aliases] : [])).map(headerKey));
  return {
    kind: 'reports',
    columns,
    oneOf: PLACE_AND_DATE,
    rules: [
      doorRules.channel(world),
      ...(tps ? [tpsIdentity(world)] : [lhpIdentity(world), stationRule]),
      originRule(world),
      eventRule(world),
      ...(wide ? [wide] : []),
      levelRule,
      doorRules.legalType(),
      doorRules.status(),
      doorRules.quantity(),
      doorRules.place(world),
      doorRules.dates(world),
      lenient(columnRule('jenis_formulir', 'form', 'varchar', (text) => ({ ok: true, value: text }))),
    ],
    passThrough: [
      { column: 'tahapan', required: false },
      { column: 'keterangan', required: false },
    ],
    target: {
      table: 'supervision_records',
      history: 'versions',
      key: ['channel', 'source_id'],
      columns: {
        channel: 'channel',
        source_id: 'source_id',
        record_key: 'record_key',
        form_no: 'form_no',
        kind: 'record_kind',
        form: 'form',
        prov: 'prov',
        kab: 'kab',
        kec: 'kec',
        desa: 'desa',
        tps: 'tps_no',
        level: 'level',
        event_date: 'event_date',
        report_date: 'report_date',
        day: 'day',
        month: 'month',
        election: 'election',
        stage: 'tahapan',
        issue: 'issue',
        indicator: 'indicator',
        ...(wide ? { indicators: 'indicators' } : {}),
        quantity: 'quantity',
        origin: 'origin',
        finding_no: 'finding_no',
        legal_type: 'legal_type',
        status: 'status_no',
        note: 'keterangan',
      },
      nothing: NOTHING,
      place: PLACE,
      whole: WHOLE,
    },
    ...(tps ? {} : { repeatHint: SEVERAL_EVENTS }),
    derived: [derivedReports(world, wide !== null)],
    neverStored: (header) => isIdentityHeader(header) && !harmless.has(headerKey(header)),
  };
};
