import { Button, FormField, Input, RadioGroup, StatusIndicator } from '@cloudscape-design/components';
import { usePlaceSearch } from '../orders/order-queries.ts';
import { pointIn } from './application.ts';
import { t } from './messages.ts';
import type { ApplicationState } from './use-application.ts';

type Hit = NonNullable<ReturnType<typeof usePlaceSearch>['data']>['places'][number];

const nameOf = ({ address, district }: Hit): string =>
  district === '' || address.includes(district) ? address : `${address}（${district}）`;

interface HitsProps {
  readonly hits: readonly Hit[];
  readonly chosen: string | undefined;
  readonly onChoose: (hit: Hit) => void;
}

/** Which of several it is; the arrows go through them. */
const Hits = ({ hits, chosen, onChoose }: HitsProps) => (
  <fieldset className="place-hits">
    <legend>{t('placeChoose')}</legend>
    <RadioGroup
      value={chosen ?? null}
      items={hits.map((hit) => ({ value: hit.address, label: nameOf(hit) }))}
      onChange={({ detail }) => hits.filter(({ address }) => address === detail.value).forEach(onChoose)}
    />
  </fieldset>
);

type Search = ReturnType<typeof usePlaceSearch>;

const Standing = ({ form: { draft }, search }: { form: ApplicationState; search: Search }) => {
  if (search.isPending) return <StatusIndicator type="loading">{t('placeSearching')}</StatusIndicator>;
  if (draft.found !== undefined)
    return <StatusIndicator type="success">{t('placeFound', { address: draft.found.address })}</StatusIndicator>;
  if (pointIn(draft.address)) return <StatusIndicator type="success">{t('placePoint')}</StatusIndicator>;
  if (search.isError) return <StatusIndicator type="warning">{t('placeFailed')}</StatusIndicator>;
  return search.data?.places.length === 0 ? (
    <StatusIndicator type="warning">{t('placeNone')}</StatusIndicator>
  ) : (
    <StatusIndicator type="info">{t('placeHint')}</StatusIndicator>
  );
};

interface PlaceSearchProps {
  readonly form: ApplicationState;
  readonly errorText: string;
}

/** Where the shop is: found on the map by its address, or given as a point. Source: ORDER-18, ORDER-45. */
export const PlaceSearch = ({ form, errorText }: PlaceSearchProps) => {
  const search = usePlaceSearch();
  const choose = ({ address, point }: Hit) => form.edit({ found: { address, point } });
  const text = form.draft.address.trim();
  const locate = () => {
    if (text.length < 2 || search.isPending || pointIn(text)) return;
    search.mutate(text, { onSuccess: ({ places: [only, second] }) => only && !second && choose(only) });
  };
  const hits = search.data?.places ?? [];
  return (
    <div className="place-field">
      <FormField label={t('fieldaddress')} errorText={errorText} stretch>
        <div className="place-input">
          <Input
            value={form.draft.address}
            autoComplete={false}
            onChange={({ detail }) => {
              search.reset();
              form.edit({ address: detail.value });
            }}
            onKeyDown={(event) => {
              if (event.detail.key !== 'Enter' || event.detail.ctrlKey || event.detail.metaKey) return;
              event.preventDefault();
              locate();
            }}
          />
          <Button formAction="none" loading={search.isPending} onClick={locate}>
            {t('locate')}
          </Button>
        </div>
      </FormField>
      {hits.length > 1 ? <Hits hits={hits} chosen={form.draft.found?.address} onChoose={choose} /> : null}
      <p className="place-standing" role="status">
        <Standing form={form} search={search} />
      </p>
    </div>
  );
};
