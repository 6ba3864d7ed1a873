import type { OfficialYear } from '../schema.ts';

export const year2026 = {
  year: 2026,
  notices: ['国办发明电〔2025〕7号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-03' },
    { name: '春节', from: '02-15', to: '02-23' },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05' },
    { name: '端午节', from: '06-19', to: '06-21' },
    { name: '中秋节', from: '09-25', to: '09-27' },
    { name: '国庆节', from: '10-01', to: '10-07' },
  ],
  makeUpWorkdays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
} as const satisfies OfficialYear;
