import { KeyValuePairs, Spinner } from '@cloudscape-design/components';
import type { UserFigures } from '#domain/figures';
import { t } from './messages.ts';

const counts = ['calls', 'complaints', 'consultations', 'others', 'answers'] as const satisfies (keyof UserFigures)[];

/** What users did: who was new, who called, complained, asked and answered. Source: ORDER-52. */
export const Users = ({ users }: { users: UserFigures | undefined }) =>
  users === undefined ? (
    <p className="quiet">
      <Spinner /> {t('figuresLoading')}
    </p>
  ) : (
    <section className="panel" aria-label={t('viewusers')}>
      <KeyValuePairs
        columns={4}
        items={[
          { label: t('newUsers'), value: users.users },
          ...counts.map((count) => ({ label: t(count), value: users[count] })),
          { label: t('average'), value: users.average },
        ]}
      />
    </section>
  );
