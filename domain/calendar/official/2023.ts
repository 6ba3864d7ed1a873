import type { OfficialYear } from '../schema.ts';

export const year2023 = {
  year: 2023,
  notices: ['国办发明电〔2022〕16号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-02' },
    { name: '春节', from: '01-21', to: '01-27' },
    { name: '清明节', from: '04-05', to: '04-05' },
    { name: '劳动节', from: '04-29', to: '05-03' },
    { name: '端午节', from: '06-22', to: '06-24' },
    { name: '中秋节、国庆节', from: '09-29', to: '10-06' },
  ],
  makeUpWorkdays: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
} as const satisfies OfficialYear;
