import type { Queryable } from '../../db/database.ts';
import type { Importer } from '../importer.ts';
import { HeaderMatcher, headerKey } from '../matchHeaders.ts';
import type { KindSuggestion, SavedMapping } from './contract.ts';
import { channelsKnown, headersKnown } from './headerKnowledge.ts';
import { type IntakeKind, specOf } from './intakeKind.ts';

interface Asked {
  kind: string;
  channel: string | null;
  headers: readonly string[];
  /** Columns found and missing when it is read as asked. */
  found: number;
  missing: number;
}

/**
 * Kinds and channels that explain more of the headers than what was asked for: another kind whose required columns are all there, a
 * channel under which these headers were explained before, a system whose export looks like this.
 */
export async function suggestKinds(
  db: Queryable,
  kinds: readonly IntakeKind[],
  asked: Asked,
  mappings: readonly SavedMapping[],
  importer: Importer,
): Promise<KindSuggestion[]> {
  const suggestions: KindSuggestion[] = [];
  const { headers } = asked;
  const keys = new Set(headers.filter((h) => h !== '').map(headerKey));
  const tryAs = async (kind: IntakeKind, channel: string | null, mapping: Record<string, string | null> = {}) => {
    const spec = await specOf(db, kind, channel).catch(() => null);
    if (!spec) return null;
    const { all } = await headersKnown(db, kind.kind, channel, importer);
    const match = new HeaderMatcher(spec, mapping, all).match(headers.filter((h) => h !== ''));
    return { found: match.found, missing: match.missing };
  };
  const better = (tried: { found: number; missing: string[] } | null): tried is { found: number; missing: string[] } =>
    tried !== null &&
    (tried.missing.length < asked.missing || (tried.missing.length === asked.missing && tried.found > asked.found));
  for (const kind of kinds) {
    if (kind.kind !== asked.kind) {
      const tried = await tryAs(kind, kind.channel ? asked.channel : null);
      if (better(tried) && tried.missing.length === 0) {
        const why = {
          id: `Judul kolomnya cocok dengan ${kind.label.id.toLowerCase()}.`,
          en: `Its headers fit ${kind.label.en.toLowerCase()}.`,
        };
        suggestions.push({ kind: kind.kind, channel: null, ...tried, why });
      }
    }
    if (!kind.channel) continue;
    const known = await channelsKnown(db, kind.kind, importer);
    const here = [...(known.get(asked.channel ?? '')?.keys() ?? [])].filter((h) => keys.has(h)).length;
    for (const [channel, of] of known) {
      const n = [...of.keys()].filter((h) => keys.has(h)).length;
      if ((channel === asked.channel && kind.kind === asked.kind) || n < 2 || n <= here) continue;
      const tried = await tryAs(kind, channel);
      if (!better(tried)) continue;
      const why = {
        id: `${n} judul kolom ini pernah dijelaskan untuk kanal ${channel}.`,
        en: `${n} of these headers were explained before for channel ${channel}.`,
      };
      suggestions.push({ kind: kind.kind, channel, ...tried, why });
    }
  }
  for (const saved of mappings) {
    const kind = kinds.find((k) => k.kind === saved.kind);
    if (!kind || (saved.kind === asked.kind && saved.channel === asked.channel)) continue;
    const tried = await tryAs(kind, saved.channel, saved.mapping);
    if (!better(tried)) continue;
    const why = {
      id: `Mirip unduhan ${saved.name.id}: ${saved.fits} judul kolom sama.`,
      en: `It looks like an export of ${saved.name.en}: ${saved.fits} headers are the same.`,
    };
    suggestions.push({ kind: saved.kind, channel: saved.channel, ...tried, why });
  }
  const seen = new Set<string>();
  return suggestions
    .sort((a, b) => a.missing.length - b.missing.length || b.found - a.found)
    .filter((s) => !seen.has(`${s.kind} ${s.channel}`) && seen.add(`${s.kind} ${s.channel}`))
    .slice(0, 3);
}
