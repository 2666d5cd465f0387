import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { LinkForm } from './LinkForm.tsx';
import { linksOfArea } from './linkDrawing.ts';
import { neighboursText } from './text.ts';
import { type Link, type Neighbours, useLinkChange } from './useNeighbours.ts';

interface AreaLinksProps {
  data: Neighbours;
  selected: string | null;
  onSelect(code: string | null): void;
  nameOf(code: string): string;
  /** Whether the caller may change links of both areas. */
  mayChange(from: string, to: string): boolean;
}

/** The neighbours of one area, and the ways to correct them. */
export function AreaLinks({ data, selected, onSelect, nameOf, mayChange }: AreaLinksProps) {
  const text = useTextOf(neighboursText);
  const format = useFormat();
  const [form, setForm] = useState<'add' | Link | null>(null);
  const [saved, setSaved] = useState(false);
  const withdraw = useLinkChange(() => setSaved(true));
  const known = data.areas.some((a) => a.code === selected) ? selected : null;
  const choose = (code: string) => {
    setForm(null);
    setSaved(false);
    onSelect(code || null);
  };
  const links = known === null ? [] : linksOfArea(data.links, known, nameOf);
  const done = () => {
    setForm(null);
    setSaved(true);
  };
  return (
    <section className="link-side" aria-label={known === null ? text.choose : text.of(nameOf(known))}>
      <Field label={text.choose}>
        <Select
          value={known ?? ''}
          options={[{ value: '', label: text.chooseNone }, ...data.areas.map((a) => ({ value: a.code, label: a.name }))]}
          onChange={choose}
        />
      </Field>
      {known === null ? (
        <p className="quiet">{text.mapHint}</p>
      ) : (
        <>
          <h2>{shortName(nameOf(known))}</h2>
          {links.length === 0 && <p>{text.noneOf(nameOf(known))}</p>}
          <ul className="link-list">
            {links.map(({ link, other }) => (
              <li key={`${other}${link.kind}`}>
                <span>
                  <span className={`link-key ${link.kind}`} aria-hidden="true" />
                  {shortName(nameOf(other))}{' '}
                  <span className="quiet">
                    {[
                      text.kind[link.kind].toLowerCase(),
                      link.km !== null && text.km(format.number(link.km, 1)),
                      !link.inside && text.outside,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {link.reason && <span className="link-reason">“{link.reason}”</span>}
                </span>
                {mayChange(link.from, link.to) &&
                  (link.edit !== null ? (
                    <button
                      type="button"
                      className="link-button"
                      disabled={withdraw.isPending}
                      aria-label={text.withdrawOf(nameOf(link.from), nameOf(link.to))}
                      onClick={() => withdraw.mutate({ kind: 'withdraw', id: link.edit as number })}
                    >
                      {text.withdraw}
                    </button>
                  ) : (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={text.removeOf(nameOf(link.from), nameOf(link.to))}
                      onClick={() => {
                        setSaved(false);
                        setForm(link);
                      }}
                    >
                      {text.remove}
                    </button>
                  ))}
              </li>
            ))}
          </ul>
          <FormTrouble error={withdraw.error} />
          {mayChange(known, known) ? (
            form === null ? (
              <button
                type="button"
                className="button"
                onClick={() => {
                  setSaved(false);
                  setForm('add');
                }}
              >
                {text.add}
              </button>
            ) : (
              <LinkForm
                key={form === 'add' ? 'add' : `${form.from}-${form.to}`}
                level={data.level}
                from={known}
                nameOf={nameOf}
                removed={form === 'add' ? null : form}
                onDone={done}
                onCancel={() => setForm(null)}
              />
            )
          ) : (
            <p className="quiet">{text.readOnly}</p>
          )}
          <p role="status" className="quiet">
            {saved && text.saved}
          </p>
        </>
      )}
    </section>
  );
}
