import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import { registerImportCommands } from '../../server/src/imports/commands.ts';
import { registerReportCommands } from '../../server/src/reports/commands.ts';
import { HEADER, openReports, type ReportsWorld } from './reportsWorld.ts';

let world: ReportsWorld;
beforeEach(async () => {
  world = await openReports();
});
afterEach(() => world.close());

/** Runs one command line; answers its result and the lines a person reads. */
async function run(...argv: string[]): Promise<{ value: never; lines: string[] }> {
  let result: { value: unknown; lines: string[] } = { value: null, lines: [] };
  const program = new Command();
  const context = {
    config: readConfig({ PORT: '0', PETARAWAN_DIR: world.folder, PETARAWAN_DEMO: '0' }, world.folder),
    cwd: world.folder,
    out: {
      line: () => undefined,
      progress: () => undefined,
      result: (value: unknown, lines: string[]) => {
        result = { value, lines };
      },
    },
    db: async () => world.db,
  };
  registerReportCommands(program, context);
  registerImportCommands(program, context);
  await program.parseAsync(argv, { from: 'user' });
  return result as never;
}

const save = (name: string, content: string) => writeFileSync(join(world.folder, name), content);
const FILE = `${HEADER}\nR1,laporan,sara,,19.04,2024-10-01,,,\nR2,laporan,sara,,19.04,2024-02-30,,,\n`;

