import { address, choice, count, daily, item, line, text } from './line.ts';

/** 家电维修类 (table 1, 4). Its form is the norm's own example (ORDER-16); 空调加氨 is what it calls what the trade calls 空调加氟. */
export const appliances = line({
  ...{ id: 'appliances', title: '家电维修', key: '4', hours: daily('08:00-21:00') },
  items: [
    item('空调维修', '上门费50元,维修费另计'),
    item('空调拆装', '每台220元起'),
    item('空调加氨', '每台150元起', '空调加氟'),
    item('电视机维修', '上门费50元,维修费另计'),
    item('油烟机维修', '上门费50元,维修费另计'),
    item('洗衣机维修', '上门费50元,维修费另计'),
    item('电冰箱维修', '上门费50元,维修费另计'),
    item('煤气灶维修', '上门费50元,维修费另计'),
    item('热水器维修', '上门费50元,维修费另计'),
    item('微波炉维修', '上门费50元,维修费另计'),
  ],
  form: [address('家庭住址'), text('brand', '品牌'), text('model', '型号', true), text('fault', '故障描述', true)],
});

/** 房屋服务类 (table 1, 6): 新房装修, the four of 旧房翻新, and all of 房屋修缮. */
export const house = line({
  ...{ id: 'house', title: '房屋服务', key: '6', hours: daily('08:00-20:00') },
  items: [
    item('新房装修', '免费量房,按方案报价'),
    item('沙发翻新', '每座200元起'),
    item('油漆翻新', '每平方米30元起'),
    item('旧房局部改造', '按方案报价'),
    item('旧房整体翻新', '按方案报价'),
    item('水电维修', '上门费50元,维修费另计'),
    item('马桶维修', '80元起'),
    item('防水堵漏', '300元起'),
    item('管道疏通', '80元起'),
    item('门窗维修', '80元起'),
    item('衣橱柜维修', '80元起'),
    item('家具维修', '80元起'),
    item('壁纸装璜', '每平方米35元起'),
    item('地砖地板整修', '每平方米60元起'),
    item('窗帘更换', '每米60元起'),
    item('墙面粉刷', '每平方米20元起'),
    item('钻孔', '每孔40元起'),
    item('铝合金安装维修', '100元起'),
    item('纱窗定制', '每平方米90元起'),
    item('玻璃定制', '每平方米80元起'),
    item('卷闸门安装与维修', '150元起'),
  ],
  form: [address(), count('areaM2', '面积(平方米)', 10_000), text('fault', '问题描述'), text('wishes', '具体要求')],
  rules: { modification: 'COORDINATE', offerMinutes: 15, radiiKm: [5, 10, 30] },
});

/** 数码专家类 (table 1, 10): 台式电脑、笔记本、智能手机、平板电脑等维修. */
export const digital = line({
  ...{ id: 'digital', title: '数码专家', key: '*', hours: daily('09:00-21:00'), modes: ['上门', '到店'] },
  items: [
    item('台式电脑', '检测费50元,维修费另计', '台式电脑维修'),
    item('笔记本', '检测费50元,维修费另计', '笔记本维修'),
    item('智能手机', '检测费30元,维修费另计', '智能手机维修'),
    item('平板电脑', '检测费30元,维修费另计', '平板电脑维修'),
  ],
  form: [
    address(),
    text('brand', '品牌'),
    text('model', '型号'),
    choice('backup', '资料已备份', '是', '否', '不清楚'),
    text('fault', '故障描述'),
  ],
});
