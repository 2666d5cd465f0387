import type { RegisterCommands } from '../cli/command.ts';
import { registerImportVerb } from '../imports/importVerb.ts';
import { activitiesImport } from './activitiesImport.ts';

/** `activities import`: prevention activities in the form of Form Cegah. */
export const registerPreventionCommands: RegisterCommands = (program, context) => {
  registerImportVerb(program, context, {
    noun: 'activities',
    description: 'kegiatan pencegahan (Form Cegah) / prevention activities',
    spec: activitiesImport,
  });
};
