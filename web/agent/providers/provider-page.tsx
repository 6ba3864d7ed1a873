import { Alert, Button, Spinner } from '@cloudscape-design/components';
import type { ProviderCard } from '#domain/providers';
import { creditLetterOf } from '#functions/providers/letter/definition';
import { problemText } from '../problem-text.ts';
import { mayAsk } from '../staff-roles.ts';
import { CreditPanel } from './credit-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { LetterPanel } from './letter-panel.tsx';
import { t } from './messages.ts';
import { PeoplePanel } from './people-panel.tsx';
import { PricesPanel } from './prices-panel.tsx';
import { StandingBadge } from './provider-badges.tsx';
import { ProviderFacts } from './provider-facts.tsx';
import { useProvider, useProviderList } from './provider-queries.ts';
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

const Read = ({ card, titleOf }: PartProps) => (
  <>
    <section className="panel ticket-head" aria-label={card.name}>
      <header className="ticket-headline">
        <h2>{card.name}</h2>
        <StandingBadge standing={card.standing} />
      </header>
      <Hindrances card={card} titleOf={titleOf} />
      <ProviderFacts card={card} titleOf={titleOf} />
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
        {mayAsk(creditLetterOf) ? <LetterPanel providerId={card.providerId} /> : null}
      </div>
    </div>
  </>
);

/** One provider: its particulars, papers, standing, credit and letters, and what may be done now. Source: ORDER-45, ORDER-46, X-52. */
export const ProviderPage = ({ providerId }: { providerId: string }) => {
  const { data: card, isError, error, refetch } = useProvider(providerId);
  const { data: list } = useProviderList({ category: '', status: '' });
  if (card !== undefined) return <Read card={card} titleOf={titlesIn(list?.lines)} />;
  if (!isError) return <Spinner size="large" />;
  return (
    <Alert type="error" header={t('providerFailed')} action={<Button onClick={() => refetch()}>{t('refresh')}</Button>}>
      {problemText(error)}
    </Alert>
  );
};
