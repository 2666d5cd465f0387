import type { Me } from '@petarawan/server/contract/accounts';
import { useState } from 'react';
import { shortRegion } from '../accounts/shortRegion.ts';
import { useTextOf } from '../text/useText.ts';
import { DropZone } from './DropZone.tsx';
import type { AskedDoor } from './door.ts';
import { ImportList } from './ImportList.tsx';
import { IntakeFlow } from './IntakeFlow.tsx';
import { PasteBox } from './PasteBox.tsx';
import { Templates } from './Templates.tsx';
import { importsText } from './text.ts';

/** The start: bring a file, fetch a template, see what came in before. With a file in hand only the steps of that file show. */
export function DataHome({ me, asked }: { me: Me; asked: AskedDoor }) {
  const text = useTextOf(importsText);
  const [file, setFile] = useState<File | null>(null);
  if (file)
    return (
      <IntakeFlow
        key={`${file.name} ${file.size} ${file.lastModified}`}
        file={file}
        asked={asked}
        onLeave={() => setFile(null)}
      />
    );
  return (
    <>
      <h1>{text.title}</h1>
      <p className="measure">
        {text.intro} {me.regionName !== null && text.ownRegion(shortRegion(me.regionName))}
      </p>
      <DropZone onFile={setFile} />
      <PasteBox onFile={setFile} />
      <Templates me={me} asked={asked} />
      <ImportList />
    </>
  );
}
