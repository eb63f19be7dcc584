import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item with the type of every attribute. */
export type RawItem = Readonly<Record<string, AttributeValue>>;

const utf8 = (text: string): number => Buffer.byteLength(text);

/**
 * Bytes of an item as DynamoDB counts them: names and values in UTF-8, numbers one byte for two digits and one more,
 * bytes raw, lists and maps three bytes and one for each element.
 *
 * Source: docs.aws.amazon.com, DynamoDB item sizes and formats.
 */
export function itemBytes(item: RawItem): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + utf8(name) + valueBytes(value), 0);
}

function valueBytes({ S, N, B, BOOL, NULL, L, M }: AttributeValue): number {
  if (S !== undefined) return utf8(S);
  if (N !== undefined) return 1 + Math.ceil(digitsOf(N) / 2);
  if (B !== undefined) return B.byteLength;
  if (BOOL !== undefined || NULL !== undefined) return 1;
  if (L !== undefined) return 3 + L.reduce((sum, inner) => sum + 1 + valueBytes(inner), 0);
  if (M !== undefined) return 3 + Object.keys(M).length + itemBytes(M);
  throw new RangeError('Such an attribute is not stored.');
}

/** Significant digits; zeroes at both ends do not count. */
function digitsOf(number: string): number {
  const [mantissa = ''] = number.toLowerCase().split('e');
  return mantissa.replace(/[-+.]/g, '').replace(/^0+|0+$/g, '').length;
}
