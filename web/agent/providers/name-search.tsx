import { Input } from '@cloudscape-design/components';
import { useEffect, useState } from 'react';
import { t } from './messages.ts';

/** Whoever types on is not asked for after each letter. */
const patienceMs = 300;

/** A part of a provider's name, or its id; the list follows a moment after the last letter. Source: ORDER-45. */
export const NameSearch = ({ name, onWant }: { name: string; onWant: (name: string) => void }) => {
  const [typed, type] = useState(name);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === name) return;
    const waiting = setTimeout(() => onWant(wanted), patienceMs);
    return () => clearTimeout(waiting);
  }, [typed, name, onWant]);
  return (
    <Input
      type="search"
      value={typed}
      ariaLabel={t('search')}
      placeholder={t('search')}
      clearAriaLabel={t('searchClear')}
      onChange={({ detail }) => type(detail.value.slice(0, 64))}
    />
  );
};
