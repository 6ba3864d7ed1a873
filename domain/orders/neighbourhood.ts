const HOUSE = /[\d０-９]|[一二三四五六七八九十百]+(?=号|栋|幢|座|单元|室|楼|层|组|队|排)|[A-Za-z](?=座|栋|幢|区)/u;
/** Up to the last word that names a district; a 小区 is an estate, a 超市 a shop. */
const DISTRICT = /^.*(?:(?<!超)市(?!场)|(?<![小社园厂校院景商])区|县|镇|乡|街道)/u;
/** Directly behind the district, and no longer than roads' names are: what is longer names a person, a shop or an estate too. */
const ROAD = /^[^区园院店家楼场馆苑城厦]{1,4}?(?:大道|大街|路|街|巷|弄|胡同)/u;

/**
 * What an address tells of the neighbourhood: district and road, neither house nor estate nor name; empty where it tells none.
 * Source: ORDER-47.
 *
 * @example neighbourhoodOf('广西南宁市青秀区民族大道131号2栋501室') // '广西南宁市青秀区民族大道'
 */
export const neighbourhoodOf = (address: string): string => {
  const open = address.split(HOUSE)[0] ?? '';
  const district = DISTRICT.exec(open)?.[0] ?? '';
  return district + (ROAD.exec(open.slice(district.length))?.[0] ?? '');
};
