import { describe, expect, test } from 'vitest';
import { orderCategoriesSchema, questionGoes } from '#domain/orders';
import { findService } from '#services';

const orders = findService('convenience-orders')?.orders;
const categories = orders?.categories ?? [];
const lineOf = (id: string) => {
  const found = categories.find((line) => line.id === id);
  if (!found) throw new Error(`there is no line ${id}`);
  return found;
};

// Requirements F.1, table 1, word for word; of words in brackets, those inside stand for themselves.
const table = {
  housekeeping: '钟点工、保姆服务、月嫂服务、护理服务、家教服务',
  car: '代驾、预约租车、二手车、上门洗车服务',
  delivery: '国内快递、省内快递、国际快递、有机蔬菜、有机大米、有机水果、生鲜肉类',
  appliances:
    '空调维修、空调拆装、空调加氨、电视机维修、油烟机维修、洗衣机维修、电冰箱维修、煤气灶维修、热水器维修、微波炉维修',
  cleaning:
    '日常保洁、空调清洗、地毯清洗服务、油烟机清洗、电冰箱清洗、热水器清洗、洗衣机清洗、沙发清洗、上门洗衣服务、除虫灭害',
  house:
    '新房装修、沙发翻新、油漆翻新、旧房局部改造、旧房整体翻新、水电维修、马桶维修、防水堵漏、管道疏通、门窗维修、衣橱柜维修、家具维修、壁纸装璜、地砖地板整修、窗帘更换、墙面粉刷、钻孔、铝合金安装维修、纱窗定制、玻璃定制、卷闸门安装与维修',
  takeaway: '送餐、送粮油、送水、送奶、送鲜花、跑腿服务',
  movers: '搬家、货物搬运',
  locks: '开锁、修锁、换锁',
  digital: '台式电脑、笔记本、智能手机、平板电脑',
} as const;

test('the ten lines are those of table 1, and no other', () => {
  expect(categories.map(({ id }) => id)).toEqual(Object.keys(table));
});

test.each(Object.entries(table))(
  '%s has every sub-item of table 1 in its own words, each with a price',
  (id, items) => {
    expect(lineOf(id).items.map((item) => item.id)).toEqual(items.split('、'));
    for (const { on, price, title } of lineOf(id).items) {
      expect(on).toBe(true);
      expect(price).toMatch(/\S/);
      expect(title).toMatch(/\S/);
    }
  },
);

test('the norm’s 空调加氨 keeps its key and is called 空调加氟, as the trade does', () => {
  expect(lineOf('appliances').items.find(({ id }) => id === '空调加氨')?.title).toBe('空调加氟');
});

test('each line has its key of ORDER-05, and four of them are spoken', () => {
  expect(Object.fromEntries(categories.map(({ id, key }) => [id, key]))).toEqual({
    ...{ housekeeping: '1', car: '2', delivery: '3', appliances: '4', cleaning: '5' },
    ...{ house: '6', takeaway: '7', movers: '8', locks: '9', digital: '*' },
  });
  expect(orders?.spoken.map((id) => lineOf(id).key)).toEqual(['9', '4', '5', '8']);
});

test('a question about a used car is recorded, since that line has no desk; any other is passed on to its desk', () => {
  const recorded = categories.filter((line) => questionGoes(line) === 'RECORD').map(({ id }) => id);
  expect(recorded).toEqual(['car']);
});

test('every line is what the schema of lines says', () => {
  expect(orderCategoriesSchema.safeParse(categories)).toMatchObject({ success: true, data: categories });
});

describe('the form', () => {
  test.each(categories.map(({ id }) => id))('of %s asks for one place, and must have it', (id) => {
    const places = lineOf(id).form.filter(({ type }) => type === 'address');
    expect(places).toMatchObject([{ name: 'address', required: true }]);
  });

  test('of a repair is the norm’s example: address, brand, model, fault', () => {
    expect(lineOf('appliances').form.map(({ name, required }) => [name, required])).toEqual([
      ...([
        ['address', true],
        ['brand', false],
        ['model', true],
        ['fault', true],
      ] as const),
    ]);
  });

  test('of a locked door asks which kind of lock', () => {
    expect(lineOf('locks').form.find(({ name }) => name === 'lockType')?.choices).toContain('防盗门锁');
  });
});
