import * as z from 'zod';
import { shortIdOf } from '../ids.ts';
import type { SecretSpec } from '../message-ports.ts';
import { idle, resourceType, tags } from '../resource.ts';

const generateSchema = z
  .strictObject({
    SecretStringTemplate: z.string().optional(),
    GenerateStringKey: z.string().optional(),
    PasswordLength: z.int().min(1).max(4096).default(32),
    ExcludePunctuation: z.boolean().default(false),
    ExcludeCharacters: z.string().default(''),
  })
  .refine(
    (given) => (given.SecretStringTemplate === undefined) === (given.GenerateStringKey === undefined),
    'SecretStringTemplate and GenerateStringKey come together',
  );
type Generate = z.infer<typeof generateSchema>;

const lettersAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const charactersOf = ({ ExcludePunctuation, ExcludeCharacters }: Generate): string =>
  [...lettersAndDigits, ...(ExcludePunctuation ? '' : punctuation)]
    .filter((one) => !ExcludeCharacters.includes(one))
    .join('');

const generatedParts = (given: Generate): Pick<SecretSpec, 'template' | 'generated'> => ({
  generated: { length: given.PasswordLength, characters: charactersOf(given) },
  ...(given.SecretStringTemplate !== undefined &&
    given.GenerateStringKey !== undefined && {
      template: { text: given.SecretStringTemplate, generatedField: given.GenerateStringKey },
    }),
});

export const secretsManagerTypes = [
  resourceType({
    type: 'AWS::SecretsManager::Secret',
    does: 'generated once and kept in the state directory. The outside world has other addresses here: the secret of an account outside also names the `url` of what stands in for it (`hutong/<tenant>/message-gateway`: `local/messages`)',
    properties: {
      Name: z.string(),
      KmsKeyId: z.string().optional(),
      GenerateSecretString: generateSchema,
      Description: idle('told to people'),
      Tags: tags,
    },
    create: ({ Name, KmsKeyId, GenerateSecretString }, { place, ports }) => {
      const arn = place.arn('secretsmanager', `secret:${Name}-${shortIdOf(6, place.stackName, Name)}`);
      ports.secrets.secret({
        ...{ name: Name, arn, ...generatedParts(GenerateSecretString) },
        ...(KmsKeyId !== undefined && { keyId: KmsKeyId }),
      });
      return { ref: arn, attributes: { Id: arn } };
    },
  }),
];
