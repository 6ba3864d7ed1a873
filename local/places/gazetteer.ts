/** A place that the map knows: a city, one of its districts, or a road there. */
export interface KnownPlace {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly road: string;
  /** `108.3660,22.8170`: longitude and latitude, as maps write them. */
  readonly location: string;
}

interface City {
  readonly province: string;
  readonly city: string;
  readonly location: string;
  /** District, its own point, and its roads and places. */
  readonly districts: readonly (readonly [string, string, Readonly<Record<string, string>>])[];
}

const nanning: City = {
  ...{ province: '广西壮族自治区', city: '南宁市', location: '108.366407,22.8177' },
  districts: [
    [
      '青秀区',
      '108.494024,22.785879',
      {
        民族大道: '108.3660,22.8170',
        金湖路: '108.3705,22.8118',
        金浦路: '108.3745,22.8108',
        东葛路: '108.3560,22.8205',
        长湖路: '108.3580,22.8240',
        星湖路: '108.3490,22.8130',
        园湖路: '108.3440,22.8180',
        古城路: '108.3360,22.8150',
        桃源路: '108.3270,22.8080',
        七星路: '108.3300,22.8140',
        中山路: '108.3205,22.8095',
        竹溪大道: '108.3720,22.8010',
        青山路: '108.3850,22.7930',
        南宁东站: '108.4085,22.8405',
      },
    ],
    [
      '兴宁区',
      '108.368871,22.854021',
      {
        朝阳路: '108.3195,22.8190',
        新华路: '108.3200,22.8150',
        民主路: '108.3290,22.8215',
        人民东路: '108.3270,22.8180',
        昆仑大道: '108.3990,22.8630',
      },
    ],
    [
      '西乡塘区',
      '108.313494,22.833928',
      {
        大学东路: '108.2900,22.8400',
        秀灵路: '108.3020,22.8400',
        友爱路: '108.3120,22.8370',
        明秀路: '108.3050,22.8430',
        衡阳路: '108.3150,22.8480',
        南宁站: '108.3149,22.8262',
      },
    ],
    [
      '江南区',
      '108.273158,22.78136',
      { 星光大道: '108.3080,22.7950', 白沙大道: '108.3140,22.7870', 五一路: '108.2900,22.7960' },
    ],
    ['良庆区', '108.39301,22.752997', { 五象大道: '108.3740,22.7590', 玉洞大道: '108.3560,22.7420' }],
    ['邕宁区', '108.487368,22.75839', { 蒲兴大道: '108.4850,22.7560' }],
    ['武鸣区', '108.27467,23.158595', { 兴武大道: '108.2760,23.1570' }],
  ],
};

const shijiazhuang: City = {
  ...{ province: '河北省', city: '石家庄市', location: '114.514793,38.042228' },
  districts: [
    [
      '长安区',
      '114.539395,38.036347',
      { 中山东路: '114.5300,38.0440', 建设北大街: '114.5140,38.0560', 谈固东街: '114.5590,38.0400' },
    ],
    ['桥西区', '114.461088,38.004193', { 中山西路: '114.4800,38.0430', 石家庄站: '114.4860,38.0110' }],
    ['新华区', '114.463377,38.05095', { 新华路: '114.4650,38.0500' }],
    ['裕华区', '114.531202,38.00643', { 裕华东路: '114.5250,38.0360', 槐安东路: '114.5300,38.0240' }],
    ['鹿泉区', '114.313654,38.085953', { 向阳大街: '114.3200,38.0840' }],
    ['藁城区', '114.847023,38.021453', { 廉州路: '114.8450,38.0250' }],
  ],
};

const placesOf = ({ province, city, location, districts }: City): readonly KnownPlace[] => [
  { province, city, district: '', road: '', location },
  ...districts.flatMap(([district, own, roads]) => [
    { province, city, district, road: '', location: own },
    ...Object.entries(roads).map(([road, at]) => ({ province, city, district, road, location: at })),
  ]),
];

/**
 * Districts and roads of the cities in which the demonstration plays, where they really lie (GCJ-02): districts by their seat, roads by a
 * point on them, to some hundred metres. Enough to see who is near; no map of the cities.
 */
export const gazetteer: readonly KnownPlace[] = [nanning, shijiazhuang].flatMap(placesOf);
