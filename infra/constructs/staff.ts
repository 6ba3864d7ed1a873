import { CfnUserPoolUser, CfnUserPoolUserToGroupAttachment } from 'aws-cdk-lib/aws-cognito';
import { CfnUser } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Role } from '#functions/define';
import { pascal } from './hotline-function.ts';

export interface Person {
  /** 工号, three digits and up: `016`. */
  readonly serviceNumber: string;
  readonly name: string;
  readonly role: Role;
}

export interface StaffProps {
  readonly tenant: string;
  readonly instanceArn: string;
  readonly securityProfileArn: string;
  readonly userPoolId: string;
  readonly people: readonly Person[];
  readonly routingProfileArn: (role: Role) => string;
}

/**
 * Each person is one Connect user and one user of the API, under the same name `<tenant>-<service number>`.
 * The service number stands in Connect's first name, because that is what a whisper can say to the caller (LEGAL-33).
 */
export class Staff extends Construct {
  constructor(scope: Construct, props: StaffProps) {
    super(scope, 'Staff');
    for (const person of props.people) {
      // An administrator has no seat: nobody calls one.
      if (person.role !== 'admin') this.seat(person, props);
      this.account(person, props);
    }
  }

  private seat({ serviceNumber, name, role }: Person, props: StaffProps): void {
    new CfnUser(this, pascal(`seat-${serviceNumber}`), {
      instanceArn: props.instanceArn,
      username: username(props.tenant, serviceNumber),
      identityInfo: { firstName: serviceNumber, lastName: name },
      phoneConfig: { phoneType: 'SOFT_PHONE', autoAccept: false, afterContactWorkTimeLimit: 0 },
      routingProfileArn: props.routingProfileArn(role),
      securityProfileArns: [props.securityProfileArn],
    });
  }

  private account({ serviceNumber, name, role }: Person, { tenant, userPoolId }: StaffProps): void {
    const user = new CfnUserPoolUser(this, pascal(`account-${serviceNumber}`), {
      userPoolId,
      username: username(tenant, serviceNumber),
      messageAction: 'SUPPRESS',
      userAttributes: [
        { name: 'name', value: name },
        { name: 'custom:tenant', value: tenant },
      ],
    });
    new CfnUserPoolUserToGroupAttachment(this, pascal(`group-${serviceNumber}`), {
      userPoolId,
      username: username(tenant, serviceNumber),
      groupName: role,
    }).addResourceDependency(user);
  }
}

const username = (tenant: string, serviceNumber: string): string => `${tenant}-${serviceNumber}`;
