// Everything that layers of categories need and layers of values do not: one chunk, fetched with the first such layer.

export { categoryColors } from '@petarawan/server/drawing/colors/categoryColors';
export { AreaCategory } from './AreaCategory.tsx';
export { CategoryCell } from './CategoryCell.tsx';
export { CategoryLegend } from './CategoryLegend.tsx';
export { categoryTitles } from './categoryTitles.ts';
export { categoryPhrase, categorySentence } from './categoryWords.ts';
export { describeCategories } from './describeCategories.ts';
export { outlinePainting } from './outlinePainting.ts';
export { RefusalCard } from './RefusalCard.tsx';
export { tableFigure } from './tableFigure.ts';
