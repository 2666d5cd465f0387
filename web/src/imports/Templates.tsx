import type { Me } from '@petarawan/server/contract/accounts';
import { useState } from 'react';
import { useTextOf } from '../text/useText.ts';
import { DoorFields } from './DoorFields.tsx';
import { type AskedDoor, type Door, firstDoor } from './door.ts';
import { Remembered } from './Remembered.tsx';
import { importsText } from './text.ts';

/** For those who have no file yet: the template of every kind and channel. */
export function Templates({ me, asked }: { me: Me; asked: AskedDoor }) {
  const text = useTextOf(importsText);
  const [door, setDoor] = useState<Door>(firstDoor(asked));
  return (
    <section className="imports-section" aria-labelledby="templat">
      <h2 id="templat">{text.templates.title}</h2>
      <p className="measure">{text.templates.note}</p>
      <DoorFields door={door} region={me.region} onChange={setDoor} />
      <Remembered door={door} />
    </section>
  );
}
