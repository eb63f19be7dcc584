/**
 * Reads JSON as every other reader would: an object that names a key twice, half a surrogate pair and a number
 * beyond all bounds mean different things to different readers, and `__proto__` means mischief.
 *
 * @throws {SyntaxError} for these and for whatever is no JSON
 */
export function strictJson(text: string): unknown {
  const value: unknown = JSON.parse(text, refuseOddities);
  refuseRepeatedKeys(text);
  return value;
}

function refuseOddities(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('No such key.');
  if (!key.isWellFormed()) throw new SyntaxError('Half a character.');
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('Half a character.');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new SyntaxError('No such number.');
  return value;
}

/** In text that is JSON: every string, with the colon after it if it is a key, and every bracket of an object. */
const TOKEN = /("(?:[^"\\]+|\\.)*")(\s*:)?|[{}]/g;

function refuseRepeatedKeys(json: string): void {
  const open: Set<string>[] = [];
  for (const [token, string, colon] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (string !== undefined && colon !== undefined) addOnce(open.at(-1), string);
  }
}

/** `"a"` and `"\u0061"` are one key. */
function addOnce(known: Set<string> | undefined, string: string): void {
  const key: unknown = JSON.parse(string);
  if (typeof key !== 'string' || known === undefined) throw new SyntaxError('A key outside of an object.');
  if (known.has(key)) throw new SyntaxError('A key twice.');
  known.add(key);
}
