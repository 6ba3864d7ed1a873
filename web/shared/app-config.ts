import { useQuery } from '@tanstack/react-query';
import { agentAppConfigSchema } from '../../local/web/protocol.ts';

const readConfig = async () => {
  const response = await fetch('./config.json', { cache: 'no-store' });
  const config = agentAppConfigSchema.parse(await response.json());
  const offsetMs = config.now === undefined ? 0 : Date.parse(config.now) - Date.now();
  return { ...config, offsetMs };
};

/**
 * The runtime configuration of an app that signs in and asks the API; on a laptop it is asked again every few seconds, because its clock
 * may be moved.
 */
export const useConfig = () =>
  useQuery({
    queryKey: ['config'],
    queryFn: readConfig,
    refetchInterval: ({ state }) => (state.data?.now === undefined ? false : 5_000),
  });

export type Config = Awaited<ReturnType<typeof readConfig>>;
