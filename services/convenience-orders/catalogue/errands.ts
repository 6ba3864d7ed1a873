import { address, choice, count, daily, item, line, moment, text } from './line.ts';

/** 车主服务类 (table 1, 2): general agents take it, it has no desk of its own (story 15). */
export const car = line({
  ...{ id: 'car', title: '车主服务', key: '2', desk: false, modes: ['上门', '到店'] },
  items: [
    item('代驾', '10公里内58元起'),
    item('预约租车', '每天150元起'),
    item('二手车', '免费评估'),
    item('上门洗车服务', '每次40元起'),
  ],
  form: [
    address('上车或停车地址'),
    text('carModel', '车型'),
    text('plate', '车牌'),
    text('destination', '目的地'),
    moment('startAt', '用车时间'),
  ],
});

/** 快递、配送服务类 (table 1, 3): 快递 within the country, the province and abroad, and four kinds of 食品配送. */
export const delivery = line({
  ...{ id: 'delivery', title: '快递配送', key: '3', hours: daily('08:00-20:00') },
  items: [
    item('国内快递', '首重12元起'),
    item('省内快递', '首重8元起'),
    item('国际快递', '首重120元起'),
    item('有机蔬菜', '按当日价目', '有机蔬菜配送'),
    item('有机大米', '按当日价目', '有机大米配送'),
    item('有机水果', '按当日价目', '有机水果配送'),
    item('生鲜肉类', '按当日价目', '生鲜肉类配送'),
  ],
  form: [
    address('取件或送货地址'),
    text('destination', '收件地址'),
    text('goods', '物品'),
    count('kilograms', '重量(公斤)', 1000),
    choice('fragile', '易碎', '是', '否'),
  ],
});

/** 外送服务类 (table 1, 7). */
export const takeaway = line({
  ...{ id: 'takeaway', title: '外送服务', key: '7', hours: daily('07:00-22:00') },
  items: [
    item('送餐', '配送费5元起'),
    item('送粮油', '配送费5元起'),
    item('送水', '每桶18元起'),
    item('送奶', '每月90元起'),
    item('送鲜花', '每束88元起'),
    item('跑腿服务', '每次15元起'),
  ],
  form: [address('送达地址'), text('goods', '物品或店名'), count('pieces', '数量', 1000), text('remark', '备注')],
});
