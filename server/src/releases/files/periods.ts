import type { PublicRelease, PublicTable, PublicWindow, ReleasedOrigin } from '../public/contract.ts';
import { wholeTable, windowsCounting, windowTable } from '../public/readRelease.ts';

/** A span of time for which a release has figures, under the name it has in the files. */
export interface Period {
  /** `semua` (all windows that count), the id of a window, or `semua_rilis_K`: all that counted in the earlier release K. */
  id: string;
  kind: 'whole' | 'window' | 'earlier';
  from: string;
  to: string;
  /** Windows in it, in the order of their periods. */
  windows: readonly PublicWindow[];
  /** Of a corrected window: the id of the one that counts in its place. */
  replacedBy: string | null;
  table(origin: ReleasedOrigin): PublicTable;
}

const span = (windows: readonly PublicWindow[]) => ({
  from: windows.map((w) => w.from).sort()[0] ?? '',
  to:
    windows
      .map((w) => w.to)
      .sort()
      .at(-1) ?? '',
});

/** All periods of a release: everything first, then the windows as they came, then what was everything in earlier releases. */
export function periodsOf(release: PublicRelease): Period[] {
  const sumUpTo = (number: number, id: string, kind: 'whole' | 'earlier'): Period => {
    const windows = windowsCounting(release.windows, number);
    return { id, kind, ...span(windows), windows, replacedBy: null, table: (origin) => wholeTable(release, origin, number) };
  };
  const earlier = new Set(
    release.tables.flatMap(({ of }) => (of.kind === 'sum' && of.release < release.number ? [of.release] : [])),
  );
  return [
    sumUpTo(release.number, 'semua', 'whole'),
    ...release.windows.map(
      (window): Period => ({
        id: window.id,
        kind: 'window',
        ...span([window]),
        windows: [window],
        replacedBy: release.windows.find((w) => w.replaces === window.id)?.id ?? null,
        table: (origin) => windowTable(release, origin, window.id),
      }),
    ),
    ...[...earlier].sort((a, b) => a - b).map((number) => sumUpTo(number, `semua_rilis_${number}`, 'earlier')),
  ];
}
