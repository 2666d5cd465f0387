import type { TextRow } from '../db/parseCsv.ts';
import { readPublished } from '../db/publishedData.ts';
import { Choices } from '../imports/parse/choices.ts';
import type { PreventionCatalogue } from './contract.ts';

const FORMS = 'prevention/bentuk.csv';
const KINDS = 'prevention/jenis.csv';

const words = (file: string) =>
  readPublished(file).map((r) => ({
    code: r.kode ?? '',
    name: { id: r.nama ?? '', en: r.nama_en ?? '' },
    description: r.keterangan ? { id: r.keterangan, en: r.keterangan_en ?? r.keterangan } : null,
  }));

/** Published vocabulary and programmes. */
export function preventionCatalogue(): PreventionCatalogue {
  const programmes = 'prevention/programmes.csv';
  return {
    forms: words(FORMS),
    kinds: words(KINDS),
    programmes: words(programmes),
    sources: [
      ...new Map(
        [FORMS, KINDS, programmes]
          .flatMap(readPublished)
          .map((r) => [r.sumber, { name: r.sumber ?? '', date: r.tanggal ?? null, note: null }]),
      ).values(),
    ],
  };
}

const choices = (what: { id: string; en: string }, rows: TextRow[]) =>
  new Choices<string>(
    what,
    rows.map((r) => ({
      code: r.kode ?? '',
      value: r.kode ?? '',
      labels: [r.nama, r.nama_en, ...(r.alias ?? '').split('|')].filter((l) => !!l) as string[],
    })),
  );

/** The seven forms (bentuk) of Form Cegah, with synonyms. */
export const formChoices = () => choices({ id: 'bentuk pencegahan', en: 'form of prevention' }, readPublished(FORMS));
/** The kinds (jenis) of activity of Form Cegah, with synonyms. */
export const kindChoices = () => choices({ id: 'jenis kegiatan', en: 'kind of activity' }, readPublished(KINDS));
/** Issues as in the catalogue of reports. */
export const issueChoices = () => choices({ id: 'isu', en: 'issue' }, readPublished('reports/issues.csv'));
