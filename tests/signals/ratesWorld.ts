import { coverage, denominator, region, report, supervisionForms } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

/** Registered voters, reports and findings of the kabupaten of province 64; every fourth is small. */
export const AREAS = Array.from({ length: 16 }, (_, i) => {
  const code = `64.${String(i + 1).padStart(2, '0')}`;
  return {
    code,
    dpt: i % 4 === 3 ? 4_000 : 50_000 + 9_000 * i,
    laporan: [4, 9, 2, 1, 25, 7, 12, 0, 16, 3, 30, 2, 8, 11, 5, 0][i] as number,
  };
});

/**
 * Province 64 with 16 kabupaten that are all watched: 64.01 and 64.02 have the same voters and findings at 3 : 1, and so had their patrols.
 * 64.16 has no denominator. Province 65 has one kabupaten, 66 two that are quiet, 67 three of the same rate, 68 is not watched.
 */
export function openRatesWorld(): Promise<TestApp> {
  const others = ['65.01', '66.01', '66.02', '67.01', '67.02', '67.03', '68.01', '68.02'];
  const codes = [...AREAS.map((a) => a.code), ...others];
  return createTestApp({
    regions: [...['64', '65', '66', '67', '68'], ...codes].map((code) => region({ code })),
    denominators: [
      ...AREAS.slice(0, 15).map(({ code, dpt }) => denominator({ code, value: code === '64.02' ? 50_000 : dpt })),
      ...others.map((code) => denominator({ code, value: 20_000 })),
      ...AREAS.map(({ code }, i) => denominator({ code, measure: 'tps', value: 100 + 7 * i })),
      ...AREAS.map(({ code }, i) => denominator({ code, measure: 'ptps', value: 90 + 8 * i })),
    ],
    coverage: codes.filter((c) => !c.startsWith('68')).map((code) => coverage({ code })),
    reports: [
      ...AREAS.filter((a) => a.laporan > 0).map(({ code, laporan }) => report({ code, n: laporan })),
      report({ code: '64.01', n: 30, origin: 'temuan', channel: 'form_a' }),
      report({ code: '64.02', n: 10, origin: 'temuan', channel: 'form_a' }),
      report({ code: '64.05', n: 6, origin: 'temuan', channel: 'form_a', status: 'pelanggaran' }),
      ...['67.01', '67.02', '67.03'].map((code) => report({ code, n: 5 })),
      report({ code: '65.01', n: 3 }),
      report({ code: '64', n: 2 }),
    ],
    supervision: [
      supervisionForms({ code: '64.01', n: 300 }),
      supervisionForms({ code: '64.02', n: 100 }),
      supervisionForms({ code: '64.05', n: 40 }),
      supervisionForms({ code: '64.05', kind: 'tps', n: 20 }),
    ],
  });
}
