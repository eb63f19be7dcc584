import * as z from 'zod';
import prices from './prices.json' with { type: 'json' };

const sourced = { value: z.number().positive(), source: z.string().min(1) };
/** So much for so many, in the currency of the file. */
const price = z.strictObject({ ...sourced, per: z.int().positive() });

const priceFile = z.strictObject({
  /** The day the price lists were read. */
  asOf: z.iso.date(),
  /** Where the copy of the price lists lies that was read. */
  copy: z.string().min(1),
  currency: z.literal('USD'),
  /** The region whose prices these are. */
  region: z.string(),
  eurPerUsd: z.strictObject(sourced),
  /** By region: how many times as much. */
  surcharges: z.record(z.string(), z.strictObject(sourced)),
  prices: z.strictObject({
    writeUnit: price,
    readUnit: price,
    tableGigabyteMonth: price,
    recoveryGigabyteMonth: price,
    lambdaRequest: price,
    lambdaGigabyteSecond: price,
    httpRequest: price,
    activeUser: price,
    mail: price,
    edgeRequest: price,
    edgeGigabyte: price,
    logGigabyte: price,
    keyMonth: price,
    keyRequest: price,
    secretMonth: price,
    alarmMonth: price,
    dashboardMonth: price,
    firewallMonth: price,
    firewallRequest: price,
  }),
});
export type PriceFile = z.infer<typeof priceFile>;
export type PriceName = keyof PriceFile['prices'];

/** Prices of AWS with source and day (Preisdatei). */
export const PRICES: PriceFile = priceFile.parse(prices);

/** Euro for so much of something in a region. @throws for a region the file says nothing about */
export function euroFor(file: PriceFile, region: string): (name: PriceName, amount: number) => number {
  const surcharge = file.surcharges[region];
  if (surcharge === undefined) throw new RangeError(`Für ${region} stehen keine Preise in der Preisdatei.`);
  return (name, amount) => {
    const { value, per } = file.prices[name];
    return (amount / per) * value * surcharge.value * file.eurPerUsd.value;
  };
}

const DAY = 86_400_000;

/** Days since the price lists were read. */
export function ageOf({ asOf }: Pick<PriceFile, 'asOf'>, today: Date): number {
  return Math.floor((today.getTime() - Date.parse(asOf)) / DAY);
}
