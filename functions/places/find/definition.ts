import * as z from 'zod/mini';
import { pointSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/**
 * Where an address lies, for who types it during a call. Points are those of Chinese maps (GCJ-02): between two of them distances are
 * right to metres, while a receiver of another kind shows them some hundred metres off. Source: ORDER-18, ambiguity 23.
 */
export const findPlaces = defineFunction({
  name: 'find-places',
  summary: 'Finds where an address lies, by asking the map that the tenant has an account with',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/places',
    roles: ['service', 'specialist', 'manager', 'supervisor', 'admin'],
  },
  input: z.object({
    /** An address, a road or a house, as the caller says it. */
    text: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
  }),
  output: z.object({
    /** The best hit first; none when nobody knows the address. */
    places: z.array(
      z.object({
        address: z.string(),
        /** 青秀区; empty where the map does not say. */
        district: z.string(),
        point: pointSchema,
      }),
    ),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT8S',
  whenItFails: 'an order is taken with the address alone; it waits at the desk until somebody names its place',
});
