/**
 * Reads text that grows: gives the JSON values of the lines that are complete since the last call. `take` wants the whole text
 * so far; `rest` is what stands behind the last line end (a last line without one, or half a line of a broken answer).
 * A line that is no JSON is left out.
 */
export function ndjsonReader(): { take(all: string): unknown[]; rest(all: string): unknown[] } {
  let from = 0;
  const parse = (line: string): unknown[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  };
  return {
    take(all) {
      const end = all.lastIndexOf('\n') + 1;
      if (end <= from) return [];
      const lines = all.slice(from, end).split('\n');
      from = end;
      return lines.flatMap(parse);
    },
    rest: (all) => parse(all.slice(from)),
  };
}
