import { useState } from 'react';
import { forget, useKept } from '../../shared/kept.ts';
import { usePlace } from '../place.ts';
import {
  type AnnouncementDraft,
  type AnnouncementTroubles,
  announcementDraftSchema,
  announcementIn,
  emptyAnnouncement,
} from './announcement-draft.ts';
import { usePublishing } from './announcement-queries.ts';

/** What is written of an announcement; it survives a reload, and is published only after it has been read once more. */
export const useAnnouncementForm = (product: string, onDone: () => void) => {
  const { timeZone, offsetMs } = usePlace();
  const now = () => Date.now() + offsetMs;
  const name = `announcement.${product}`;
  const [draft, keep] = useKept(name, announcementDraftSchema, () => emptyAnnouncement(now(), timeZone));
  const [troubles, setTroubles] = useState<AnnouncementTroubles>({});
  const publishing = usePublishing();
  const read = () => announcementIn(draft, { product, timeZone, now: now() });
  const edit = (change: Partial<AnnouncementDraft>) => {
    if (publishing.isPending) return;
    setTroubles({});
    publishing.reset();
    keep({ ...draft, ...change });
  };
  /** True when it may be published. */
  const check = (): boolean => {
    const found = read();
    setTroubles('troubles' in found ? found.troubles : {});
    return 'body' in found;
  };
  const publish = () => {
    const found = read();
    if (!('body' in found)) return;
    publishing.mutate(found.body, {
      onSuccess: () => {
        keep(emptyAnnouncement(now(), timeZone));
        forget(name);
        onDone();
      },
    });
  };
  return { draft, troubles, problem: publishing.error, isSending: publishing.isPending, edit, check, publish };
};
export type AnnouncementFormState = ReturnType<typeof useAnnouncementForm>;
