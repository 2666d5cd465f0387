const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei|may', 'jun', 'jul', 'ag|aug', 'sep', 'okt|oct', 'nov', 'des|dec'].map(
  (names) => new RegExp(`^(?:${names})`),
);
const WEEKDAYS = ['min|sun', 'sen|mon', 'sel|tue', 'rab|wed', 'kam|thu', 'jum|fri', 'sab|sat'].map(
  (names) => new RegExp(`^(?:${names})[a-z]*$`),
);

const toDate = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day so many days after another; negative goes back. Days are `YYYY-MM-DD`. */
export const dayAfter = (iso: string, days: number): string => toIso(toDate(iso) + days * DAY_MS);

/** The calendar day where this browser is, `YYYY-MM-DD`. */
export function localToday(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? toIso(time) : null;
}

/** The last such day that is not in the future; `step` goes one month or year back. */
function latestUntil(today: string, at: (back: number) => string | null): string | null {
  for (let back = 0; back < 13; back++) {
    const day = at(back);
    if (day !== null && day <= today) return day;
  }
  return null;
}

/**
 * Which day is meant by what somebody typed, `YYYY-MM-DD`, or null when that is unclear: nothing or `h…` (hari ini) is today, `k`
 * or `kemarin` yesterday, `2 hari lalu` or `-2`, a weekday (the last one before today), `14`, `14/2`, `14 feb`, `14/2/2024`,
 * `2024-02-14`; English words too. A day or month without a year is the last one that is not in the future.
 */
export function readDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '' || /^(?:h|hi|hari ini|t|today|skrg|sekarang)$/.test(text)) return today;
  if (/^(?:k|km|kmrn|kemarin|kemaren|y|yesterday)$/.test(text)) return dayAfter(today, -1);
  const ago = /^(?:-\s*(\d{1,3})|(\d{1,3})\s*(?:h|hari|days?|d)(?:\s*(?:yang\s*)?(?:lalu|ago))?)$/.exec(text);
  if (ago) return dayAfter(today, -Number(ago[1] ?? ago[2]));
  const weekday = WEEKDAYS.findIndex((name) => name.test(text));
  if (weekday >= 0) {
    const back = (new Date(toDate(today)).getUTCDay() - weekday + 7) % 7 || 7;
    return dayAfter(today, -back);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})(?:[\s./-]+(\d{1,2}|[a-z]+)(?:[\s./-]+(\d{2}|\d{4}))?)?$/.exec(text);
  if (!parts) return null;
  const day = Number(parts[1]);
  const [year, thisMonth] = today.split('-').map(Number) as [number, number];
  if (parts[2] === undefined) {
    return latestUntil(today, (back) => {
      const month = thisMonth - 1 - back;
      return calendarDay(year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, day);
    });
  }
  const named = MONTHS.findIndex((name) => name.test(parts[2] ?? ''));
  const month = /^\d/.test(parts[2]) ? Number(parts[2]) : named + 1;
  if (parts[3] !== undefined) return calendarDay(parts[3].length === 2 ? 2000 + Number(parts[3]) : Number(parts[3]), month, day);
  return latestUntil(today, (back) => calendarDay(year - back, month, day));
}
