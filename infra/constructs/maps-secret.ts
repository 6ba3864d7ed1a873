import { Construct } from 'constructs';
import { names } from '../names.ts';
import { type AccountProps, accountSecret } from './account-secret.ts';

/**
 * The map that a tenant looks addresses up on. A map gives its keys out itself, so the key made here opens nothing: after the first
 * deployment the map's own is put in its place (`aws secretsmanager put-secret-value`). Until then orders have addresses and no places.
 * Source: ORDER-18.
 */
export class MapsSecret extends Construct {
  constructor(scope: Construct, props: AccountProps) {
    super(scope, 'Maps');
    const description = 'The key that the map gave; put it here after the first deployment';
    accountSecret(this, props, { name: names.mapsSecret(props.tenant), description });
  }
}
