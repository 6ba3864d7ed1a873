import * as z from 'zod';
import type { CustomResources } from './custom-resources.ts';
import type { Ports } from './ports.ts';

/** What later resources and stacks may ask about earlier ones, beside `Ref` and `Fn::GetAtt`. */
export interface Known {
  /** SSM parameters by name. */
  readonly parameters: Map<string, string>;
  /** Path of an API Gateway resource by its id. */
  readonly apiPaths: Map<string, string>;
  /** Streams by ARN. */
  readonly streams: Map<string, { readonly tableName: string; readonly localStreamArn: string }>;
}

/** Where a resource stands. */
export interface Place {
  readonly stackName: string;
  readonly stackId: string;
  readonly logicalId: string;
  readonly region: string;
  readonly accountId: string;
  /** `arn:aws:<service>:<region>:<account>:<resource>` */
  arn(service: string, resource: string): string;
}

export interface ResourceContext {
  readonly place: Place;
  readonly ports: Ports;
  readonly known: Known;
  readonly customResources: CustomResources;
  /** Directory of an asset by its key in the assets bucket. */
  asset(objectKey: string): string;
}

/** What the rest of the template sees of a resource. */
export interface Created {
  readonly ref: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** One resource type that the laptop runs. */
export interface ResourceType {
  readonly type: string;
  /** What it does here. */
  readonly does: string;
  /** True when it does nothing here; `does` says why. */
  readonly idle: boolean;
  readonly properties: z.ZodObject;
  /**
   * Checks the evaluated properties strictly, and creates.
   *
   * @throws ZodError when a property is missing, misshapen or unknown
   */
  create(properties: unknown, context: ResourceContext): Created | Promise<Created>;
}

interface Declaration<Shape extends z.ZodRawShape> {
  readonly type: string;
  readonly does: string;
  readonly properties: Shape;
  readonly create: (
    properties: z.infer<z.ZodObject<Shape, z.core.$strict>>,
    context: ResourceContext,
  ) => Created | Promise<Created>;
}

/** Declares a type with exactly the properties that it supports. */
export const resourceType = <Shape extends z.ZodRawShape>({
  type,
  does,
  properties,
  create,
}: Declaration<Shape>): ResourceType => {
  const schema = z.strictObject(properties);
  return {
    type,
    does,
    idle: false,
    properties: schema,
    create: (raw, context) => create(schema.parse(raw), context),
  };
};

/** Declares a type that does nothing on a laptop, and why. It takes any property. */
export const idleType = (
  type: string,
  why: string,
  created: (context: ResourceContext, properties: Readonly<Record<string, unknown>>) => Created = ({ place }) => ({
    ref: place.logicalId,
  }),
): ResourceType => {
  const schema = z.looseObject({});
  return {
    type,
    does: why,
    idle: true,
    properties: schema,
    create: (raw, context) => created(context, schema.parse(raw)),
  };
};

/** A property that is accepted and does nothing here, and why. */
export const idle = (why: string) => z.unknown().optional().meta({ idle: why });

/** Tags say something to people and to cost reports. */
export const tags = z.array(z.strictObject({ Key: z.string(), Value: z.string() })).optional();
