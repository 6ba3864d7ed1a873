import type { OfficialYear } from '../schema.ts';

// The second notice lengthened the Spring Festival to 2 February and dropped the make-up workday of 1 February.
export const year2020 = {
  year: 2020,
  notices: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '01-24', to: '02-02' },
    { name: '清明节', from: '04-04', to: '04-06' },
    { name: '劳动节', from: '05-01', to: '05-05' },
    { name: '端午节', from: '06-25', to: '06-27' },
    { name: '国庆节、中秋节', from: '10-01', to: '10-08' },
  ],
  makeUpWorkdays: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
} as const satisfies OfficialYear;
