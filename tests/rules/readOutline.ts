/**
 * The values of a plain YAML file by their path (`legal/license`), for files of block mappings, lists of
 * scalars or small mappings, and folded text (`>-`). Prettier checks that the file is YAML at all.
 */
export function readOutline(text: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  const parents: { indent: number; key: string }[] = [];
  const add = (value: string): void => {
    const path = parents.map(({ key }) => key).join('/');
    values.set(path, [...(values.get(path) ?? []), value.replace(/^'(.*)'$/, '$1')]);
  };
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.trim().startsWith('#'))) {
    const [, spaces = '', dash = '', rest = ''] = /^( *)(- )?(.*)$/.exec(line) ?? [];
    const indent = spaces.length + dash.length;
    while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop();
    const [, key, value] = /^([A-Za-z]+):(?: (.*))?$/.exec(rest) ?? [];
    if (key === undefined) {
      add(rest);
      continue;
    }
    parents.push({ indent, key });
    if (value !== undefined && value !== '>-') add(value);
  }
  return values;
}
