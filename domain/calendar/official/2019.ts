import type { OfficialYear } from '../schema.ts';

// The second notice lengthened Labour Day.
export const year2019 = {
  year: 2019,
  notices: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '02-04', to: '02-10' },
    { name: '清明节', from: '04-05', to: '04-07' },
    { name: '劳动节', from: '05-01', to: '05-04' },
    { name: '端午节', from: '06-07', to: '06-09' },
    { name: '中秋节', from: '09-13', to: '09-15' },
    { name: '国庆节', from: '10-01', to: '10-07' },
  ],
  makeUpWorkdays: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
} as const satisfies OfficialYear;
