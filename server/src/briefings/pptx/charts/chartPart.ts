/** A native chart: its XML, the workbook behind it, and what is drawn over it. */
export interface ChartPart {
  xml: string;
  book: {
    /** Heads of the columns; the first is that of the names. */
    heads: string[];
    /** A name, then figures or texts; null is an empty cell. */
    rows: (string | number | null)[][];
  };
  /** Lines and words that belong to the chart and move with it; null for none. */
  shapes: string | null;
}
