import { ApiError } from '../api/apiError.ts';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { accountsText } from './text.ts';
import type { Trouble } from './useTrouble.ts';

/** What stands in the way, in words, said aloud; the clock of a lock runs down in sight only. */
export function FormError({ trouble, id }: { trouble: Trouble; id?: string }) {
  const text = useTextOf(accountsText);
  const say = useSay();
  const format = useFormat();
  const { error, seconds } = trouble;
  const known = error instanceof ApiError ? error : null;
  const words = typeof error === 'string' ? error : known ? say(known.detail) : error === null ? null : text.unknownError;
  return (
    <div className="form-error" id={id}>
      <div role="alert">
        {words !== null && <p>{words}</p>}
        {known?.items?.map((item) => {
          const line = say(item.message);
          return line === words ? null : <p key={line}>{line}</p>;
        })}
        {known !== null && known.requestId !== null && known.status >= 500 && <p className="quiet">{known.requestId}</p>}
      </div>
      {seconds > 0 && <p aria-hidden="true">{text.lockedFor(format.integer(seconds))}</p>}
    </div>
  );
}
