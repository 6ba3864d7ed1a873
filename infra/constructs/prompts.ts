import { CfnPrompt } from 'aws-cdk-lib/aws-connect';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { pascal } from './hotline-function.ts';

/** The recorded prompts that flows name in `${prompt:…}`; everything else that callers hear is spoken from text. */
export class Prompts extends Construct {
  readonly arns: Readonly<Record<string, string>>;

  /** @param files sound files by the prompt's name */
  constructor(scope: Construct, { instanceArn, files }: PromptsProps) {
    super(scope, 'Prompts');
    const made = Object.entries(files).map(([name, path]) => {
      const sound = new Asset(this, pascal(`${name}-sound`), { path });
      const prompt = new CfnPrompt(this, pascal(name), { instanceArn, name, s3Uri: sound.s3ObjectUrl });
      return [name, prompt.attrPromptArn] as const;
    });
    this.arns = Object.fromEntries(made);
  }
}

export interface PromptsProps {
  readonly instanceArn: string;
  readonly files: Readonly<Record<string, string>>;
}
