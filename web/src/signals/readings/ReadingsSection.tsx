import { type AreaReading, READINGS, ReadingsResponse } from '@petarawan/server/contract/signals/readings';
import { useQuery } from '@tanstack/react-query';
import { getJson, query } from '../../api/client.ts';
import type { ViewState } from '../../app/urlState.ts';
import { filterQuery } from '../../reports/filterQuery.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Explain } from '../method/Explain.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import './readings.css';
import { readingsText } from './text.ts';

/** The two readings of more reports in an area, with what speaks for either; supervision records are evidence here, never the denominator. */
export function ReadingsSection({ code, state }: { code: string; state: ViewState }) {
  const text = useTextOf(readingsText);
  const denominator = state.denominator === 'jumlah' || state.denominator === 'pengawasan' ? 'dpt' : state.denominator;
  const path = `/signals/readings${query({ ...filterQuery(state), denominator, code })}`;
  const answer = useQuery({ queryKey: [path], queryFn: ({ signal }) => getJson(path, ReadingsResponse, signal) });
  const area = answer.data?.areas.find((a) => a.code === code);
  return (
    <section className="profile-section readings" aria-label={text.title} aria-busy={answer.isFetching}>
      <div className="section-line">
        <h3>{text.title}</h3>
      </div>
      <p className="quiet">{text.question}</p>
      {answer.isPending && <p className="quiet">{text.loading}</p>}
      {answer.error && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && area && <Reading answer={answer.data} area={area} />}
      <Explain statistic="effort-rate" name={text.title} />
    </section>
  );
}

function Reading({ answer, area }: { answer: ReadingsResponse; area: AreaReading }) {
  const text = useTextOf(readingsText);
  const say = useSay();
  if (area.absence) return <p className="absence-note">{say(area.absence.reason)}</p>;
  // Where the figure is not higher than elsewhere there is nothing to explain: one sentence says so.
  const [calm] = area.signs.filter((s) => s.code === 'tidak_lebih');
  return (
    <>
      <p className="readings-sentence">{say(calm ? calm.text : area.sentence)}</p>
      {!calm &&
        READINGS.map((reading) => {
          const signs = area.signs.filter((s) => s.for === reading);
          if (signs.length === 0) return null;
          return (
            <div key={reading}>
              <h4>{text.for[reading]}</h4>
              <ul>
                {signs.map((s) => (
                  <li key={s.code}>{say(s.text)}</li>
                ))}
              </ul>
            </div>
          );
        })}
      {area.evidence && (
        <details open={calm === undefined}>
          <summary>{text.evidence}</summary>
          <EvidenceTable evidence={area.evidence} unit={answer.basis.denominator?.unit ?? null} />
          {answer.tail.provisional && <p className="quiet small">{say(answer.tail.sentence)}</p>}
        </details>
      )}
    </>
  );
}
