import type { PictureModel } from '../../drawing/picture/pictureModel.ts';
import type { ShownDeck } from '../../drawing/slides/slideFrame.ts';
import type { SlidePictures } from '../../drawing/slides/slidePictures.ts';
import type { DeckContent, Slide } from '../deck/contract.ts';
import { firstChoices, showDeck } from '../deck/showDeck.ts';

const SOURCE = { name: 'Data contoh PetaRawan', date: '2026-10-01', note: 'angka buatan' };
const AREAS = ['Bangka', 'Belitung', 'Bangka Barat', 'Bangka Tengah', 'Bangka Selatan', 'Belitung Timur', 'Pangkalpinang'];

/** A slide of a kind with usual parts; `over` replaces what a test is about. */
export function sampleSlide(over: Partial<Slide> & Pick<Slide, 'id' | 'kind'>): Slide {
  return {
    title: 'Laporan tertinggi ada di Bangka Tengah, tetapi selangnya bertumpuk dengan tiga wilayah lain',
    texts: [
      'Tujuh kabupaten/kota melaporkan 412 laporan dan temuan selama masa kampanye.',
      'Cakupan 92 %: dua kecamatan belum melapor, jadi angkanya dapat naik.',
    ],
    blocks: [],
    caveats: [
      'Laporan yang lebih banyak dapat berarti pengawasan yang lebih giat.',
      'Angka tiga minggu terakhir masih sementara.',
    ],
    sources: [SOURCE],
    notes: 'Mulai dari cakupan, lalu peringkat.',
    facts: [{ id: 'count:19', label: 'Laporan dan temuan', value: '412' }],
    ...over,
  };
}

/** A deck with every kind of block, an absent value, a gap in a series, and a table that is cut. */
export function sampleContent(over: Partial<DeckContent> = {}): DeckContent {
  const bars = AREAS.map((label, i) => ({
    ...{ id: `19.0${i + 1}`, label, color: '#8a5a00', text: `${40 - 4 * i},0 (${30 - 4 * i}–${52 - 4 * i})` },
    ...{ value: 40 - 4 * i, low: 30 - 4 * i, high: 52 - 4 * i, absence: null as string | null },
  }));
  bars[6] = {
    ...(bars[6] as (typeof bars)[number]),
    value: null as never,
    low: null as never,
    high: null as never,
    text: 'belum terpantau',
    absence: 'belum terpantau',
  };
  const months = ['2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01'];
  return {
    ...{ kind: 'provinsi', lang: 'id', dataVersion: 128, release: null, sample: true, madeOn: '2026-11-23' },
    area: { code: '19', name: 'Kepulauan Bangka Belitung', level: 'provinsi' },
    question: { area: '19', denominator: 'dpt', lang: 'id' } as DeckContent['question'],
    slides: [
      sampleSlide({
        id: 'cover',
        kind: 'cover',
        title: 'Peta kerawanan Kepulauan Bangka Belitung',
        texts: ['25 September–23 November 2024'],
        caveats: [],
      }),
      sampleSlide({
        id: 'map',
        kind: 'map',
        blocks: [{ type: 'map', picture: 'map', alt: 'Peta tujuh kabupaten/kota; tertinggi Bangka Tengah.' }],
      }),
      sampleSlide({
        id: 'ranking',
        kind: 'ranking',
        blocks: [
          {
            ...{ type: 'bars', title: 'Laporan dan temuan per 100.000 DPT', unit: 'per 100.000 DPT', bars, more: null },
            ...{ reference: { label: 'Provinsi', value: 27.4 }, alt: 'Tertinggi Bangka 40,0; belum terpantau Pangkalpinang.' },
          },
        ],
      }),
      sampleSlide({
        id: 'trend',
        kind: 'trend',
        blocks: [
          {
            ...{ type: 'lines', title: 'Laporan dan temuan per bulan', unit: 'laporan dan temuan', provisionalFrom: 5 },
            periods: months.map((month) => ({ start: `${month}-01`, label: month })),
            series: [{ id: 'semua', name: 'Laporan dan temuan', color: '#7a1f2b', values: [12, 30, null, 95, 41, 6] }],
            stages: [{ name: 'Masa kampanye', first: 1, last: 3 }],
            legend: { provisional: 'sementara', gap: 'tidak diketahui' },
            alt: 'Naik sampai November 2024, lalu turun.',
          },
        ],
      }),
      sampleSlide({
        id: 'area:19.04',
        kind: 'area',
        title: 'Bangka Tengah: netralitas ASN 2,9 kali bagian provinsi',
        blocks: [
          {
            type: 'figures',
            items: [
              { label: 'Laporan dan temuan', value: '63', note: '21 temuan' },
              { label: 'Per 100.000 DPT', value: '38,2', note: '29–49' },
              { label: 'Cakupan', value: '92 %', note: null },
            ],
            alt: '63 laporan dan temuan.',
          },
          { type: 'map', picture: 'map', alt: 'Letak Bangka Tengah.' },
          {
            ...{ type: 'bars', title: 'Isu', unit: 'laporan dan temuan', bars: bars.slice(0, 4), more: 'dan 3 isu lain' },
            ...{ reference: null, alt: 'Isu terbanyak: netralitas ASN.' },
          },
          {
            ...{ type: 'table', title: 'Rencana pencegahan', more: null, alt: 'Dua kegiatan direncanakan.' },
            columns: [
              { label: 'Kegiatan', align: 'left', width: 3 },
              { label: 'Waktu', align: 'left', width: 1 },
              { label: 'Biaya (Rp)', align: 'right', width: 1 },
            ],
            rows: [
              ['Sosialisasi netralitas ASN di tiga dinas', 'Sep 2024', '12.500.000'],
              ['Patroli pengawasan masa tenang', 'Nov 2024', '–'],
            ],
          },
        ],
      }),
      sampleSlide({ id: 'method', kind: 'method', title: 'Cara membaca dan sumber', blocks: [] }),
    ],
    ...over,
  };
}

