import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { listOpenings } from '../../reports/openings/repository.ts';
import { basisOf } from '../basis/basisOf.ts';
import { countedAreas } from '../basis/usedAreas.ts';
import type { Observed, ObservedCompleteness } from '../observed/observed.ts';
import { areaEvidence, openingsOf, referenceOf, type StatusCounts } from './areaEvidence.ts';
import { chooseReading, RULES } from './chooseReading.ts';
import type { AreaReading, ReadingsResponse } from './contract.ts';

/**
 * The two readings of "more reports" for the areas observed, or one of them, with the evidence that separates them. Laporan and temuan are
 * told apart whatever origins the filter sums. Throws AppError `not_found` when `code` is not among the areas, `invalid_request` for
 * more areas than anybody reads.
 */
export async function readingsOf(db: Db, observed: Observed, code?: string): Promise<ReadingsResponse> {
  const { per, window } = observed;
  const asked = code === undefined ? observed.areas : observed.areas.filter((a) => a.members.includes(code));
  if (asked.length === 0 && code !== undefined) {
    throw new AppError('not_found', {
      id: `Wilayah ${code} tidak ada di antara wilayah yang dibandingkan.`,
      en: `The region ${code} is not among the areas compared.`,
    });
  }
  if (asked.length > MOST_AREAS) {
    throw new AppError('invalid_request', {
      id: `${asked.length} wilayah terlalu banyak untuk dibaca satu per satu (paling banyak ${MOST_AREAS}). Pilih satu provinsi, atau tingkat kabupaten/kota.`,
      en: `${asked.length} areas are too many to be read one by one (at most ${MOST_AREAS}). Choose one province, or the level kabupaten/kota.`,
    });
  }
  const [resources, rows, openings, tail] = await Promise.all([
    observed.resources(),
    observed.by(['status'], { status: null }),
    listOpenings(db),
    observed.completeness(asked.length === 1 && asked[0]?.absent === null ? asked[0].members[0] : undefined),
  ]);
  const statuses = new Map<string, { laporan: Map<number, number>; temuan: Map<number, number> }>();
  for (const { code: at, status, counts } of rows) {
    const known = statuses.get(at) ?? { laporan: new Map(), temuan: new Map() };
    statuses.set(at, known);
    for (const o of ['laporan', 'temuan'] as const) known[o].set(Number(status), (known[o].get(Number(status)) ?? 0) + counts[o]);
  }
  const reference = referenceOf(observed, resources, statuses);
  const { used, dropped } = countedAreas(observed);
  const areas = asked.map((area): AreaReading => {
    const { name, absent } = area;
    const own: StatusCounts | undefined = statuses.get(area.code);
    const evidence = areaEvidence(area, per, resources, own, reference, openingsOf(area, openings, window));
    if (!evidence || absent) {
      const absence = absent ?? { why: 'tidak_ada_data' as const, reason: NO_COUNT };
      return { code: area.code, name, reading: 'tidak_terbedakan', sentence: absence.reason, signs: [], evidence: null, absence };
    }
    return { code: area.code, name, ...chooseReading(evidence, tail.provisional), evidence, absence: null };
  });
  return {
    basis: basisOf(observed, { n: used.length, dropped, convention: CONVENTION }),
    areas,
    tail: { ...tail, sentence: tailSentence(tail) },
    rules: RULES,
    meta: observed.meta,
  };
}

/** Evidence of more areas is a file of tens of megabytes; all kabupaten/kota, and the kecamatan of any province, are fewer. */
const MOST_AREAS = 1000;
const NO_COUNT: Text = { id: 'Tidak ada angka untuk wilayah ini.', en: 'There is no figure for this area.' };

function tailSentence({ asOf, complete, provisional, to }: ObservedCompleteness): Text {
  if (asOf === null || to === null || complete === null) {
    return {
      id: 'Lama pelaporan belum diketahui, jadi tidak dapat dikatakan apakah periode ini sudah lengkap.',
      en: 'The reporting delay is not known, so it cannot be said whether this period is complete.',
    };
  }
  const percent = Math.floor(complete * 100);
  return provisional
    ? {
        id: `Sampai ${to} baru sekitar ${percent} % laporan diperkirakan sudah masuk; angkanya masih akan naik.`,
        en: `Up to ${to} about ${percent} % of the reports are expected to be in; the figures will still rise.`,
      }
    : {
        id: `Sampai ${to} sekurangnya 95 % laporan diperkirakan sudah masuk.`,
        en: `Up to ${to} at least 95 % of the reports are expected to be in.`,
      };
}

const CONVENTION: Text[] = [
  {
    id: 'Laju dengan selang Poisson eksak (Garwood), bagian dengan selang Wilson (1927), 95 %. “Di atas” berarti seluruh selang di atas pembanding. Tangga penanganan menurut status sekarang, per asal.',
    en: 'Rates with the exact Poisson (Garwood) interval, shares with Wilson’s (1927), 95 %. “Above” means that the whole interval lies above the reference. The ladder is by present status, per origin.',
  },
];
