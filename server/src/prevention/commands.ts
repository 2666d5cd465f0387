import type { RegisterCommands } from '../cli/command.ts';
import { registerImportVerb } from '../imports/importVerb.ts';
import { activitiesImport } from './activitiesImport.ts';
import { placesImport } from './places/placesImport.ts';

/** `activities import`: prevention activities in the form of Form Cegah; `places import`: the registry of places and series. */
export const registerPreventionCommands: RegisterCommands = (program, context) => {
  registerImportVerb(program, context, {
    noun: 'activities',
    description: 'kegiatan pencegahan (Form Cegah) / prevention activities',
    spec: activitiesImport,
  });
  registerImportVerb(program, context, {
    noun: 'places',
    description: 'kampung pengawasan, posko dan rangkaian kegiatan / places and series of prevention',
    spec: placesImport,
  });
};