const model: PictureModel = {
  ...{ language: 'id', title: 'Peta', subtitle: null, description: 'Peta contoh.', marked: '19.04' },
  panels: [
    {
      heading: null,
      looks: new Map([
        ['19.04', { fill: '#8a5a00' }],
        ['19.05', { texture: 'belum_terpantau' }],
      ]),
      figures: new Map([['19.04', '38,2']]),
    },
  ],
  names: new Map([
    ['19.04', 'Bangka Tengah'],
    ['19.05', 'Bangka Barat'],
  ]),
  first: new Set(['19.04']),
  textures: new Map([['belum_terpantau', { id: 'diagonal', ground: '#ffffff', line: '#8b8f98' }]]),
  legend: {
    ...{ heading: 'Per 100.000 DPT', summary: '2 kabupaten/kota, 1 dengan angka', bars: true, rule: null },
    entries: [
      { look: { fill: '#8a5a00' }, label: '30,0–40,0', counts: [1], kind: 'class' },
      { look: { texture: 'belum_terpantau' }, label: 'belum terpantau', counts: [1], kind: 'absence' },
    ],
  },
  ...{
    notes: { heading: '', items: [], more: '' },
    stamp: { strong: '', rest: '' },
    source: '',
    badges: [],
    noMap: 'Tidak ada batas wilayah.',
  },
  words: { north: 'U', kilometres: 'km' },
};

/** Two squares beside each other. */
export const samplePictures: SlidePictures = new Map([
  [
    'map',
    {
      model,
      shapes: ({ width, height, detail = 1 }) => {
        const half = (width * detail) / 2;
        const square = (code: string, x: number) => ({
          ...{
            code,
            d: `M${x},0h${half}v${height * detail}h${-half}z`,
            x: x + half / 2,
            y: (height * detail) / 2,
            width: half,
            height: height * detail,
            tiny: false,
          },
        });
        return {
          ...{ width: width * detail, height: height * detail, detail, kmPerPoint: 0.1, around: '', borders: '' },
          areas: [square('19.04', 0), square('19.05', half)],
        };
      },
    },
  ],
]);

/** The sample deck as it is shown. */
export const sampleDeck = (over: Partial<DeckContent> = {}): ShownDeck => {
  const content = sampleContent(over);
  return showDeck(content, firstChoices(content), {
    office: 'Bawaslu Kepulauan Bangka Belitung',
    logo: null,
    maker: 'Rani (Humas)',
  });
};
