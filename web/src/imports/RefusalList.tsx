import { ApiError } from '../api/apiError.ts';
import { useSay } from '../text/useText.ts';

/** The single things a refusal names: columns, sheets, rows. */
export function RefusalList({ error }: { error: unknown }) {
  const say = useSay();
  const items = error instanceof ApiError ? (error.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <ul className="refusals">
      {items.map((item) => (
        <li key={`${item.where} ${item.row} ${item.message.id}`}>{say(item.message)}</li>
      ))}
    </ul>
  );
}
