import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleRelease } from '../testing/sampleRelease.ts';
import { hashRelease } from './canonicalJson.ts';
import { PublicHead, PublicRelease } from './contract.ts';

/** Every field name that may stand in a public document, with the path to it. */
function fieldsOf(schema: z.ZodType): string[] {
  const found: string[] = [];
  const walk = (node: Record<string, unknown>, path: string) => {
    for (const [name, inner] of Object.entries((node.properties ?? {}) as Record<string, Record<string, unknown>>)) {
      found.push(path + name);
      walk(inner, `${path}${name}.`);
    }
    for (const key of ['items', 'additionalProperties'] as const)
      if (typeof node[key] === 'object' && node[key] !== null) walk(node[key] as Record<string, unknown>, path);
    for (const key of ['anyOf', 'oneOf', 'allOf'] as const)
      for (const inner of (node[key] ?? []) as Record<string, unknown>[]) walk(inner, path);
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<string, unknown>, '');
  return [...new Set(found)].sort();
}

describe('the document of a release', () => {
  it('has these fields and no other: whoever adds one has asked whether it endangers a reporter', () => {
    expect(fieldsOf(PublicRelease)).toMatchInlineSnapshot(`
      [
        "area",
        "areas",
        "areas.code",
        "areas.current",
        "areas.level",
        "areas.name",
        "areas.parent",
        "boundaries",
        "boundaries.indicative",
        "boundaries.source",
        "boundaries.version",
        "corrections",
        "corrections.about",
        "corrections.on",
        "corrections.release",
        "corrections.text",
        "coverage",
        "coverage.code",
        "coverage.expected",
        "coverage.share",
        "coverage.window",
        "dataVersion",
        "denominator",
        "denominator.election",
        "denominator.electionName",
        "denominator.measure",
        "denominator.source",
        "denominator.source.date",
        "denominator.source.name",
        "denominator.source.note",
        "denominator.values",
        "format",
        "issues",
        "issues.code",
        "issues.name",
        "issues.name.en",
        "issues.name.id",
        "methodVersion",
        "notes",
        "number",
        "preparedOn",
        "sample",
        "sources",
        "sources.date",
        "sources.name",
        "sources.note",
        "supersedes",
        "tables",
        "tables.of",
        "tables.of.kind",
        "tables.of.release",
        "tables.of.window",
        "tables.origin",
        "tables.rows",
        "tables.rows.code",
        "tables.rows.issues",
        "tables.rows.months",
        "tables.rows.total",
        "tables.rows.unplaced",
        "windows",
        "windows.from",
        "windows.id",
        "windows.months",
        "windows.release",
        "windows.replaces",
        "windows.to",
      ]
    `);
    expect(fieldsOf(PublicHead)).toMatchInlineSnapshot(`
      [
        "area",
        "areaName",
        "dataVersion",
        "from",
        "methodVersion",
        "notes",
        "number",
        "preparedOn",
        "publishedOn",
        "sample",
        "sha256",
        "supersededBy",
        "to",
      ]
    `);
  });

  it('refuses an unknown field at every depth', () => {
    const release = sampleRelease({ number: 3 });
    expect(PublicRelease.parse(release)).toEqual(release);
    const spoiled = [
      { ...release, narrative: 'x' },
      { ...release, windows: release.windows.map((w) => ({ ...w, note: 'x' })) },
      { ...release, tables: release.tables.map((t) => ({ ...t, rows: t.rows.map((r) => ({ ...r, lat: 1 })) })) },
      { ...release, areas: release.areas.map((a) => ({ ...a, points: [] })) },
    ];
    for (const document of spoiled) expect(PublicRelease.safeParse(document).success).toBe(false);
  });

  it('has the same hash whatever the order of its keys', () => {
    const release = sampleRelease();
    const turned = Object.fromEntries(Object.entries(release).reverse()) as unknown as PublicRelease;
    expect(hashRelease(turned)).toBe(hashRelease(release));
    expect(hashRelease({ ...release, notes: 'lain' })).not.toBe(hashRelease(release));
  });

  it('of the sample fits together: totals are the sums of issues, months and areas wherever all are shown', () => {
    for (const { rows } of sampleRelease({ number: 3 }).tables)
      for (const row of rows)
        for (const parts of [row.issues, row.months])
          if (parts && row.total !== null && !parts.includes(null))
            expect(parts.reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(row.total);
  });
});
