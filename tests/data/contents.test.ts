import { describe, expect, it } from 'vitest';
import { classOf } from '../../server/src/indices/classOf.ts';
import { FACT_FILES, printedNumber, SCORE_FILES } from '../../server/src/indices/loadIndices.ts';
import { officialRegions } from '../../server/src/regions/officialRegions.ts';
import { electionId } from '../../server/src/stages/electionId.ts';
import { readResource } from './dataPackage.ts';

const regionName = new Map(officialRegions().map((r) => [r.code, r.name]));
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(kabupaten|kota administrasi|kota|kab\.) /, '')
    .replace(/[^a-z]/g, '');
const sum = (values: (string | null | undefined)[]) => values.reduce((total, v) => total + Number(v), 0);

describe('stages', () => {
  const stages = readResource('stages/tahapan.csv');

  it('end no earlier than they start, and are numbered without gaps', () => {
    for (const s of stages) if (s.mulai && s.selesai) expect(s.mulai <= s.selesai, s.tahapan ?? '').toBe(true);
    for (const election of ['pemilu-2024', 'pilkada-2024']) {
      const own = stages.filter((s) => s.pemilihan === election);
      expect(own.map((s) => Number(s.urut))).toEqual(own.map((_, i) => i + 1));
    }
  });

  it('run campaign, quiet period and voting day one after the other', () => {
    for (const [election, campaign] of [
      ['pemilu-2024', 'Masa kampanye'],
      ['pilkada-2024', 'Pelaksanaan kampanye'],
    ]) {
      const of = (name?: string) => stages.find((s) => s.pemilihan === election && s.tahapan === name);
      const [c, q, v] = [of(campaign), of('Masa tenang'), of('Pemungutan suara')];
      expect(Date.parse(q?.mulai ?? '') - Date.parse(c?.selesai ?? '')).toBe(86_400_000);
      expect(Date.parse(v?.mulai ?? '') - Date.parse(q?.selesai ?? '')).toBe(86_400_000);
      expect(readResource('stages/elections.csv').find((e) => e.id === election)?.hari_pemungutan).toBe(v?.mulai);
    }
  });

  it('have elections whose names and aliases are understood', () => {
    for (const e of readResource('stages/elections.csv')) {
      for (const name of [e.id, e.nama, ...(e.alias ?? '').split('|')]) expect(electionId(name ?? ''), name ?? '').toBe(e.id);
    }
  });
});

describe('catalogues', () => {
  const read = (file: string) => readResource(`reports/${file}.csv`);

  it('hold exactly the agreed codes', () => {
    expect(read('issues').map((r) => r.kode)).toEqual(
      'politik_uang netralitas_asn netralitas_tni_polri netralitas_kades netralitas_penyelenggara sara ujaran_kebencian hoaks kampanye_hitam apk daftar_pemilih logistik pungut_hitung pencalonan intimidasi dana_kampanye lainnya'.split(
        ' ',
      ),
    );
    expect(read('channels').map((r) => r.kode)).toEqual(
      'sigaplapor siwaslu siwaslih sips pojok_pengawasan call_center media_sosial patroli_digital form_a rilis'.split(' '),
    );
    expect(read('origins').map((r) => r.kode)).toEqual(['laporan', 'temuan', 'informasi_awal']);
    expect(read('statuses').map((r) => r.kode)).toEqual(
      'masuk diregistrasi tidak_diregistrasi diperiksa pelanggaran bukan_pelanggaran dilimpahkan'.split(' '),
    );
  });

  it.each([
    'reports/issues',
    'reports/channels',
    'reports/origins',
    'reports/statuses',
    'reports/platforms',
    'reports/content_kinds',
    'reports/dispute_statuses',
    'reports/indicators',
    'prevention/bentuk',
    'prevention/jenis',
  ])('%s has no word that means two entries', (file) => {
    const owner = new Map<string, string>();
    for (const r of readResource(`${file}.csv`)) {
      for (const word of new Set(
        [r.kode, r.nama, r.nama_en, ...(r.alias ?? '').split('|')].map((w) => (w ?? '').toLowerCase().replace(/[^a-z0-9]/g, '')),
      )) {
        if (word === '') continue;
        expect(owner.get(word) ?? r.kode, word).toBe(r.kode);
        owner.set(word, r.kode ?? '');
      }
    }
  });
});

