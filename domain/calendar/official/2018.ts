import type { OfficialYear } from '../schema.ts';

// The notice for 2019 moved 30 and 31 December and made 29 December a workday.
export const year2018 = {
  year: 2018,
  notices: ['国办发明电〔2017〕12号', '国办发明电〔2018〕15号'],
  holidays: [
    { name: '元旦', from: '01-01', to: '01-01' },
    { name: '春节', from: '02-15', to: '02-21' },
    { name: '清明节', from: '04-05', to: '04-07' },
    { name: '劳动节', from: '04-29', to: '05-01' },
    { name: '端午节', from: '06-18', to: '06-18' },
    { name: '中秋节', from: '09-24', to: '09-24' },
    { name: '国庆节', from: '10-01', to: '10-07' },
    { name: '元旦', from: '12-30', to: '12-31' },
  ],
  makeUpWorkdays: ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'],
} as const satisfies OfficialYear;
