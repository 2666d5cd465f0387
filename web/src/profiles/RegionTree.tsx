import type { Region } from '@petarawan/server/contract/regions';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useState } from 'react';
import { Link } from 'wouter';
import { type ViewState, viewHref } from '../app/urlState.ts';
import { useFormat } from '../format/useFormat.ts';
import { filterAreas } from '../ranking/rankingRows.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { regionsText } from './regionsText.ts';
import { useRegionDetail, useRegionList } from './useRegions.ts';

const DEEPEST = 3;

/** The way to a region, and what lies directly inside it; provinces at the start. */
export function RegionTree({ code, state }: { code: string | null; state: ViewState }) {
  const shared = useText();
  const text = useTextOf(regionsText);
  const format = useFormat();
  const [words, setWords] = useState('');
  const detail = useRegionDetail(code);
  const list = useRegionList(code === null ? { level: 'provinsi' } : { parent: code });
  const kabkota = useRegionList({ level: 'kabkota' }, code === null);
  const inside = new Map<string, number>();
  for (const region of kabkota.data ?? []) if (region.parent) inside.set(region.parent, (inside.get(region.parent) ?? 0) + 1);
  const shown = filterAreas(list.data ?? [], words);
  const level = list.data?.[0]?.level;
  const href = (target: string | null) => viewHref('wilayah', { ...state, code: target, selected: null });
  return (
    <>
      {code !== null && (
        <nav className="quiet" aria-label={text.up}>
          <Link href={href(null)}>{shared.country}</Link>
          {[...(detail.data?.ancestors ?? [])]
            .sort((a, b) => a.code.length - b.code.length)
            .map((ancestor) => (
              <span key={ancestor.code}>
                {' › '}
                <Link href={href(ancestor.code)}>{ancestor.name}</Link>
              </span>
            ))}
          {detail.data && <> › {detail.data.name}</>}
        </nav>
      )}
      {detail.data && code !== null && <p className="quiet">{countsInside(detail.data, text, format.integer)}</p>}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && (
        <p className="quiet" role="status">
          {shared.state.loading}
        </p>
      )}
      {level && (
        <>
          <h2>
            {text.children[level]} <span className="quiet">({format.integer(list.data?.length)})</span>
          </h2>
          <input
            type="search"
            className="control"
            value={words}
            onChange={(e) => setWords(e.target.value)}
            placeholder={text.regionFilter}
            aria-label={text.regionFilter}
          />
        </>
      )}
      {shown.length === 0 && list.data && list.data.length > 0 && <p className="quiet">{text.regionsEmpty}</p>}
      <ul className="region-links">
        {shown.map((region) => (
          <li key={region.code}>
            <RegionLine region={region} href={href(region.code)} inside={inside.get(region.code)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** One region: a link where there is a page for it; desa are only listed. */
function RegionLine({ region, href, inside }: { region: Region; href: string; inside: number | undefined }) {
  const text = useTextOf(regionsText);
  const format = useFormat();
  const line = (
    <>
      <span className="quiet region-code">{region.code}</span>
      <span>{region.name}</span>
      {inside !== undefined && <span className="quiet small">{text.kabkotaCount(format.integer(inside))}</span>}
    </>
  );
  if (region.code.split('.').length > DEEPEST) return <span className="region-link">{line}</span>;
  return (
    <Link href={href} className="region-link">
      {line}
      <ChevronRight size={16} aria-hidden="true" />
    </Link>
  );
}

function countsInside(
  region: { level: Region['level']; children: { kabkota: number; kecamatan: number; desa: number } },
  text: (typeof regionsText)['en'],
  integer: (v: number) => string,
): string {
  const { kabkota, kecamatan, desa } = region.children;
  if (region.level === 'provinsi') return text.regionCounts(integer(kabkota), integer(kecamatan), integer(desa));
  return region.level === 'kabkota' ? text.kecamatanCounts(integer(kecamatan), integer(desa)) : text.desaCounts(integer(desa));
}
