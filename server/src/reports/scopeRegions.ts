import type { Scope } from './filter.ts';

/** The regions a scope is limited to, none inside another; null = the whole country. */
export const scopeRegions = ({ code, codes }: Pick<Scope, 'code' | 'codes'>): readonly string[] | null =>
  codes ?? (code === null ? null : [code]);
