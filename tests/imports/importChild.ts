import { runImport } from '../../server/src/imports/runImport.ts';
import { openTestDb } from '../../server/src/testing/openTestDb.ts';
import { NOTES } from './notesWorld.ts';

// Run by the crash test: imports argv[3] into the database argv[2] and says when it starts checking rows.
const [, , database = '', file = ''] = process.argv;
const db = await openTestDb(database);
await runImport(db, NOTES, file, { onProgress: () => process.stdout.write('step\n') });
process.stdout.write('done\n');
await db.close();
