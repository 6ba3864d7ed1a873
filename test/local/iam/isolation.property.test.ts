import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, isLike, isLikeArn } from '../../../local/iam/pattern.ts';

const tenant = fc.stringMatching(/^[a-z][a-z0-9]{1,15}$/);
const arn = (table: string) => `arn:aws:dynamodb:ap-northeast-1:111122223333:table/${table}`;
const pattern = arn('hutong.${aws:PrincipalTag/tenant}.*');

describe('the pattern hutong.<tenant>.*', () => {
  it('matches the tables of the tagged tenant and of no other, whatever the ids', () => {
    fc.assert(
      fc.property(tenant, tenant, (mine, theirs) => {
        const facts = factsOf({ 'aws:PrincipalTag/tenant': mine });
        expect(isLikeArn(arn(`hutong.${theirs}.records`), pattern, facts)).toBe(mine === theirs);
      }),
    );
  });

  it('takes whatever stands in the tag literally', () => {
    fc.assert(
      fc.property(fc.string(), tenant, (tag, theirs) => {
        const facts = factsOf({ 'aws:PrincipalTag/tenant': tag });
        expect(isLikeArn(arn(`hutong.${theirs}.records`), pattern, facts)).toBe(tag === theirs);
      }),
    );
  });
});

describe('a pattern', () => {
  const plain = fc.string().filter((text) => !text.includes('${'));

  it('without wildcards matches itself alone', () => {
    const quiet = plain.filter((text) => !/[*?]/.test(text));
    fc.assert(fc.property(quiet, plain, (text, other) => isLike(other, text, new Map()) === (text === other)));
  });

  it('that ends in * matches every continuation', () => {
    fc.assert(fc.property(plain, plain, (text, more) => isLike(text + more, `${text}*`, new Map())));
  });
});
