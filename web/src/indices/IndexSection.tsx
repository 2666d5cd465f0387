import type { Level } from '@petarawan/server/contract/regions';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { IndexCard, type IndexReading } from './IndexCard.tsx';
import './indices.css';
import { orderReadings } from './orderReadings.ts';
import { indicesText } from './text.ts';
import { useEditions } from './useEditions.ts';

/** More cards than this are asked for. */
const FIRST = 3;

/** The index scores of one area, a card per edition and reading; never a line across editions. */
export function IndexSection({ readings, level }: { readings: readonly IndexReading[]; level: Level }) {
  const text = useTextOf(indicesText);
  const say = useSay();
  const format = useFormat();
  const editions = useEditions();
  const [all, setAll] = useState(false);
  const nameIn = (edition: string) => (indicator: string) => {
    const known = editions.data?.editions.find((e) => e.id === edition)?.indicators.find((i) => i.id === indicator);
    return known ? say(known.name) : indicator.replaceAll('_', ' ');
  };
  const ordered = orderReadings(readings, editions.data?.editions ?? []);
  const below = level === 'kecamatan' || level === 'desa';
  return (
    <section className="profile-section" aria-label={text.title}>
      <h3>{text.title}</h3>
      {readings.length === 0 && <p className="quiet">{below ? text.belowKabkota : text.empty}</p>}
      {(all ? ordered : ordered.slice(0, FIRST)).map((reading) => (
        <IndexCard key={`${reading.edition}-${reading.reading}`} reading={reading} indicatorName={nameIn(reading.edition)} />
      ))}
      {ordered.length > FIRST && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewer : text.more(format.integer(ordered.length))}
        </button>
      )}
      {readings.length > 1 && <p className="quiet small">{text.noCompare}</p>}
    </section>
  );
}
