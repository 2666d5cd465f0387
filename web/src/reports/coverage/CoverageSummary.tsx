import type { CalendarArea, CalendarPeriod, CoverageCalendarResponse } from '@petarawan/server/contract/reports/coverage';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useState } from 'react';
import { fileName } from '../../charts/csv.ts';
import { downloadText } from '../../charts/downloadText.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { calendarCsv } from './calendarCsv.ts';
import type { CalendarTable } from './calendarTable.ts';
import { silentDays, summaryWords } from './calendarWords.ts';
import type { CoverageView } from './coverageView.ts';
import { coverageText } from './text.ts';
import { wholeCalendar } from './useCalendar.ts';

const LATE = 3;
const NAMED = 5;
const REPORTED: ReadonlySet<string> = new Set(['lapor_lengkap', 'lapor_sebagian', 'nihil']);

interface CoverageSummaryProps {
  calendar: CoverageCalendarResponse;
  table: CalendarTable;
  period: CalendarPeriod | undefined;
  /** Whether all areas are loaded: only then can those behind be counted. */
  complete: boolean;
  view: CoverageView;
}

/** The table in sentences, where it comes from, and the file. */
export function CoverageSummary({ calendar, table, period, complete, view }: CoverageSummaryProps) {
  const shared = useText();
  const words = useTextOf(coverageText);
  const format = useFormat();
  const [failed, setFailed] = useState<unknown>(null);
  const late = table.areas.filter((a) => a.behind >= LATE);
  const named = (areas: readonly CalendarArea[]) => {
    const names = areas.slice(0, NAMED).map((a) => shortName(a.name));
    if (areas.length > NAMED) names.push(words.andMore(format.integer(areas.length - NAMED)));
    return names.join(', ');
  };
  const column = period ? table.periods.indexOf(period) : -1;
  const missing = column < 0 ? [] : table.areas.filter((a) => !REPORTED.has(a.cells[column]?.status ?? ''));
  const last = table.periods.at(-1);
  const today = new Date().toISOString().slice(0, 10);
  const silent = view.to === null || view.to >= today ? silentDays(last, today) : null;
  const download = () => {
    setFailed(null);
    const name = fileName(['cakupan', calendar.parent?.name ?? words.country, calendar.level], 'csv');
    wholeCalendar(view).then((whole) => downloadText(name, calendarCsv(whole)), setFailed);
  };
  const { sample, sources, dataVersion } = calendar.meta;
  return (
    <section className="cov-summary" aria-label={words.title}>
      {period && <p className="cov-sentence">{summaryWords(period, calendar, words, format)}</p>}
      {complete && missing.length > 0 && missing.length < table.areas.length && <p>{words.whoMissing(named(missing))}</p>}
      {last && silent !== null && <p className="cov-since">{words.silentSince(format.date(last.end), format.integer(silent))}</p>}
      {complete && late.length > 0 && <p>{words.behindMany(format.integer(late.length), named(late))}</p>}
      {calendar.earlier > 0 && <p className="quiet">{words.earlier(format.integer(calendar.earlier))}</p>}
      <p className="quiet cov-source">
        {sample && (
          <span className="badge" title={shared.caption.sampleHint}>
            {words.sample}
          </span>
        )}{' '}
        {words.source}: {[...new Set(sources.map((s) => `${s.name} (${format.date(s.date)})`))].join(', ')} ·{' '}
        {shared.caption.dataVersion(format.integer(dataVersion))}{' '}
        <button type="button" className="link-button" onClick={download}>
          {words.csv}
        </button>
      </p>
      {failed !== null && <ErrorState error={failed} onRetry={download} />}
    </section>
  );
}
