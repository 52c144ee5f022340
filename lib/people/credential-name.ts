import type { CredentialType, Track } from "@/lib/people/credential";

/** "VCAP-DCV", or "VSP" where there is no track: how the field names a certification, in every language. */
export const credentialName = ({ type, track }: { type: CredentialType; track: Track | null }): string =>
  track ? `${type}-${track}` : type;
