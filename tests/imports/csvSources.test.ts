import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../server/src/errors.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { NOTES, type NotesWorld, openNotes } from './notesWorld.ts';

let world: NotesWorld;
beforeEach(async () => {
  world = await openNotes();
});
afterEach(() => world.close());

const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('files that are read', () => {
  it.each<[string, string | Buffer]>([
    ['comma', 'id,tanggal,jumlah,isi\nA,2024-02-14,3,café\nB,2024-02-15,,\n'],
    ['semicolon', 'id;tanggal;jumlah;isi\nA;14/02/2024;3;café\nB;15/02/2024;;\n'],
    ['tab', 'id\ttanggal\tjumlah\tisi\nA\t14 Februari 2024\t3\tcafé\nB\t15 Feb 2024\t\t\n'],
    ['pipe', 'id|tanggal|jumlah|isi\nA|14.02.2024|3|café\nB|15-2-2024||\n'],
    ['UTF-8 with BOM and CRLF', '\ufeffid,tanggal,jumlah,isi\r\nA,2024-02-14,3,café\r\nB,2024-02-15,,\r\n'],
    ['CR only, no line end at the end', 'id,tanggal,jumlah,isi\rA,2024-02-14,3,café\rB,2024-02-15,,'],
    ['Windows-1252', Buffer.from('id,tanggal,jumlah,isi\nA,2024-02-14,3,caf\xe9\nB,2024-02-15,,\n', 'latin1')],
    ['UTF-16 little endian', utf16('id;tanggal;jumlah;isi\r\nA;14/02/2024;3;café\r\nB;15/02/2024;;\r\n')],
    ['UTF-16 big endian', utf16('id\ttanggal\tjumlah\tisi\nA\t14/02/2024\t3\tcafé\nB\t15/02/2024\t\t\n', true)],
    [
      'titles and blank lines above the header',
      'Rekap Bawaslu, 2024\n\n,,\nid,tanggal,jumlah,isi\nA,2024-02-14,3,café\nB,2024-02-15,,\n',
    ],
    ['sep= line of Excel', 'sep=;\nid;tanggal;jumlah;isi\nA;14/02/2024;3;café\nB;15/02/2024;;\n'],
    ['quoted everything', '"id","tanggal","jumlah","isi"\n"A","2024-02-14","3","café"\n"B","2024-02-15","",""\n'],
    ['blanks around fields', ' id , tanggal ,jumlah,isi\n A ,\u00a02024-02-14 , 3 , "café" \nB,2024-02-15, ,\n'],
    ['other order, case and names', 'Uraian,TGL,No. Catatan,Banyak\ncafé,2024-02-14,A,3\n,2024-02-15,B,\n'],
    ['short rows and rows of blanks', 'id,tanggal,jumlah,isi\nA,2024-02-14,3,café\n,,,\n\nB,2024-02-15\n , \n'],
    [
      'delimiters inside quotes of the header',
      'id,tanggal,jumlah,isi,"catatan; lain; lagi; dan lagi; dan"\nA,2024-02-14,3,café,x\nB,2024-02-15,,,y\n',
    ],
    [
      'JSON lines',
      '{"id":"A","tanggal":"2024-02-14","jumlah":3,"isi":"café"}\n\n{"tanggal":"2024-02-15T08:30:00.000Z","id":"B","isi":null}\n',
    ],
  ])('%s', async (_, content) => {
    const summary = await world.take(content);
    expect(await world.rows()).toEqual(['A|2024-02-14|3|café', 'B|2024-02-15|1|-']);
    expect(summary).toMatchObject({ rows: 2, new: 2, changed: 0, unchanged: 0, quarantined: 0, problems: [] });
  });

  it('keeps line breaks, quotes and delimiters inside quoted fields', async () => {
    await world.take(
      'id,tanggal,isi\nA,2024-02-14,"satu\r\ndua, ""tiga"""\nB,2024-02-14,5" pipa\nC,2024-02-14,"Jl. "Merdeka" 5"\n',
    );
    expect(await world.rows()).toEqual([
      'A|2024-02-14|1|satu\ndua, "tiga"',
      'B|2024-02-14|1|5" pipa',
      'C|2024-02-14|1|Jl. "Merdeka" 5',
    ]);
  });

  it('decodes the punctuation of Windows-1252', async () => {
    await world.take(Buffer.from('id,tanggal,isi\nA,2024-02-14,\x93kutip\x94 \x96 \x80\n', 'latin1'));
    expect(await world.rows()).toEqual(['A|2024-02-14|1|“kutip” – €']);
  });

  it('finds invalid UTF-8 only at the end of a large file', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `R${i},2024-02-14,1,é teks nomor ${i}`).join('\n');
    const summary = await world.take(`id,tanggal,jumlah,isi\n${many}\n`);
    expect(summary).toMatchObject({ rows: 60_000, new: 60_000 });
    const [row] = await world.db.all("select count(*) as n from notes where body = 'é teks nomor ' || substr(id, 2)");
    expect(row?.n).toBe(60_000);
  });

  it('keeps spreadsheet formulas as text and takes off the guard of its own error files', async () => {
    await world.take('id,tanggal,isi\nA,2024-02-14,=HYPERLINK("x")\nB,2024-02-14,\'=1+1\n');
    expect(await world.rows()).toEqual(['A|2024-02-14|1|=HYPERLINK("x")', 'B|2024-02-14|1|=1+1']);
  });
});

