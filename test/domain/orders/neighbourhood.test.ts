import { describe, expect, test } from 'vitest';
import { neighbourhoodOf } from '#domain/orders';

describe('a provider that has not accepted yet', () => {
  test.each([
    ['广西南宁市青秀区民族大道131号2栋501室', '广西南宁市青秀区民族大道'],
    ['青秀区东葛路十八号', '青秀区东葛路'],
    ['江南区星光大道（地铁口）王女士家', '江南区星光大道'],
    ['南宁市兴宁区朝阳小区B座1单元', '南宁市兴宁区'],
    ['青秀区航洋国际城', '青秀区'],
    ['台州市路桥区银座街５号', '台州市路桥区银座街'],
    ['新竹街道民族大道菜市场旁', '新竹街道民族大道'],
    ['武鸣县城厢镇灵水村三组', '武鸣县城厢镇'],
    ['民族大道东段路口小卖部', '民族大道'],
    ['<b>民族大道</b>100号', '<b>民族大道'],
    ['老王家', ''],
    ['5栋', ''],
    ['', ''],
  ])('is told of %s no more than 「%s」', (address, told) => {
    expect(neighbourhoodOf(address)).toBe(told);
  });
});
