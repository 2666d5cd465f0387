import type { Tx } from '../../db/database.ts';
import { foreign } from '../../imports/guardScope.ts';
import { localDay } from '../../regions/clock/localDay.ts';
import { isWithin } from '../../regions/regionCode.ts';
import { addProblems } from '../../reports/ladder/eventRepository.ts';
import { FILE_COLUMNS } from './fileColumns.ts';
import { touchedRows } from './repository.ts';

/**
 * Judges rows of a file against what people did by form: a row that would overwrite an activity which was entered, changed or withdrawn
 * there waits in the quarantine, with who did that and when. A row that says the same changes nothing. Of an activity outside the importer's
 * regions (`within`) nothing is told but that its identifier is taken.
 */
export async function keepTouched(tx: Tx, { within }: { within: readonly string[] | null }): Promise<boolean> {
  const touched = await touchedRows(tx, FILE_COLUMNS);
  await addProblems(
    tx,
    touched.map(({ row_no, id, code, step, author, made_at }) => {
      const day = localDay(made_at, code);
      const withdrawn = step === 'withdrawn';
      const elsewhere = within !== null && !within.some((region) => isWithin(code, region));
      return {
        row: row_no,
        problem: {
          column: 'id_sumber',
          value: id,
          reason: elsewhere
            ? foreign(within)
            : {
                id: withdrawn
                  ? `Kegiatan ini ditarik lewat formulir oleh ${author} (${day}). Pulihkan di halaman Kegiatan bila memang harus ada.`
                  : `Kegiatan ini diisi atau diubah lewat formulir oleh ${author} (${day}) dan tidak ditimpa berkas. Ubah di halaman Kegiatan bila berkas ini yang benar.`,
                en: withdrawn
                  ? `This activity was withdrawn by form by ${author} (${day}). Restore it on the page Activities if it should be there.`
                  : `This activity was entered or changed by form by ${author} (${day}) and is not overwritten by a file. Change it on the page Activities if this file is right.`,
              },
          suggestion: null,
        },
      };
    }),
  );
  return false;
}
