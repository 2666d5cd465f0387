import type { DemoReport } from './demoReports.ts';
import { Random } from './random.ts';

/** A synthetic row of `reports handling`. */
export interface DemoStep {
  id: string;
  status: string;
  date: string;
}

/** The province whose cases show every step of their handling. */
const SHOWN = '19';
const DAY_MS = 86_400_000;
const later = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether the steps of a case stand in the file of handling. */
export const isHandled = (r: DemoReport) => r.channel === 'sigaplapor' && r.code.startsWith(SHOWN) && r.status !== 'masuk';

/** The steps of the cases that are shown: registered or not, examined, decided or handed over, each with its day. */
export function* demoHandling(reports: Iterable<DemoReport>, seed: string): Generator<DemoStep> {
  const random = new Random(`${seed} handling`);
  for (const r of reports) {
    if (!isHandled(r)) continue;
    let day = 0;
    const step = (status: string, from: number, to: number): DemoStep => {
      day += random.int(from, to);
      return { id: r.id, status, date: later(r.reportDate, day) };
    };
    if (r.status === 'tidak_diregistrasi') {
      yield step('tidak_diregistrasi', 1, 4);
      continue;
    }
    yield step('diregistrasi', 1, 3);
    if (r.status === 'diregistrasi') continue;
    yield step('diperiksa', 1, 3);
    if (r.status !== 'diperiksa') yield step(r.status, 2, 9);
  }
}
