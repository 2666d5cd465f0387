import type { CoverageStatus } from '@petarawan/server/contract/reports';
import type { CalendarArea, CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { DEFAULT_VIEW, viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { AddPeriod } from './AddPeriod.tsx';
import { CellPanel } from './CellPanel.tsx';
import { CoverageKey } from './CoverageKey.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { type Days, withPeriods } from './calendarTable.ts';
import { periodName } from './calendarWords.ts';
import { type CoverageView, levelBelow } from './coverageView.ts';
import type { Place } from './gridKeys.ts';
import { RecordNotice } from './RecordNotice.tsx';
import { coverageText } from './text.ts';
import { useRecording } from './useRecording.ts';

interface CoverageCalendarProps {
  pages: readonly CoverageCalendarResponse[];
  view: CoverageView;
  busy: boolean;
  more: (() => void) | null;
  hrefOf(view: CoverageView): string;
}

/** The table with what it says in sentences, its key, the chosen cell, and what can be recorded. */
export function CoverageCalendar({ pages, view, busy, more, hrefOf }: CoverageCalendarProps) {
  const words = useTextOf(coverageText);
  const format = useFormat();
  const language = useLanguage();
  const me = useMe().data;
  const [extra, setExtra] = useState<readonly Days[]>([]);
  const [chosen, setChosen] = useState<Place | null>(null);
  const recording = useRecording();
  const first = pages[0] as CoverageCalendarResponse;
  const table = useMemo(() => {
    const areas = pages.flatMap((page) => page.areas);
    return withPeriods({ periods: first.periods, areas }, extra, first.total);
  }, [pages, first, extra]);
  const { periods, areas } = table;
  const latest = { row: 0, column: periods.length - 1 };
  const place = chosen && chosen.row < areas.length && chosen.column < periods.length ? chosen : latest;
  const area = areas[place.row];
  const period = periods[place.column];
  const may = (code: string) => mayIn(me, 'import_data', code);
  const writing = areas.some((a) => may(a.code));

  const record = (at: Place, status: CoverageStatus, reason: string | null) => {
    const [of, during] = [areas[at.row], periods[at.column]];
    if (!of || !during || !may(of.code)) return;
    const what = words.recordFor(of.name, periodName(during, words, format));
    recording.record({ code: of.code, what, period: { start: during.start, end: during.end }, status, reason });
  };
  const deeper = levelBelow(areas[0]?.code ?? null);
  const links = useCallback(
    (one: CalendarArea) => {
      const place = { ...DEFAULT_VIEW, language, layer: 'cakupan' as const, from: view.from, to: view.to };
      const up = one.code.split('.').slice(0, -1).join('.') || null;
      return {
        inside: deeper !== null && deeper !== 'desa',
        href:
          deeper !== null && deeper !== 'desa'
            ? hrefOf({ ...view, parent: one.code, level: null })
            : viewHref('wilayah', { ...place, code: one.code }),
        mapHref: viewHref('peta', { ...place, code: up, selected: one.code }),
      };
    },
    [deeper, hrefOf, language, view],
  );
  return (
    <>
      {periods.length === 0 ? (
        <div className="cov-empty">
          <p>{words.empty}</p>
          <p className="quiet">{words.emptyHint}</p>
          <p>
            <Link className="button" href={intakeHref('data', language)}>
              {words.emptyImport}
            </Link>
          </p>
          {writing && <p className="quiet">{words.emptyHand}</p>}
        </div>
      ) : (
        <>
          <CoverageSummary calendar={first} table={table} period={period} complete={more === null} view={view} />
          <CoverageMatrix
            table={table}
            place={place}
            onPlace={setChosen}
            marks={recording.marks}
            busy={busy}
            writing={writing}
            onRecord={(at, status) => record(at, status, null)}
            onUndo={recording.undo}
            links={links}
          />
          {more && (
            <p>
              <button type="button" className="button" onClick={more}>
                {words.more(format.integer(areas.length), format.integer(first.total))}
              </button>
            </p>
          )}
          {writing && (
            <RecordNotice
              outcome={recording.outcome}
              waiting={recording.waiting}
              canUndo={recording.canUndo}
              onUndo={recording.undo}
            />
          )}
          {chosen === null ? (
            <p className="quiet">{writing ? words.pickRecord : words.pick}</p>
          ) : (
            <CellPanel
              area={area}
              period={period}
              column={place.column}
              writing={area !== undefined && may(area.code)}
              onRecord={(status, reason) => record(place, status, reason)}
            />
          )}
          <CoverageKey />
        </>
      )}
      {writing && <AddPeriod onAdd={(days) => setExtra((known) => [...known, days])} />}
    </>
  );
}
