import { createContext, useContext } from 'react';
import type { Config } from '../shared/app-config.ts';
import { useWall } from '../shared/use-now.ts';
import { api } from './api.ts';

const PlaceContext = createContext<Config | undefined>(undefined);
export const PlaceProvider = PlaceContext.Provider;

/** The configuration, inside the pages that are shown only once it is there. */
export const usePlace = () => {
  const config = useContext(PlaceContext);
  if (config === undefined) throw new Error('usePlace outside of PlaceProvider');
  return { ...config, ask: api(config) };
};

/**
 * The platform's time in epoch milliseconds, going on by the second: a telephone's own clock may be wrong, and a laptop's may be moved.
 */
export const useNow = (): number => useWall(250) + usePlace().offsetMs;
