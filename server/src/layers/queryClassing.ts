import { AppError } from '../errors.ts';
import type { LayerQuery } from './contract.ts';
import type { Classing } from './legendClasses.ts';
import { parseBreaks } from './parseBreaks.ts';

/**
 * Classing that a query asks for: frozen breaks when given, else the method (default Fisher-Jenks). Throws AppError
 * `invalid_request` for method `tetap` without breaks, and for `resmi`, which only indices with printed cut-offs have.
 */
export function queryClassing(query: Pick<LayerQuery, 'breaks' | 'method' | 'classes'>, zeroClass: boolean): Classing {
  const fixed = parseBreaks(query.breaks);
  if (fixed) return { method: 'tetap', rule: { fixed }, zeroClass };
  const method = query.method ?? 'jenks';
  if (method === 'tetap') {
    throw new AppError('invalid_request', {
      id: 'Metode kelas “tetap” memerlukan batas: tambahkan breaks=1.5,3,8.',
      en: 'The class method “tetap” needs breaks: add breaks=1.5,3,8.',
    });
  }
  if (method === 'resmi') {
    throw new AppError('invalid_request', {
      id: 'Batas kelas resmi hanya ada untuk lapisan indeks.',
      en: 'Official class breaks exist for the index layer only.',
    });
  }
  return { method, rule: { method, classes: query.classes }, zeroClass };
}
