import './road.css';

/** A step on the way of something that several people take on. */
export interface Stop {
  key: string;
  name: string;
  done: boolean;
  /** Where it stands now. */
  current: boolean;
  /** Who took the step when, or that it is next. */
  notes: readonly string[];
}

/** The steps of a plan or a release in their order, and how far it has come. */
export function Road({ label, stops }: { label: string; stops: readonly Stop[] }) {
  return (
    <ol className="road" aria-label={label}>
      {stops.map(({ key, name, done, current, notes }) => (
        <li key={key} aria-current={current ? 'step' : undefined} className={done ? 'road-done' : undefined}>
          <span className="road-name">{name}</span>
          {notes.map((note) => (
            <span key={note} className="quiet road-note">
              {note}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
