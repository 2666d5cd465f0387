import { drawPicture } from '../../drawing/picture/drawPicture.ts';
import type { Canvas, PictureModel } from '../../drawing/picture/pictureModel.ts';
import { renderPng } from '../../png/renderPng.ts';
import { type ThreadAnswer, threadAnswer } from '../../threads/threadAnswer.ts';
import { drawPlan, type ShapePlan } from './layerShapes.ts';

/** What the thread is asked: a picture, the shapes it needs, and what it becomes. */
export interface PictureTask {
  model: PictureModel;
  plan: ShapePlan | null;
  canvas: Canvas;
  format: 'svg' | 'png';
}

/** The entry of the thread in which pictures are drawn: a country of kecamatan takes a second, in which requests would wait. */
export const pictureThread = ({ model, plan, canvas, format }: PictureTask): Promise<ThreadAnswer> =>
  threadAnswer(async () => {
    const svg = drawPicture(model, canvas, await drawPlan(plan));
    return format === 'svg' ? new TextEncoder().encode(svg) : renderPng(svg, canvas.pixels);
  });
