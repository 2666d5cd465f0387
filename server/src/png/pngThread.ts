import { type ThreadAnswer, threadAnswer } from '../threads/threadAnswer.ts';
import { renderPng } from './renderPng.ts';

/** The entry of the thread in which an SVG picture becomes a PNG of its own size. */
export const pngThread = (svg: string): Promise<ThreadAnswer> => threadAnswer(() => renderPng(svg, 1));
