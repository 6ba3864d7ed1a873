import type { OfficialYear } from '../schema.ts';

export const year2021 = {
  year: 2021,
  notices: ['国办发明电〔2020〕27号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-03' },
    { name: '春节', from: '02-11', to: '02-17' },
    { name: '清明节', from: '04-03', to: '04-05' },
    { name: '劳动节', from: '05-01', to: '05-05' },
    { name: '端午节', from: '06-12', to: '06-14' },
    { name: '中秋节', from: '09-19', to: '09-21' },
    { name: '国庆节', from: '10-01', to: '10-07' },
  ],
  makeUpWorkdays: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
} as const satisfies OfficialYear;
