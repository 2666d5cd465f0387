import type { ViewState } from '../app/urlState.ts';
import { useTextOf } from '../text/useText.ts';
import { FIGURE_FILES, figuresHref, pictureHref } from './pictureHref.ts';
import { SaveStep } from './steps/SaveStep.tsx';
import { downloadText } from './text.ts';
import './downloadList.css';

/** What the map shows, to take along: as a picture for slides and print, as figures, and as a step of a deck. `title` is its sentence. */
export function DownloadList({ view, title }: { view: ViewState; title: string }) {
  const text = useTextOf(downloadText);
  return (
    <div className="caption-sheet download-list">
      <h2>{text.pictures}</h2>
      <ul>
        {(['slide', 'a4', 'social'] as const).map((size) => (
          <li key={size}>
            <a href={pictureHref(view, 'png', size)} download>
              {text.png[size]}
            </a>
          </li>
        ))}
        <li>
          <a href={pictureHref(view, 'svg', 'slide')} download>
            {text.svg}
          </a>
        </li>
      </ul>
      <h2>{text.figures}</h2>
      <ul>
        {FIGURE_FILES.map((file) => (
          <li key={file}>
            <a href={figuresHref(view, file)} download>
              {text.files[file]}
            </a>
          </li>
        ))}
      </ul>
      <p className="quiet">{text.hint}</p>
      <SaveStep view={view} title={title} />
    </div>
  );
}
