import * as z from 'zod';

const resourceSchema = z.strictObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DependsOn: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((value) => [value].flat()),
  Condition: z.string().optional(),
  // Nothing is ever deleted or replaced on the laptop by a change of its template.
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  Metadata: z.unknown().optional(),
});

const parameterSchema = z.strictObject({
  Type: z.enum(['String', 'Number', 'AWS::SSM::Parameter::Value<String>']),
  Default: z.union([z.string(), z.number().transform(String)]).optional(),
  Description: z.string().optional(),
  AllowedValues: z.array(z.string()).optional(),
  NoEcho: z.boolean().optional(),
});

/** A CloudFormation template, as far as the laptop runs it: sections that it would have to ignore are refused. */
export const templateSchema = z.strictObject({
  AWSTemplateFormatVersion: z.string().optional(),
  Description: z.string().optional(),
  Metadata: z.unknown().optional(),
  Parameters: z.record(z.string(), parameterSchema).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  /** CDK writes one rule: that the bootstrap stack is there. A laptop has none. */
  Rules: z.record(z.literal('CheckBootstrapVersion'), z.unknown()).optional(),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.unknown()).optional(),
});

export type Template = z.infer<typeof templateSchema>;
export type TemplateResource = z.infer<typeof resourceSchema>;
