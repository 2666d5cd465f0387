import { openDuckDb } from '../../server/src/db/duckdb/openDuckDb.ts';
import { runImport } from '../../server/src/imports/runImport.ts';
import { NOTES } from './notesWorld.ts';

// Run by the crash test: imports argv[3] into the database argv[2] and says when it starts checking rows.
const [, , database = '', file = ''] = process.argv;
const db = await openDuckDb(database);
await runImport(db, NOTES, file, { onProgress: () => process.stdout.write('step\n') });
process.stdout.write('done\n');
await db.close();
