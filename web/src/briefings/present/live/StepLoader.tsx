import { LayerResponse } from '@petarawan/server/contract/layers';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getJson, query } from '../../../api/client.ts';
import { NO_BRUSH } from '../../../layers/brush.ts';
import { loadCategoryKit } from '../../../layers/categoryKit.ts';
import { type Drawn, usePicture } from '../../../layers/usePicture.ts';
import { scopeOf } from '../../../regions/regionScope.ts';
import type { LiveView } from '../presentedDetail.ts';

/** A step whose figures and shapes are there. */
export interface LoadedStep {
  figure: LayerResponse;
  drawn: Drawn;
}

/** Where the view is, for the outlines before its figures; its figures say it themselves. */
const START = scopeOf(null, null);

/**
 * Fetches figures and shapes of one step and keeps them, so that it comes alive at once and without a network. Draws nothing. A step that
 * cannot be had, or that its layer refuses, is never told of: its slide stays as it was drawn.
 */
export function StepLoader({ live, onLoaded }: { live: LiveView; onLoaded(id: string, step: LoadedStep): void }) {
  const { layer, query: asked } = live.view;
  const path = `/layers/${layer}${query(asked)}`;
  const figure = useQuery({
    queryKey: [path],
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const answer = await getJson(path, LayerResponse, signal);
      if (answer.classes.method === 'kategori') await loadCategoryKit();
      return answer;
    },
  }).data;
  const drawn = usePicture(figure, START, NO_BRUSH);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` is new with every call; these are what it is made of
  useEffect(() => {
    if (figure && !figure.refusal && drawn.picture && drawn.picture.painting.size > 0) onLoaded(live.id, { figure, drawn });
  }, [figure, drawn.picture, drawn.bounds, drawn.shapes, drawn.colors, live.id, onLoaded]);
  return null;
}
