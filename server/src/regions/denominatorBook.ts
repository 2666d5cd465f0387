import type { Source, Text } from '../http/contract.ts';
import { LEVELS, type Level, type Region } from './contract.ts';
import type { Change } from './lineage.ts';
import { listed } from './matchReasons.ts';
import { regionAtDate } from './regionAtDate.ts';
import { levelOf } from './regionCode.ts';

/** How the note of a figure begins that its office confirmed where sources contradict each other. */
export const PREFERRED = 'utama';
/** Source of invented figures: used only where no other source has one. */
const SAMPLE = 'data contoh';

/** A published figure of one area. */
export interface PublishedDenominator {
  code: string;
  value: number;
  source: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null. */
  date: string | null;
  note: string | null;
}

export interface KnownDenominator {
  value: number;
  source: Source;
}
/** Why an area has no denominator. */
export interface NoDenominator {
  reason: Text;
}

const PLURAL: Record<Level, Text> = {
  provinsi: { id: 'provinsi', en: 'provinces' },
  kabkota: { id: 'kabupaten/kota', en: 'regencies/cities' },
  kecamatan: { id: 'kecamatan', en: 'districts' },
  desa: { id: 'desa/kelurahan', en: 'villages' },
};

/** The sum of an area with what it was added from. */
interface Found {
  value: number;
  sources: Set<string>;
  date: string | null;
  note: string | null;
  /** How many published figures went into it, and of which levels. */
  parts: number;
  levels: Set<Level>;
}

/**
 * The denominators of one election and measure, for every area of today. An area's own published figure is used, else the sum of its
 * children when all of them have one, else there is none, with the reason. Of several published figures the one marked
 * `utama` is used, else the latest, and the others are named in the note. A figure of a day when the code stood for a larger, later divided area is not that of
 * today's area: it is passed over. `fallbackDate` (the election's year) dates figures without a date.
 */
export class DenominatorBook {
  private readonly regions = new Map<string, Region>();
  private readonly children = new Map<string, Region[]>();
  private readonly published = new Map<string, Found>();
  private readonly former = new Map<string, Text>();
  private readonly sums = new Map<string, Found | null>();
  private readonly label: string;

  /** `label` names the figure in reasons, e.g. `DPT pemilu-2024`. */
  constructor(
    label: string,
    regions: Iterable<Region>,
    figures: Iterable<PublishedDenominator>,
    changes: readonly Change[],
    fallbackDate: string,
  ) {
    this.label = label;
    for (const region of regions) {
      this.regions.set(region.code, region);
      const siblings = this.children.get(region.parent ?? '');
      if (siblings) siblings.push(region);
      else this.children.set(region.parent ?? '', [region]);
    }
    const preferred = (f: PublishedDenominator) => Number(f.note?.startsWith(PREFERRED) ?? false);
    const invented = (f: PublishedDenominator) => Number(f.source === SAMPLE);
    const bestFirst = [...figures].sort(
      (a, b) =>
        invented(a) - invented(b) ||
        preferred(b) - preferred(a) ||
        (b.date ?? '').localeCompare(a.date ?? '') ||
        a.source.localeCompare(b.source),
    );
    for (const figure of bestFirst) this.take(figure, changes, fallbackDate);
  }

  /** The denominator of an area of today's list. */
  for(code: string): KnownDenominator | NoDenominator {
    const found = this.find(code);
    if (found) {
      return {
        value: found.value,
        source: { name: [...found.sources].sort().join('; '), date: found.date, note: found.note ?? sumNote(found) },
      };
    }
    return { reason: this.reason(code) };
  }

  private take(figure: PublishedDenominator, changes: readonly Change[], fallbackDate: string): void {
    const region = this.regions.get(figure.code);
    if (!region) return;
    const then = regionAtDate(figure.code, region.name, figure.date ?? fallbackDate, changes);
    if (!then.sameArea) {
      if (then.note) this.former.set(figure.code, then.note);
      return;
    }
    const known = this.published.get(figure.code);
    if (!known) {
      const { value, date, note } = figure;
      this.published.set(figure.code, {
        value,
        sources: new Set([figure.source]),
        date,
        note,
        parts: 1,
        levels: new Set([levelOf(figure.code)]),
      });
    } else if (known.value !== figure.value && figure.source !== SAMPLE) {
      const other = `${figure.source} (${figure.date ?? 'tanpa tanggal'}): ${figure.value}`;
      known.note = known.note ? `${known.note}; ${other}` : `angka lain: ${other}`;
    }
  }

  private find(code: string): Found | null {
    const own = this.published.get(code) ?? this.sums.get(code);
    if (own !== undefined) return own;
    const children = this.children.get(code) ?? [];
    const parts = children.map((c) => this.find(c.code));
    const complete = children.length > 0 && parts.every((p) => p !== null);
    const sum = complete ? added(parts as Found[]) : null;
    this.sums.set(code, sum);
    return sum;
  }

  private reason(code: string): Text {
    const old = this.former.get(code);
    if (old) {
      return {
        id: `Angka ${this.label} yang ada berlaku untuk ${old.id}, bukan untuk wilayah sekarang.`,
        en: `The figure of ${this.label} at hand is about ${old.en}, not about today's area.`,
      };
    }
    const children = this.children.get(code) ?? [];
    const missing = children.filter((c) => this.find(c.code) === null);
    if (missing.length === children.length)
      return { id: `Tidak ada angka ${this.label} untuk wilayah ini.`, en: `There is no figure of ${this.label} for this area.` };
    const level = PLURAL[children[0]?.level ?? 'desa'];
    const names = listed(missing.map((c) => c.name));
    return {
      id: `Angka ${this.label} tidak ada untuk ${missing.length} dari ${children.length} ${level.id} (${names.id}), jadi tidak dijumlahkan.`,
      en: `The figure of ${this.label} is missing for ${missing.length} of ${children.length} ${level.en} (${names.en}), so they are not added up.`,
    };
  }
}

function added(parts: Found[]): Found {
  const dates = parts
    .map((p) => p.date)
    .filter((d) => d !== null)
    .sort();
  return {
    value: parts.reduce((sum, p) => sum + p.value, 0),
    sources: new Set(parts.flatMap((p) => [...p.sources])),
    date: dates.at(-1) ?? null,
    note: null,
    parts: parts.reduce((n, p) => n + p.parts, 0),
    levels: new Set(parts.flatMap((p) => [...p.levels])),
  };
}

function sumNote(found: Found): string | null {
  if (found.parts === 1 && found.note === null) return null;
  const levels = LEVELS.filter((l) => found.levels.has(l)).map((l) => PLURAL[l].id);
  return `penjumlahan ${found.parts} ${levels.join(' dan ')}`;
}
