import { Link } from 'wouter';
import { useTextOf } from '../../text/useText.ts';
import { coverageText } from './text.ts';
import { useRegionTrail } from './useCalendar.ts';

interface CoverageTrailProps {
  code: string | null;
  hrefOf(code: string | null): string;
  /** Whether the caller may see all of a region. */
  seen(code: string | null): boolean;
}

/** The way up from the region on the screen; what one may not see is named without a link. */
export function CoverageTrail({ code, hrefOf, seen }: CoverageTrailProps) {
  const words = useTextOf(coverageText);
  const region = useRegionTrail(code).data;
  const around = [{ code: null, name: words.country }, ...(region?.ancestors ?? [])];
  return (
    <nav aria-label={words.region} className="cov-trail">
      {code !== null &&
        around.map((one) => (
          <span key={one.code ?? '00'}>
            {seen(one.code) ? <Link href={hrefOf(one.code)}>{one.name}</Link> : <span className="quiet">{one.name}</span>} ›{' '}
          </span>
        ))}
      <strong>{code === null ? words.country : (region?.name ?? code)}</strong>
    </nav>
  );
}
