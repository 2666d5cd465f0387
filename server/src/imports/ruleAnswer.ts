import type { Value } from '../db/database.ts';
import type { RowProblem } from './contract.ts';
import type { ImportRule, RuleProblem } from './importSpec.ts';
import type { KnownValues } from './knownValues.ts';

/** A problem as JSON text without brackets, so that several can be joined with commas. */
export const problemsText = (problems: RowProblem[]) => problems.map((p) => JSON.stringify(p)).join(',');

function withValue(problem: RuleProblem, rule: ImportRule, raw: (string | null)[]): RowProblem {
  const at = rule.inputs.indexOf(problem.column);
  return {
    column: problem.column,
    value: at < 0 ? null : (raw[at] ?? null),
    reason: problem.reason,
    suggestion: problem.suggestion,
  };
}

/** What a rule says of a combination of its inputs, the `n`th: problems as text (null when there are none), then its outputs in order. */
export function ruleAnswer(rule: ImportRule, raw: (string | null)[], n: number, known: KnownValues): Value[] {
  const outputs = Object.keys(rule.outputs);
  const decision = known.decide(rule, raw, n);
  if ('values' in decision) return [null, ...outputs.map((o) => decision.values[o] ?? null)];
  const problems = 'problem' in decision ? [decision.problem] : decision.problems;
  return [problemsText(problems.map((p) => withValue(p, rule, raw))), ...outputs.map(() => null)];
}
