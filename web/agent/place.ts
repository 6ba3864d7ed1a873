import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { agentAppConfigSchema } from '../../local/web/protocol.ts';
import { localDate } from '../shared/time.ts';
import { api } from './api.ts';

const readConfig = async () => {
  const response = await fetch('./config.json', { cache: 'no-store' });
  const config = agentAppConfigSchema.parse(await response.json());
  const offsetMs = config.now === undefined ? 0 : Date.parse(config.now) - Date.now();
  return { ...config, offsetMs };
};

/** The runtime configuration; on a laptop it is asked again every few seconds, because its clock may be moved. */
export const useConfig = () =>
  useQuery({
    queryKey: ['config'],
    queryFn: readConfig,
    refetchInterval: ({ state }) => (state.data?.now === undefined ? false : 5_000),
  });

export type Config = Awaited<ReturnType<typeof readConfig>>;

const PlaceContext = createContext<Config | undefined>(undefined);
export const PlaceProvider = PlaceContext.Provider;

/** The configuration, inside the pages that are shown only once it is there. */
export const usePlace = () => {
  const config = useContext(PlaceContext);
  if (config === undefined) throw new Error('usePlace outside of PlaceProvider');
  return { ...config, ask: api(config), today: localDate(Date.now() + config.offsetMs, config.timeZone) };
};
