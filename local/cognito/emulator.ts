import publicKey from 'cognito-local/lib/keys/cognitoLocal.public.json' with { type: 'json' };
import { type Route, Router } from 'cognito-local/lib/server/Router.js';
import { type CognitoService, CognitoServiceFactoryImpl } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import { StormDBDataStoreFactory } from 'cognito-local/lib/services/dataStore/stormDb.js';
import type { LogService } from 'cognito-local/lib/services/LogService.js';
import { JwtTokenGenerator } from 'cognito-local/lib/services/tokenGenerator.js';
import type { Triggers } from 'cognito-local/lib/services/triggers/index.js';
import { UserPoolServiceFactoryImpl } from 'cognito-local/lib/services/userPoolService.js';

/** cognito-local's own services, put together without its web server: that one drags the old AWS SDK in, and a fixed port. */
export interface Emulator {
  readonly service: CognitoService;
  readonly context: Context;
  /** Finds the code of an API operation, for example `InitiateAuth`. */
  readonly route: (operation: string) => Route;
  readonly publicKey: Readonly<Record<string, string>>;
}

const nothing = () => undefined;
const logger: LogService = { child: () => logger, debug: nothing, error: nothing, info: nothing, warn: nothing };

const noTrigger = () => Promise.reject(new Error('The laptop knows no Cognito triggers'));
const triggers: Triggers = {
  enabled: () => false,
  customEmailSender: noTrigger,
  customMessage: noTrigger,
  postAuthentication: noTrigger,
  postConfirmation: noTrigger,
  preSignUp: noTrigger,
  preTokenGeneration: noTrigger,
  userMigration: noTrigger,
};

/** The emulator knows wall time only; whoever checks its tokens must use wall time too. */
const wallClock = { get: () => new Date() };

/**
 * Starts the emulator in this process.
 *
 * @param directory where its files live.
 * @param region its tokens are issued as by the real Cognito of this Region.
 */
export const startEmulator = async (directory: string, region: string): Promise<Emulator> => {
  const context: Context = { logger };
  const stores = new StormDBDataStoreFactory(directory);
  const pools = new UserPoolServiceFactoryImpl(wallClock, stores);
  const service = await new CognitoServiceFactoryImpl(directory, stores, pools).create(context, {});
  const TokenConfig = { IssuerDomain: `https://cognito-idp.${region}.amazonaws.com` };
  const route = Router({
    clock: wallClock,
    cognito: service,
    config: {
      LambdaClient: {},
      TriggerFunctions: {},
      UserPoolDefaults: {},
      ServerConfig: { hostname: '127.0.0.1', port: 0, https: false },
      TokenConfig,
    },
    messages: { deliver: async () => undefined },
    otp: () => '000000',
    tokenGenerator: new JwtTokenGenerator(wallClock, triggers, TokenConfig),
    triggers,
  });
  return { service, context, route, publicKey: publicKey.jwk };
};
