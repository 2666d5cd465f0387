import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newestImports } from './importQueries.ts';
import { BrokenSend } from './sendFile.ts';
import { importFile, type Reading, type UploadProgress } from './uploads.ts';

/** Where an import stands. `broken`: nobody knows yet what became of it; `looking` while the list is asked. */
export type Importing =
  | { state: 'idle' }
  | { state: 'running'; progress: UploadProgress }
  | { state: 'failed'; error: unknown }
  | { state: 'called off' }
  | { state: 'broken'; delivered: boolean; looking: boolean; looked: number };

/** Sends a file for good, and after a broken connection finds out from the list whether it came in. */
export function useImporting(sha256: string | null, onDone: (id: number) => void) {
  const client = useQueryClient();
  const [importing, setImporting] = useState<Importing>({ state: 'idle' });
  const control = useRef<AbortController | null>(null);
  /** Newest import before this one was sent: what came in later and has the same checksum is ours. */
  const before = useRef(0);
  useEffect(() => () => control.current?.abort(), []);

  const finish = (summary: Pick<ImportSummary, 'id'>) => {
    client.removeQueries({ queryKey: ['reading'] });
    void client.invalidateQueries();
    if (summary.id !== null) onDone(summary.id);
  };
  const run = async (reading: Reading) => {
    control.current = new AbortController();
    const { signal } = control.current;
    setImporting({ state: 'running', progress: { sent: 0, step: null } });
    try {
      before.current = (await newestImports()).items[0]?.id ?? 0;
      const summary = await importFile(reading, {
        dryRun: false,
        signal,
        onProgress: (progress) => !signal.aborted && setImporting({ state: 'running', progress }),
      });
      finish(summary);
    } catch (error) {
      if (signal.aborted) setImporting({ state: 'called off' });
      else if (error instanceof BrokenSend)
        setImporting({ state: 'broken', delivered: error.delivered, looking: false, looked: 0 });
      else setImporting({ state: 'failed', error });
    }
  };
  const look = async () => {
    setImporting((was) => (was.state === 'broken' ? { ...was, looking: true } : was));
    const found = await newestImports().then(
      ({ items }) => items.find((item) => item.id !== null && item.id > before.current && item.sha256 === sha256),
      () => undefined,
    );
    if (found) finish(found);
    else setImporting((was) => (was.state === 'broken' ? { ...was, looking: false, looked: was.looked + 1 } : was));
  };
  return { importing, run, look, callOff: () => control.current?.abort() };
}
