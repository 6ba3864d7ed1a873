import type { OfficialYear } from '../schema.ts';

export const year2024 = {
  year: 2024,
  notices: ['国办发明电〔2023〕7号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '02-10', to: '02-17' },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05' },
    { name: '端午节', from: '06-10', to: '06-10' },
    { name: '中秋节', from: '09-15', to: '09-17' },
    { name: '国庆节', from: '10-01', to: '10-07' },
  ],
  makeUpWorkdays: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
} as const satisfies OfficialYear;
