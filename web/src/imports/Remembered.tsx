import { type Forget, Forgotten } from '@petarawan/server/contract/imports/intake';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormError } from '../accounts/FormError.tsx';
import { sendJson } from '../api/client.ts';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import type { Door } from './door.ts';
import { importsText } from './text.ts';
import { useIntakeCatalogue } from './useIntakeCatalogue.ts';

/** What earlier files and corrections taught for this kind and channel, and the way to forget it; nothing when nothing is remembered. */
export function Remembered({ door }: { door: Door }) {
  const text = useTextOf(importsText).remembered;
  const format = useFormat();
  const client = useQueryClient();
  const intake = useIntakeCatalogue(door.channel);
  const forget = useMutation({
    mutationFn: (what: Partial<Forget>) =>
      sendJson('POST', '/reports/remembered/forget', { kind: door.kind, channel: door.channel, ...what }, Forgotten),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'intake'] }),
  });
  const kind = intake.data?.kinds.find((k) => k.kind === door.kind);
  if (!kind || kind.headers.length + kind.values.length === 0) return null;
  const lines = [
    ...kind.headers.map((h) => ({
      key: `h ${h.header}`,
      words: h.column === null ? text.headerIgnored(h.header) : text.header(h.header, h.column),
      own: h.own,
      what: { headers: [h.header] },
    })),
    ...kind.values.map((v) => ({
      key: `v ${v.column} ${v.value}`,
      words: text.value(v.value, v.column, Object.values(v.set).join(', ')),
      own: v.own,
      what: { values: [{ column: v.column, value: v.value }] },
    })),
  ];
  return (
    <details className="remembered">
      <summary>{text.title(format.integer(lines.length))}</summary>
      <FormError trouble={{ error: forget.error, seconds: 0 }} />
      <ul>
        {lines.map(({ key, words, own, what }) => (
          <li key={key}>
            {words}{' '}
            {own ? (
              <button
                type="button"
                className="link-button"
                aria-label={text.forgetOf(words)}
                aria-disabled={forget.isPending}
                onClick={() => !forget.isPending && forget.mutate(what)}
              >
                {text.forget}
              </button>
            ) : (
              <span className="quiet">{text.central}</span>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{forget.isSuccess && text.forgotten}</p>
    </details>
  );
}
