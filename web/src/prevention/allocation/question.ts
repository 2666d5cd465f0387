import {
  type AllocationInput,
  type AllocationQuestion,
  type ComponentKey,
  WEIGHT_PRESETS,
} from '@petarawan/server/contract/prevention/allocation';

/** What is handed out: one Kampung or patrol per place, or measures of the catalogue. */
export const HANDED_OUT = ['kampung', 'patroli', 'katalog'] as const;
export type HandedOut = (typeof HANDED_OUT)[number];

export interface AskedMeasure {
  code: string;
  /** Rupiah and people, per place. */
  cost: number;
  staff: number;
}

/** The question of the form, as it stands in the address. */
export interface Question {
  what: HandedOut;
  measures: AskedMeasure[];
  slots: number | null;
  all: boolean;
  budget: number | null;
  perArea: number;
  least: number;
  most: number | null;
  apart: 'none' | 'km' | 'neighbours';
  km: number;
  /** Limit staff per area to this many per cent of its supervisors; null = not limited. */
  staffShare: number | null;
  staffUnknown: 'allow' | 'refuse';
  staffTotal: number | null;
  must: string[];
  mustNot: string[];
  /** Existing places count. */
  existing: boolean;
  /** Per cent. */
  floor: number;
  floorBy: 'count' | 'coverage';
  weights: Record<ComponentKey, number>;
}

/** Parameters of the address, in the order they are written. */
export const QUESTION_KEYS = [
  'bagi',
  'langkah',
  'jumlah',
  'semua',
  'anggaran',
  'perwilayah',
  'min',
  'maks',
  'jarak',
  'pengawas',
  'takdiketahui',
  'tim',
  'wajib',
  'kecuali',
  'ada',
  'lantai',
  'sepi',
  'bobot',
] as const;
export type QuestionKey = (typeof QUESTION_KEYS)[number];

/** Components of the objective as the address writes them. */
export const WEIGHT_NAMES: Record<ComponentKey, string> = {
  expected: 'kasus',
  underserved: 'kebutuhan',
  uncovered: 'cakupan',
  distinctive: 'khas',
  people: 'pemilih',
  equal: 'rata',
};
export const WEIGHT_KEYS = Object.keys(WEIGHT_NAMES) as ComponentKey[];
const NO_WEIGHTS: Record<ComponentKey, number> = {
  expected: 0,
  underserved: 0,
  uncovered: 0,
  distinctive: 0,
  people: 0,
  equal: 0,
};

/** Weights by name, as the address writes them; `seimbang` is what is asked at first. */
export type PresetName = keyof typeof WEIGHT_PRESETS;
export const PRESET_NAMES = Object.keys(WEIGHT_PRESETS) as PresetName[];

/** The name of weights; null when they are somebody's own. */
export const presetOf = (weights: Question['weights']): PresetName | null =>
  PRESET_NAMES.find((name) => WEIGHT_KEYS.every((key) => WEIGHT_PRESETS[name][key] === weights[key])) ?? null;

/** What is handed out at first: costs are examples that the planner changes. */
export const FIRST_MEASURES: Record<Exclude<HandedOut, 'katalog'>, AskedMeasure> = {
  kampung: { code: 'kampung_pengawasan_partisipatif', cost: 10_000_000, staff: 2 },
  patroli: { code: 'patroli_masa_tenang', cost: 2_000_000, staff: 4 },
};
export const MOST_MEASURES = 20;
const MOST_AREAS = 700;
const MOST_RUPIAH = 1_000_000_000_000_000;
const CODE = /^[A-Za-z0-9_-]{1,60}$/;
const REGION = /^\d{2}(\.\d{2}(\.\d{2})?)?$/;

const bounded = (text: string | null | undefined, least: number, most: number): number | null => {
  if (text === null || text === undefined || !/^\d+(\.\d+)?$/.test(text)) return null;
  return Math.min(most, Math.max(least, Number(text)));
};
const whole = (text: string | null | undefined, most: number): number | null => {
  const value = bounded(text, 0, most);
  return value === null ? null : Math.trunc(value);
};
const regions = (text: string | null): string[] =>
  [...new Set((text ?? '').split(',').filter((c) => REGION.test(c)))].slice(0, MOST_AREAS);

