import type { ComponentKey } from '@petarawan/server/contract/prevention/allocation';

/** Components of the objective, for the origins that are counted ("laporan dan temuan"); their definitions come with each answer. */
export const componentNames: Record<'id' | 'en', (counted: string) => Record<ComponentKey, string>> = {
  id: (counted) => ({
    expected: `Perkiraan ${counted}`,
    underserved: 'Kebutuhan yang belum terlayani',
    uncovered: 'Kurang terpantau',
    distinctive: 'Isu khas',
    people: 'Pemilih yang terlayani',
    equal: 'Sama rata',
  }),
  en: (counted) => ({
    expected: `Expected ${counted}`,
    underserved: 'Under-served need',
    uncovered: 'Lack of coverage',
    distinctive: 'Distinctive issue',
    people: 'Voters served',
    equal: 'Equal weights',
  }),
};
