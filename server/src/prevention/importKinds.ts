import { type IntakeKind, namedChoices as named } from '../imports/intake/intakeKind.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import { activitiesImport } from './activitiesImport.ts';
import { preventionCatalogue } from './catalogue.ts';
import { ACTIVITY_WORDS, PREVENTION_PLACE_WORDS } from './importWords.ts';
import { PLACE_KIND_NAMES, PLACE_KINDS } from './places/contract.ts';
import { placesImport } from './places/placesImport.ts';

/** Kinds of files of prevention that come in through the data screen. */
export const PREVENTION_KINDS: readonly IntakeKind[] = [
  {
    kind: 'activities',
    label: { id: 'Kegiatan pencegahan (Form Cegah)', en: 'Prevention activities (Form Cegah)' },
    description: {
      id: 'Satu baris tiap kegiatan yang sudah dilakukan. Nama petugas tidak dibaca; yang diisi atau diubah lewat formulir tidak ditimpa.',
      en: 'One row per activity that was carried out. Names of officers are not read; what a form entered or changed is not overwritten.',
    },
    channel: false,
    sample: 'form_cegah',
    source: activitiesImport,
    words: ACTIVITY_WORDS,
    async choices(db) {
      const { forms, kinds } = preventionCatalogue();
      const { issues } = await readCatalogues(db);
      return { bentuk: named(forms), jenis: named(kinds), isu: named(issues) };
    },
  },
  {
    kind: 'places',
    label: { id: 'Kampung, posko, dan rangkaian kegiatan', en: 'Villages, posts and series of activities' },
    description: {
      id: 'Satu baris tiap Kampung Pengawasan, posko, pojok, forum warga, atau rangkaian kegiatan. Tetap internal sampai diterbitkan.',
      en: "One row per supervision village, post, corner, citizens' forum or series of activities. Internal until it is published.",
    },
    channel: false,
    sample: 'tempat_pencegahan',
    source: placesImport,
    words: PREVENTION_PLACE_WORDS,
    choices: async () => ({ jenis: named(PLACE_KINDS.map((kind) => ({ name: PLACE_KIND_NAMES[kind] }))) }),
  },
];
