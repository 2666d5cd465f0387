import { SourceNote } from '../charts/SourceNote.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { regionsText } from './regionsText.ts';
import { useRegionDetail } from './useRegions.ts';

/** History and denominators of a region, each with its source; nothing is shown where nothing is recorded. */
export function RegionDetails({ code }: { code: string }) {
  const text = useTextOf(regionsText);
  const format = useFormat();
  const { data } = useRegionDetail(code);
  if (!data) return null;
  return (
    <>
      {data.lineage.length > 0 && (
        <section className="profile-section">
          <h3>{text.lineage}</h3>
          <ul>
            {data.lineage.map((step) => (
              <li key={`${step.relation}-${step.code}-${step.name}`}>
                {text.lineageOf[step.relation]}: {step.name} ({step.code}){step.until !== null && `, ${format.date(step.until)}`}
                {step.note !== null && <span className="quiet"> · {step.note}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.denominators.length > 0 && (
        <section className="profile-section">
          <h3>{text.denominators}</h3>
          <TableScroll label={text.denominators}>
            <table className="figures-table">
              <thead>
                <tr>
                  <th scope="col">{text.measure}</th>
                  <th scope="col">{text.election}</th>
                  <th scope="col" className="number">
                    {text.value}
                  </th>
                  <th scope="col">{text.source}</th>
                </tr>
              </thead>
              <tbody>
                {data.denominators.map((d) => (
                  <tr key={`${d.election}-${d.measure}-${d.source.name}-${d.value}`}>
                    <th scope="row">{d.measure.toUpperCase()}</th>
                    <td>{d.election}</td>
                    <td className="number">{format.integer(d.value)}</td>
                    <td>
                      <SourceNote sources={[d.source]} what={`${d.measure} ${d.election}`} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          <p className="quiet small">{text.denominatorsNote}</p>
        </section>
      )}
    </>
  );
}
