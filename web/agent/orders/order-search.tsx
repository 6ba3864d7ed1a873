import { Button, Input } from '@cloudscape-design/components';
import { useState } from 'react';
import { t } from './messages.ts';

interface OrderSearchProps {
  /** What is looked for now; empty: nothing. */
  readonly wanted: string;
  readonly onWant: (text: string) => void;
}

/** Looks an order up by what the caller can say: the number of its text, or his telephone. Source: ORDER-20, ORDER-22. */
export const OrderSearch = ({ wanted, onWant }: OrderSearchProps) => {
  const [text, setText] = useState(wanted);
  const [last, setLast] = useState(wanted);
  // Whoever turns to a list looks for nothing any more.
  if (last !== wanted) {
    setLast(wanted);
    setText(wanted);
  }
  const look = () => onWant(text.trim());
  return (
    <search className="order-search">
      <Input
        type="search"
        ariaLabel={t('search')}
        placeholder={t('searchPlaceholder')}
        value={text}
        onChange={({ detail }) => {
          setText(detail.value);
          if (detail.value === '') onWant('');
        }}
        onKeyDown={({ detail }) => detail.key === 'Enter' && look()}
      />
      <Button onClick={look}>{t('searchGo')}</Button>
    </search>
  );
};
