import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { ComponentType } from 'react';
import type { Brush } from '../layers/brush.ts';
import type { UpdateView, ViewState } from './urlState.ts';

/** Right column: the profile of one area. `code` is a region code, or `ID` for the whole country. */
export interface ProfilePanelProps {
  code: string;
  state: ViewState;
  update: UpdateView;
}
export type ProfilePanelType = ComponentType<ProfilePanelProps>;

/** Ranking and funnel under the map: same areas, same classes, same selection, same highlight. */
export interface AreaPanelProps {
  figure: LayerResponse | undefined;
  loading: boolean;
  brush: Brush;
  onBrush(brush: Brush): void;
  selected: string | null;
  hovered: string | null;
  onSelect(code: string): void;
  onHover(code: string | null): void;
  /** Go down into the area, like a double click on the map. */
  onOpen(code: string): void;
}
export type AreaPanelType = ComponentType<AreaPanelProps>;

export interface SearchPaletteProps {
  open: boolean;
  onClose(): void;
  onChoose(code: string): void;
}
export type SearchPaletteType = ComponentType<SearchPaletteProps>;

export interface RegionsPageProps {
  code: string | null;
}
