import * as z from 'zod';

type Attribute = Readonly<Record<string, unknown>>;

/** DynamoDB Local writes an empty map as `{}` into its streams, where AWS writes `{"M":{}}`. */
const withType = (value: Attribute): Attribute => (Object.keys(value).length === 0 ? { M: {} } : value);

const attributeSchema: z.ZodType<Attribute> = z.lazy(() =>
  z
    .looseObject({ M: z.record(z.string(), attributeSchema).optional(), L: z.array(attributeSchema).optional() })
    .transform(withType),
);

/** A row as a stream carries it, as AWS writes it. */
export const imageSchema = z.record(z.string(), attributeSchema);
