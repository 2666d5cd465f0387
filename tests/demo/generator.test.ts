import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCsv, type TextRow } from '../../server/src/db/parseCsv.ts';
import { apportion } from '../../server/src/demo/apportion.ts';
import type { Provinsi } from '../../server/src/demo/demoAreas.ts';
import { demoVoters } from '../../server/src/demo/demoVoters.ts';
import { type DemoFiles, officialDenominators } from '../../server/src/demo/generateDemo.ts';
import { Random } from '../../server/src/demo/random.ts';
import { locationQuotient } from '../../server/src/signals/locationQuotient.ts';
import { readResource } from '../data/dataPackage.ts';
import { demoWorld, writeDemo } from './demoWorld.ts';

const SEED = 'petarawan-1';
const read = (file: string) => parseCsv(readFileSync(file, 'utf8'), basename(file));
const hashes = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((f) => [
        f,
        createHash('sha256')
          .update(readFileSync(join(folder, f)))
          .digest('hex'),
      ]),
  );

let areas: Provinsi[];
let files: DemoFiles;
let reports: (TextRow & { channel: string })[];
beforeAll(async () => {
  areas = demoWorld(SEED);
  files = await writeDemo(areas, SEED);
  reports = files.reports.flatMap(({ channel, file }) => read(file).map((r) => ({ ...r, channel })));
});

const share = (rows: readonly TextRow[], test: (r: TextRow) => boolean) => rows.filter(test).length / rows.length;
const kabkota = () => areas.flatMap((p) => p.kabkota);

describe('the generator of data contoh', () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    const again = await writeDemo(demoWorld(SEED), SEED);
    expect(hashes(dirname(again.coverage))).toEqual(hashes(dirname(files.coverage)));
    const other = await writeDemo(demoWorld('lain'), 'lain');
    expect(hashes(dirname(other.coverage))['contoh-cakupan.csv']).not.toBe(hashes(dirname(files.coverage))['contoh-cakupan.csv']);
  });

  it('names every file contoh-*.csv and labels its rows', () => {
    for (const f of readdirSync(dirname(files.coverage))) expect(f).toMatch(/^contoh-[a-z-]+\.csv$/);
    for (const r of reports) expect(r.keterangan).toBe('data contoh');
    for (const r of read(files.denominators)) expect(r.sumber).toBe('data contoh');
    for (const r of read(files.activities)) expect(r.uraian).toMatch(/^Data contoh: /);
    for (const r of read(files.coverage).slice(0, 100)) expect(r.keterangan).toBe('data contoh');
  });
});

describe('reports', () => {
  it('are about 60,000 over both elections, in all 38 provinces, mostly with a kecamatan', () => {
    expect(Math.abs(reports.length - 60_000)).toBeLessThan(1500);
    expect(new Set(reports.flatMap((r) => r.kode_wilayah?.slice(0, 2) ?? [])).size).toBe(38);
    for (const election of ['pemilu-2024', 'pilkada-2024'])
      expect(share(reports, (r) => r.pemilihan === election)).toBeGreaterThan(0.4);
    const precise = share(reports, (r) => r.kode_wilayah?.length === 8);
    expect(precise).toBeGreaterThan(0.65);
    expect(precise).toBeLessThan(0.95);
  });

  it('have an identifier of their own in each channel', () => {
    expect(new Set(reports.map((r) => `${r.channel} ${r.id_sumber}`)).size).toBe(reports.length);
  });

  it('are registered as often as published: 37 % of laporan, 87 % of temuan, no informasi awal', () => {
    const registered = (asal: string) =>
      share(
        reports.filter((r) => r.asal === asal),
        (r) =>
          r.status !== 'masuk' && r.status !== 'tidak_diregistrasi' && !(asal === 'informasi_awal' && r.status === 'dilimpahkan'),
      );
    expect(registered('laporan')).toBeCloseTo(0.3713, 1);
    expect(registered('temuan')).toBeCloseTo(0.8732, 1);
    expect(registered('informasi_awal')).toBe(0);
  });

  it('use only channels of their election and time, and mostly no place for social media', () => {
    const channels = readResource('reports/channels.csv');
    const valid = new Map(channels.map((c) => [c.kode, c.berlaku_untuk]));
    const since = new Map(channels.map((c) => [c.kode, c.mulai ?? '']));
    expect(new Set(reports.map((r) => r.channel)).size).toBe(10);
    for (const r of reports) {
      expect(['semua', r.pemilihan?.replace('-2024', '')]).toContain(valid.get(r.channel));
      expect((r.tanggal_lapor ?? '') >= (since.get(r.channel) ?? '')).toBe(true);
    }
    const content = reports.filter((r) => r.channel === 'patroli_digital' || r.channel === 'media_sosial');
    expect(content.some((r) => (r.kode_wilayah?.length ?? 0) > 5)).toBe(false);
    expect(share(content, (r) => r.kode_wilayah === null)).toBeGreaterThan(0.5);
    expect(new Set(content.map((r) => r.platform)).size).toBeGreaterThan(5);
  });

  it('happen inside the official stage they name, and are reported no earlier', () => {
    const stage = new Map(readResource('stages/tahapan.csv').map((s) => [`${s.pemilihan} ${s.tahapan}`, s]));
    for (const r of reports) {
      const s = stage.get(`${r.pemilihan} ${r.tahapan}`);
      const day = r.tanggal_kejadian ?? '';
      expect((s?.mulai ?? '9') <= day && day <= (s?.selesai ?? '0'), `${r.id_sumber} ${day} ${r.tahapan}`).toBe(true);
      expect(day <= (r.tanggal_lapor ?? '')).toBe(true);
    }
  });

  it('are densest on voting day', () => {
    for (const [election, day] of [
      ['pemilu-2024', '2024-02-14'],
      ['pilkada-2024', '2024-11-27'],
    ]) {
      const perDay = new Map<string, number>();
      for (const r of reports)
        if (r.pemilihan === election) perDay.set(r.tanggal_kejadian ?? '', (perDay.get(r.tanggal_kejadian ?? '') ?? 0) + 1);
      expect([...perDay].sort((a, b) => b[1] - a[1])[0]?.[0]).toBe(day);
    }
  });

  it.each([
    ['19.02', 'Belitung', ['sara', 'kampanye_hitam']],
    ['19.71', 'Pangkalpinang', ['politik_uang']],
    ['19.04', 'Bangka Tengah', ['netralitas_asn']],
  ])('show what the news article says of %s %s: surely more %s than in Babel', (code, _name, issues) => {
    const parent = reports.filter((r) => r.kode_wilayah?.startsWith('19'));
    const here = parent.filter((r) => r.kode_wilayah?.startsWith(code));
    for (const issue of issues) {
      const of = (rows: readonly TextRow[]) => rows.filter((r) => r.isu === issue).length;
      const { interval } = locationQuotient({
        issueHere: of(here),
        allHere: here.length,
        issueParent: of(parent),
        allParent: parent.length,
      });
      expect(interval?.low, `${issue} ${of(here)}/${here.length}`).toBeGreaterThan(1);
    }
  });
});

