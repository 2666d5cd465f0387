import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { PanelsResponse } from '@petarawan/server/contract/layers/panels';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { multiplesText } from './text.ts';

/** The same figures as rows of areas and columns of periods, with the reason where there is none. */
export function PanelTable({ answer, figure }: { answer: PanelsResponse; figure: LayerResponse }) {
  const shared = useText();
  const text = useTextOf(multiplesText);
  const say = useSay();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <details className="panel-table" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{text.table}</summary>
      {open && (
        <TableScroll label={text.table}>
          <table className="figures-table">
            <caption className="sr">{say(answer.title)}</caption>
            <thead>
              <tr>
                <th scope="col">{text.area}</th>
                {answer.panels.map((p) => (
                  <th key={p.key} scope="col" className="number">
                    {say(p.name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.areas.map((area, row) => (
                <tr key={area.code}>
                  <th scope="row">{area.name}</th>
                  {answer.panels.map((p) => {
                    const value = p.values[row] ?? null;
                    return (
                      <td key={p.key} className={value === null ? 'number quiet' : 'number'}>
                        {value === null
                          ? shared.absence[p.absences[row] ?? 'tidak_ada_data'].toLowerCase()
                          : valueText(figure, value, format)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </details>
  );
}
