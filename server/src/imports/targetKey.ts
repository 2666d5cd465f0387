import type { ImportSpec } from './importSpec.ts';

/** Output columns that make up the key of the target. */
export const keyOutputs = (spec: ImportSpec) => spec.target.key.map((column) => spec.target.columns[column] as string);

/** Key as the user knows it: input columns of the rules that make it. */
export function keyColumns(spec: ImportSpec): string[] {
  const outputs = keyOutputs(spec);
  const inputs = outputs.flatMap((o) => spec.rules.find((r) => o in r.outputs)?.inputs ?? [o]);
  return [...new Set(inputs)];
}
