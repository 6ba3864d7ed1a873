import { Button, ButtonDropdown } from '@cloudscape-design/components';
import type { ReactNode } from 'react';
import { t } from './messages.ts';
import type { DeedBarState } from './use-deed-bar.ts';

/** So many deeds are buttons with a key each; the rarer ones stand behind 更多处理. */
const atHand = 5;

interface DeedChoiceProps<Deed extends string> {
  readonly deeds: readonly Deed[];
  readonly bar: DeedBarState<Deed>;
  readonly textOf: (deed: Deed) => string;
  /** What is beside the deeds. */
  readonly children?: ReactNode;
}

/** The deeds as buttons, and below them what was done last. */
export const DeedChoice = <Deed extends string>({ deeds, bar, textOf, children }: DeedChoiceProps<Deed>) => {
  const more = deeds.slice(atHand);
  return (
    <>
      <nav className="deed-bar" aria-label={t('deeds')} ref={bar.bar}>
        {deeds.slice(0, atHand).map((each) => (
          <Button key={each} data-deed={each} ariaExpanded={each === bar.open} onClick={() => bar.choose(each)}>
            {textOf(each)}
          </Button>
        ))}
        {more.length === 0 ? null : (
          <ButtonDropdown
            data-deeds="more"
            items={more.map((id) => ({ id, text: textOf(id) }))}
            onItemClick={({ detail }) => more.filter((id) => id === detail.id).forEach(bar.choose)}
          >
            {t('moreDeeds')}
          </ButtonDropdown>
        )}
        {children}
      </nav>
      {deeds.length === 0 ? null : <kbd className="deed-keys">{t('deedsHint')}</kbd>}
      <p className="deed-news" aria-live="polite" tabIndex={-1} ref={bar.news}>
        {bar.done === undefined ? '' : t('deedDone', { deed: textOf(bar.done) })}
      </p>
    </>
  );
};
