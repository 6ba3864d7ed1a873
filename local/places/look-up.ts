import { gazetteer, type KnownPlace } from './gazetteer.ts';

/** What the map writes of a place. */
export interface Hit {
  readonly formatted_address: string;
  readonly province: string;
  readonly city: string;
  /** An empty list where there is none, as the map has it. */
  readonly district: string | readonly [];
  readonly location: string;
  readonly level: '道路' | '区县' | '市';
}

const cities = new Set(gazetteer.map(({ city }) => city));
const districts = new Set(gazetteer.flatMap(({ district }) => (district === '' ? [] : [district])));

/** People say 南宁 and 青秀, and mean 南宁市 and 青秀区. */
const isSaid = (name: string, text: string): boolean => text.includes(name.slice(0, -1));

/** Not contradicted by a city or district that the text names beside the road's own name. */
const fits = ({ city, district, road }: KnownPlace, text: string): boolean => {
  const beside = road === '' ? text : text.replace(road, '');
  const otherCity = [...cities].some((name) => name !== city && isSaid(name, beside));
  const otherDistrict = [...districts].some((name) => name !== district && beside.includes(name));
  return !otherCity && !(otherDistrict && !beside.includes(district));
};

const levelOf = ({ district, road }: KnownPlace): Hit['level'] => {
  if (road !== '') return '道路';
  return district === '' ? '市' : '区县';
};

const isNamed = (place: KnownPlace, text: string): boolean => {
  const { city, district, road } = place;
  if (road !== '') return text.includes(road) && fits(place, text);
  return district === '' ? isSaid(city, text) : text.includes(district);
};

/** A house number stays where it was said. */
const hitOf = (place: KnownPlace, text: string): Hit => {
  const { province, city, district, road, location } = place;
  const rest = road === '' ? '' : text.slice(text.indexOf(road) + road.length);
  return {
    ...{ formatted_address: `${province}${city}${district}${road}${rest}`, province, city },
    ...{ district: district === '' ? [] : district, location, level: levelOf(place) },
  };
};

const levels: readonly Hit['level'][] = ['道路', '区县', '市'];

/**
 * Finds where an address lies: every road of that name, unless city or district rule it out; else the district, else the city.
 *
 * @example lookUp('民族大道100号').map(({ district }) => district) // ['青秀区']
 */
export const lookUp = (address: string): readonly Hit[] => {
  const text = address.replace(/\s+/g, '');
  const named = gazetteer.filter((place) => isNamed(place, text));
  const finest = levels.find((level) => named.some((place) => levelOf(place) === level));
  return named.filter((place) => levelOf(place) === finest).map((place) => hitOf(place, text));
};