/** Reads the question from the address; what is missing or makes no sense is as at first. */
export function readQuestion(own: (key: QuestionKey) => string | null): Question {
  const what = HANDED_OUT.find((h) => h === own('bagi')) ?? 'kampung';
  const asked = (own('langkah') ?? '')
    .split(',')
    .flatMap((part): AskedMeasure[] => {
      const [code = '', cost, staff] = part.split(':');
      return CODE.test(code) ? [{ code, cost: whole(cost, 1_000_000_000_000) ?? 0, staff: whole(staff, 10_000) ?? 0 }] : [];
    })
    .filter((m, i, all) => all.findIndex((other) => other.code === m.code) === i)
    .slice(0, what === 'katalog' ? MOST_MEASURES : 1);
  const slots = own('jumlah');
  const preset = PRESET_NAMES.find((name) => name === own('bobot'));
  const apart = own('jarak');
  const weights = Object.fromEntries(
    (own('bobot') ?? '').split(',').flatMap((part) => {
      const [name, value] = part.split(':');
      const key = WEIGHT_KEYS.find((k) => WEIGHT_NAMES[k] === name);
      return key ? [[key, bounded(value, 0, 100) ?? 0]] : [];
    }),
  );
  return {
    what,
    measures: asked.length > 0 || what === 'katalog' ? asked : [FIRST_MEASURES[what]],
    slots: slots === 'bebas' ? null : (whole(slots, 10_000) ?? 5),
    all: own('semua') === '1',
    budget: whole(own('anggaran'), MOST_RUPIAH),
    perArea: Math.max(1, whole(own('perwilayah'), MOST_MEASURES) ?? 1),
    least: whole(own('min'), 1_000) ?? 0,
    most: whole(own('maks'), 1_000),
    apart: apart === 'tetangga' ? 'neighbours' : bounded(apart, 0, 6_000) === null ? 'none' : 'km',
    km: bounded(apart, 0, 6_000) ?? 10,
    staffShare: bounded(own('pengawas'), 0, 100),
    staffUnknown: own('takdiketahui') === 'tolak' ? 'refuse' : 'allow',
    staffTotal: whole(own('tim'), 1_000_000),
    must: regions(own('wajib')),
    mustNot: regions(own('kecuali')),
    existing: own('ada') !== '0',
    floor: bounded(own('lantai'), 0, 100) ?? 0,
    floorBy: own('sepi') === 'cakupan' ? 'coverage' : 'count',
    weights:
      preset === undefined && Object.keys(weights).length > 0
        ? { ...NO_WEIGHTS, ...weights }
        : { ...WEIGHT_PRESETS[preset ?? 'seimbang'] },
  };
}

/** The question as parameters of the address; null for what is as at first. */
export function writeQuestion(q: Question): Record<QuestionKey, string | null> {
  const count = (value: number | null) => (value === null ? null : String(value));
  const given = WEIGHT_KEYS.filter((key) => q.weights[key] > 0);
  return {
    bagi: q.what === 'kampung' ? null : q.what,
    langkah: q.measures.map((m) => `${m.code}:${m.cost}:${m.staff}`).join(',') || null,
    jumlah: q.slots === null ? 'bebas' : String(q.slots),
    semua: q.all ? '1' : null,
    anggaran: count(q.budget),
    perwilayah: q.perArea === 1 ? null : String(q.perArea),
    min: q.least === 0 ? null : String(q.least),
    maks: count(q.most),
    jarak: q.apart === 'neighbours' ? 'tetangga' : q.apart === 'km' ? String(q.km) : null,
    pengawas: count(q.staffShare),
    takdiketahui: q.staffUnknown === 'refuse' ? 'tolak' : null,
    tim: count(q.staffTotal),
    wajib: q.must.join(',') || null,
    kecuali: q.mustNot.join(',') || null,
    ada: q.existing ? null : '0',
    lantai: q.floor === 0 ? null : String(q.floor),
    sepi: q.floorBy === 'coverage' ? 'cakupan' : null,
    bobot:
      presetOf(q.weights) ??
      (given.length > 0 ? given.map((key) => `${WEIGHT_NAMES[key]}:${q.weights[key]}`).join(',') : `${WEIGHT_NAMES.expected}:0`),
  };
}

/** What the catalogue knows of a measure. */
export interface KnownMeasure {
  name: string;
  issue: string | null;
}
type Place = Pick<AllocationQuestion, 'parent' | 'level' | 'filter'>;

/** The question as the server is asked it. */
export function bodyOf(q: Question, place: Place, known: (code: string) => KnownMeasure): AllocationInput {
  return {
    ...place,
    areas: [],
    measures: q.measures.map((m) => ({ ...m, ...known(m.code), worth: 1 })),
    slots: q.slots,
    allSlots: q.all && q.slots !== null,
    budget: q.budget,
    perArea: q.perArea,
    perParent: { least: q.least, most: q.most },
    distance: { rule: q.apart, km: q.apart === 'km' ? q.km : 0 },
    staff: {
      limit: q.staffShare !== null,
      share: (q.staffShare ?? 100) / 100,
      unknown: q.staffUnknown,
      total: q.staffTotal,
      known: [],
    },
    must: q.must,
    mustNot: q.mustNot,
    existing: { kinds: q.existing && q.what === 'kampung' ? ['kampung'] : [], also: [], again: false },
    floor: { share: q.floor / 100, by: q.floorBy, part: 0.33 },
    weights: q.weights,
    save: false,
    title: '',
  };
}

/** A kept question as the form asks it. */
export function questionOf(input: AllocationQuestion): Question {
  const code = input.measures[0]?.code;
  const single = input.measures.length === 1;
  const what =
    single && code === FIRST_MEASURES.kampung.code
      ? 'kampung'
      : single && code === FIRST_MEASURES.patroli.code
        ? 'patroli'
        : 'katalog';
  return {
    what,
    measures: input.measures.map(({ code: c, cost, staff }) => ({ code: c, cost, staff })),
    slots: input.slots,
    all: input.allSlots,
    budget: input.budget,
    perArea: input.perArea,
    least: input.perParent.least,
    most: input.perParent.most,
    apart: input.distance.rule,
    km: input.distance.km || 10,
    staffShare: input.staff.limit ? Math.round(input.staff.share * 100) : null,
    staffUnknown: input.staff.unknown,
    staffTotal: input.staff.total,
    must: input.must,
    mustNot: input.mustNot,
    existing: what !== 'kampung' || input.existing.kinds.length > 0,
    floor: Math.round(input.floor.share * 100),
    floorBy: input.floor.by,
    weights: input.weights,
  };
}
