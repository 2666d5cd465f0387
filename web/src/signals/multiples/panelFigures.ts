import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import type { PanelsResponse } from '@petarawan/server/contract/layers/panels';

type Answer = PanelsResponse;

/** Key of an area in one panel, where the areas of all panels stand in one list. */
export const panelKey = (panel: number, code: string): string => `${panel}/${code}`;

function areasOf(answer: Answer, index: number, codeOf: (code: string) => string): AreaFigure[] {
  const panel = answer.panels[index];
  if (!panel) return [];
  return answer.areas.map(({ code, name, unit }, i): AreaFigure => {
    const [low, high] = [panel.low[i] ?? null, panel.high[i] ?? null];
    return {
      code: codeOf(code),
      name,
      value: panel.values[i] ?? null,
      absence: panel.absences[i] ?? null,
      absenceNote: null,
      class: panel.classes[i] ?? null,
      interval: low === null || high === null ? null : [low, high],
      sameAsParent: null,
      counts: null,
      denominator: null,
      coverage: null,
      rank: null,
      officialClass: null,
      source: null,
      ...(unit ? { unit } : {}),
    };
  });
}

function figureOf(answer: Answer, areas: AreaFigure[], title: LayerResponse['title']): LayerResponse {
  const { level, parent, group, unit, classes, absences, caveats, meta } = answer;
  return {
    layer: 'laporan',
    level,
    parent,
    group,
    title,
    unit,
    areas,
    classes,
    absences,
    parentFigure: null,
    unplaced: null,
    caveats,
    period: { from: null, to: null },
    meta,
  };
}

/** One panel as a layer of its own: what the map draws. Its classes are those of all panels. */
export function panelFigure(answer: Answer, index: number): LayerResponse {
  return figureOf(
    answer,
    areasOf(answer, index, (code) => code),
    answer.panels[index]?.title ?? answer.title,
  );
}

/** All panels as one layer, for their one legend; an area stands there once per panel (`panelKey`). */
export function pooledFigure(answer: Answer): LayerResponse {
  const areas = answer.panels.flatMap((_, index) => areasOf(answer, index, (code) => panelKey(index, code)));
  return figureOf(answer, areas, answer.title);
}