describe('indices', () => {
  const cutoffs = readResource('indices/cutoffs.csv');
  const groups = [...new Set(cutoffs.map((c) => `${c.edisi} ${c.tingkat} ${c.bacaan}`))];
  const ofGroup = (key: string) => cutoffs.filter((c) => `${c.edisi} ${c.tingkat} ${c.bacaan}` === key);
  const asCutoffs = (key: string) =>
    ofGroup(key).map((c) => ({
      class: c.kelas as 'rendah',
      from: Number(c.dari),
      fromOpen: c.dari_terbuka === 'ya',
      to: Number(c.sampai),
    }));
  const scores = SCORE_FILES.flatMap((f) => readResource(f));

  it.each(groups)('cut-offs of %s are contiguous from rendah to tinggi', (key) => {
    const own = ofGroup(key);
    expect(own.map((c) => c.kelas)).toEqual(['rendah', 'sedang', 'tinggi']);
    for (const [i, c] of own.slice(1).entries()) expect(c.dari).toBe(own[i]?.sampai);
  });

  it('has classes that agree with the cut-offs of their own edition, level and reading', () => {
    const checked = scores.filter(
      (s) => s.indikator === 'skor' && s.skor && s.kelas && ofGroup(`${s.edisi} ${s.tingkat} ${s.bacaan}`).length > 0,
    );
    expect(checked.length).toBeGreaterThan(75);
    for (const s of checked)
      expect(classOf(Number(s.skor), asCutoffs(`${s.edisi} ${s.tingkat} ${s.bacaan}`)), `${s.edisi} ${s.kode} ${s.skor}`).toBe(
        s.kelas,
      );
  });

  it('IKP 2024 has 34 provinces ranked by score: 5 tinggi, 21 sedang, 8 rendah', () => {
    const own = scores.filter((s) => s.edisi === 'ikp-2024' && s.bacaan === 'input_provinsi' && s.indikator === 'skor');
    expect(own).toHaveLength(34);
    expect(['tinggi', 'sedang', 'rendah'].map((k) => own.filter((s) => s.kelas === k).length)).toEqual([5, 21, 8]);
    const ranked = [...own].sort((a, b) => Number(a.peringkat) - Number(b.peringkat));
    for (const [i, s] of ranked.slice(1).entries()) expect(Number(s.skor)).toBeLessThanOrEqual(Number(ranked[i]?.skor));
  });

  it('marks the Papua and Papua Barat of 2022 as other areas, and has no row for the provinces made later', () => {
    const own = readResource('indices/ikp-2024-provinsi.csv');
    for (const s of own) expect(s.wilayah_lama !== null, s.kode ?? '').toBe(['91', '92'].includes(s.kode ?? ''));
    expect(own.filter((s) => ['93', '94', '95', '96'].includes(s.kode ?? ''))).toEqual([]);
    const reading = readResource('indices/readings.csv').find((r) => r.edisi === 'ikp-2024' && r.bacaan === 'input_provinsi');
    expect((reading?.wilayah_per ?? '') < '2022-07-25').toBe(true);
  });

  it('the two readings of IKP 2024 provinces are kept apart: Banten leads one and is sixth in the other', () => {
    const rank = (reading: string) =>
      scores.find((s) => s.edisi === 'ikp-2024' && s.bacaan === reading && s.kode === '36' && s.indikator === 'skor');
    expect([rank('agregat_kabkota')?.peringkat, rank('input_provinsi')?.peringkat]).toEqual(['1', '6']);
    expect(rank('agregat_kabkota')?.kelas).toBeNull();
  });

  it('the Pilkada 2024 map classifies 37 provinces and says that DI Yogyakarta is not concerned', () => {
    const own = scores.filter((s) => s.edisi === 'pemetaan-pilkada-2024' && s.tingkat === 'provinsi' && s.indikator === 'skor');
    expect(own).toHaveLength(38);
    expect(own.find((s) => s.kode === '34')?.kelas).toBe('tidak_berlaku');
    expect(['tinggi', 'sedang', 'rendah'].map((k) => own.filter((s) => s.kelas === k).length)).toEqual([5, 28, 4]);
    expect(cutoffs.filter((c) => c.edisi === 'pemetaan-pilkada-2024')).toEqual([]);
  });

  it('has no invented zero: a zero is printed, and only Kab. Malang has one', () => {
    const zeros = scores.filter((s) => s.skor !== null && Number(s.skor) === 0);
    expect(zeros.map((s) => [s.kode, s.indikator])).toEqual([['35.07', 'partisipasi']]);
  });

  it('names 61 indicators in four dimensions and twelve subdimensions', () => {
    const own = readResource('indices/ikp-2024-indikator.csv');
    expect(own.map((r) => Number(r.nomor))).toEqual(Array.from({ length: 61 }, (_, i) => i + 1));
    const dimensions = ['konteks_sosial_politik', 'penyelenggaraan_pemilu', 'kontestasi', 'partisipasi'];
    expect(dimensions.map((d) => own.filter((r) => r.dimensi === d).length)).toEqual([16, 24, 15, 6]);
    expect(new Set(own.map((r) => r.subdimensi)).size).toBe(12);
  });

  it('knows every indicator it has a score for', () => {
    const known = new Set(
      [...readResource('indices/indikator.csv'), ...readResource('indices/ikp-2024-indikator.csv')].map((r) => r.indikator),
    );
    for (const s of scores) expect(known.has(s.indikator ?? ''), s.indikator ?? '').toBe(true);
  });
});

