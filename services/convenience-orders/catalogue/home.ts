import { address, choice, count, daily, item, line, moment, text } from './line.ts';

/** 家政服务类 (table 1, 1). */
export const housekeeping = line({
  ...{ id: 'housekeeping', title: '家政服务', key: '1', hours: daily('08:00-20:00') },
  items: [
    item('钟点工', '每小时40元起'),
    item('保姆服务', '每月4500元起'),
    item('月嫂服务', '每月9800元起'),
    item('护理服务', '每天220元起'),
    item('家教服务', '每小时80元起'),
  ],
  form: [address(), moment('startAt', '开始时间'), text('duration', '服务时长'), text('wishes', '具体要求')],
  rules: { modification: 'COORDINATE' },
});

/** 保洁清洗类 (table 1, 5). */
export const cleaning = line({
  ...{ id: 'cleaning', title: '保洁清洗', key: '5', hours: daily('08:00-20:00') },
  items: [
    item('日常保洁', '每小时45元起'),
    item('空调清洗', '每台100元起'),
    item('地毯清洗服务', '每平方米8元起'),
    item('油烟机清洗', '每台120元起'),
    item('电冰箱清洗', '每台100元起'),
    item('热水器清洗', '每台100元起'),
    item('洗衣机清洗', '每台100元起'),
    item('沙发清洗', '每座60元起'),
    item('上门洗衣服务', '每件25元起'),
    item('除虫灭害', '每次200元起'),
  ],
  form: [address(), count('areaM2', '面积(平方米)', 10_000), count('pieces', '件数', 1000), text('wishes', '具体要求')],
  rules: { modification: 'COORDINATE' },
});

/** 搬家服务类 (table 1, 8). */
export const movers = line({
  ...{ id: 'movers', title: '搬家服务', key: '8', hours: daily('08:00-20:00') },
  items: [item('搬家', '每车380元起'), item('货物搬运', '每车260元起')],
  form: [
    address('搬出地址'),
    text('destination', '搬入地址'),
    choice('lift', '电梯', '两处都有', '只有一处有', '都没有'),
    count('loads', '车数', 50),
    text('goods', '大件物品'),
  ],
  rules: { modification: 'COORDINATE', offerMinutes: 10 },
});

/** 开锁修锁类 (table 1, 9): somebody may stand before his door at any hour. */
export const locks = line({
  ...{ id: 'locks', title: '开锁修锁', key: '9' },
  items: [item('开锁', '120元起'), item('修锁', '100元起'), item('换锁', '200元起,锁具另计')],
  form: [
    address(),
    choice('lockType', '门锁类型', '普通门锁', '防盗门锁', '智能锁', '汽车锁', '保险柜锁', '其他'),
    text('remark', '备注'),
  ],
});
