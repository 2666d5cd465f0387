import './ui.css';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange(checked: boolean): void;
}

/** One radio button or checkbox with its label; the whole line is the target. */
export function Choice({ type, name, label, hint, checked, disabled, onChange }: ChoiceProps) {
  return (
    <label className="choice" title={hint}>
      <input type={type} name={name} checked={checked} disabled={disabled} onChange={(e) => onChange(e.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
