import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Door } from './door.ts';
import { importFile, inspectFile, type Reading, type UploadProgress } from './uploads.ts';

const numbers = new WeakMap<File, number>();
let last = 0;

/** A number for a file of this page: two files may share name, size and date. */
function numberOf(file: File): number {
  const known = numbers.get(file) ?? ++last;
  numbers.set(file, known);
  return known;
}

const START: UploadProgress = { sent: 0, step: null };
/** Answers about a file are worth nothing once it is away; a broken connection is for people to try again. */
const ONCE = { retry: false, gcTime: 60_000 } as const;

/** How the server reads the file through this door, with the share that has been sent. */
export function useInspection(file: File, door: Door, sheet: string | null) {
  const [sent, setSent] = useState(0);
  const request = useQuery({
    queryKey: ['reading', numberOf(file), 'inspect', door.kind, door.channel, sheet],
    queryFn: ({ signal }) => {
      setSent(0);
      return inspectFile({ file, door, sheet, mapping: {} }, { signal, onSent: setSent });
    },
    ...ONCE,
  });
  return { request, sent };
}

/** What an import would do. Starts by itself, again after every change; an attempt that is out of date is called off. */
export function useTrial(reading: Reading, enabled: boolean) {
  const { file, door, sheet, mapping, full } = reading;
  const [progress, setProgress] = useState(START);
  const request = useQuery({
    queryKey: ['reading', numberOf(file), 'trial', door.kind, door.channel, sheet, mapping, full],
    enabled,
    queryFn: ({ signal }) => {
      setProgress(START);
      return importFile(reading, { dryRun: true, onProgress: setProgress, signal });
    },
    ...ONCE,
  });
  return { request, progress };
}
