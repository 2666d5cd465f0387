import { PLACE_KIND_NAMES, PLACE_STATUS_NAMES, type PlaceDetail } from '@petarawan/server/contract/prevention/places';
import X from 'lucide-react/icons/x';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { SourceNote } from '../../charts/SourceNote.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { parentCode } from '../../regions/regionScope.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { PlaceSign } from './PlaceSign.tsx';
import { DRAWINGS } from './placeDrawings.ts';
import { placesText } from './text.ts';

interface PlacePanelProps {
  place: PlaceDetail;
  view: ViewState;
  /** Whether the asker may enter activities. */
  mayRecord: boolean;
  onEdit(): void;
  onClose(): void;
}

/** Code of a place's area, no smaller than so many parts (2 kabupaten/kota, 3 kecamatan): forms and maps go no further down. */
const upTo = (place: PlaceDetail, parts: number) => place.code.split('.').slice(0, parts).join('.');

/** The map around a place with its kind switched on: inside its kabupaten/kota, its kecamatan chosen. */
function mapHref(place: PlaceDetail, view: ViewState): string {
  const parts = place.code.split('.');
  const selected = parts.slice(0, 3).join('.');
  const code = parts.length === 1 ? null : parts.length === 2 ? parentCode(place.code) : parts.slice(0, 2).join('.');
  return viewHref('peta', { ...view, code, level: null, selected, group: null, symbols: [place.kind] });
}

/** One place: why it has its status, its partners, where it stands and what was done since. */
export function PlacePanel({ place, view, mayRecord, onEdit, onClose }: PlacePanelProps) {
  const text = useTextOf(placesText);
  const format = useFormat();
  const say = useSay();
  const name = usePreventionName();
  const facts: [string, string | null][] = [
    [text.columns.where, `${place.regionName} (${place.code})`],
    [text.place, place.place],
    [text.columns.launched, place.launched === null ? text.noDay : format.date(place.launched)],
    [text.partners, place.partners.join('; ') || null],
    [text.office, place.office],
    [text.note, place.note],
  ];
  return (
    <section className="place-panel" aria-label={place.name}>
      <div className="place-panel-head">
        <h2>
          <PlaceSign kind={place.kind} drawing={DRAWINGS[place.status]} /> {place.name}
        </h2>
        <button type="button" className="icon-button" aria-label={text.close} title={text.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <p>
        {say(PLACE_KIND_NAMES[place.kind])} · <strong>{say(PLACE_STATUS_NAMES[place.status])}</strong>: {say(place.reason)}
        {place.rule.asOf && place.rule.of && `, ${text.per(format.date(place.rule.asOf), say(place.rule.of))}`}.
        {place.sample && <span className="badge">{text.sample}</span>}
      </p>
      <dl className="place-facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="place-actions">
        {mayRecord && (
          <Link className="button" href={planHref('kegiatan', { ...view, code: upTo(place, 3), level: null }, { catat: 'ya' })}>
            {text.record}
          </Link>
        )}
        <Link className="button" href={mapHref(place, view)}>
          {text.onMap}
        </Link>
        {place.kind === 'kampung' && (
          <Link className="button" href={planHref('alokasi', { ...view, code: upTo(place, 2), level: null }, { jumlah: '1' })}>
            {text.next}
          </Link>
        )}
        {place.editable && (
          <button type="button" className="button" onClick={onEdit}>
            {text.edit}
          </button>
        )}
      </div>
      <h3>{text.activities(place.activities === null ? '–' : format.integer(place.activities.total))}</h3>
      {place.activitiesAbsent && <p className="quiet">{say(place.activitiesAbsent)}.</p>}
      {place.activities !== null && place.linked.length === 0 && <p className="quiet">{text.noActivities}</p>}
      {place.linked.length > 0 && (
        <ul className="dated-list">
          {place.linked.map((activity) => (
            <li key={activity.id}>
              <time dateTime={activity.start}>{format.date(activity.start)}</time>
              <div>
                <p>
                  {activity.kind === null ? activity.id : name(activity.kind)} · {activity.regionName}
                </p>
                <p className="quiet">
                  {activity.id} · {say(activity.reason)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {place.activities !== null && place.activities.total > place.linked.length && place.linked.length > 0 && (
        <p className="quiet small">{text.latest(format.integer(place.linked.length))}</p>
      )}
      {place.versions.length > 0 && (
        <details>
          <summary>{text.versions}</summary>
          <ul>
            {place.versions.map((v) => (
              <li key={v.version} className="quiet">
                {text.version(format.integer(v.version))} · {format.date(v.at.slice(0, 10))} · {v.by}
              </li>
            ))}
          </ul>
        </details>
      )}
      <SourceNote sources={[place.source]} what={place.name} />
    </section>
  );
}
