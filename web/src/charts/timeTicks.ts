const DAY_MS = 86_400_000;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24];
const DAY_STEPS = [1, 2, 7, 14];

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * Days for the ticks of a time axis from `from` to `to` (both `YYYY-MM-DD`, inclusive), at most `most` of them: first days of
 * months (steps of 1, 2, 3, 6, 12, 24 months, counted from January) where at least two fit, otherwise every 1, 2, 7 or 14 days.
 */
export function timeTicks(from: string, to: string, most: number): string[] {
  const start = Date.parse(`${from}T00:00:00Z`);
  const end = Date.parse(`${to}T00:00:00Z`);
  if (Number.isNaN(start) || Number.isNaN(end) || end < start || most < 1) return [];
  const span = (end - start) / DAY_MS;
  if (span > 75) {
    for (const step of MONTH_STEPS) {
      const ticks = monthStarts(start, end, step);
      if (ticks.length <= most) return ticks;
    }
    const all = monthStarts(start, end, 24);
    return all.filter((_, i) => i % Math.ceil(all.length / most) === 0);
  }
  const step = DAY_STEPS.find((s) => Math.floor(span / s) + 1 <= most) ?? Math.ceil((span + 1) / most);
  const ticks: string[] = [];
  for (let time = start; time <= end; time += step * DAY_MS) ticks.push(day(time));
  return ticks;
}

function monthStarts(start: number, end: number, step: number): string[] {
  const first = new Date(start);
  const ticks: string[] = [];
  let year = first.getUTCFullYear();
  let month = 0;
  for (let time = Date.UTC(year, 0, 1); time <= end; time = Date.UTC(year, month, 1)) {
    if (time >= start) ticks.push(day(time));
    month += step;
    year += Math.floor(month / 12);
    month %= 12;
  }
  return ticks;
}
