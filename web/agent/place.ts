import { createContext, useContext } from 'react';
import type { Config } from '../shared/app-config.ts';
import { localDate } from '../shared/time.ts';
import { api } from './api.ts';

const PlaceContext = createContext<Config | undefined>(undefined);
export const PlaceProvider = PlaceContext.Provider;

/** The configuration, inside the pages that are shown only once it is there. */
export const usePlace = () => {
  const config = useContext(PlaceContext);
  if (config === undefined) throw new Error('usePlace outside of PlaceProvider');
  return { ...config, ask: api(config), today: localDate(Date.now() + config.offsetMs, config.timeZone) };
};
