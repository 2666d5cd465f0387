import type { Text } from '@petarawan/server/contract/http';
import type { QuarantineGroups } from '@petarawan/server/contract/imports/intake';
import { columnLabels } from './columnLabels.ts';

/** Names columns as the user's own file does; a column the file does not have by its label. Problems of several columns name each. */
export function headerNames(groups: Pick<QuarantineGroups, 'columns' | 'headers'>, say: (text: Text) => string) {
  const label = columnLabels(groups.columns, say);
  return (column: string): string =>
    column
      .split(', ')
      .map((one) => groups.headers[one] ?? label(one))
      .join(', ');
}
