import { AppError } from '../../errors.ts';

/** A deck that somebody sees and may not change. */
export const notYours = ({ area }: { area: string }) =>
  new AppError('forbidden', {
    id: `Paparan ini untuk wilayah ${area}; Anda boleh melihat dan mengunduhnya, tetapi tidak mengubahnya.`,
    en: `This deck is for the area ${area}; you may see and download it, but not change it.`,
  });
