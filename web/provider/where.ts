interface Stands {
  readonly address: string;
  readonly point?: { readonly lat: number; readonly lng: number } | undefined;
}

/**
 * A link by which the phone's own map app opens: the way there, or a search where only the address is known. Points are the geocoder's,
 * whose coordinates (GCJ-02) are the map's own.
 *
 * @example
 * mapLink({ address: '民族大道1号', point: { lat: 22.817, lng: 108.366 } })
 *   // 'https://uri.amap.com/navigation?to=108.366%2C22.817%2C…'
 */
export const mapLink = ({ address, point }: Stands): string => {
  const called = { src: 'hutong', callnative: '1' };
  if (point === undefined) return `https://uri.amap.com/search?${new URLSearchParams({ keyword: address, ...called })}`;
  const to = `${point.lng},${point.lat},${address}`;
  return `https://uri.amap.com/navigation?${new URLSearchParams({ to, mode: 'car', coordinate: 'gaode', ...called })}`;
};

/**
 * A distance as people say it.
 *
 * @example
 * distanceText(812) // { unit: 'M', value: '810' }
 * distanceText(2140) // { unit: 'KM', value: '2.1' }
 */
export const distanceText = (metres: number): { readonly unit: 'M' | 'KM'; readonly value: string } =>
  metres < 1000
    ? { unit: 'M', value: String(Math.round(metres / 10) * 10) }
    : { unit: 'KM', value: (metres / 1000).toFixed(1) };
