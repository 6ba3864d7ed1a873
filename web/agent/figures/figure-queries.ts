import { useQuery } from '@tanstack/react-query';
import type { Span } from '#domain/figures';
import { promiseFigures } from '#functions/figures/promises/definition';
import { askApi } from '../../shared/api-client.ts';
import { usePlace } from '../place.ts';

/** Kept promises over a span, as they have been counted by now. */
export const usePromiseFigures = (span: Span) => {
  const place = usePlace();
  return useQuery({
    queryKey: ['figures', 'promises', span],
    queryFn: () => askApi(place, promiseFigures, { path: {}, query: { span } }),
  });
};

export type Figures = NonNullable<ReturnType<typeof usePromiseFigures>['data']>;
