import type { ComponentKey } from '@petarawan/server/contract/prevention/allocation';

/** Components of the objective; their definitions come with each answer. */
export const componentNames: Record<'id' | 'en', Record<ComponentKey, string>> = {
  id: {
    expected: 'Kasus yang terjangkau',
    underserved: 'Kebutuhan yang belum terlayani',
    uncovered: 'Kurang terpantau',
    distinctive: 'Isu khas',
    people: 'Pemilih yang terlayani',
    equal: 'Sama rata',
  },
  en: {
    expected: 'Cases reached',
    underserved: 'Under-served need',
    uncovered: 'Lack of coverage',
    distinctive: 'Distinctive issue',
    people: 'Voters served',
    equal: 'Equal weights',
  },
};
