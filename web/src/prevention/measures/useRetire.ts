import { type Measure, MeasureDetail } from '@petarawan/server/contract/prevention/measures';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendJson } from '../../api/client.ts';
import { draftOf, inputOf } from './measureDraft.ts';
import { MEASURES } from './useMeasures.ts';

/** Takes a measure out of use or back into it; `sure` while somebody is asked. */
export function useRetire(measure: Measure) {
  const client = useQueryClient();
  const [sure, ask] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const body = { ...inputOf(draftOf(measure), measure), version: measure.version, retired: !measure.retired, reason: null };
      return sendJson('PUT', `${MEASURES}/${measure.code}`, body, MeasureDetail);
    },
    onSettled: async () => {
      ask(false);
      await client.invalidateQueries({ queryKey: [MEASURES] });
    },
  });
  return { sure, ask, save };
}
