import type { Text } from '../http/contract.ts';
import type { CataloguesResponse } from '../reports/contract.ts';
import type { LayerQuery } from './contract.ts';

/** Printed names of the issues, channels and statuses a query asks for, for titles. */
export function namesAsked(
  { issues, channels, statuses }: CataloguesResponse,
  query: Pick<LayerQuery, 'issue' | 'channel' | 'status'>,
): { issues: Text[]; channels: Text[]; statuses: Text[] } {
  const named = (entries: readonly { code: string; name: Text }[], codes: readonly string[] | undefined) =>
    entries.filter((e) => codes?.includes(e.code)).map((e) => e.name);
  return {
    issues: named(issues, query.issue),
    channels: named(channels, query.channel),
    statuses: named(statuses, query.status),
  };
}
