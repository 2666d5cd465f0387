import { MapLevel } from '@petarawan/server/contract/regions';
import { useFormat } from '../format/useFormat.ts';
import { useManifest } from '../regions/queries.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { PageSection } from './PageSection.tsx';
import { sourcesText } from './text.ts';

/** Where the shapes come from, level by level, and which areas have none and why. */
export function BoundarySection() {
  const shared = useText();
  const text = useTextOf(sourcesText);
  const format = useFormat();
  const say = useSay();
  const manifest = useManifest();
  const data = manifest.data;
  return (
    <PageSection id="batas" title={text.boundaries} request={manifest}>
      {data && (
        <>
          <p>{data.indicative ? text.boundariesIndicative : text.boundariesOfficial}</p>
          <p className="quiet">{data.source}</p>
          <TableScroll label={text.boundariesLevel}>
            <table className="figures-table">
              <thead>
                <tr>
                  <th scope="col">{text.boundariesLevel}</th>
                  <th scope="col" className="number">
                    {text.boundariesCount}
                  </th>
                  <th scope="col">{text.boundariesSource}</th>
                </tr>
              </thead>
              <tbody>
                {MapLevel.options.map((level) => {
                  const info = data.levels[level];
                  return (
                    <tr key={level}>
                      <th scope="row">{shared.level[level]}</th>
                      <td className="number">{format.integer(info.count)}</td>
                      <td>
                        {info.source} <span className="quiet">({info.indicative ? text.indicative : text.official})</span>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </TableScroll>
          {data.missing.length === 0 ? (
            <p>{text.boundariesComplete}</p>
          ) : (
            <details>
              <summary>{text.boundariesMissing(format.integer(data.missing.length))}</summary>
              <ul className="plain-list">
                {data.missing.map((area) => (
                  <li key={area.code}>
                    <span className="quiet">{area.code}</span> {area.name}: {say(area.reason)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="quiet small">{text.boundariesVersion(data.version, format.date(data.builtAt))}</p>
        </>
      )}
    </PageSection>
  );
}
