/** A text nobody reads or changes without the key (AES-GCM, 256 bit). */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const IV_BYTES = 12;

/** A key that can be used and stored in this browser, but never read. */
export function newSealKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Seals a value under its name: put in another place it cannot be opened. */
export async function seal(key: CryptoKey, name: string, value: object): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const data = await crypto.subtle.encrypt(algorithm(iv, name), key, bytesOf(JSON.stringify(value)));
  return { iv, data };
}

/** What was sealed under this name; `undefined` when key, name or content are not those of the sealing. */
export async function unseal<T>(key: CryptoKey, name: string, { iv, data }: Sealed): Promise<T | undefined> {
  try {
    const opened: Opened<T> = new Response(await crypto.subtle.decrypt(algorithm(iv, name), key, data));
    return await opened.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

/** Only these pages write what is opened here; the seal vouches for it. */
interface Opened<T> {
  json(): Promise<T>;
}

function algorithm(iv: Sealed['iv'], name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bytesOf(name) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
