import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

interface HowItWorksProps {
  data: Allocation;
  many: boolean;
  nameOf(measure: string): string;
}

/** Components with definition and weight, the method in a sentence each, the solver's figures, and the quick way beside it. */
export function HowItWorks({ data, many, nameOf }: HowItWorksProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  return (
    <>
      <TableScroll label={text.components}>
        <table className="figures-table allocation-table">
          <thead>
            <tr>
              <th scope="col">{text.components}</th>
              <th scope="col">{text.weight}</th>
              <th scope="col">{text.highest}</th>
              <th scope="col">{text.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {data.components.map((c) => (
              <tr key={c.key}>
                <th scope="row">{say(c.name)}</th>
                <td className="number">{format.percent(c.share)}</td>
                <td className="number">{c.share > 0 ? format.rate(c.most) : '–'}</td>
                <td className="allocation-why">{say(c.definition)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <ul className="signal-caveats">
        {data.convention.map((line) => (
          <li key={line.id}>{say(line)}</li>
        ))}
      </ul>
      {data.objective !== null && (
        <p>
          {text.solver}: {text.objectiveValue.toLowerCase()} {format.number(data.objective, 3)} · {text.bound.toLowerCase()}{' '}
          {format.number(data.bound, 3)} · {text.gap.toLowerCase()} {format.percent(data.gap)}
        </p>
      )}
      <h3>{text.greedy}</h3>
      <p className="quiet">{text.greedyHint}</p>
      <p>{say(data.greedy.text)}</p>
      {data.greedy.picks.length > 0 && (
        <>
          <p>{text.greedyPicks}:</p>
          <ul className="allocation-greedy">
            {data.greedy.picks.map((p) => (
              <li key={`${p.code} ${p.measure}`}>{many ? `${p.name} – ${nameOf(p.measure)}` : p.name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
