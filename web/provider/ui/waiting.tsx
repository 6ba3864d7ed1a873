import { useEffect, useState } from 'react';
import { t } from '../messages.ts';

/** Something is awaited; after four seconds the page says that the network is slow. */
export const Waiting = () => {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), 4_000);
    return () => clearTimeout(waiting);
  }, []);
  return (
    <p className="waiting" role="status">
      <span className="spinner" aria-hidden="true" />
      {t(isSlow ? 'slow' : 'loading')}
    </p>
  );
};
