/**
 * Columns of the register that a file writes, and the outputs of the import that they come from. What people did by form is compared in the same
 * columns (`keepTouched`), so that no file overwrites one that nobody compared.
 */
export const FILE_COLUMNS = {
  source_id: 'source_id',
  code: 'code',
  start_date: 'start_date',
  end_date: 'end_date',
  form: 'form',
  kind: 'kind',
  issue: 'issue',
  participants: 'participants',
  cost: 'cost',
  number: 'number',
  evidence: 'evidence',
  stage: 'tahapan',
  purpose: 'tujuan',
  target: 'sasaran',
  organiser: 'pelaksana',
  description: 'uraian',
  follow_up: 'tindak_lanjut',
  place: 'tempat',
};
