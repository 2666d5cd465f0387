import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { type Brush, NO_BRUSH, toggleOnly } from '../brush.ts';
import type { LegendHistogram } from '../LegendHistogram.tsx';
import './categories.css';
import { verdictOf } from './categoryWords.ts';
import { type LegendEntries, type LegendEntry, legendEntries } from './legendEntries.ts';
import { NeedLegend } from './NeedLegend.tsx';
import { categoriesText } from './text.ts';

type CategoryLegendProps = Parameters<typeof LegendHistogram>[0];

/** What every entry needs to know of the hand and the eye. */
interface Marks {
  hovered: number | null;
  selected: number | null;
  brush: Brush;
  onBrush(brush: Brush): void;
}

/** The classes with their colours and how many areas each has; a click picks one out, Esc clears. Two axes make a square. */
export function CategoryLegend(props: CategoryLegendProps) {
  return props.figure.axes ? <NeedLegend {...props} /> : <CategoryList {...props} />;
}

function CategoryList({ figure, colors, hovered, selected, brush, onBrush }: CategoryLegendProps) {
  const text = useTextOf(categoriesText);
  const classOf = (code: string | null) => figure.areas.find((a) => a.code === code)?.class ?? null;
  const marks: Marks = { hovered: classOf(hovered), selected: classOf(selected), brush, onBrush };
  const { own, shared, pairs } = legendEntries(figure, colors);
  const verdict = verdictOf(figure, useLanguage());
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay its entries out in columns
    <div className="categories" role="group" aria-label={`${text.legend}. ${text.pick}`} title={text.pick}>
      {verdict && <p className="category-verdict">{verdict}</p>}
      {pairs.length > 0 && <Pairs pairs={pairs} marks={marks} />}
      <div className={own.length + shared.length > 3 ? 'category-list columns' : 'category-list'}>
        {own
          .filter((e) => !NONE.has(e.key))
          .map((entry) => (
            <Entry key={entry.key} entry={entry} marks={marks} />
          ))}
        {shared.length > 0 && <Shared entries={shared} marks={marks} />}
        {own
          .filter((e) => NONE.has(e.key))
          .map((entry) => (
            <Entry key={entry.key} entry={entry} marks={marks} />
          ))}
      </div>
    </div>
  );
}

const NONE = new Set(['tidak_menonjol', 'terlalu_sedikit', 'tidak-nyata']);

/** A class: its swatch, its name unless the row says it, and its areas. */
function Entry({ entry, marks, named = true }: { entry: LegendEntry; marks: Marks; named?: boolean }) {
  const format = useFormat();
  const label = entry.label?.[useLanguage()] ?? '';
  const { brush, onBrush } = marks;
  const key = String(entry.index);
  const on = brush.has(key);
  const names = ['category', brush.size > 0 && !on && 'off', marks.hovered === entry.index && 'marked'];
  if (marks.selected === entry.index) names.push('selected');
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-pressed={on}
      aria-label={`${label}: ${format.integer(entry.count)}`}
      title={label}
      data-class={entry.index}
      onClick={() => onBrush(toggleOnly(brush, key))}
    >
      <span className="category-swatch" style={{ background: entry.color }} />
      {named && <span className="category-name">{label}</span>}
      <span className="quiet">{format.integer(entry.count)}</span>
    </button>
  );
}

/** Issues of one colour as one entry; picked out, they show each by itself. */
function Shared({ entries, marks }: { entries: readonly LegendEntry[]; marks: Marks }) {
  const text = useTextOf(categoriesText);
  const format = useFormat();
  const language = useLanguage();
  const { brush, onBrush } = marks;
  const keys = entries.map((e) => String(e.index));
  const open = keys.some((key) => brush.has(key));
  const all = keys.every((key) => brush.has(key));
  const names = ['category', brush.size > 0 && !open && 'off', entries.some((e) => e.index === marks.hovered) && 'marked'];
  if (entries.some((e) => e.index === marks.selected)) names.push('selected');
  return (
    <>
      <button
        type="button"
        className={names.filter(Boolean).join(' ')}
        aria-pressed={all}
        aria-expanded={open}
        title={entries.map((e) => `${e.label?.[language]} ${format.integer(e.count)}`).join(', ')}
        onClick={() => onBrush(all ? NO_BRUSH : new Set(keys))}
      >
        <span className="category-swatch" style={{ background: entries[0]?.color }} />
        <span className="category-name">{text.other(format.integer(entries.length))}</span>
        <span className="quiet">{format.integer(entries.reduce((n, e) => n + e.count, 0))}</span>
      </button>
      {open && entries.map((entry) => <Entry key={entry.key} entry={entry} marks={marks} />)}
    </>
  );
}

/** Kinds of cluster in rows: strong colours survive the correction for many tests, pale ones do not. */
function Pairs({ pairs, marks }: { pairs: LegendEntries['pairs']; marks: Marks }) {
  const text = useTextOf(categoriesText);
  const language = useLanguage();
  return (
    <div className="category-pairs">
      <span className="quiet">{text.correction}</span>
      <span className="quiet">{text.strong}</span>
      <span className="quiet">{text.weak}</span>
      {pairs.map(({ name, strong, weak }) => [
        <span key={`${name?.id}`}>{name?.[language]}</span>,
        <span key={`${name?.id} +`}>{strong ? <Entry entry={strong} marks={marks} named={false} /> : '–'}</span>,
        <span key={`${name?.id} -`}>{weak ? <Entry entry={weak} marks={marks} named={false} /> : '–'}</span>,
      ])}
    </div>
  );
}
