import { useFormat } from '../../format/useFormat.ts';

interface MoneyFieldProps {
  value: number | null;
  onChange(value: number | null): void;
  label?: string;
}
/** Digits of the largest sum that can be kept, in rupiah. */
const MOST_DIGITS = 15;

/** Whole rupiah, written with separators of thousands; empty = not known. */
export function MoneyField({ value, onChange, label }: MoneyFieldProps) {
  const format = useFormat();
  return (
    <input
      className="control plan-number"
      inputMode="numeric"
      autoComplete="off"
      aria-label={label}
      value={value === null ? '' : format.integer(value)}
      onChange={(e) => {
        const digits = e.target.value.replace(/\D/g, '').slice(0, MOST_DIGITS);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
