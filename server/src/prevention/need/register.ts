import { seenWithin } from '../../accounts/seenRegions.ts';
import type { Sight } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { dayInJakarta } from '../../regions/clock/localDay.ts';
import { readScope } from '../../reports/filter.ts';
import { listCatalogue } from '../../reports/repository.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { dayPhrase } from '../../signals/panel/phrases.ts';
import type { AxisAbsence, NeedQuery, NeedResponse } from './contract.ts';
import { chosenEffort } from './effortChoice.ts';
import { type RecordedActivities, recordedActivities } from './needRepository.ts';
import { whole } from './needWords.ts';

export type Register = NonNullable<NeedResponse['register']>;

/**
 * Activities of the filter by area, as the asker sees them. An area of which the register holds none at all is not counted as zero: it may
 * not have been recorded. Zero is said only of areas that are in the register.
 */
export async function activityRegister(
  db: Db,
  observed: Observed,
  query: NeedQuery,
  sight: Sight,
): Promise<{ counted: Map<string, number | AxisAbsence>; told: Register | null; sample: boolean }> {
  const roots = rootsOf(observed, query, sight);
  const { form, activityKind } = chosenEffort(query.effort);
  const issues = query.issue ? await issueCodes(db, query) : null;
  const filter = { from: observed.window.from, to: observed.window.to, issues, form, kind: activityKind };
  const rows = (await Promise.all(roots.map((code) => recordedActivities(db, observed.level, { ...filter, code })))).flat();
  const placed = new Map(rows.map((r) => [r.code, r]));
  const seen = observed.areas.filter((a) => a.absent?.why !== 'internal');
  const ever = (members: readonly string[]) => members.some((code) => (placed.get(code)?.ever ?? 0) > 0);
  const counted = new Map(
    seen.map(({ code, members }): [string, number | AxisAbsence] => [
      code,
      ever(members) ? members.reduce((sum, m) => sum + (placed.get(m)?.chosen ?? 0), 0) : NOT_RECORDED,
    ]),
  );
  const without = seen.filter((a) => !ever(a.members)).length;
  return {
    counted,
    told: seen.length === 0 ? null : registerOf(rows, without, seen.length),
    sample: rows.some((r) => r.sample),
  };
}

/** Where activities are read: what the asker sees of the scope. Areas that lie in several regions are picked out of all that is seen. */
export function rootsOf(observed: Observed, query: NeedQuery, sight: Sight): readonly (string | null)[] {
  const one = observed.group === null && query.boundaries !== 'then' ? (observed.parent?.code ?? null) : null;
  return seenWithin(sight, one);
}

async function issueCodes(db: Db, query: NeedQuery): Promise<string[]> {
  const [{ issue }, issues] = await Promise.all([readScope(db, { issue: query.issue }), listCatalogue(db, 'issues')]);
  return issues.filter((i) => issue?.includes(i.num)).map((i) => i.code);
}

function registerOf(rows: readonly RecordedActivities[], without: number, of: number): Register {
  const last = (days: (string | null)[]) =>
    days
      .filter((d) => d !== null)
      .sort()
      .at(-1) ?? null;
  const imported = last(rows.map((r) => r.imported));
  const told = {
    activities: rows.reduce((sum, r) => sum + r.ever, 0),
    latest: last(rows.map((r) => r.latest)),
    imported: imported && dayInJakarta(imported),
    without,
    of,
    unplaced: rows.filter((r) => r.code === null).reduce((sum, r) => sum + r.chosen, 0),
  };
  return { ...told, note: noteOf(told) };
}

function noteOf({ activities, latest, imported, without, of }: Omit<Register, 'note'>): Text {
  if (activities === 0) {
    return {
      id: 'Register kegiatan masih kosong untuk wilayah ini: upaya tidak diketahui, bukan tidak ada.',
      en: 'The register of activities is still empty for these areas: effort is not known, which is not the same as none.',
    };
  }
  const [n, w, all] = [whole(activities), whole(without), whole(of)];
  const [last, read] = [latest, imported].map((day) => (day === null ? UNKNOWN_DAY : dayPhrase(day))) as [Text, Text];
  return {
    id: `Upaya dapat tampak rendah karena register belum lengkap: ${n.id} kegiatan di wilayah ini, yang terakhir berlangsung ${last.id}, impor atau isian terakhir ${read.id}. ${
      without === 0
        ? 'Setiap wilayah punya sedikitnya satu kegiatan dalam register.'
        : `${w.id} dari ${all.id} wilayah tanpa satu kegiatan pun dalam register: “tidak tercatat” bukan “tidak ada”, jadi upayanya tidak dinilai.`
    }`,
    en: `Effort may look low because the register is not complete: ${n.en} activities in these areas, the latest of ${last.en}, last import or entry ${read.en}. ${
      without === 0
        ? 'Every area has at least one activity in the register.'
        : `${w.en} of ${all.en} areas have no activity in the register at all: “not recorded” is not “none”, so their effort is not judged.`
    }`,
  };
}

const UNKNOWN_DAY: Text = { id: 'tidak diketahui', en: 'not known' };
const NOT_RECORDED: AxisAbsence = {
  why: 'tidak_tercatat',
  reason: {
    id: 'Tidak ada satu pun kegiatan wilayah ini dalam register: tidak tercatat, belum tentu tidak ada.',
    en: 'The register holds no activity of this area at all: not recorded, which is not to say there was none.',
  },
};
