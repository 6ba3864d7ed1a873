import { describe, expect, it } from 'vitest';
import { evaluate, noValue, referencesIn, type Scope } from '../../../local/assembly/intrinsics.ts';

const values: Readonly<Record<string, unknown>> = {
  'AWS::Region': 'ap-northeast-1',
  'AWS::NoValue': noValue,
  Table: 'hutong.gx.records',
};

const scope: Scope = {
  ref: (name) => values[name],
  attribute: (logicalId, name) => `${logicalId}/${name}`,
  condition: (name) => name === 'IsProduction',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
  parameter: (name) => `value of ${name}`,
};

describe('a template expression', () => {
  it.each([
    ['Ref', { Ref: 'Table' }, 'hutong.gx.records'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Key', 'Arn'] }, 'Key/Arn'],
    ['Fn::GetAtt with a path', { 'Fn::GetAtt': ['Db', 'Endpoint.Address'] }, 'Db/Endpoint.Address'],
    ['Fn::Join', { 'Fn::Join': [':', ['a', { Ref: 'AWS::Region' }]] }, 'a:ap-northeast-1'],
    ['Fn::Sub', { 'Fn::Sub': 'arn:${AWS::Region}:${Key.Arn}:${!literal}' }, 'arn:ap-northeast-1:Key/Arn:${literal}'],
    [
      'Fn::Sub with names of its own',
      { 'Fn::Sub': ['${a}-${Table}', { a: { Ref: 'AWS::Region' } }] },
      'ap-northeast-1-hutong.gx.records',
    ],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['Fn::If', { 'Fn::If': ['IsProduction', 'yes', 'no'] }, 'yes'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['M', 'a', 'b'] }, 'M/a/b'],
    ['Fn::Equals', { 'Fn::Equals': [{ Ref: 'Table' }, 'x'] }, false],
    ['Fn::Not', { 'Fn::Not': [{ 'Fn::Equals': ['x', 'x'] }] }, false],
    ['{{resolve:ssm:…}}', 'id {{resolve:ssm:/hutong/cell/user-pool-id}}', 'id value of /hutong/cell/user-pool-id'],
    ['a policy variable', 'hutong.${aws:PrincipalTag/tenant}.*', 'hutong.${aws:PrincipalTag/tenant}.*'],
    ['a policy with one element', { Condition: 'x' }, { Condition: 'x' }],
  ])('%s', (_name, expression, expected) => {
    expect(evaluate(expression, scope)).toEqual(expected);
  });

  it('leaves out what is AWS::NoValue', () => {
    const properties = { Name: 'x', Gone: { Ref: 'AWS::NoValue' }, List: ['a', { Ref: 'AWS::NoValue' }] };
    expect(evaluate(properties, scope)).toEqual({ Name: 'x', List: ['a'] });
  });

  it.each([
    ['a function', { 'Fn::ImportValue': 'x' }, 'Fn::ImportValue'],
    ['a service of dynamic references', '{{resolve:secretsmanager:x}}', 'secretsmanager'],
  ])('stops the start for %s that the laptop does not know, by name', (_what, expression, name) => {
    expect(() => evaluate(expression, scope)).toThrow(name);
  });
});

it('what a resource refers to is created before it', () => {
  const properties = { a: { Ref: 'A' }, b: [{ 'Fn::GetAtt': ['B', 'Arn'] }], c: { 'Fn::Sub': '${C.Arn} ${D} ${!E}' } };
  expect(referencesIn(properties)).toEqual(['A', 'B', 'C', 'D']);
});
