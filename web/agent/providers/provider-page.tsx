import { Alert, Button, Spinner } from '@cloudscape-design/components';
import { useState } from 'react';
import type { ProviderCard } from '#domain/providers';
import { creditLetterOf } from '#functions/providers/letter/definition';
import { useFocusIfLost } from '../../shared/use-focus-if-lost.ts';
import { problemText } from '../problem-text.ts';
import { mayAsk } from '../staff-roles.ts';
import { AccountsPanel } from './accounts-panel.tsx';
import { CreditPanel } from './credit-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { LetterPanel } from './letter-panel.tsx';
import { t } from './messages.ts';
import { PeoplePanel } from './people-panel.tsx';
import { PricesPanel } from './prices-panel.tsx';
import type { BusinessLine } from './provider-api.ts';
import { StandingBadge } from './provider-badges.tsx';
import { ProviderFacts } from './provider-facts.tsx';
import { useBusinessLines, useProvider } from './provider-queries.ts';
import { ReviseForm } from './revise-form.tsx';
import { StandingBar } from './standing-bar.tsx';
import { aboutOf, gapText, suspensionText, titlesIn } from './words.ts';

interface PartProps {
  readonly card: ProviderCard;
  readonly titleOf: (category: string) => string;
}

/** Why nothing is dispatched to it, and what it still needs. */
const Hindrances = ({ card, titleOf }: PartProps) => {
  const suspension = suspensionText(card.standing);
  return (
    <>
      {suspension === undefined ? null : <Alert type="warning">{suspension}</Alert>}
      {card.gaps.length === 0 || card.standing.status === 'LEFT' ? null : (
        <Alert type="info" header={t('gaps', { count: card.gaps.length })}>
          <ul className="provider-gaps">
            {card.gaps.map((gap) => (
              <li key={`${gap.what} ${aboutOf(gap)}`}>{gapText({ what: gap.what, about: aboutOf(gap) }, titleOf)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
};

interface ReadProps extends PartProps {
  readonly lines: readonly BusinessLine[] | undefined;
}

/** What it says of itself, and the form in which the tenant changes that. */
const Particulars = ({ card, lines, titleOf }: ReadProps) => {
  const [isRevising, setRevising] = useState(false);
  const close = () => setRevising(false);
  if (isRevising && lines !== undefined)
    return <ReviseForm card={card} lines={lines} onDone={close} onCancel={close} />;
  return (
    <>
      <ProviderFacts card={card} titleOf={titleOf} />
      {card.deeds.includes('revise') ? (
        <div>
          <Button disabled={lines === undefined} onClick={() => setRevising(true)}>
            {t('revise')}
          </Button>
        </div>
      ) : null}
    </>
  );
};

const CardName = ({ providerId, name }: ProviderCard) => {
  const heading = useFocusIfLost<HTMLHeadingElement>(providerId);
  return (
    <h2 tabIndex={-1} ref={heading}>
      {name}
    </h2>
  );
};

const Read = ({ card, lines, titleOf }: ReadProps) => (
  <>
    <section className="panel ticket-head" aria-label={card.name}>
      <header className="ticket-headline">
        <CardName {...card} />
        <StandingBadge standing={card.standing} />
      </header>
      <Hindrances card={card} titleOf={titleOf} />
      <Particulars card={card} lines={lines} titleOf={titleOf} />
      <StandingBar card={card} titleOf={titleOf} />
    </section>
    <div className="ticket-work">
      <div className="ticket-column">
        <DocumentsPanel card={card} />
        <PricesPanel card={card} titleOf={titleOf} />
        <PeoplePanel card={card} />
      </div>
      <div className="ticket-column">
        <CreditPanel card={card} />
        <AccountsPanel card={card} />
        {mayAsk(creditLetterOf) ? <LetterPanel providerId={card.providerId} /> : null}
      </div>
    </div>
  </>
);

/** One provider: its particulars, papers, standing, credit and letters, and what may be done now. Source: ORDER-45, ORDER-46, X-52. */
export const ProviderPage = ({ providerId }: { providerId: string }) => {
  const { data: card, isError, error, refetch } = useProvider(providerId);
  const { data: lines } = useBusinessLines();
  if (card !== undefined) return <Read card={card} lines={lines} titleOf={titlesIn(lines)} />;
  if (!isError) return <Spinner size="large" />;
  return (
    <Alert type="error" header={t('providerFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
      {problemText(error)}
    </Alert>
  );
};
