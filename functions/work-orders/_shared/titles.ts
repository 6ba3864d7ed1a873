import type { OrderSettings } from '#domain/orders';

/** The title of a business line by its id; the id itself of a line that the tenant no longer has. */
export const titlesOf = (settings: readonly OrderSettings[]): ((category: string) => string) => {
  const titles = new Map(settings.flatMap(({ categories }) => categories).map(({ id, title }) => [id, title]));
  return (category) => titles.get(category) ?? category;
};
