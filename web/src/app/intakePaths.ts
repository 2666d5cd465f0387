import type { Language } from '../text/language.ts';
import { screenOf } from './screenOf.ts';

/** Screens about what comes in: files, quick notes, coverage, handling, groups of areas. They show no view of the map. */
export const INTAKE_PATHS = {
  data: '/data',
  catat: '/data/catat',
  cakupan: '/data/cakupan',
  penanganan: '/data/penanganan',
  kelompok: '/data/kelompok',
} as const;
export type IntakeScreen = keyof typeof INTAKE_PATHS;

/** The intake screen of a path; null for any other path. */
export const intakeScreen = (path: string): IntakeScreen | null => screenOf(INTAKE_PATHS, path);

/** Address of an intake screen in a language, with the parameters it understands (`impor`, `wilayah`, …). */
export function intakeHref(screen: IntakeScreen, language: Language, params: Record<string, string> = {}): string {
  const search = new URLSearchParams(language === 'id' ? params : { ...params, bahasa: language }).toString();
  return search === '' ? INTAKE_PATHS[screen] : `${INTAKE_PATHS[screen]}?${search}`;
}
