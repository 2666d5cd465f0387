import type { IndexScore } from '@petarawan/server/contract/indices';
import type { RegionProfile } from '@petarawan/server/contract/profiles';
import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { CutoffStrip } from './CutoffStrip.tsx';
import { cutoffPhrases } from './cutoffPhrases.ts';
import { classByCutoffs } from './cutoffScale.ts';
import { printedNumber } from './printedNumber.ts';
import { indicesText } from './text.ts';

export type IndexReading = RegionProfile['indices'][number];

interface IndexCardProps {
  reading: IndexReading;
  /** Printed name of a dimension or indicator of this edition. */
  indicatorName(indicator: string): string;
}

/** One edition and reading of an index: the score on its own scale, the class as printed, the dimensions, the source. */
export function IndexCard({ reading, indicatorName }: IndexCardProps) {
  const text = useTextOf(indicesText);
  const format = useFormat();
  const say = useSay();
  const edition = say(reading.editionName);
  const totals = reading.scores.filter((s) => s.indicator === 'skor');
  const parts = reading.scores.filter((s) => s.indicator !== 'skor');
  const total = totals[0];
  const caveats = new Set(reading.scores.flatMap((s) => (s.caveat ? [say(s.caveat)] : [])));
  return (
    <article className="index-card">
      <h4>
        {edition}
        <span className="quiet"> · {say(reading.readingName)}</span>
      </h4>
      {totals.map((score) => (
        <TotalScore key={`${score.source.name}-${score.score}`} score={score} edition={edition} />
      ))}
      {total !== undefined && reading.cutoffs.length > 0 && <Cutoffs reading={reading} total={total} />}
      {total?.class != null && reading.cutoffs.length === 0 && <p className="quiet index-cutoffs">{text.noCutoffs}</p>}
      {parts.length > 0 && (
        <dl className="index-parts" aria-label={text.dimensions}>
          {parts.map((part) => (
            <div key={`${part.indicator}-${part.source.name}`}>
              <dt>
                {indicatorName(part.indicator)}
                {part.rank !== null && <span className="quiet"> {text.rank(format.integer(part.rank))}</span>}
              </dt>
              <dd title={part.absenceNote ? say(part.absenceNote) : undefined}>
                {printedNumber(part.score, format)}
                {part.score !== null && (
                  <span className="index-part-track">
                    <span style={{ width: `${Math.min(100, Math.max(0, part.score))}%` }} />
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {[...caveats].map((caveat) => (
        <p key={caveat} className="index-caveat">
          {caveat}
        </p>
      ))}
      {reading.note && <p className="chart-note quiet">{say(reading.note)}</p>}
      <SourceNote
        what={edition}
        sources={[
          ...reading.scores.map((s) => s.source),
          ...reading.cutoffs.map((c) => ({ name: c.source, date: reading.released, note: text.cutoffs })),
        ]}
      />
    </article>
  );
}

function TotalScore({ score, edition }: { score: IndexScore; edition: string }) {
  const text = useTextOf(indicesText);
  const format = useFormat();
  const say = useSay();
  return (
    <>
      <p className="index-total">
        {score.score !== null && <strong className="figure">{printedNumber(score.score, format)}</strong>}{' '}
        {score.class === null ? <span className="quiet">{text.noClass}</span> : text.classOf(text.class[score.class], edition)}
        {score.rank !== null && <span className="quiet"> · {text.rank(format.integer(score.rank))}</span>}
      </p>
      {score.absenceNote && <p className="quiet index-cutoffs">{say(score.absenceNote)}</p>}
      {score.former && (
        <p className="quiet index-cutoffs">
          {text.former(
            score.former.name,
            printedNumber(score.former.score, format),
            score.former.class === null ? text.noClass : text.class[score.former.class],
          )}
        </p>
      )}
    </>
  );
}

function Cutoffs({ reading, total }: { reading: IndexReading; total: IndexScore }) {
  const text = useTextOf(indicesText);
  const format = useFormat();
  const computed = total.score === null ? null : classByCutoffs(reading.cutoffs, total.score);
  const printed = total.class;
  return (
    <>
      <CutoffStrip
        cutoffs={reading.cutoffs}
        score={total.score}
        label={text.stripLabel(printedNumber(total.score, format), printed === null ? text.noClass : text.class[printed])}
      />
      <p className="quiet index-cutoffs">
        {text.cutoffs}: {cutoffPhrases(reading.cutoffs, text, format).join(', ')}.
      </p>
      {printed !== null && computed !== null && computed !== printed && (
        <p className="index-caveat">{text.differs(text.class[printed], text.class[computed])}</p>
      )}
    </>
  );
}
