import { writeXlsx } from 'hucre/xlsx';
import { type ThreadAnswer, threadAnswer } from '../threads/threadAnswer.ts';
import { type OpenSheet, sheetOf } from './openSheet.ts';

/** What the thread is asked. */
export interface WorkbookTask {
  title: string;
  /** Day of publication: the same release gets the same bytes. */
  day: string;
  sheets: OpenSheet[];
}

/** The entry of the thread in which workbooks are written. */
export const workbookThread = ({ title, day, sheets }: WorkbookTask): Promise<ThreadAnswer> =>
  threadAnswer(() => {
    const made = new Date(`${day}T00:00:00Z`);
    return writeXlsx({
      properties: { title, creator: 'PetaRawan', created: made, modified: made },
      activeSheet: 0,
      sheets: sheets.map(sheetOf),
    });
  });
