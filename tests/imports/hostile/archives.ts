import { zipFile } from '../../hardening/zipFile.ts';
import { HEADER, type HostileFile, row } from './hostileFile.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inline = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const sheetOf = (rows: string[][]) =>
  `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map(inline).join('')}</row>`).join('')}</sheetData></worksheet>`;

const WORKBOOK = '<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="http://x/worksheet"/></Relationships>';

/** A workbook of raw parts; what is not given is as it should be. */
function workbook(parts: Record<string, string | Buffer>): Buffer {
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    ...parts,
  };
  return zipFile(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, Buffer.from(content)])));
}
const book = (rows: string[][]) => workbook({ 'xl/worksheets/sheet1.xml': sheetOf(rows) });

const file = (name: string, body: () => Buffer, outcome: HostileFile['outcome']): HostileFile => ({
  group: 'workbooks and archives',
  name,
  body,
  outcome,
});
const read = (accepted: number, quarantined = 0) => ({ accepted, quarantined });
const HUGE = 100 * 2 ** 20;
const header = sheetOf([HEADER]).replace('</sheetData></worksheet>', '');

/** Every level of entities is ten times the one before: a billion at the end. */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;

export const ARCHIVE_FILES: HostileFile[] = [
  file('a good workbook', () => book([HEADER, row(), row()]), read(2)),
  file(
    'a formula with its result',
    () => {
      const sheet = sheetOf([HEADER, row()]).replace(
        '<c t="inlineStr"><is><t xml:space="preserve">1</t></is></c>',
        '<c><f>1+1</f><v>2</v></c>',
      );
      return workbook({ 'xl/worksheets/sheet1.xml': sheet });
    },
    read(1),
  ),
  file(
    'a cell that is an error',
    () => {
      const sheet = sheetOf([HEADER, row()]).replace(
        '<c t="inlineStr"><is><t xml:space="preserve">1</t></is></c>',
        '<c t="e"><v>#REF!</v></c>',
      );
      return workbook({ 'xl/worksheets/sheet1.xml': sheet });
    },
    read(0, 1),
  ),
  file('100 MB of blanks in 100 KB', () => workbook({ 'xl/worksheets/sheet1.xml': Buffer.alloc(HUGE, ' ') }), 'refused'),
  file(
    'a cell of 100 MB in 100 KB',
    () =>
      workbook({
        'xl/worksheets/sheet1.xml': `${header}<row><c t="inlineStr"><is><t>${'a'.repeat(HUGE)}</t></is></c></row></sheetData></worksheet>`,
      }),
    'refused',
  ),
  file(
    'shared texts of 100 MB in 100 KB',
    () =>
      workbook({
        'xl/worksheets/sheet1.xml': sheetOf([HEADER, row()]),
        'xl/_rels/workbook.xml.rels': RELATIONS.replace(
          '</Relationships>',
          '<Relationship Id="rId2" Target="sharedStrings.xml" Type="http://x/sharedStrings"/></Relationships>',
        ),
        'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(HUGE / 17)}</sst>`,
      }),
    'refused',
  ),
  file(
    'entities that grow to a billion',
    () =>
      workbook({ 'xl/worksheets/sheet1.xml': LAUGHS + sheetOf([HEADER, row({ keterangan: 'AKHIR' })]).replace('AKHIR', '&j;') }),
    read(1),
  ),
  file(
    'an entity that names a file',
    () =>
      workbook({
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${sheetOf([HEADER, row({ keterangan: 'AKHIR' })]).replace('AKHIR', '&f;')}`,
      }),
    read(1),
  ),
  file('a sheet that is not there', () => workbook({}), 'refused'),
  file('no sheets', () => workbook({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'refused'),
  file(
    'a shared text that is not there',
    () =>
      workbook({
        'xl/worksheets/sheet1.xml': sheetOf([HEADER, row()]).replace(
          '<c t="inlineStr"><is><t xml:space="preserve">sara</t></is></c>',
          '<c t="s"><v>99999999</v></c>',
        ),
      }),
    read(0, 1),
  ),
  file(
    'a cell beyond the last column of spreadsheets',
    () =>
      workbook({
        'xl/worksheets/sheet1.xml': sheetOf([HEADER, row()]).replace(
          '</row></sheetData>',
          '<c r="ZZZZZZ2" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
        ),
      }),
    read(0, 1),
  ),
  file(
    'markup that is cut off',
    () => workbook({ 'xl/worksheets/sheet1.xml': sheetOf([HEADER, row()]).slice(0, -60) }),
    'refused',
  ),
  file(
    'a hundred thousand elements inside each other',
    () => workbook({ 'xl/worksheets/sheet1.xml': `${header}${'<row>'.repeat(100_000)}` }),
    'refused',
  ),
  file(
    'the sheet outside of the workbook',
    () => workbook({ 'xl/_rels/workbook.xml.rels': RELATIONS.replace('worksheets/sheet1.xml', '../../../etc/passwd') }),
    'refused',
  ),
  file(
    'an archive cut in half',
    () => {
      const whole = book([HEADER, row()]);
      return whole.subarray(0, whole.length / 2);
    },
    'refused',
  ),
  file('an archive that is no workbook', () => zipFile({ 'catatan.txt': Buffer.from('halo') }), 'refused'),
  file('an empty archive', () => zipFile({}), 'refused'),
  file(
    'twenty thousand parts',
    () => workbook(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`xl/x${i}.xml`, '<x/>']))),
    'refused',
  ),
  file(
    'an old or locked workbook',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_048)]),
    'refused',
  ),
  file(
    'dates as numbers of days',
    () => {
      const sheet = sheetOf([HEADER, row({ tanggal_kejadian: '45570' })]).replace(
        '<c t="inlineStr"><is><t xml:space="preserve">45570</t></is></c>',
        '<c><v>45570</v></c>',
      );
      return workbook({ 'xl/worksheets/sheet1.xml': sheet });
    },
    read(1),
  ),
  file(
    'a date before all spreadsheets',
    () => {
      const sheet = sheetOf([HEADER, row({ tanggal_kejadian: '-45570' })]).replace(
        '<c t="inlineStr"><is><t xml:space="preserve">-45570</t></is></c>',
        '<c><v>-45570</v></c>',
      );
      return workbook({ 'xl/worksheets/sheet1.xml': sheet });
    },
    read(0, 1),
  ),
];
