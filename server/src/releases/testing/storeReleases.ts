import type { Db } from '../../db/database.ts';
import type { ReleaseStatus } from '../contract.ts';
import { packed } from '../packed.ts';
import { canonicalJson, hashRelease } from '../public/canonicalJson.ts';
import type { PublicRelease } from '../public/contract.ts';
import { putParts, putRelease, putShapes } from '../repository.ts';
import { writing } from '../writing.ts';
import { sampleHead, sampleSource } from './sampleRelease.ts';

const AT = '2025-04-01T03:00:00.000Z';

/**
 * Stores releases of one series as if they had been made and published, by nobody's rules: the last one with the given status. Square shapes
 * come along for the boundary version of the samples.
 */
export async function storeReleases(db: Db, releases: readonly PublicRelease[], last: ReleaseStatus = 'terbit'): Promise<void> {
  const newest = releases.at(-1)?.number ?? 0;
  const published = newest - (last === 'terbit' ? 0 : 1);
  const source = sampleSource();
  const version = releases[0]?.boundaries.version ?? '';
  const shapes = new Map<string, string[]>();
  for (const name of ['nasional', '19']) shapes.set(name, await packed(JSON.stringify(await source.shapes(version, name))));
  const stored = await Promise.all(
    releases.map(async (release) => ({
      release,
      document: await packed(canonicalJson(release)),
      truth: await packed(`HITUNGAN-RAHASIA-${release.number}`),
    })),
  );
  await writing(db, async (tx) => {
    await putShapes(tx, version, shapes);
    for (const { release, document, truth } of stored) {
      const head = sampleHead(release, published);
      const status = release.number === newest ? last : release.number === published ? 'terbit' : 'diganti';
      const isOut = status === 'terbit' || status === 'diganti';
      const done = (by: string) => (isOut || status === 'disetujui' ? by : '');
      const task = {
        area: release.area,
        from: release.supersedes === null ? head.from : null,
        to: head.to,
        notes: release.notes,
        corrections: release.corrections.map(({ about, text }) => ({ about, text })),
        restate: [],
      };
      await putParts(tx, release.number, 'document', document);
      await putParts(tx, release.number, 'truth', truth);
      await putRelease(
        tx,
        {
          number: release.number,
          area: release.area,
          area_name: head.areaName,
          status,
          version: 2,
          supersedes: release.supersedes ?? 0,
          superseded_by: status === 'diganti' ? release.number + 1 : 0,
          task: JSON.stringify(task),
          starts: head.from,
          ends: head.to,
          prepared_on: release.preparedOn,
          data_version: release.dataVersion,
          method_version: release.methodVersion,
          sample: release.sample,
          notes: release.notes,
          boundaries: version,
          sha256: hashRelease(release),
          summary: '',
          problem: '',
          prepared_by: 'perencana',
          prepared_at: AT,
          submitted_by: done('perencana'),
          submitted_at: done(AT),
          approved_by: done('penyetuju'),
          approved_at: done(AT),
          approved_alone: false,
          published_by: isOut ? 'perencana' : '',
          published_at: isOut ? AT : '',
          published_on: isOut ? release.preparedOn : '',
        },
        { step: isOut ? 'published' : 'made', author: 'perencana', made_at: AT, reason: '' },
      );
    }
  });
}
