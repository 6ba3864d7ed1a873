import { Button, FormField, SpaceBetween, Textarea } from '@cloudscape-design/components';
import type { ProviderCard } from '#domain/providers';
import { Sure } from '../../shared/sure.tsx';
import { useDeedKeys } from '../deeds/keys.ts';
import { isSaveKey } from '../save-key.ts';
import { t } from './messages.ts';
import { RefusalAlert } from './refusal-alert.tsx';
import { type StandingDeed, standingDeedsOf } from './standing-deeds.ts';
import { type StandingState, useStanding } from './use-standing.ts';

interface AskedProps {
  readonly name: string;
  readonly deed: StandingDeed;
  readonly standing: StandingState;
}

const Note = ({ standing: { note, write, confirm } }: Pick<AskedProps, 'standing'>) => (
  <FormField label={t('note')} constraintText={t('noteHint')} stretch>
    <Textarea
      rows={2}
      value={note}
      autoFocus
      spellcheck={false}
      onChange={({ detail }) => write(detail.value.slice(0, 500))}
      onKeyDown={({ detail }) => isSaveKey(detail) && confirm()}
    />
  </FormField>
);

const Asked = ({ name, deed, standing }: AskedProps) => (
  <Sure
    question={t('sure', { deed: t(`deed${deed}`), name })}
    yes={t(`deed${deed}`)}
    no={t('cancel')}
    onNo={standing.putAway}
    onYes={standing.confirm}
  >
    <SpaceBetween size="m">
      <p className="quiet">{t(`sure${deed}`)}</p>
      {deed === 'suspend' ? <Note standing={standing} /> : null}
    </SpaceBetween>
  </Sure>
);

interface StandingBarProps {
  readonly card: ProviderCard;
  readonly titleOf: (category: string) => string;
}

/** Approves, suspends, reinstates, or ends; each asked twice. What is refused names every gap. Source: ORDER-45, ORDER-46, X-37. */
export const StandingBar = ({ card, titleOf }: StandingBarProps) => {
  const standing = useStanding(card);
  const { asked, sentDeed, isSending, isDone } = standing;
  const deeds = standingDeedsOf(card);
  useDeedKeys(deeds, standing.ask);
  return (
    <>
      {deeds.length === 0 ? null : (
        <nav className="deed-bar" aria-label={t('deeds')}>
          {deeds.map((deed) => (
            <Button key={deed} loading={isSending && sentDeed === deed} onClick={() => standing.ask(deed)}>
              {t(`deed${deed}`)}
            </Button>
          ))}
        </nav>
      )}
      {deeds.length === 0 ? null : <kbd className="deed-keys">{t('deedsHint')}</kbd>}
      <RefusalAlert sending={standing} titleOf={titleOf} />
      <p className="deed-news" aria-live="polite">
        {isDone && sentDeed ? t('deedDone', { deed: t(`deed${sentDeed}`) }) : ''}
      </p>
      {asked === undefined ? null : <Asked name={card.name} deed={asked} standing={standing} />}
    </>
  );
};
