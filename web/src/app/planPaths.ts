import { screenOf } from './screenOf.ts';
import type { ViewState } from './urlState.ts';
import { viewPath } from './viewPath.ts';

/** Screens where prevention is planned. They keep the view of the map; its region stands in `wilayah=`. */
export const PLAN_PATHS = {
  matriks: '/rencana',
  daftar: '/rencana/daftar',
  kebutuhan: '/rencana/kebutuhan',
  alokasi: '/rencana/alokasi',
  kegiatan: '/rencana/kegiatan',
  kampung: '/rencana/kampung',
  katalog: '/rencana/katalog',
  dampak: '/rencana/dampak',
} as const;
export type PlanScreen = keyof typeof PLAN_PATHS;

/** The planning screen of a path; null for any other path. */
export const planScreen = (path: string): PlanScreen | null => screenOf(PLAN_PATHS, path);

/** Address of a planning screen for a view, with parameters of its own (`rencana`, `isu`, …). */
export const planHref = (screen: PlanScreen, view: ViewState, own: Record<string, string> = {}): string =>
  viewPath(PLAN_PATHS[screen], view, own);
