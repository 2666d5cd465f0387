interface NumberFieldProps {
  value: number | null;
  most: number;
  whole: boolean;
  onChange(value: number | null): void;
}

/** A number that is not negative; empty = not known. */
export function NumberField({ value, most, whole, onChange }: NumberFieldProps) {
  return (
    <input
      className="control plan-number"
      type="number"
      min={0}
      max={most}
      step={whole ? 1 : 'any'}
      value={value ?? ''}
      onChange={(e) => {
        const number = e.target.valueAsNumber;
        onChange(Number.isFinite(number) ? Math.min(most, Math.max(0, whole ? Math.trunc(number) : number)) : null);
      }}
    />
  );
}
