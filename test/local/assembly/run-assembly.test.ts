import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAssembly } from '../../../local/assembly/run-assembly.ts';
import { createAssociations } from '../../../local/gateway/associations.ts';
import { createIam } from '../../../local/iam/iam.ts';
import { recordingPorts } from '../../support/recording-ports.ts';

const workshop: string[] = [];
beforeEach(() => {
  workshop.push(mkdtempSync(join(tmpdir(), 'assembly-')));
});
afterEach(() => {
  for (const directory of workshop.splice(0)) rmSync(directory, { recursive: true });
});

type Resources = Readonly<Record<string, unknown>>;

/** Writes an assembly as `cdk synth` would; later stacks depend on earlier ones. */
const assemblyOf = (
  stacks: Readonly<Record<string, { readonly Resources: Resources; readonly [section: string]: unknown }>>,
) => {
  const [directory = ''] = workshop;
  mkdirSync(directory, { recursive: true });
  const names = Object.keys(stacks);
  const artifacts = names.toReversed().map((name) => [
    name,
    {
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/ap-northeast-1',
      properties: { templateFile: `${name}.template.json` },
      dependencies: names.slice(0, names.indexOf(name)),
    },
  ]);
  for (const [name, template] of Object.entries(stacks))
    writeFileSync(join(directory, `${name}.template.json`), JSON.stringify(template));
  writeFileSync(
    join(directory, 'manifest.json'),
    JSON.stringify({ version: '48', artifacts: Object.fromEntries(artifacts) }),
  );
  return directory;
};

const responses = { expect: () => ({ url: '', answer: Promise.resolve({}), forget: () => undefined }) };

const run = async (directory: string) => {
  const { ports, to } = recordingPorts(() => undefined);
  await runAssembly({ directory, ports: { ...ports, iam: createIam() }, responses });
  return to;
};

const bus = { Type: 'AWS::Events::EventBus', Properties: { Name: 'hutong' } };
const parameterType = 'AWS::SSM::Parameter::Value<String>';

describe('an assembly', () => {
  it('is run stack by stack, and a later stack reads what an earlier one wrote', async () => {
    const first = {
      Resources: {
        P: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/hutong/bus', Type: 'String', Value: 'hutong' } },
      },
    };
    const second = {
      Parameters: { Bus: { Type: parameterType, Default: '/hutong/bus' } },
      Resources: { B: { Type: 'AWS::Events::EventBus', Properties: { Name: { Ref: 'Bus' } } } },
    };
    const to = await run(assemblyOf({ first, second }));
    expect(to('events.bus')).toEqual([
      { name: 'hutong', arn: 'arn:aws:events:ap-northeast-1:111122223333:event-bus/hutong' },
    ]);
  });

  it('gives the same ids and the same numbers at every start', async () => {
    const number = {
      Type: 'AWS::Connect::PhoneNumber',
      Properties: { TargetArn: 'arn:aws:connect:instance', Type: 'DID', CountryCode: 'JP' },
    };
    const directory = assemblyOf({ Telephony: { Resources: { Number: number } } });
    const [first, second] = [await run(directory), await run(directory)];
    expect(second('connect.add')).toEqual(first('connect.add'));
    expect(JSON.stringify(first('connect.add'))).toMatch(/"Address":"\+8150\d{8}"/);
  });
});

it('a restart gives the numbers the flows that an earlier run gave them', async () => {
  const directory = assemblyOf({ Cell: { Resources: { Bus: bus } } });
  const flows: unknown[] = [];
  createAssociations({ associateNumber: () => undefined }, directory).associateNumber('number-1', 'flow-1');
  const { ports } = recordingPorts(() => undefined);
  const connect = { ...ports.connect, associateNumber: (...pair: readonly string[]) => flows.push(pair) };
  await runAssembly({ directory, ports: { ...ports, connect }, responses, stateDirectory: directory });
  expect(flows).toEqual([['number-1', 'flow-1']]);
});

describe('the start is refused, naming the place,', () => {
  it('for resource types that the laptop does not run, all at once', async () => {
    const strange = { A: { Type: 'AWS::S3::Bucket' }, B: { Type: 'AWS::ECS::Cluster' }, C: bus };
    const refused = run(assemblyOf({ Cell: { Resources: strange } }));
    await expect(refused).rejects.toThrow('Cell / A (AWS::S3::Bucket), Cell / B (AWS::ECS::Cluster)');
  });

  it.each<[string, Resources, string]>([
    [
      'a property',
      { Name: 'hutong', KmsKeyIdentifier: 'x' },
      'Cell / Bus (AWS::Events::EventBus): property KmsKeyIdentifier: not supported',
    ],
    ['a value', { Name: 7 }, 'Cell / Bus (AWS::Events::EventBus): property Name: '],
    ['a template function', { Name: { 'Fn::ImportValue': 'x' } }, 'Fn::ImportValue'],
    ['a reference that leads nowhere', { Name: { Ref: 'Nobody' } }, 'Ref Nobody'],
    ['an SSM parameter that no stack wrote', { Name: '{{resolve:ssm:/hutong/absent}}' }, '/hutong/absent'],
  ])('for %s', async (_what, Properties, message) => {
    const refused = run(assemblyOf({ Cell: { Resources: { Bus: { ...bus, Properties } } } }));
    await expect(refused).rejects.toThrow(message);
  });

  it('for a section of the template that it would have to ignore', async () => {
    const refused = run(assemblyOf({ Cell: { Resources: { Bus: bus }, Transform: 'AWS::Serverless-2016-10-31' } }));
    await expect(refused).rejects.toThrow('Transform');
  });
});
