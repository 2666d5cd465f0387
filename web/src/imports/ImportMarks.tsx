import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useFormat } from '../format/useFormat.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';

/** What has to be known of an import beside its numbers: sample data, undone, rows taken back in from an earlier one. */
export function ImportMarks({ item }: { item: Pick<ImportSummary, 'sample' | 'undoneAt' | 'readmitOf'> }) {
  const shared = useText();
  const text = useTextOf(importsText).list;
  const format = useFormat();
  return (
    <>
      {item.sample && <span className="badge">{shared.caption.sample}</span>}
      {item.readmitOf !== null && <span className="tag">{text.readmitOf(format.integer(item.readmitOf))}</span>}
      {item.undoneAt !== null && <span className="tag">{text.undone(format.date(item.undoneAt))}</span>}
    </>
  );
}
