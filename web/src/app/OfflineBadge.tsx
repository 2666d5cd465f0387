import { useText } from '../text/useText.ts';
import { useOnline } from '../ui/useOnline.ts';

/** Says that the network is gone and that what is on the screen is the last that came. */
export function OfflineBadge() {
  const text = useText();
  const online = useOnline();
  return (
    <span role="status" className="offline">
      {!online && <span className="badge">{text.state.offline}</span>}
    </span>
  );
}
