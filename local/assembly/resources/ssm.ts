import * as z from 'zod';
import { resourceType } from '../resource.ts';

export const ssmTypes = [
  resourceType({
    type: 'AWS::SSM::Parameter',
    does: 'what one stack writes and a later one reads by name',
    properties: {
      Name: z.string(),
      Type: z.literal('String'),
      Value: z.string(),
      Tags: z.record(z.string(), z.string()).optional(),
    },
    create: ({ Name, Type, Value }, { known }) => {
      known.parameters.set(Name, Value);
      return { ref: Name, attributes: { Type, Value } };
    },
  }),
];