describe('row numbers', () => {
  it.each([
    ['header in row 1', 'id,tanggal\nA,2024-02-14\nB,salah\n', 3],
    ['blank line before', 'id,tanggal\nA,2024-02-14\n\nB,salah\n', 4],
    ['titles above', 'Judul\n\nid,tanggal\nA,2024-02-14\nB,salah\n', 5],
    ['line breaks inside a field count once', 'id,tanggal,isi\nA,2024-02-14,"x\ny\nz"\nB,salah,\n', 3],
    ['sep= is not counted', 'sep=,\nid,tanggal\nA,2024-02-14\nB,salah\n', 3],
    ['JSON lines', '{"id":"A","tanggal":"2024-02-14"}\n{"id":"B","tanggal":"salah"}\n', 2],
  ])('are those of a spreadsheet: %s', async (_, content, row) => {
    const summary = await world.take(content);
    expect(summary.problems.map((p) => p.row)).toEqual([row]);
    expect(summary).toMatchObject({ rows: 2, new: 1, quarantined: 1 });
  });
});

describe('rows that are quarantined', () => {
  it('has text beyond the header', async () => {
    const summary = await world.take('id,tanggal,isi\nA,2024-02-14,satu, dua\nB,2024-02-14,satu,,\n');
    expect(summary).toMatchObject({ new: 1, quarantined: 1 });
    expect(summary.problems[0]).toMatchObject({ row: 2, problems: [{ column: 'surplus', value: 'dua' }] });
  });

  it('swallows other records because a quote is missing', async () => {
    const summary = await world.take(
      'id,tanggal,isi\nA,2024-02-14,"tidak ditutup\nB,2024-02-14,dua\nC,2024-02-14,tiga"\nD,2024-02-14,x\n',
    );
    expect(summary).toMatchObject({ rows: 2, new: 1, quarantined: 1 });
    expect(summary.problems[0]).toMatchObject({ row: 2, problems: [{ column: 'surplus' }] });
  });

  it('names every problem of a row', async () => {
    const summary = await world.take('id,tanggal,jumlah\n,2024-02-30,-1\n');
    expect(summary.problems[0]?.problems.map((p) => [p.column, p.value])).toEqual([
      ['id', null],
      ['tanggal', '2024-02-30'],
      ['jumlah', '-1'],
    ]);
  });

  it('a line of JSON that is no flat object', async () => {
    const summary = await world.take('{"id":"A","tanggal":"2024-02-14"}\n{"id":"B","tanggal":{"x":1}}\nbukan json\n[1]\n', {
      name: 'a.jsonl',
    });
    expect(summary).toMatchObject({ rows: 4, new: 1, quarantined: 3 });
  });
});

