import type { Text } from '../http/contract.ts';
import type { MapLevel } from '../regions/contract.ts';
import type { CapacityFigure } from '../regions/staff/contract.ts';
import type { Origin } from '../reports/contract.ts';
import type { DenominatorId } from './contract.ts';
import { dateText, joinWords, LEVEL_NAMES, lowerFirst, originsPhrase, upperFirst } from './sentence.ts';
import { perUnit } from './units.ts';

/** Where the figure is told: the level drawn and the area it lies in (null = the whole country). */
export interface TitlePlace {
  level: MapLevel;
  parentName: string | null;
  /** Day whose boundaries are drawn, when they are not today's. */
  boundariesAt?: string | null;
}

function placePhrase({ level, parentName, boundariesAt }: TitlePlace): Text {
  const day = boundariesAt ? dateText(boundariesAt) : null;
  const [id, en] = day ? [`, batas wilayah per ${day.id}`, `, boundaries of ${day.en}`] : ['', ''];
  return {
    id: `per ${LEVEL_NAMES[level].id} di ${parentName ?? 'Indonesia'}${id}`,
    en: `by ${LEVEL_NAMES[level].en} in ${parentName ?? 'Indonesia'}${en}`,
  };
}

function sentence(parts: (Text | null)[]): Text {
  const said = parts.filter((p): p is Text => p !== null && p.id !== '');
  return { id: upperFirst(said.map((p) => p.id).join(', ')), en: upperFirst(said.map((p) => p.en).join(', ')) };
}

const names = (items: readonly Text[]): Text | null =>
  items.length === 0 ? null : joinWords(items.map((t) => ({ id: lowerFirst(t.id), en: lowerFirst(t.en) })));

function withPrefix(prefix: Text, text: Text | null): Text | null {
  return text && { id: `${prefix.id} ${text.id}`, en: `${prefix.en} ${text.en}` };
}

/** A name that is written alike in both languages. */
const sameText = (name: string): Text => ({ id: name, en: name });

/** "Laporan dan temuan per 100.000 DPT" or "Jumlah laporan dan temuan". */
function counted(what: Text, denominator: DenominatorId): Text {
  const per = perUnit(denominator);
  if (per) return { id: `${what.id} ${per.id}`, en: `${what.en} ${per.en}` };
  return { id: `jumlah ${what.id}`, en: `number of ${what.en}` };
}

/**
 * The sentence over the reports map and the caption of every export. The origins that are summed, and every filter
 * that is set, are named; nothing is left to the reader's memory of the controls.
 */
export function reportsTitle(
  figure: {
    origins: readonly Origin[];
    denominator: DenominatorId;
    /** What is shown of the figure, when it is not the figure itself. */
    as?: Text | null;
    issues: readonly Text[];
    channels: readonly Text[];
    statuses: readonly Text[];
    period: Text;
  } & TitlePlace,
): Text {
  return sentence([
    counted(originsPhrase(figure.origins), figure.denominator),
    figure.as ?? null,
    names(figure.issues) ?? { id: 'semua isu', en: 'all issues' },
    withPrefix({ id: 'kanal', en: 'channel' }, figure.channels.length ? joinWords([...figure.channels]) : null),
    withPrefix({ id: 'status', en: 'status' }, names(figure.statuses)),
    figure.period,
    placePhrase(figure),
  ]);
}

/** Title of the map of distinctive issues: what is compared, and with what. */
export function signatureTitle(
  figure: {
    origins: readonly Origin[];
    channels: readonly Text[];
    statuses: readonly Text[];
    period: Text;
    /** What the shares are compared with; null when that may not be seen. */
    compared: string | null;
  } & TitlePlace,
): Text {
  const what = originsPhrase(figure.origins);
  return sentence([
    { id: `isu paling khas dalam ${what.id}`, en: `most distinctive issue in ${what.en}` },
    withPrefix({ id: 'kanal', en: 'channel' }, figure.channels.length ? joinWords([...figure.channels]) : null),
    withPrefix({ id: 'status', en: 'status' }, names(figure.statuses)),
    figure.period,
    placePhrase(figure),
    withPrefix({ id: 'dibandingkan', en: 'compared with' }, figure.compared === null ? null : sameText(figure.compared)),
  ]);
}