describe('the command line', () => {
  it('says in both languages what was masked, and looks through what is stored', async () => {
    save('a.csv', `${HEADER}\nR1,laporan,sara,,19.04,2024-10-01,,,hubungi 081234567890\n`);
    const done = await run('reports', 'import', 'a.csv', '--channel', 'sigaplapor');
    const line = 'Data pribadi yang disamarkan / personal data masked: keterangan 1 telepon / keterangan 1 phone';
    expect(done.lines).toContain(line);
    expect((await run('imports', 'list')).lines).toContain(line);
    expect((await run('imports', 'scan')).lines[0]).toContain('Nothing looks like personal data');
    await world.db.tx((tx) => tx.run(`update reports set note = 'surel budi@contoh.id'`));
    const found = [{ column: 'reports.note', kind: 'surel', count: 1 }];
    const scan = await run('imports', 'scan');
    expect(scan.value).toEqual({ masked: false, found });
    expect(scan.lines).toContain('  reports.note: 1 surel / e-mail');
    expect((await run('imports', 'scan', '--mask')).value).toEqual({ masked: true, found });
    expect((await run('imports', 'scan')).value).toEqual({ masked: false, found: [] });
  });

  it('takes dated steps, withdraws what a whole file lacks, and tells what is late', async () => {
    const row = (id: string) => `${id},laporan,sara,,19.04,2024-10-01,2024-10-01,,`;
    save('a.csv', `${HEADER}\n${row('R1')}\n${row('R2')}\n${row('R3')}\n`);
    await run('reports', 'import', 'a.csv', '--channel', 'sigaplapor');
    save('b.csv', `${HEADER}\n${row('R1')}\n${row('R2')}\n`);
    const whole = await run('reports', 'import', 'b.csv', '--channel', 'sigaplapor', '--full');
    expect(whole.lines).toContain(
      '2 baris: 0 baru, 0 berubah, 2 tetap, 0 dikarantina; 1 yang tersimpan ditarik karena tidak ada lagi di berkas',
    );
    save('p.csv', 'no laporan,status penanganan,tgl putusan\nR1,diregistrasi,2024-10-02\nR1,bukan pelanggaran,2024-10-04\n');
    expect((await run('reports', 'handling', 'p.csv', '--channel', 'sigaplapor')).value).toMatchObject({ new: 2 });
    const late = await run('reports', 'deadlines', '--on', '2024-10-07', '--late');
    expect(late.value).toMatchObject({
      items: [{ sourceId: 'R2', rule: 'pilkada-tindak-lanjut', due: '2024-10-04', daysLate: 3 }],
    });
    expect(late.lines[0]).toContain('terlambat 3 hari');
    const ladder = await run('reports', 'ladder');
    expect(ladder.value).toMatchObject({ rows: [{ origin: 'laporan', counts: { received: 2, notViolation: 1 } }] });
    expect(ladder.lines[0]).toContain('terlalu sedikit untuk persentase');
    expect((await run('imports', 'undo', '2')).lines[0]).toContain('1 yang ditariknya kembali berlaku');
  });

  it('imports, lists, shows, mends, compares and undoes', async () => {
    save('a.csv', FILE);
    const dry = await run('reports', 'import', 'a.csv', '--channel', 'sigaplapor', '--dry-run', '--errors', 'salah.csv');
    expect(dry.lines[0]).toMatch(/Uji coba/);
    expect(readFileSync(join(world.folder, 'salah.csv'), 'utf8')).toContain('R2,laporan');
    const done = await run('reports', 'import', 'a.csv', '--channel', 'sigaplapor');
    expect(done.lines).toContain('2 baris: 1 baru, 0 berubah, 0 tetap, 1 dikarantina');
    expect(done.value).toMatchObject({ id: 1, new: 1, quarantined: 1 });
    expect((await run('reports', 'import', 'a.csv', '--channel', 'sigaplapor')).lines).toContain(
      '2 baris: 0 baru, 0 berubah, 1 tetap, 1 dikarantina',
    );
    expect((await run('quarantine', 'list')).value).toMatchObject([{ id: 2, row: 3, importId: 2 }]);
    await run('quarantine', 'export', 'karantina.csv', '--import', '2');
    expect(readFileSync(join(world.folder, 'karantina.csv'), 'utf8')).toContain('R2,laporan');
    await run('quarantine', 'fix', '2', 'tanggal_kejadian=2024-02-29', 'isu=hoaks');
    expect((await run('quarantine', 'readmit')).value).toMatchObject([{ new: 1, readmitOf: 2 }]);
    expect((await run('imports', 'list')).value).toHaveLength(3);
    expect((await run('imports', 'show', '1')).lines.join('\n')).toContain('R1');
    expect((await run('imports', 'compare', '1', '2')).value).toMatchObject({ onlyA: 1, onlyB: 0 });
    expect((await run('imports', 'undo', '1')).lines[0]).toMatch(/Impor 1 dibatalkan/);
    const counts = await run('reports', 'counts', '--by', 'issue');
    expect(counts.value).toMatchObject({ rows: [{ issue: 'hoaks', laporan: 1, temuan: 0, informasi_awal: 0 }] });
  });

  it('remembers a mapping and refuses a wrong one', async () => {
    save('a.csv', 'Tiket,asal,isu,provinsi,tanggal_lapor\nT1,laporan,sara,Lampung,2024-10-01\n');
    save('peta.json', '\ufeff{"Tiket": "id_sumber"}');
    await expect(run('reports', 'import', 'a.csv', '--channel', 'sips')).rejects.toMatchObject({ code: 'invalid_file' });
    await run('reports', 'import', 'a.csv', '--channel', 'sips', '--mapping', 'peta.json');
    expect((await run('reports', 'import', 'a.csv', '--channel', 'sips')).value).toMatchObject({ unchanged: 1 });
    save('rusak.json', '[1]');
    await expect(run('reports', 'import', 'a.csv', '--channel', 'sips', '--mapping', 'rusak.json')).rejects.toMatchObject({
      code: 'invalid_request',
    });
  });

  it('imports coverage', async () => {
    save('c.csv', 'kode;periode_mulai;periode_selesai;status\n19.04;2024-10-01;2024-10-31;nihil\n');
    expect((await run('coverage', 'import', 'c.csv')).value).toMatchObject({ kind: 'coverage', new: 1 });
  });

  it('refuses wrong numbers and corrections', async () => {
    await expect(run('imports', 'undo', 'x')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(run('imports', 'show', '9')).rejects.toMatchObject({ code: 'not_found' });
    await expect(run('quarantine', 'fix', '1', 'tanpa-tanda')).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(run('reports', 'counts', '--by', 'cuaca')).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
