import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import type { CellKey } from './matrixOrder.ts';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';

const AT_FIRST = 12;

/** High cells without an approved measure, those without any first, with why and the way into a plan. */
export function OpenCells({ data, onOpen }: { data: Matrix; onOpen(cell: CellKey): void }) {
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const nameOf = (code: string) => {
    const issue = data.issues.find((i) => i.code === code);
    return issue ? say(issue.name) : code;
  };
  const shown = all ? data.open : data.open.slice(0, AT_FIRST);
  return (
    <section className="matrix-open" aria-labelledby="sel-kosong">
      <h2 id="sel-kosong">{text.openTitle}</h2>
      {data.openTotal === 0 && <p>{text.openNone}</p>}
      <ol>
        {shown.map(({ code, name, issue, by, drafts, reason }) => (
          <li key={`${code} ${issue}`}>
            <button type="button" className="link-button" onClick={() => onOpen({ code, issue })}>
              {shortName(name)}: {nameOf(issue)}
            </button>{' '}
            <span className="quiet">
              ({text.by[by]}){drafts > 0 && ` · ${text.draftOnly(format.integer(drafts))}`}
            </span>
            <p>{say(reason)}</p>
            <button
              type="button"
              className="button small-button"
              aria-label={text.planFor(shortName(name), nameOf(issue))}
              onClick={() => onOpen({ code, issue })}
            >
              {text.plan}
            </button>
          </li>
        ))}
      </ol>
      {shown.length < data.open.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {text.showAll(format.integer(data.open.length))}
        </button>
      )}
      {all && data.open.length < data.openTotal && (
        <p className="quiet">{text.openMore(format.integer(data.open.length), format.integer(data.openTotal))}</p>
      )}
    </section>
  );
}