/** Title of the cluster map: what is compared, and by which statistic. */
export function clusterTitle(
  figure: {
    origins: readonly Origin[];
    denominator: DenominatorId;
    statistic: 'local-moran' | 'gi-star';
    issues: readonly Text[];
    channels: readonly Text[];
    statuses: readonly Text[];
    period: Text;
  } & TitlePlace,
): Text {
  const what = counted(originsPhrase(figure.origins), figure.denominator);
  const by = figure.statistic === 'gi-star' ? 'Gi*' : null;
  return sentence([
    { id: `klaster ${what.id} (${by ?? 'Moran lokal'})`, en: `clusters of ${what.en} (${by ?? 'local Moran'})` },
    names(figure.issues) ?? { id: 'semua isu', en: 'all issues' },
    withPrefix({ id: 'kanal', en: 'channel' }, figure.channels.length ? joinWords([...figure.channels]) : null),
    withPrefix({ id: 'status', en: 'status' }, names(figure.statuses)),
    figure.period,
    placePhrase(figure),
  ]);
}

/** Title of the prevention map. */
export function preventionTitle(
  figure: { denominator: DenominatorId; issues: readonly Text[]; period: Text } & TitlePlace,
): Text {
  return sentence([
    counted({ id: 'kegiatan pencegahan', en: 'prevention activities' }, figure.denominator),
    names(figure.issues) ?? { id: 'semua isu', en: 'all issues' },
    figure.period,
    placePhrase(figure),
  ]);
}

/** Title of the map of need against effort: both axes, and what they are limited to. */
export function needTitle(
  figure: {
    need: Text;
    effort: Text;
    issues: readonly Text[];
    channels: readonly Text[];
    statuses: readonly Text[];
    period: Text;
  } & TitlePlace,
): Text {
  return sentence([
    {
      id: `kebutuhan (${figure.need.id}) terhadap upaya (${figure.effort.id})`,
      en: `need (${figure.need.en}) against effort (${figure.effort.en})`,
    },
    names(figure.issues) ?? { id: 'semua isu', en: 'all issues' },
    withPrefix({ id: 'kanal', en: 'channel' }, figure.channels.length ? joinWords([...figure.channels]) : null),
    withPrefix({ id: 'status', en: 'status' }, names(figure.statuses)),
    figure.period,
    placePhrase(figure),
  ]);
}

/** Title of the coverage map. */
export function coverageTitle(figure: { period: Text } & TitlePlace): Text {
  return sentence([
    {
      id: 'bagian laporan pengawasan yang sudah masuk',
      en: 'share of expected supervision reports that came in',
    },
    figure.period,
    placePhrase(figure),
  ]);
}

const CAPACITY: Record<CapacityFigure, Text> = {
  ptps: { id: 'pengawas TPS (PTPS) per TPS', en: 'polling station supervisors (PTPS) per polling station' },
  pkd: { id: 'pengawas kelurahan/desa (PKD) per desa/kelurahan', en: 'village supervisors (PKD) per village' },
  panwascam: { id: 'anggota Panwascam per kecamatan', en: 'Panwascam members per kecamatan' },
  tps_tanpa_pengawas: { id: 'TPS tanpa pengawas', en: 'polling stations without a supervisor' },
};

/** Title of the capacity map. */
export function capacityTitle(figure: { figure: CapacityFigure; election: string | null } & TitlePlace): Text {
  const { election } = figure;
  return sentence([CAPACITY[figure.figure], election === null ? null : { id: election, en: election }, placePhrase(figure)]);
}

/** Title of the index map: edition, what is told of it, and the reading. */
export function indexTitle(figure: { editionName: Text; indicatorName: Text; readingName: Text | null } & TitlePlace): Text {
  return sentence([
    figure.editionName,
    names([figure.indicatorName]),
    figure.readingName && names([figure.readingName]),
    placePhrase(figure),
  ]);
}
