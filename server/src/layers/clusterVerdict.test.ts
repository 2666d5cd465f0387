import { describe, expect, it } from 'vitest';
import { clusterVerdict } from './clusterVerdict.ts';

/** So many areas that survive, that have a weak label, and that have none. */
const areas = (survive: number, weak: number, none: number) => [
  ...Array.from({ length: survive }, () => ({ label: 'tinggi-tinggi' as const, bh: true })),
  ...Array.from({ length: weak }, () => ({ label: 'rendah-rendah' as const, bh: false })),
  ...Array.from({ length: none }, () => ({ label: 'tidak-nyata' as const, bh: false })),
];
const said = (survive: number, weak: number, none: number) => clusterVerdict(areas(survive, weak, none), 0.05)?.text;

describe('clusterVerdict', () => {
  it('calls nothing a hot spot where no label survives, and says how many labels chance gives', () => {
    expect(said(0, 8, 39)).toEqual({
      id: 'Tidak ada klaster yang bertahan setelah koreksi banyak uji. 8 wilayah berlabel lemah; sekitar 2 dapat muncul karena kebetulan. Jangan disebut titik panas.',
      en: 'No cluster survives the correction for many tests. 8 areas have a weak label; about 2 may appear by chance. Do not call them hot spots.',
    });
    expect(said(0, 0, 40)?.id).toBe('Tidak ada klaster: tidak ada wilayah yang dapat dibedakan dari kebetulan.');
  });

  it('counts those that survive apart from the weak ones', () => {
    expect(said(12, 30, 472)?.id).toBe(
      '12 wilayah bertahan setelah koreksi banyak uji. 30 wilayah lain berlabel lemah; sekitar 26 label dapat muncul karena kebetulan.',
    );
    expect(said(1, 0, 40)?.en).toBe('1 area survives the correction for many tests.');
  });

  it('says nothing where nothing was tested', () => {
    expect(clusterVerdict([], 0.05)).toBeNull();
  });
});
