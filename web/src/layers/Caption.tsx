import type { LayerResponse } from '@petarawan/server/contract/layers';
import { lazy } from 'react';
import type { UpdateView, ViewState } from '../app/urlState.ts';
import { useFormat } from '../format/useFormat.ts';
import { useLanguage } from '../text/language.ts';
import { useText } from '../text/useText.ts';
import { Folded } from '../ui/Folded.tsx';
import './caption.css';
import { sourceWords } from '@petarawan/server/drawing/words/sourceWords';

// Comes when it is opened.
const DownloadList = lazy(() => import('../briefings/DownloadList.tsx').then((m) => ({ default: m.DownloadList })));

/** The sentence that says what is shown; under it where the figures come from, when they are from, and what to mind. */
export function Caption({ figure, view, update }: { figure: LayerResponse; view: ViewState; update: UpdateView }) {
  const text = useText();
  const format = useFormat();
  const language = useLanguage();
  const { sources, sample, dataVersion } = figure.meta;
  const rawCount = figure.caveats.find((c) => c.code === 'jumlah_mentah');
  const notes = figure.caveats.filter((c) => c !== rawCount);
  // "Tidak berlaku" explains nothing by itself; the server's sentences do.
  const inapplicable = figure.refusal ? [] : figure.areas.filter((a) => a.absence === 'tidak_berlaku');
  const reasons = [...new Set(inapplicable.map((a) => a.absenceNote?.[language] ?? ''))].slice(0, 2);
  const unplaced = figure.unplaced ? figure.unplaced.laporan + figure.unplaced.temuan + figure.unplaced.informasi_awal : 0;
  const [first] = sources;

  return (
    <div className="caption">
      <h1>{figure.title[language]}</h1>
      <div className="caption-line">
        <span className="caption-source">
          {sample && (
            <span className="badge" title={text.caption.sampleHint}>
              {text.caption.sample}
            </span>
          )}{' '}
          {first && `${text.caption.source}: ${sourceWords(first, format)}`}
          {sources.length > 1 && ` ${text.caption.moreSources(format.integer(sources.length - 1))}`}
        </span>
        <span>{text.caption.dataVersion(format.integer(dataVersion))}</span>
        {unplaced > 0 && <span title={text.caption.unplacedHint}>{text.caption.unplaced(format.integer(unplaced))}</span>}
        {notes.length + sources.length > 1 && (
          <details className="caption-notes">
            <summary>{text.caption.caveats(format.integer(notes.length))}</summary>
            <div className="caption-sheet">
              <ul>
                {notes.map((note) => (
                  <li key={note.code}>{note.text[language]}</li>
                ))}
              </ul>
              <ul className="quiet">
                {sources.map((s) => (
                  <li key={`${s.name}${s.date}`}>
                    {sourceWords(s, format)}
                    {s.note && `. ${s.note}`}
                  </li>
                ))}
              </ul>
            </div>
          </details>
        )}
        <Folded className="caption-notes" summary={text.caption.download}>
          {() => <DownloadList view={view} title={figure.title[language]} />}
        </Folded>
      </div>
      {inapplicable.length > 0 && (
        <p className="caption-why quiet" title={reasons.join(' ')}>
          {text.absence.tidak_berlaku} ({format.integer(inapplicable.length)}): {reasons.join(' ')}
        </p>
      )}
      {rawCount && (
        <p className="caption-raw">
          {rawCount.text[language]}{' '}
          <button type="button" className="link-button" onClick={() => update({ denominator: 'dpt', breaks: [] })}>
            {text.caption.useRate}
          </button>
        </p>
      )}
    </div>
  );
}
