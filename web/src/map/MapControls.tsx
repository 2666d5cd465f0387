import Maximize from 'lucide-react/icons/maximize';
import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useText } from '../text/useText.ts';

/** Zoom buttons for those who have neither wheel nor keyboard. */
export function MapControls({ onZoom, onHome }: { onZoom(step: number): void; onHome(): void }) {
  const { map } = useText();
  return (
    <div className="map-controls">
      <button type="button" aria-label={map.zoomIn} title={map.zoomIn} onClick={() => onZoom(0.75)}>
        <Plus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={map.zoomOut} title={map.zoomOut} onClick={() => onZoom(-0.75)}>
        <Minus size={16} aria-hidden />
      </button>
      <button type="button" aria-label={map.home} title={map.home} onClick={onHome}>
        <Maximize size={16} aria-hidden />
      </button>
    </div>
  );
}
