export function findPostgres(): string | null;
export function ensurePostgres(): Promise<string | null>;
export const HOW_TO_GET_POSTGRES: string;
