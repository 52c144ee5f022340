/** How a partner does business with the vendor's products. Source: article ("revendeur, cloud provider, managed services provider…"). */
export const businessModels = ["reseller", "cloud-provider", "managed-services-provider", "services-delivery"] as const;

export type BusinessModel = (typeof businessModels)[number];

export const isBusinessModel = (text: string): text is BusinessModel =>
  (businessModels as readonly string[]).includes(text);
