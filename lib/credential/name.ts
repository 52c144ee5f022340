/** The name of a credential in every language: "VCAP-DCV", or "VSP" where there is no track. */
export const credentialName = ({ type, track }: { type: string; track: string | null }): string =>
  track ? `${type}-${track}` : type;