describe('facts', () => {
  const facts = readResource('facts/statistik-resmi.csv');

  it('keeps all 376 published rows', () => expect(facts).toHaveLength(376));

  it('names areas as their codes do', () => {
    for (const f of FACT_FILES.flatMap((file) => readResource(file))) {
      if (f.kode === '00') continue;
      expect(plain((f.wilayah ?? '').replace(/ \(.*\)$/, '')), f.kode ?? '').toBe(plain(regionName.get(f.kode ?? '') ?? ''));
    }
  });

  it('keeps both figures where sources contradict each other', () => {
    const of = (kode: string, ukuran: string) => facts.filter((f) => f.kode === kode && f.ukuran === ukuran).map((f) => f.nilai);
    expect(of('11', 'pemilih DPT').sort()).toEqual(['3742037', '3749037']);
    expect(of('19', 'langkah pencegahan').sort()).toEqual(['445', '455']);
  });

  it('has PSU, PSS and PSL per kabupaten/kota that add up to the 287 of the release', () => {
    const own = facts.filter((f) => /^Pilkada 2024 PS[USL]$/.test(f.topik ?? ''));
    expect(sum(own.map((f) => f.nilai))).toBe(287);
    expect(facts.find((f) => f.topik === 'Pilkada 2024 PSU/PSS/PSL')?.nilai).toBe('287');
  });

  it.each([
    ['203,6', 203.6],
    ['3749037', 3749037],
    ['>100', null],
    ['1000-10000', null],
    ['Kaltim|Kalsel', null],
    ['0', 0],
    ['', null],
  ])('reads the printed value %j as %j', (text, value) => expect(printedNumber(text)).toBe(value));
});

describe('denominators', () => {
  const rows = readResource('denominators.csv');
  const main = rows.filter((r) => r.utama === 'ya');

  it('have one preferred figure per election, area and measure', () => {
    const keys = main.map((r) => `${r.pemilihan} ${r.kode} ${r.ukuran}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(rows.map((r) => `${r.pemilihan} ${r.kode} ${r.ukuran}`)).size).toBe(keys.length);
  });

  it('have preferred voters of 38 provinces that add up to the domestic total of the Pemilu 2024', () => {
    const voters = main.filter((r) => r.pemilihan === 'Pemilu 2024' && r.ukuran === 'dpt' && r.kode?.length === 2);
    expect(voters).toHaveLength(38);
    expect(sum(voters.map((r) => r.nilai))).toBe(203_056_748);
  });

  it('belong to an election: Babel has 4,116 TPS for the Pemilu and 2,197 for the Pilkada', () => {
    const tps = (election: string) => main.find((r) => r.pemilihan === election && r.kode === '19' && r.ukuran === 'tps')?.nilai;
    expect([tps('Pemilu 2024'), tps('Pilkada 2024')]).toEqual(['4116', '2197']);
  });
});

describe('prevention', () => {
  it('has seven forms, twenty kinds and six programmes', () => {
    expect(['bentuk', 'jenis', 'programmes'].map((f) => readResource(`prevention/${f}.csv`).length)).toEqual([7, 20, 6]);
  });

  it('has what the five articles report with days and places, each fact in one file', () => {
    const events = readResource('prevention/events.csv');
    expect(events.map((e) => [e.kode, e.tanggal])).toEqual([
      ['19.02', '2024-05-29'],
      ['19.71', '2024-05-29'],
      ['19.04', '2024-05-29'],
    ]);
    expect(readResource('prevention/places.csv').map((p) => [p.jenis, p.kode, p.diluncurkan])).toEqual([
      ['kampung', '32.75.12.1003', '2024-07-15'],
      ['rakernis', '12.19.07', '2024-09-15'],
      ['sarasehan', '35.09', '2024-11-01'],
      ['sosialisasi', '36.73', '2022-12-15'],
    ]);
    expect(events.map((e) => e.isu)).toEqual(['sara|kampanye_hitam', 'politik_uang', 'netralitas_asn']);
    const issues = new Set(readResource('reports/issues.csv').map((r) => r.kode));
    for (const e of events)
      for (const issue of (e.isu ?? '').split('|').filter(Boolean)) expect(issues.has(issue), issue).toBe(true);
  });
});
