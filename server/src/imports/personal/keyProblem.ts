import type { RowProblem } from '../contract.ts';

/** The problem of a row whose identifier is, or was, personal data; `value` is masked already. */
export const keyProblem = (column: string, value: string): RowProblem => ({
  column,
  value: value.slice(0, 500),
  reason: {
    id: 'Tanda pengenal baris memuat data pribadi (NIK, telepon, atau surel), yang tidak disimpan. Beri tanda pengenal lain.',
    en: 'The identifier of the row holds personal data (NIK, telephone or e-mail), which are not stored. Give it another identifier.',
  },
  suggestion: null,
});
