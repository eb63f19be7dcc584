/** How people reach the site: through the delivery network, or straight through the gateway of the region. */
export type Edge = 'cloudfront' | 'apigateway';

/**
 * Where the product may run (zulässige Regionen): data of administrations stay in Germany, so no other region is
 * accepted. The first way to reach the site is the default.
 *
 * The European Sovereign Cloud is a partition of its own, with its own accounts; it has no CloudFront.
 */
export const REGIONS = {
  'eu-central-1': { partition: 'aws', edges: ['cloudfront', 'apigateway'], currency: 'USD' },
  'eusc-de-east-1': { partition: 'aws-eusc', edges: ['apigateway'], currency: 'EUR' },
} as const satisfies Readonly<
  Record<string, { partition: string; edges: readonly [Edge, ...Edge[]]; currency: string }>
>;

export type RegionName = keyof typeof REGIONS;

/** Certificates of CloudFront lie there, whatever the region of the product. They hold the name of the site only. */
export const CLOUDFRONT_CERTIFICATE_REGION = 'us-east-1';
