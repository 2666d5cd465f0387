import { coverage, report } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

/** Twenty weeks from Monday 3 June 2024. */
export const WEEKS = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2024, 5, 3 + 7 * i)).toISOString().slice(0, 10));
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
export const PERIOD = `from=${WEEKS[0]}&to=${dayAfter(WEEKS[19] as string, 6)}`;

/** Reports of money politics in Bangka Tengah: a rise that lasts four weeks, from the 15th week on. */
export const OUTBREAK = [2, 1, 3, 2, 1, 2, 3, 2, 2, 1, 3, 2, 1, 2, 12, 14, 11, 13, 2, 1];
/** Civil servants in Bangka: in the 15th week a call centre opens, and its calls come on top. */
const BEFORE_OPENING = [3, 2, 3, 4, 3, 2, 3, 3, 4, 3, 2, 3, 3, 4, 3, 3, 4, 3, 2, 3];
const CALLS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 8, 9, 9, 8, 9];
/** Hoaxes in Pangkalpinang: twice as many from the 15th week on, when coverage goes from one half to all. */
const COVERED = [4, 4, 5, 4, 4, 5, 4, 4, 4, 5, 4, 4, 5, 4, 9, 8, 9, 9, 8, 9];
/** Posters in Lampung Selatan, with four weeks in which nobody watched. */
const GAPS: (number | null)[] = [1, 0, 2, null, null, null, null, 1, 0, 1, 2, 1, 0, 1, 1, 0, 1, 2, 0, 1];
/** The voter list in Bangka Tengah: steady. Of the last week only half is in when delays are known. */
const STEADY = [6, 7, 6, 5, 6, 6, 7, 6, 5, 6, 6, 7, 6, 6, 5, 6, 6, 7, 6, 6];

/** A small country in which an outbreak, an opening of a channel and a rise of coverage are planted. */
export async function openSeriesWorld(): Promise<TestApp> {
  const reportsOf = (counts: readonly (number | null)[], over: Parameters<typeof report>[0]) =>
    counts.flatMap((n, i) => (n ? [report({ n, day: dayAfter(WEEKS[i] as string, i % 5), ...over })] : []));
  const world = await createTestApp({
    reports: [
      ...reportsOf(OUTBREAK, { code: '19.04', issue: 'politik_uang' }),
      ...reportsOf(
        OUTBREAK.map(() => 1),
        { code: '19.04', issue: 'politik_uang', origin: 'temuan', channel: 'form_a' },
      ),
      report({ code: '19.04', issue: 'politik_uang', day: '2024-09-12', status: 'pelanggaran' }),
      ...reportsOf(STEADY, { code: '19.04', issue: 'daftar_pemilih' }),
      ...reportsOf(BEFORE_OPENING, { code: '19.01', issue: 'netralitas_asn' }),
      ...reportsOf(CALLS, { code: '19.01', issue: 'netralitas_asn', channel: 'call_center' }),
      ...reportsOf(COVERED, { code: '19.71', issue: 'hoaks' }),
      ...reportsOf(GAPS, { code: '18.01', issue: 'apk' }),
    ],
    coverage: WEEKS.flatMap((start, i) => {
      const end = dayAfter(start, 6);
      return [
        ...['19.01', '19.04'].map((code) => coverage({ code, start, end })),
        coverage({ code: '19.02', start, end, status: 'nihil' }),
        coverage({ code: '19.71', start, end, status: i < 14 ? 'lapor_sebagian' : 'lapor_lengkap' }),
        ...(GAPS[i] === null ? [] : [coverage({ code: '18.01', start, end })]),
      ];
    }),
  });
  await world.db.write((tx) =>
    tx.run(
      `insert into channel_openings (id, channel, code, opened_on, title_id, title_en, source)
       select 'uji', num, '19.01', cast('2024-09-09' as date), 'Call center Bangka dibuka', 'Call centre of Bangka opened', 'uji' from channels where code = 'call_center'`,
    ),
  );
  return world;
}

/** The last day on which anything was received, once delays are known: Friday of the last week. */
export const RECEIVED_UNTIL = '2024-10-18';

/**
 * Lets reports of areas with an even code be received the same day, all others five days later, up to Friday of the last week. Of that
 * week 9 reports are in of an issue that was never heard of before.
 */
export async function giveDelays(world: TestApp): Promise<void> {
  await world.db.write(async (tx) => {
    await tx.run('update reports set event_date = day, report_date = case when kab % 2 = 0 then day else day + 5 end');
    await tx.run(`delete from reports where report_date > cast('${RECEIVED_UNTIL}' as date)`);
  });
  await world.seed({
    reports: [report({ n: 9, code: '19.01', issue: 'hoaks', day: '2024-10-15' })],
  });
}
