import type { Text } from '../../http/contract.ts';
import { dayNumber } from '../../reports/cube/days.ts';
import { dayPhrase } from '../../signals/panel/phrases.ts';
import type { Place, PlaceStatus } from './contract.ts';

/** A place counts as alive for so many days after its last activity, and as launched for so many after its launch. */
export const ALIVE_DAYS = 180;

/** What is known of a place on the day of judgement. All days `YYYY-MM-DD`. */
export interface StatusFacts {
  launched: string | null;
  closed: { on: string; reason: string } | null;
  /** Day on which the place was written down last: a launch after it was still ahead then. */
  writtenOn: string | null;
  /** Latest activity of the place, not after `asOf`. */
  last: string | null;
  /** End of the asked period, else the newest day with an activity; null without any. */
  asOf: string | null;
  /** Whether `asOf` was asked for: then what came later has not happened yet. */
  asked: boolean;
  /** Latest activity of any kind in the kabupaten/kota, and its name: nobody's silence is told where nothing is recorded. */
  recorded: { until: string | null; where: string };
  /** Whether the asker sees the activities around the place. */
  seen: boolean;
  /** Whether Form Cegah knows activities of this kind. */
  recordable: boolean;
}

export interface Judged {
  status: PlaceStatus;
  since: string | null;
  reason: Text;
}

const say = (id: string, en: string): Text => ({ id, en });
/** Why there is neither a judgement nor a number of activities. */
export const UNSEEN = say(
  'kegiatan sesudah peluncuran hanya terlihat oleh pengawas wilayah ini',
  'activities after the launch are seen by the supervisors of this area only',
);
export const NO_KIND = say(
  'Form Cegah tidak punya jenis kegiatan untuk ini, jadi tidak ada catatan yang dapat dinilai',
  'Form Cegah has no kind of activity for it, so there is no record to judge it by',
);
const later = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);
const within = (day: string, asOf: string) => dayNumber(asOf) - dayNumber(day) <= ALIVE_DAYS;

/**
 * Whether a place is alive, with the reason in a sentence. Alive is an activity within `ALIVE_DAYS` before the day of judgement, never the
 * wall clock: data that have not come in yet are nobody's silence. A launch alone is no sign of life: within these days it is a state of
 * its own, and said only to whoever sees the activities, of kinds that Form Cegah knows. Dormant is only said where other activities of
 * the kabupaten/kota are on record in these days; it means that none is on record, not that nothing was done.
 */
export function placeStatus(facts: StatusFacts): Judged {
  const { launched, closed, last, asOf, asked, recorded } = facts;
  if (closed !== null && (!asked || asOf === null || closed.on <= asOf)) {
    const day = dayPhrase(closed.on);
    return {
      status: 'closed',
      since: closed.on,
      reason: say(`ditutup ${day.id}: ${closed.reason}`, `closed on ${day.en}: ${closed.reason}`),
    };
  }
  if (
    launched !== null &&
    asOf !== null &&
    launched > asOf &&
    (asked || facts.writtenOn === null || launched > facts.writtenOn)
  ) {
    const day = dayPhrase(launched);
    return { status: 'planned', since: null, reason: say(`peluncuran direncanakan ${day.id}`, `launch planned for ${day.en}`) };
  }
  const latest = later(launched, last);
  if (last !== null && (asOf === null || within(last, asOf))) {
    const day = dayPhrase(last);
    return {
      status: 'alive',
      since: launched ?? last,
      reason: say(`kegiatan terakhir ${day.id}`, `last activity on ${day.en}`),
    };
  }
  const unknown = (reason: Text): Judged => ({ status: 'unknown', since: latest, reason });
  if (!facts.seen) return unknown(UNSEEN);
  if (!facts.recordable) return unknown(NO_KIND);
  if (launched !== null && (asOf === null || within(launched, asOf))) {
    const day = dayPhrase(launched);
    return { status: 'launched', since: launched, reason: say(`diluncurkan ${day.id}`, `launched on ${day.en}`) };
  }
  if (asOf === null || recorded.until === null || !within(recorded.until, asOf)) {
    const until = recorded.until === null ? null : dayPhrase(recorded.until);
    return unknown(
      say(
        `belum terpantau: di ${recorded.where} tidak ada kegiatan apa pun yang tercatat${until ? ` sesudah ${until.id}` : ''}`,
        `not watched: no activity of any kind is on record in ${recorded.where}${until ? ` after ${until.en}` : ''}`,
      ),
    );
  }
  const day = latest === null ? null : dayPhrase(latest);
  // A launch is not an activity: where there was none since, the sentence says that the day is that of the launch.
  const [launchId, launchEn] = latest !== last ? ['diluncurkan ', 'its launch on '] : ['', ''];
  return {
    status: 'dormant',
    since: latest,
    reason: say(
      day ? `tidak ada kegiatan tercatat sejak ${launchId}${day.id}` : 'tidak ada kegiatan tercatat',
      day ? `no activity on record since ${launchEn}${day.en}` : 'no activity on record',
    ),
  };
}

/**
 * Whether a place counts as effort: it is alive, or it was launched within `ALIVE_DAYS` and neither closed since nor still planned. A launch is
 * work that was done; what its activities are need not be the asker's to see.
 */
export function countsAsEffort({ status, launched }: Pick<Place, 'status' | 'launched'>, asOf: string | null): boolean {
  if (status === 'alive' || status === 'launched') return true;
  return status === 'unknown' && launched !== null && (asOf === null || within(launched, asOf));
}

/** What the day of judgement is of; `all`: the asker sees the activities of the whole country. */
export function dayOf(asked: boolean, all: boolean): Text {
  if (asked) return say('akhir periode yang diminta', 'the end of the asked period');
  return all ? say('data nasional', 'national data') : say('data yang terlihat oleh Anda', 'the data you see');
}

/** The rule in words. */
export function ruleText(asOf: string | null, of: Text, asked: boolean): Text {
  const day = asOf === null ? null : dayPhrase(asOf);
  const by = asked
    ? of
    : say(`hari terakhir dengan kegiatan tercatat, ${of.id}`, `the newest day with an activity on record, ${of.en}`);
  return say(
    `Hidup: ada kegiatan tercatat dalam ${ALIVE_DAYS} hari sebelum ${day?.id ?? 'hari penilaian'} (${by.id}). Baru diluncurkan: diluncurkan dalam masa itu, kegiatannya belum tercatat. Tanpa kegiatan tercatat: tidak satu pun dalam masa itu; bukan berarti tidak ada kegiatan. Belum dapat dinilai: jenisnya tidak dicatat Form Cegah, wilayahnya belum terpantau, atau kegiatannya tidak terlihat oleh Anda.`,
    `Alive: an activity on record within ${ALIVE_DAYS} days before ${day?.en ?? 'the day of judgement'} (${by.en}). Newly launched: launched in that time, its activities are not on record yet. No activity on record: none in that time, which does not mean that there was none. Cannot be judged yet: Form Cegah does not record its kind, its area was not watched, or its activities are not yours to see.`,
  );
}
