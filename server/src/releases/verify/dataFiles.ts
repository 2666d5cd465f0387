import type { Text } from '../../http/contract.ts';
import type { PublicRelease } from '../public/contract.ts';
import { differs, figureReader } from './figures.ts';
import { readTable } from './readTable.ts';

/** What a data file of a release says otherwise than its document. Files without figures have nothing to say. */
export function dataFileFaults(release: PublicRelease, name: string, text: string): Text[] {
  try {
    if (name.endsWith('.csv') && name !== 'kamus.csv') return csvFaults(release, name, text);
    if (name.endsWith('.geojson')) return geoFaults(release, name, text);
    return [];
  } catch (error) {
    const why = (error as Error).message;
    return [{ id: `${name}: tidak dapat dibaca (${why})`, en: `${name}: cannot be read (${why})` }];
  }
}

function csvFaults(release: PublicRelease, name: string, text: string): Text[] {
  const figureOf = figureReader(release);
  const decimalComma = name.includes('desimal-koma');
  const wrong: Text[] = [];
  for (const row of readTable(text, decimalComma ? ';' : ',')) {
    const { kode = '', asal = '', periode = '', bagian, isu, bulan, jumlah = '', alasan, per_100rb_dpt: rate } = row;
    const where = [name, kode, bagian === 'tanpa_tempat' ? '-' : '', asal, periode, isu, bulan].filter(Boolean).join(' ');
    const written = jumlah === '' ? null : Number(jumlah);
    const unplaced = bagian === 'tanpa_tempat';
    const figure = figureOf({ origin: asal, period: periode, code: kode, unplaced, issue: isu, month: bulan });
    const fault = differs(where, written, figure) ?? hiddenFault(where, written, alasan);
    if (fault) wrong.push(fault);
    const told = rate === undefined || rate === '' ? null : Number(decimalComma ? rate.replace(',', '.') : rate);
    if (rate !== undefined && told !== rateOf(release, kode, unplaced, figure ?? null)) wrong.push(rateFault(where));
  }
  return wrong;
}

const rateFault = (where: string): Text => ({
  id: `${where}: angka per 100.000 DPT tidak cocok`,
  en: `${where}: the figure per 100,000 voters does not fit`,
});

const rateOf = ({ denominator }: PublicRelease, code: string, unplaced: boolean, figure: number | null): number | null => {
  const voters = unplaced ? undefined : denominator?.values[code];
  return figure === null || voters === undefined ? null : Math.round((figure / voters) * 1e7) / 100;
};

const hiddenFault = (where: string, written: number | null, reason: string | undefined): Text | null =>
  reason === undefined || (written === null) === (reason === 'disamarkan')
    ? null
    : { id: `${where}: alasan tidak cocok dengan angkanya`, en: `${where}: the reason does not fit the figure` };

interface Feature {
  properties: Record<string, unknown> & { kode: string };
}

function geoFaults(release: PublicRelease, name: string, text: string): Text[] {
  const figureOf = figureReader(release);
  const { features } = JSON.parse(text) as { features: Feature[] };
  return features.flatMap(({ properties }) =>
    ['laporan', 'temuan'].flatMap((origin) => {
      const code = properties.kode;
      const where = `${name} ${code} ${origin}`;
      // An area that came after the last window has no row: nothing was counted in it.
      const figure = figureOf({ origin, period: 'semua', code, unplaced: false });
      const written = properties[origin] as number | null;
      const [rate, reason] = [properties[`${origin}_per_100rb_dpt`], properties[`${origin}_alasan`]];
      const fault =
        differs(where, written, figure === undefined ? 0 : figure) ??
        hiddenFault(where, written, reason === null ? '' : (reason as string | undefined));
      const isRate = rate === undefined || figure === undefined || rate === rateOf(release, code, false, figure);
      return [...(fault ? [fault] : []), ...(isRate ? [] : [rateFault(where)])];
    }),
  );
}
