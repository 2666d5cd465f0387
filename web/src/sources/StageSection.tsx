import { useFormat } from '../format/useFormat.ts';
import { useStages } from '../stages/queries.ts';
import { useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { PageSection } from './PageSection.tsx';
import { sourcesText } from './text.ts';

/** The calendar of each election with the regulation and the source of every date. */
export function StageSection() {
  const text = useTextOf(sourcesText);
  const format = useFormat();
  const stages = useStages();
  return (
    <PageSection id="tahapan" title={text.stages} request={stages}>
      <p>{text.stagesNote}</p>
      {stages.data?.elections.map((election) => (
        <details key={election.id}>
          <summary>{election.name}</summary>
          <TableScroll label={election.name}>
            <table className="figures-table">
              <thead>
                <tr>
                  <th scope="col">{text.stage}</th>
                  <th scope="col">{text.date}</th>
                  <th scope="col">{text.basis}</th>
                  <th scope="col">{text.source}</th>
                </tr>
              </thead>
              <tbody>
                {stages.data.stages
                  .filter((stage) => stage.election === election.id)
                  .map((stage) => (
                    <tr key={stage.order}>
                      <th scope="row">{stage.name}</th>
                      <td>{format.dateRange(stage.start, stage.end)}</td>
                      <td>{stage.basis}</td>
                      <td>
                        {stage.source}
                        {stage.note !== null && <p className="quiet">{stage.note}</p>}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </TableScroll>
        </details>
      ))}
    </PageSection>
  );
}
