import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Dial, type Ringing, ringingListSchema } from '../../local/web/protocol.ts';
import { useEventStream } from '../shared/event-stream.ts';
import { laptop } from '../shared/laptop.ts';
import { Handset } from './icons.tsx';
import { isOnPage, type Line } from './line-picker.tsx';
import { t } from './messages.ts';

/** The call that rings on one of the page's telephones. */
const useRinging = (line: Line): Ringing | undefined => {
  const [ringing, setRinging] = useState<readonly Ringing[]>([]);
  useEventStream(laptop.rings, ringingListSchema, setRinging);
  return ringing.find(({ number }) => isOnPage(number, line));
};

const Ring = ({ ring, label, onAnswer }: { ring: Ringing; label: string; onAnswer: () => void }) => {
  const rejecting = useMutation({ mutationFn: () => laptop.reject(ring.callId) });
  return (
    <section className="incoming" role="alertdialog" aria-label={t('incoming')}>
      <p className="incoming-who" aria-live="assertive">
        <b>{ring.from}</b>
        <span>{label}</span>
        <small>{t('incomingTo', { number: ring.number })}</small>
      </p>
      <button
        type="button"
        className="round round-hang-up"
        aria-label={t('reject')}
        disabled={rejecting.isPending}
        onClick={() => rejecting.mutate()}
      >
        <Handset down />
      </button>
      <button type="button" className="round round-call" aria-label={t('answer')} onClick={onAnswer}>
        <Handset />
      </button>
    </section>
  );
};

interface IncomingProps {
  readonly line: Line;
  /** Who calls, where the number is one of the carriers'. */
  readonly labelOf: (call: Dial) => string;
  readonly onAnswer: (ring: Ringing) => void;
}

/** Somebody calls: which telephone rings, who it is, and the two things one can do. */
export const Incoming = ({ line, labelOf, onAnswer }: IncomingProps) => {
  const ring = useRinging(line);
  if (ring === undefined) return null;
  const { number: from, from: dialled, tenant } = ring;
  const label = labelOf({ from, dialled, ...(tenant && { tenant }) });
  return <Ring key={ring.callId} ring={ring} label={label} onAnswer={() => onAnswer(ring)} />;
};
