import { LINK_KINDS } from '@petarawan/server/contract/signals/neighbours';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { neighboursText } from './text.ts';
import type { Neighbours } from './useNeighbours.ts';

/** Rows drawn at once; more are a click away. */
const PAGE = 200;

interface LinkTableProps {
  data: Neighbours;
  nameOf(code: string): string;
  onSelect(code: string): void;
}

/** Every link as a row. */
export function LinkTable({ data, nameOf, onSelect }: LinkTableProps) {
  const text = useTextOf(neighboursText);
  const format = useFormat();
  const [kind, setKind] = useState('');
  const [shown, setShown] = useState(PAGE);
  const links = data.links.filter((l) => kind === '' || l.kind === kind);
  return (
    <details className="link-table">
      <summary>
        {text.links} <span className="quiet">{format.integer(data.links.length)}</span>
      </summary>
      <Field label={text.filter}>
        <Select
          value={kind}
          options={[{ value: '', label: text.everyKind }, ...LINK_KINDS.map((k) => ({ value: k, label: text.kind[k] }))]}
          onChange={(value) => {
            setKind(value);
            setShown(PAGE);
          }}
        />
      </Field>
      {links.length === 0 ? (
        <p className="quiet">{text.noLinks}</p>
      ) : (
        <TableScroll label={text.links}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{text.from}</th>
                <th scope="col">{text.to}</th>
                <th scope="col">{text.type}</th>
                <th scope="col" className="number">
                  {text.distance}
                </th>
                <th scope="col">{text.why}</th>
              </tr>
            </thead>
            <tbody>
              {links.slice(0, shown).map((l) => (
                <tr key={`${l.from}-${l.to}-${l.kind}`}>
                  <th scope="row">
                    <button type="button" className="link-button" onClick={() => onSelect(l.from)}>
                      {nameOf(l.from)}
                    </button>
                  </th>
                  <td>
                    {nameOf(l.to)} {!l.inside && <span className="quiet">({text.outside})</span>}
                  </td>
                  <td>{text.kind[l.kind]}</td>
                  <td className="number">{l.km === null ? '' : text.km(format.number(l.km, 1))}</td>
                  <td>
                    {l.reason}
                    {l.author && l.at && <span className="quiet"> {text.by(l.author, format.date(l.at))}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {links.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          + {format.integer(Math.min(PAGE, links.length - shown))}
        </button>
      )}
    </details>
  );
}
