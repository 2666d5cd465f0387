import type { PlaceKind } from './contract.ts';

/**
 * Which kinds of activity of Form Cegah (jenis) are activities of which kind of place. Form Cegah has none for a posko: of a posko only
 * what people linked to it is on record, and its silence says nothing.
 */
export const ACTIVITY_KINDS: Record<PlaceKind, readonly string[]> = {
  kampung: ['kampung_pengawasan_partisipatif'],
  posko: [],
  pojok: ['pojok_pengawasan'],
  forum_warga: ['forum_warga'],
  p2p: ['pendidikan_pengawasan_partisipatif'],
  sosialisasi: ['sosialisasi'],
  // A sarasehan is written down as sosialisasi (its alias there) or as a forum of stakeholders.
  sarasehan: ['sosialisasi', 'forum_konsolidasi'],
  rakernis: ['koordinasi_supervisi'],
  patroli: ['patroli_pengawasan'],
};

/** The area in which activities of its kind are taken as a place's own: its kecamatan, or all of a wider area it is known by. */
export const areaOf = (code: string): string => code.slice(0, 8);
