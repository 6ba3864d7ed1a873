import { RemovalPolicy, Tags } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { pascal } from './hotline-function.ts';

/** A door of a product: the carrier forwards `shortCode` to the claimed number, and callers meet `flow`. */
export interface Door {
  readonly product: string;
  readonly entry: string;
  readonly shortCode: string;
  /** What people call it: 法律热线, 律师坐席. */
  readonly label: string;
  readonly flow: string;
}

export interface NumbersProps {
  readonly tenant: string;
  readonly instanceArn: string;
  readonly countryCode: string;
  readonly doors: readonly Door[];
  readonly flowArn: (flow: string) => string;
}

/** The Connect numbers of a tenant, one per short code; their tags say which forwarding the carrier has to set up. */
export class Numbers extends Construct {
  /** What `tenancy/apply` needs to write the directory and to route each number to its flow. */
  readonly claimed: readonly Readonly<Record<string, string>>[];

  constructor(scope: Construct, { tenant, instanceArn, countryCode, doors, flowArn }: NumbersProps) {
    super(scope, 'Numbers');
    this.claimed = doors.map(({ product, entry, shortCode, label, flow }) => {
      const number = new CfnPhoneNumber(this, this.idFor({ product, entry, shortCode }), {
        targetArn: instanceArn,
        type: 'DID',
        countryCode,
        description: `${tenant} ${product} ${shortCode}`,
      });
      // A released number is somebody else's at once: giving one back is a person's decision.
      number.applyRemovalPolicy(RemovalPolicy.RETAIN);
      const tags = { tenant, shortCode, entry, label };
      Tags.of(number).add('service', product);
      for (const [name, value] of Object.entries(tags)) Tags.of(number).add(`hutong:${name}`, value);
      return {
        product,
        entry,
        shortCode,
        address: number.attrAddress,
        phoneNumberId: number.attrPhoneNumberArn,
        flowId: flowArn(flow),
      };
    });
  }

  /** The first number of an entry goes by the entry alone; those behind it, by their short codes too (114 beside 118114). */
  private idFor({ product, entry, shortCode }: Pick<Door, 'product' | 'entry' | 'shortCode'>): string {
    const id = pascal(`${product}-${entry}`);
    return this.node.tryFindChild(id) ? `${id}${shortCode}` : id;
  }
}
