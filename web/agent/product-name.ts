import { useTicketOffers } from './tickets/ticket-queries.ts';

/** What a product is called; its id until the names are there. */
export const useProductName = (): ((product: string) => string) => {
  const { data } = useTicketOffers();
  return (id) => data?.products.find(({ product }) => product === id)?.name ?? id;
};
