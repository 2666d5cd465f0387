import type { LadderResponse, LadderRow, LadderShare } from '@petarawan/server/contract/reports/ladder';
import { Link } from 'wouter';
import { intakeHref } from '../../app/intakePaths.ts';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { provenWords } from './provenWords.ts';
import { ladderText } from './text.ts';

const STEPS = ['registered', 'examined', 'decided', 'violation'] as const;

/** One funnel per origin; their figures are never added up. */
export function FunnelSection({ ladder }: { ladder: LadderResponse }) {
  const text = useTextOf(ladderText);
  const say = useSay();
  const language = useLanguage();
  const { caption } = useText();
  const rows = ladder.rows.filter((row) => (row.counts?.received ?? 0) > 0);
  return (
    <section className="handling-part" aria-labelledby="handling-funnels">
      <div className="handling-head">
        <h2 id="handling-funnels">{text.funnels}</h2>
        {ladder.meta.sample && (
          <span className="badge" title={caption.sampleHint}>
            {caption.sample}
          </span>
        )}
        <SourceNote sources={ladder.meta.sources} what={text.funnels} />
      </div>
      {rows.length === 0 ? (
        <p>
          {text.empty} <span className="quiet">{text.emptyHint}</span>{' '}
          <Link href={intakeHref('data', language)}>{text.toImport}</Link>
        </p>
      ) : (
        <>
          <p className="quiet">{text.funnelsNote}</p>
          {rows.map((row) => (
            <Funnel key={row.origin} row={row} />
          ))}
          <p className="quiet handling-convention">{say(ladder.convention)}</p>
        </>
      )}
    </section>
  );
}

function Funnel({ row }: { row: LadderRow }) {
  const shared = useText();
  const text = useTextOf(ladderText);
  const format = useFormat();
  const { counts, steps, proven } = row;
  if (!counts || !steps) return null;
  const n = format.integer;
  const traced = row.origin === 'informasi_awal' && counts.registered === 0;
  const widthOf = (count: number) => ({ width: `${counts.received === 0 ? 0 : (count / counts.received) * 100}%` });
  const shareOf = (step: (typeof STEPS)[number], { share, n: of }: LadderShare) =>
    of === 0 ? '' : share === null ? text.tooFew : text.ofBefore(format.percent(share), text.beforeWords[step]);
  const besides = [
    counts.pending > 0 && text.pending(n(counts.pending)),
    counts.notRegistered > 0 && text.notRegistered(n(counts.notRegistered)),
    counts.handedOver > 0 && text.handedOver(n(counts.handedOver)),
    counts.notViolation > 0 && text.notViolation(n(counts.notViolation)),
    counts.open > 0 && text.open(n(counts.open)),
  ].filter((part) => part !== false);
  return (
    <article className="funnel">
      <h3>{shared.origin[row.origin]}</h3>
      <ol className="funnel-steps">
        <li>
          <span className="funnel-step">{text.received}</span>
          <span className="funnel-count">{n(counts.received)}</span>
          <span className="funnel-bar">
            <span style={widthOf(counts.received)} />
          </span>
          <span className="funnel-share quiet" />
        </li>
        {(traced ? [] : STEPS).map((step) => (
          <li key={step}>
            <span className="funnel-step">{text[step]}</span>
            <span className="funnel-count">{n(steps[step].k)}</span>
            <span className="funnel-bar">
              <span style={widthOf(steps[step].k)} />
            </span>
            <span className="funnel-share quiet">{shareOf(step, steps[step])}</span>
          </li>
        ))}
      </ol>
      {traced ? <p className="quiet">{text.information}</p> : <p>{provenWords(proven, text, format)}</p>}
      {besides.length > 0 && (
        <p className="quiet">
          {text.besides}: {besides.join(' · ')}.
        </p>
      )}
    </article>
  );
}
