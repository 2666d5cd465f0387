import ChevronDown from 'lucide-react/icons/chevron-down';
import './ui.css';

export interface Option {
  value: string;
  label: string;
}

/** The browser's own select, dressed; its list is the best one on every device. */
export function Select({
  value,
  options,
  onChange,
  label,
}: {
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
  label?: string;
}) {
  const known = options.some((o) => o.value === value);
  return (
    <span className="select">
      <select className="control" value={value} aria-label={label} onChange={(e) => onChange(e.target.value)}>
        {/* A value from the address that the catalogue does not know stays visible instead of looking like another. */}
        {!known && <option value={value}>{value}</option>}
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden />
    </span>
  );
}
