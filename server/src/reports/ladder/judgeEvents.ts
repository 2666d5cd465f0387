import type { Tx } from '../../db/database.ts';
import { STATUSES } from '../contract.ts';
import { addProblems, datedTooEarly, findCases, ownCases, type RowFault, unknownSteps } from './eventRepository.ts';
import { nextSteps } from './transitions.ts';
import type { LadderFault } from './walkLadder.ts';

const word = (status: number) => STATUSES[status - 1] ?? String(status);

function fault(row: number, column: string, value: string | null, id: string, en: string): RowFault {
  return { row, problem: { column, value, reason: { id, en }, suggestion: null } };
}

function stepFault({ row, status, date, other, when }: LadderFault, column: string): RowFault {
  const next = nextSteps(other.status).map(word).join(', ');
  const said = other.date === null ? word(other.status) : `${word(other.status)} (${other.date})`;
  if (when === 'after') {
    return fault(
      row,
      column,
      word(status),
      `Sesudah ${word(status)} (${date}) sudah tercatat ${said}; langkah itu tidak dikenal. Periksa status dan tanggalnya.`,
      `After ${word(status)} (${date}) there is already ${said}; there is no such step. Check the status and its date.`,
    );
  }
  return fault(
    row,
    column,
    word(status),
    `Dari ${said} tidak ada langkah ke ${word(status)} (${date}).${next ? ` Yang dikenal: ${next}.` : ' Perkara itu sudah selesai.'} Periksa tanggalnya, atau tambahkan langkah di antaranya.`,
    `There is no step from ${said} to ${word(status)} (${date}).${next ? ` Known: ${next}.` : ' That case has ended.'} Check the date, or add the steps between.`,
  );
}

async function judge(tx: Tx, columns: { status: string; date: string }, full: boolean, faults: RowFault[]): Promise<void> {
  for (const { row, date, received } of await datedTooEarly(tx)) {
    faults.push(
      fault(
        row,
        columns.date,
        date,
        `Tanggal status ${date} mendahului laporan diterima (${received}).`,
        `The date of the status ${date} is before the report came in (${received}).`,
      ),
    );
  }
  for (const step of await unknownSteps(tx, full)) faults.push(stepFault(step, columns.status));
  await addProblems(tx, faults);
}

/**
 * Judges a file of the handling system against the reports it speaks of: a row whose report is not there yet, is dated before the report
 * came in, or makes a step the ladder does not know waits in the quarantine. Rows get the place of their report.
 */
export async function judgeHandling(tx: Tx, { full }: { full: boolean }): Promise<boolean> {
  const faults = (await findCases(tx)).map(({ row, id }) =>
    fault(
      row,
      'id_sumber',
      id,
      `Laporan ${id} belum ada di kanal ini. Impor laporannya dahulu, lalu terima kembali baris ini.`,
      `There is no report ${id} in this channel yet. Import the report first, then re-admit this row.`,
    ),
  );
  await judge(tx, { status: 'status', date: 'tanggal_status' }, full, faults);
  return true;
}

/** Judges the statuses that rows of a file of reports date themselves in the same way. */
export async function judgeOwnStatuses(tx: Tx): Promise<boolean> {
  // A whole file of reports replaces reports, not the steps of their handling.
  if (await ownCases(tx)) await judge(tx, { status: 'status', date: 'tanggal_status' }, false, []);
  return false;
}
