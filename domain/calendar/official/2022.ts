import type { OfficialYear } from '../schema.ts';

// 31 December belongs to the New Year of 2023, ordered by the second notice.
export const year2022 = {
  year: 2022,
  notices: ['国办发明电〔2021〕11号', '国办发明电〔2022〕16号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-03' },
    { name: '春节', from: '01-31', to: '02-06' },
    { name: '清明节', from: '04-03', to: '04-05' },
    { name: '劳动节', from: '04-30', to: '05-04' },
    { name: '端午节', from: '06-03', to: '06-05' },
    { name: '中秋节', from: '09-10', to: '09-12' },
    { name: '国庆节', from: '10-01', to: '10-07' },
    { name: '元旦', from: '12-31', to: '12-31' },
  ],
  makeUpWorkdays: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
} as const satisfies OfficialYear;