describe('records of one province', () => {
  it('are a form of most polling stations, none twice, and quiet days of supervisors', () => {
    const [pemilu, pilkada, quiet] = files.records.map(({ file }) => read(file)) as [TextRow[], TextRow[], TextRow[]];
    const { tps } = demoVoters(areas, officialDenominators(), 'pilkada-2024');
    expect(pilkada.length / (tps.get('19') as number)).toBeGreaterThan(0.75);
    expect(pilkada.length / (tps.get('19') as number)).toBeLessThan(0.95);
    for (const forms of [pemilu, pilkada]) {
      expect(new Set(forms.map((r) => `${r.kode_wilayah} ${r.tps}`)).size).toBe(forms.length);
      expect(forms.every((r) => r.kode_wilayah?.startsWith('19.') && r.kode_wilayah.length === 13)).toBe(true);
      const found = (r: TextRow) => Object.entries(r).some(([k, v]) => k.startsWith('ind_') && v !== 'Tidak');
      expect(share(forms, found)).toBeGreaterThan(0.03);
      expect(share(forms, found)).toBeLessThan(0.15);
    }
    expect(quiet.length).toBeGreaterThan(500);
    expect(quiet.every((r) => r.isu === null)).toBe(true);
  });

  it('are steps of handling in their order', () => {
    const steps = read(files.handling.file);
    const cases = new Map(reports.map((r) => [r.id_sumber, r]));
    for (const s of steps) expect((cases.get(s.id_sumber ?? '')?.tanggal_lapor ?? '9') <= (s.tanggal_status ?? '')).toBe(true);
    expect(new Set(steps.map((s) => s.status)).size).toBe(6);
  });
});

