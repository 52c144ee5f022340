/** "VCAP-DCV", or "VSP" where there is no track: how the field names a certification, in every language. */
export const credentialName = ({ type, track }: { type: string; track: string | null }): string =>
  track ? `${type}-${track}` : type;
