import type { RegionsPageProps } from '../app/panels.ts';
import { useViewState } from '../app/useViewState.ts';
import { useTextOf } from '../text/useText.ts';
import { ProfilePanel } from './ProfilePanel.tsx';
import './regionsPage.css';
import { RegionDetails } from './RegionDetails.tsx';
import { RegionTree } from './RegionTree.tsx';
import { regionsText } from './regionsText.ts';

/** `/wilayah` and `/wilayah/19.04`: the regions as a list to go down in, and the profile of the chosen one. */
export function RegionsPage({ code }: RegionsPageProps) {
  const text = useTextOf(regionsText);
  const [state, update] = useViewState();
  return (
    <div className={code === null ? 'regions-page' : 'regions-page chosen'}>
      <div className="regions-list">
        <h1>{text.regions}</h1>
        {code === null && <p className="quiet">{text.regionsIntro}</p>}
        <RegionTree code={code} state={state} />
      </div>
      <div className="regions-profile">
        <ProfilePanel code={code ?? 'ID'} state={state} update={update} />
        {code !== null && <RegionDetails code={code} />}
      </div>
    </div>
  );
}