describe('coverage', () => {
  it('knows areas that nobody watches: no coverage report comes in, and no report', () => {
    const rows = read(files.coverage);
    const silent = kabkota().filter((k) => k.unwatched);
    expect(silent.length).toBeGreaterThan(1);
    expect(silent.length).toBeLessThan(15);
    for (const kab of silent) {
      expect(rows.filter((r) => r.kode?.startsWith(kab.code)).every((r) => r.status === 'belum_lapor')).toBe(true);
      expect(reports.some((r) => r.kode_wilayah?.startsWith(kab.code))).toBe(false);
    }
    const kecamatan = kabkota().flatMap((k) => k.kecamatan);
    const unwatched = kecamatan.filter((k) => k.unwatched).length / kecamatan.length;
    expect(unwatched).toBeGreaterThan(0.03);
    expect(unwatched).toBeLessThan(0.08);
  });

  it('says nihil only where no report falls into the period', () => {
    const days = new Map<string, string[]>();
    for (const r of reports) {
      for (const length of [5, 8]) {
        const code = r.kode_wilayah?.slice(0, length) ?? '';
        if (code.length === length) days.set(code, [...(days.get(code) ?? []), r.tanggal_kejadian ?? '']);
      }
    }
    for (const c of read(files.coverage)) {
      if (c.status !== 'nihil') continue;
      const inside = (days.get(c.kode ?? '') ?? []).filter((d) => (c.periode_mulai ?? '') <= d && d <= (c.periode_selesai ?? ''));
      expect(inside, `${c.kode} ${c.periode_mulai}`).toEqual([]);
    }
  });

  it('has one row per area and period', () => {
    const keys = read(files.coverage).map((r) => `${r.kode} ${r.periode_mulai} ${r.periode_selesai}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('activities', () => {
  it('are about 8,000 in the words of Form Cegah, village launches among them', () => {
    const rows = read(files.activities);
    expect(Math.abs(rows.length - 8000)).toBeLessThan(500);
    const words = (file: string) => new Set(readResource(`prevention/${file}.csv`).map((r) => r.kode));
    const [forms, kinds] = [words('bentuk'), words('jenis')];
    for (const r of rows)
      expect([forms.has(r.bentuk), kinds.has(r.jenis), (r.tanggal_mulai ?? '') <= (r.tanggal_selesai ?? '')]).toEqual([
        true,
        true,
        true,
      ]);
    expect(rows.filter((r) => r.jenis === 'kampung_pengawasan_partisipatif').length).toBeGreaterThan(20);
  });
});

describe('denominators', () => {
  const official = officialDenominators();

  it.each(['pemilu-2024', 'pilkada-2024'] as const)(
    'of %s add up from kecamatan to provinsi and keep every published figure',
    (election) => {
      const { dpt, tps } = demoVoters(areas, official, election);
      for (const measure of [dpt, tps]) {
        const sum = (codes: string[]) => codes.reduce((s, c) => s + (measure.get(c) ?? 0), 0);
        for (const p of areas) {
          expect(sum(p.kabkota.map((k) => k.code)), p.code).toBe(measure.get(p.code));
          for (const k of p.kabkota) expect(sum(k.kecamatan.map((x) => x.code)), k.code).toBe(measure.get(k.code));
        }
      }
      for (const [key, value] of official) {
        const [of, code, measure] = key.split(' ');
        const made = measure === 'dpt' ? dpt : measure === 'tps' ? tps : null;
        if (of === election && made) expect(made.get(code ?? ''), key).toBe(value);
      }
    },
  );

  it('invent staff within the law, and none where something was published about it', () => {
    const rows = read(files.denominators);
    const of = (measure: string, within: string) => rows.filter((r) => r.ukuran === measure && r.kode?.startsWith(within));
    expect(of('pkd', '35.09')).toEqual([]);
    expect(of('panwascam', '35.09')).toEqual([]);
    expect(of('panwascam', '33.75').map((r) => r.pemilihan)).not.toContain('pilkada-2024');
    const desa = new Map(kabkota().flatMap((k) => k.kecamatan.map((x) => [x.code, x.desa] as const)));
    const pkd = of('pkd', '');
    expect(pkd.every((r) => Number(r.nilai) <= (desa.get(r.kode ?? '') ?? 0))).toBe(true);
    const short = pkd.filter((r) => Number(r.nilai) < (desa.get(r.kode ?? '') ?? 0)).length / pkd.length;
    expect(short).toBeGreaterThan(0.05);
    expect(short).toBeLessThan(0.2);
  });

  it('are written for every kecamatan, so that larger areas are sums of them or have a published figure', () => {
    const rows = read(files.denominators);
    for (const e of ['pemilu-2024', 'pilkada-2024']) {
      for (const m of ['dpt', 'tps', 'pengawas']) {
        const own = rows.filter((r) => r.pemilihan === e && r.ukuran === m);
        expect(new Set(own.map((r) => r.kode)).size).toBe(7285);
        expect(own).toHaveLength(7285);
        expect(own.every((r) => Number(r.nilai) > 0 && r.tanggal === null && r.kode?.length === 8)).toBe(true);
      }
    }
  });
});

describe('building blocks', () => {
  it('apportion always adds up, gives whole parts, and at least one each when there is enough', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (total, weights) => {
          const parts = apportion(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          expect(parts.every((p) => Number.isInteger(p) && p >= (total >= weights.length ? 1 : 0))).toBe(true);
        },
      ),
    );
  });

  it('random numbers are reproducible, in range and independent of other streams', () => {
    const draw = (stream: string) => {
      const r = new Random(stream);
      return Array.from({ length: 5 }, () => r.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    const random = new Random('x');
    const many = Array.from({ length: 20_000 }, () => random.next());
    expect(many.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(many.reduce((a, b) => a + b, 0) / many.length).toBeCloseTo(0.5, 2);
    const counts = Array.from({ length: 20_000 }, () => random.poisson(3.5));
    expect(counts.reduce((a, b) => a + b, 0) / counts.length).toBeCloseTo(3.5, 1);
    expect(random.poisson(0)).toBe(0);
  });
});
