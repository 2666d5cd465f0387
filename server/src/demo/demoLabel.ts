/** What every synthetic row says of itself. */
export const SAMPLE_LABEL = 'data contoh';
