import './ui.css';

/** A hairline that moves while something loads; it keeps its place when it is still. */
export function Progress({ active, label }: { active: boolean; label: string }) {
  return (
    <div className={active ? 'progress active' : 'progress'} role="status">
      {active && <span className="sr">{label}</span>}
    </div>
  );
}
