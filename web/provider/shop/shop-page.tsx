import { t } from '../messages.ts';
import { useMe } from '../queries.ts';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemText } from '../words.ts';
import { CreditCard } from './credit-card.tsx';
import { LetterCard } from './letter-card.tsx';
import { PapersCard } from './papers-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { ShopCard } from './shop-card.tsx';

/** What the tenant knows of the shop, and what the provider itself may change of it. Source: ORDER-46, ORDER-47. */
export const ShopPage = () => {
  const { data: me, error, isError, refetch } = useMe({ isLookedAt: true });
  return (
    <>
      <PageHeading>{t('navSHOP')}</PageHeading>
      {isError ? (
        <Notice kind="ERROR" action={{ label: t('retry'), onAct: () => refetch() }}>
          {problemText(error)}
        </Notice>
      ) : null}
      {me === undefined && !isError ? <Waiting /> : null}
      {me === undefined ? null : (
        <>
          <CreditCard me={me} />
          <LetterCard />
          <ShopCard me={me} />
          <PeopleCard me={me} />
          <PapersCard me={me} />
        </>
      )}
    </>
  );
};
