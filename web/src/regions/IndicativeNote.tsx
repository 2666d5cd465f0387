import { useText } from '../text/useText.ts';
import { useManifest } from './queries.ts';
import './regions.css';

/** Says on the map that its borders are not official, as long as any level is drawn that way. */
export function IndicativeNote() {
  const text = useText();
  const { data } = useManifest();
  if (!data?.indicative) return null;
  return (
    <p className="indicative-note" title={`${text.map.indicativeHint} ${data.source}`}>
      {text.map.indicative}
    </p>
  );
}