describe('files that are refused', () => {
  const refusal = async (content: string | Buffer, name?: string): Promise<AppError> => {
    const error = await world.take(content, { name }).then(
      () => null,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(await world.rows()).toEqual([]);
    expect((error as AppError).code).toBe('invalid_file');
    return error as AppError;
  };

  it.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /kosong/],
    ['byte-order mark only', '\ufeff', /kosong/],
    ['blank lines only', '\n\n  \n', /kosong/],
    ['header only', 'id,tanggal,isi\n', /hanya berisi judul/],
    ['required column missing', 'id,isi\nA,x\n', /tanggal/],
    ['no header at all', 'A,2024-02-14,x\nB,2024-02-15,y\n', /Kolom wajib/],
    ['the same header twice', 'id,tanggal,tanggal\nA,2024-02-14,2024-02-15\n', /ganda/],
    ['two headers of one column', 'id,TGL,tgl.\nA,2024-02-14,x\n', /ganda|lebih/],
    ['NUL bytes', 'id,tanggal\nA,2024-02-14\nB\0,2024-02-14\n', /baris 3/],
    ['unterminated quote', 'id,tanggal,isi\nA,2024-02-14,x\nB,2024-02-14,"tak ditutup\nC,2024-02-14,y\n', /baris 3/],
    ['quote closed lines later inside text', 'id,tanggal,isi\nA,2024-02-14,"x\nB,2024-02-14,y\nC,2024-02-14,"z"\n', /baris 2/],
    ['PDF', Buffer.from('%PDF-1.7\n...'), /PDF/],
    ['old Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.xls/],
    ['web page', '<html><table><tr><td>id</td></tr></table></html>', /HTML/],
    ['broken XLSX', Buffer.from('PK\x03\x04rusak'), /XLSX/],
    ['JSON array', '[{"id":"A"}]', /JSON lines/],
    ['JSON lines without a required key', '{"id":"A"}\n', /tanggal/],
  ])('%s', async (_, content, message) => {
    const error = await refusal(content);
    const all = [error.text.id, ...error.items.map((i) => i.message.id)].join(' ');
    expect(all).toMatch(message);
  });

  it('says what was found and what is accepted', async () => {
    const error = await refusal('kode,hari ini\nA,x\n');
    const all = error.items.map((i) => i.message.id).join(' ');
    expect(all).toContain('kode, hari ini');
    expect(all).toContain('id, tanggal, jumlah, isi');
  });

  it('a file that is not there, or a folder', async () => {
    await expect(runImport(world.db, NOTES, '/tidak/ada.csv')).rejects.toMatchObject({ code: 'not_found' });
    await expect(runImport(world.db, NOTES, world.folder)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('headers', () => {
  it('never reads columns of identity and lists them', async () => {
    const summary = await world.take('id,tanggal,Nama Pelapor,catatan lain\nA,salah,Budi Rahasia,x\n');
    expect(summary.dropped).toEqual(['Nama Pelapor']);
    expect(summary.columns).toEqual({ id: 'id', tanggal: 'tanggal', 'Nama Pelapor': null, 'catatan lain': null });
    const [row] = await world.db.all('select values_json || problems_json as text from quarantine');
    expect(String(row?.text)).not.toContain('Budi');
  });

  it('remembers a mapping per source', async () => {
    const content = (id: string) => `Kode Unik,Kapan,isi\n${id},2024-02-14,x\n`;
    const mapping = { 'kode unik': 'id', Kapan: 'tanggal' };
    await world.take(content('A'), { channel: 'satu', mapping });
    await world.take(content('B'), { channel: 'satu' });
    await expect(world.take(content('C'), { channel: 'dua' })).rejects.toThrow(/Kolom wajib/);
    await world.take(content('D'), { channel: 'satu', mapping: { isi: null } });
    expect(await world.rows()).toEqual(['A|2024-02-14|1|x', 'B|2024-02-14|1|x', 'D|2024-02-14|1|-']);
  });

  it('does not remember the mapping of a dry run or of a refused file', async () => {
    await world.take('x,tanggal\nA,2024-02-14\n', { mapping: { x: 'id' }, dryRun: true });
    await expect(world.take('x,tanggal\nA,2024-02-14\n')).rejects.toThrow(/Kolom wajib/);
  });

  it('refuses a mapping to a column that does not exist, or of identity', async () => {
    await expect(world.take('x,tanggal\nA,2024-02-14\n', { mapping: { x: 'nomer' } })).rejects.toThrow(/Pemetaan/);
    await expect(world.take('id,tanggal,pelapor\nA,2024-02-14,b\n', { mapping: { pelapor: 'isi' } })).rejects.toThrow(/Pemetaan/);
  });
});
