/** For `JSON.stringify`: Cognito writes instants as seconds. */
export const seconds = function (this: Readonly<Record<string, unknown>>, name: string, value: unknown) {
  const raw = this[name];
  return raw instanceof Date ? Math.floor(raw.getTime() / 1000) : value;
};
